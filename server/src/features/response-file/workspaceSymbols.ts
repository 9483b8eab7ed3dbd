import { SymbolKind } from 'vscode-languageserver-types';
import type { WorkspaceSymbol } from 'vscode-languageserver-types';
import { isThisComputer } from '../../model/databaseServer';
import { shortPathOf } from './fileName';
import type { ResponseDocument } from './responseDocument';
import { mentions } from './subject';
import type { Mention, Subject } from './subject';

/** More than anybody reads; the best matches come first. */
const MOST = 1000;

const KINDS: Readonly<Record<Subject['kind'], SymbolKind>> = {
  key: SymbolKind.Key,
  host: SymbolKind.Module,
  database: SymbolKind.Struct,
};

/**
 * Keys, hosts and databases whose names match `query`, each once a file, at most {@link MOST}. The characters of the query
 * stand in the name in their order, in any case; an empty query matches everything.
 */
export function workspaceSymbols(query: string, files: readonly ResponseDocument[]): WorkspaceSymbol[] {
  const wanted = query.trim().toLowerCase();
  // One list for each quality of a match.
  const found: WorkspaceSymbol[][] = [[], [], [], []];
  for (const file of files) {
    let containerName: string | undefined;
    for (const { kind, name, span } of subjectsOf(file)) {
      const quality = qualityOf(wanted, name.toLowerCase());
      if (quality === null) continue;
      containerName ??= shortPathOf(file.uri);
      const location = { uri: file.uri, range: file.positions.rangeOf(span) };
      found[quality]?.push({ name, kind: KINDS[kind], location, containerName });
    }
  }
  return found.flat().slice(0, MOST);
}

const cache = new WeakMap<ResponseDocument, readonly Mention[]>();

/** A place for each subject: the entry of a key that counts, else the first place that names it. */
function subjectsOf(document: ResponseDocument): readonly Mention[] {
  const cached = cache.get(document);
  if (cached) return cached;
  const subjects = [
    ...firstOfEach(mentions(document, 'key').filter(({ as, entry }) => as === 'key' && document.file.counts(entry))),
    ...firstOfEach(mentions(document, 'host').filter(({ name }) => !isThisComputer(name))),
    ...firstOfEach(mentions(document, 'database')),
  ];
  cache.set(document, subjects);
  return subjects;
}

function firstOfEach(found: readonly Mention[]): Mention[] {
  const first = new Map<string, Mention>();
  for (const mention of found) if (!first.has(mention.identity)) first.set(mention.identity, mention);
  return [...first.values()];
}

/** 0 for the whole name, 1 for its beginning, 2 for a part, 3 for characters in their order; null for no match. */
function qualityOf(wanted: string, name: string): 0 | 1 | 2 | 3 | null {
  const at = name.indexOf(wanted);
  if (at === 0) return name.length === wanted.length ? 0 : 1;
  if (at > 0) return 2;
  let next = 0;
  for (const character of wanted) {
    const found = name.indexOf(character, next);
    if (found < 0) return null;
    next = found + character.length;
  }
  return 3;
}
