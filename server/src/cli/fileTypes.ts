import { basename } from 'node:path';
import { CONFIGURATION_FILE } from '../configuration/configuration';
import { languageOfEnding, languageOfName } from '../language';
import type { Language } from '../language';

/**
 * Whether files in this language (null for other people's) are taken.
 * @param only the one type of file that is; both otherwise
 */
export function isTaken(language: Language | null, only?: Language): boolean {
  return language !== null && (only === undefined || language === only);
}

/** What a file that was asked for is; null where its name does not tell. */
export function languageOf(path: string): Language | null {
  return languageOfName(basename(path)) ?? languageOfEnding(path);
}

/**
 * Why a file of that name cannot be worked on, to stand behind the name and a colon; null for one that can.
 * @param only the one type of file that is taken; both otherwise
 */
export function whyUnsupported(path: string, only?: Language): string | null {
  if (basename(path) === CONFIGURATION_FILE) return 'this is the configuration; name the files to check.';
  const language = languageOf(path);
  if (language === null) {
    return 'this is neither a response file (.properties) nor a connectivity profile (.json, .jsonc).';
  }
  return isTaken(language, only) ? null : OF_THE_OTHER_TYPE[language];
}

const OF_THE_OTHER_TYPE: Readonly<Record<Language, string>> = {
  'response-file': 'this is a response file; only connectivity profiles (.json, .jsonc) are taken here.',
  'connectivity-profile': 'this is a connectivity profile; only response files (.properties) are taken here.',
};
