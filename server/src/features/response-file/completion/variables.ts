import { CompletionItemKind } from 'vscode-languageserver-types';
import type { ResponseFile } from '../../../model/responseFile';
import { INSTALLER_VARIABLES, VARIABLE_PREFIXES } from '../../../model/variables';
import { encodeValue } from '../../../properties';
import { INSTALL_DIRECTORY_KEY } from '../../../roles/documented';
import type { Suggestion, Suggestions } from './suggestion';
import { partOfValue } from './valueCursor';
import type { ValueCursor } from './valueCursor';

/** Folders of more keys nobody looks through. */
const MOST_FOLDERS = 20;

/** The variables that the name behind the `$` before the cursor can become; null where no `$` is open there. */
export function variables(file: ResponseFile, cursor: ValueCursor): Suggestions | null {
  const { value, at } = cursor;
  const open = openDollar(value.text.slice(0, at));
  if (open < 0) return null;
  const rest = /^[\w.]*\$/.exec(value.text.slice(at))?.[0] ?? '';
  const target = partOfValue(cursor, open, at + rest.length);
  return target && { target, suggestions: [...folders(file, cursor), ...NAMED, ...PREFIXED] };
}

/** Where the variable begins whose name the text ends in; -1 where it ends in none. */
function openDollar(text: string): number {
  const open = text.lastIndexOf('$');
  if (open < 0 || !/^(?:[A-Za-z_][\w.]*)?$/.test(text.slice(open + 1))) return -1;
  // The second one of a pair ends a variable.
  return (text.split('$').length - 1) % 2 === 1 ? open : -1;
}

/** The keys whose values are folders, which a path can begin with. */
function folders(file: ResponseFile, { entry }: ValueCursor): Suggestion[] {
  if (entry.kind !== 'path') return [];
  const keys = file
    .withRole('installDirectory', 'logsDirectory', 'javaHome')
    .slice(0, MOST_FOLDERS)
    .filter((other) => other !== entry && !other.isSecret && /^[\w.]+$/.test(other.key))
    .map(({ key }) => key);
  return [...new Set(entry.key === INSTALL_DIRECTORY_KEY ? keys : [INSTALL_DIRECTORY_KEY, ...keys])].map((key) =>
    suggestionOf(key, 'Value of this key'),
  );
}

const NAMED: readonly Suggestion[] = INSTALLER_VARIABLES.map(({ name }) =>
  suggestionOf(name, 'A variable of the installer'),
);

const PREFIXED: readonly Suggestion[] = VARIABLE_PREFIXES.map(({ prefix, title }) => ({
  label: `$${prefix}`,
  kind: CompletionItemKind.Variable,
  snippet: `\\$${prefix}\${1:NAME}\\$`,
  detail: title,
  data: { about: 'variable', name: prefix },
}));

function suggestionOf(name: string, detail: string): Suggestion {
  const label = `$${name}$`;
  const newText = encodeValue(label);
  return {
    label,
    kind: CompletionItemKind.Variable,
    newText,
    filter: newText,
    detail,
    data: { about: 'variable', name },
  };
}
