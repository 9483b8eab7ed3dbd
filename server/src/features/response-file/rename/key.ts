import { CONFIGURATION_FILE } from '../../../configuration/configuration';
import { sourceOf } from '../../../model/sourceOf';
import { encodeKey, encodeValue } from '../../../properties';
import { documentedKey } from '../../../roles/documented';
import { quote } from '../../../rules/wording';
import { shortPathOf } from '../fileName';
import type { ResponseDocument } from '../responseDocument';
import { isInstallers, isSecret, variablesOf } from '../subject';
import type { Mention } from '../subject';

/** A file with its places that speak of the key. */
export interface Places {
  readonly file: ResponseDocument;
  readonly mentions: readonly Mention[];
}

/** Why `key` cannot be renamed in `document`, whatever its new name; null where nothing is in the way. */
export function keyRefusal({ file, settings }: ResponseDocument, key: string): string | null {
  if (documentedKey(key)) return `${quote(key)} is the installer's own name: under another one it would not be read.`;
  if (settings.template?.keys.has(key)) {
    return `${quote(key)} is a key of your template: under another name the installer would not read it.`;
  }
  const isMapped = file.effective(key)?.assignment?.origin === 'keyMap' && settings.configuration.keyRoles.has(key);
  return isMapped ? `${quote(key)} has its role from \`${CONFIGURATION_FILE}\`: rename it there first.` : null;
}

/** Why the key cannot get the name `newName` in the files of `places`; null where it can. */
export function refuseKey({ identity: key }: Mention, newName: string, places: readonly Places[]): string | null {
  if (newName === '') return 'A key needs a name: write one.';
  if (/\p{Cc}/u.test(newName)) return 'A key stands on one line: write it without tabs and line ends.';
  if (newName === key) return null;
  for (const { file, mentions } of places) {
    const refusal = keyRefusal(file, key);
    if (refusal !== null) return refusal;
    if (file.file.effective(newName) !== undefined) {
      return `${quote(newName)} exists already in ${quote(shortPathOf(file.uri))}: the later of the two lines would win.`;
    }
    if (mentions.some(({ as }) => as === 'variable') && (newName.includes('$') || isInstallers(file.file, newName))) {
      return `${quote(key)} is also used as a variable, and ${quote(newName)} would mean something else there.`;
    }
    if (isUsedInSecret(file, key)) {
      return `A secret value in ${quote(shortPathOf(file.uri))} uses this key as a variable: change it there by hand first.`;
    }
  }
  return null;
}

/** What is written where the key stands: the new name, escaped for a key or for a value. */
export function newKeyName(newName: string): (file: ResponseDocument, mention: Mention) => string {
  return (_file, { as }) => (as === 'key' ? encodeKey(newName) : encodeValue(newName));
}

/** Secrets are never changed, nor is it told what stands in them; but what uses the key must not break in silence. */
function isUsedInSecret({ file }: ResponseDocument, key: string): boolean {
  return file.entries.some((entry) =>
    variablesOf(entry).some(
      (variable) => variable.name === key && isSecret(file, entry, sourceOf(entry.meant, variable)),
    ),
  );
}
