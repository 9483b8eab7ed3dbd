import { SymbolKind, SymbolTag } from 'vscode-languageserver-types';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import type { ResponseEntry } from '../../model/entry';
import { MASK } from '../../model/mask';
import { isRestOfSecret } from '../../model/secrets';
import type { RoleKind } from '../../roles/role';
import { cut } from '../../rules/wording';
import type { ResponseDocument } from './responseDocument';
import { groupsOf } from './documentSymbols/groups';
import type { Group } from './documentSymbols/groups';
import { sectionsOf, spanWithComments } from './sections';
import type { Section } from './sections';

const KINDS: Readonly<Record<RoleKind, SymbolKind>> = {
  path: SymbolKind.File,
  host: SymbolKind.Interface,
  login: SymbolKind.Object,
  password: SymbolKind.Key,
  port: SymbolKind.Number,
  text: SymbolKind.String,
};

/** Beyond this no value is shown, so no more of it needs to be made fit to be shown. */
const LONGEST_DETAIL = 200;

/**
 * The outline: keys grouped by service, secrets masked. As breadcrumbs want every symbol inside its parent, a group is a
 * stretch of the file: sections with a title are parents, and in them, as above and between them, each stretch of keys
 * of one service is one where there are several.
 */
export function documentSymbols(document: ResponseDocument): DocumentSymbol[] {
  const { file } = document;
  const sections = sectionsOf(file);
  const symbols: DocumentSymbol[] = [];
  let taken = 0;
  const groupsUpTo = (end: number): Group[] => {
    const first = taken;
    while ((file.entries[taken]?.node.start ?? Infinity) < end) taken++;
    return groupsOf(file.entries.slice(first, taken));
  };
  const startOf = (index: number): number => sections[index]?.start ?? Infinity;

  const above = groupsUpTo(startOf(0));
  const isAll = taken === file.entries.length && above.length === 1;
  symbols.push(...(isAll && above[0]?.name === null ? keys(document, above) : above.map((g) => group(document, g))));
  for (const [index, each] of sections.entries()) {
    const groups = groupsUpTo(startOf(index + 1));
    if (each.title === null) symbols.push(...groups.map((g) => group(document, g)));
    else symbols.push(section(document, each, each.title, groups));
  }
  return symbols;
}

function section(document: ResponseDocument, span: Section, title: string, groups: readonly Group[]): DocumentSymbol {
  const { positions } = document;
  const service = groups.length === 1 ? groups[0]?.name : null;
  return {
    name: cut(title),
    ...(service ? { detail: service } : {}),
    kind: SymbolKind.Namespace,
    range: positions.rangeOf(span),
    selectionRange: positions.rangeOf(span.heading),
    children: groups.length === 1 ? keys(document, groups) : groups.map((g) => group(document, g)),
  };
}

function group(document: ResponseDocument, { name, entries }: Group): DocumentSymbol {
  const children = entries.map((entry) => key(document, entry));
  const [first, last] = [children[0], children.at(-1)] as [DocumentSymbol, DocumentSymbol];
  return {
    name: name ?? 'Other keys',
    kind: SymbolKind.Module,
    range: { start: first.range.start, end: last.range.end },
    selectionRange: first.selectionRange,
    children,
  };
}

function keys(document: ResponseDocument, groups: readonly Group[]): DocumentSymbol[] {
  return groups.flatMap(({ entries }) => entries.map((entry) => key(document, entry)));
}

function key({ file, positions }: ResponseDocument, entry: ResponseEntry): DocumentSymbol {
  const { valueStart, lineEnd } = entry.node;
  const isSecret = file.holdsSecret({ start: valueStart, end: lineEnd });
  const value = isSecret ? entry.masked(file.secrets) : entry.loaded;
  const name = isRestOfSecret(entry) ? MASK : entry.key;
  return {
    name: name.trim() === '' ? '(empty key)' : cut(name),
    detail: cut(value.slice(0, LONGEST_DETAIL)),
    kind: entry.isPassword ? SymbolKind.Key : entry.kind ? KINDS[entry.kind] : SymbolKind.Property,
    ...(file.counts(entry) ? {} : { tags: [SymbolTag.Deprecated] }),
    range: positions.rangeOf(spanWithComments(file, entry)),
    selectionRange: positions.rangeOf(entry.keySpan),
  };
}
