import { CONFIGURATION_FILE } from '../configuration/configuration';
import { languageOfName } from '../language';
import type { Language } from '../language';
import { nameOf } from './uris';

/** The language id that our own client gives to profiles. */
const PROFILE_LANGUAGE_ID = 'bems-connectivity-profile';

/** What an open document is to us, by its name and the language that the client says it has. */
export function kindOf({ uri, languageId }: { uri: string; languageId: string }): Language | 'configuration' | 'other' {
  const name = nameOf(uri);
  if (name === CONFIGURATION_FILE) return 'configuration';
  if (languageId === PROFILE_LANGUAGE_ID || languageOfName(name) === 'connectivity-profile')
    return 'connectivity-profile';
  return languageId.startsWith('json') || /\.jsonc?$/i.test(name) ? 'other' : 'response-file';
}

/** Whether it is checked. */
export function isChecked(document: { uri: string; languageId: string }): boolean {
  const kind = kindOf(document);
  return kind === 'response-file' || kind === 'connectivity-profile';
}
