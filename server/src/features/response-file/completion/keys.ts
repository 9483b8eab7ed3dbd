import { CompletionItemKind } from 'vscode-languageserver-types';
import type { ResponseEntry } from '../../../model/entry';
import type { ResponseFile } from '../../../model/responseFile';
import { isRestOfSecret } from '../../../model/secrets';
import { encodeKey, encodeValue } from '../../../properties';
import { annotationOf, isAnnotatable } from '../../../roles/annotation';
import { INSTALL_DIRECTORY_KEY, documentedKey } from '../../../roles/documented';
import { ROLES } from '../../../roles/role';
import { firstWhere } from '../../../text/firstWhere';
import { placeAt } from '../place';
import { offeredKeys } from './offeredKeys';
import type { OfferedKey } from './offeredKeys';
import { isOnOneLine } from './suggestion';
import type { Suggestion, Suggestions } from './suggestion';

/** What can stand in an empty line: a key that the file does not have, or the role of the key below. */
export function inEmptyLine(file: ResponseFile, offset: number): Suggestions | null {
  const line = file.lines.lineAt(offset);
  const { start, end } = file.lines.spanOf(line);
  // A backslash alone on its line is not empty: a key behind it would lose its first character's meaning.
  if (!/^[ \t\f]*$/.test(file.text.slice(start, end))) return null;
  const previous = file.entries[firstWhere(file.entries, ({ node }) => node.start >= offset) - 1];
  return {
    target: { start: offset, cursor: offset, end },
    suggestions: [...roleOfKeyBelow(file, line), ...missingKeys(file, null, previous, false)],
  };
}

/** What can stand in place of the key of `entry`. */
export function inPlaceOfKey(file: ResponseFile, entry: ResponseEntry, offset: number): Suggestions | null {
  const { keyStart, keyEnd, valueStart, lineEnd } = entry.node;
  if (isRestOfSecret(entry)) return null;
  const behind = file.text.slice(keyEnd, lineEnd);
  // Blanks that end the line would become part of the value.
  const isBare = /^[ \t\f]*$/.test(behind) && valueStart === lineEnd;
  const target = { start: keyStart, cursor: offset, end: isBare ? lineEnd : keyEnd };
  if (!isOnOneLine(file.text, target)) return null;
  return { target, suggestions: missingKeys(file, entry, file.entries[entry.index - 1], !isBare) };
}

/** @param editing the entry whose key is being written, which does not count as present */
function missingKeys(
  file: ResponseFile,
  editing: ResponseEntry | null,
  previous: ResponseEntry | undefined,
  hasSeparator: boolean,
): Suggestion[] {
  const isPresent = (key: string): boolean => {
    const present = file.effective(key);
    if (!present || present !== editing) return present !== undefined;
    return file.entries.some((entry) => entry !== editing && entry.key === key);
  };
  const offered = offeredKeys(file.context).filter(({ key }) => !isPresent(key));
  return inOrder(file, offered, previous).map((key) => suggestionOf(key, hasSeparator));
}

/** The install folder first; of the template the keys that follow the one above; the others behind them. */
function inOrder(file: ResponseFile, offered: readonly OfferedKey[], previous?: ResponseEntry): OfferedKey[] {
  const order = [...(file.context.template?.keys.keys() ?? [])];
  const above = previous ? order.indexOf(previous.key) : -1;
  if (above < 0) return [...offered];
  const following = new Set(order.slice(above + 1));
  const rank = ({ key, origin }: OfferedKey): number => {
    if (key === INSTALL_DIRECTORY_KEY) return 0;
    if (origin !== 'template') return 3;
    return following.has(key) ? 1 : 2;
  };
  return [...offered].sort((a, b) => rank(a) - rank(b));
}

function suggestionOf(offered: OfferedKey, hasSeparator: boolean): Suggestion {
  const { key, role, comment, withheld } = offered;
  const encoded = encodeKey(key);
  const value = offered.defaultValue ?? '';
  return {
    label: key,
    kind: CompletionItemKind.Property,
    newText: hasSeparator ? encoded : `${encoded}=${encodeValue(value)}`,
    filter: encoded,
    detail: detailOf(offered),
    data: {
      about: 'key',
      key,
      ...(role ? { role } : {}),
      ...(comment ? { comment } : {}),
      ...(withheld ? { withheld } : {}),
    },
    goesOn: !hasSeparator && value === '' && offered.hasValues,
  };
}

function detailOf({ key, origin, role }: OfferedKey): string {
  if (role) return ROLES[role].title;
  if (origin === 'template') return 'Key of the template';
  return documentedKey(key) ? 'Standard variable of the installer' : 'Key of the key map';
}

/** `# @role ...` for the key right below line `line`, where its role is guessed or not known at all. */
function roleOfKeyBelow(file: ResponseFile, line: number): Suggestion[] {
  if (line + 1 >= file.lines.lineCount) return [];
  const below = file.lines.startOf(line + 1);
  const place = placeAt(file, below);
  if (place.kind !== 'key' && place.kind !== 'comment') return [];
  const { entry } = place;
  if (!entry || (entry.comments[0] ?? entry).node.start !== below) return [];
  if (isRestOfSecret(entry) || entry.key === '' || documentedKey(entry.key)) return [];
  if (entry.assignment && !entry.isInferred) return [];
  const role = entry.assignment?.role;
  const lacksService = !role || !isAnnotatable(role);
  const label = role ? annotationOf(role) : '# @role';
  return [
    {
      label,
      kind: CompletionItemKind.Keyword,
      newText: lacksService ? `${label} ` : label,
      detail: role ? 'The role that the name of the key below suggests' : 'The role of the key below',
      data: role ? { about: 'role', role: role.name } : { about: 'directive', directive: '@role' },
      goesOn: lacksService,
    },
  ];
}
