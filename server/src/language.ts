/** The types of file that are checked. */
export type Language = 'response-file' | 'connectivity-profile';

/** The names by which files are found in folders. */
export const FILE_NAMES: Readonly<Record<Language, string>> = {
  'response-file': 'GoodServerSetup*.properties, *.bems.properties',
  'connectivity-profile': '*.connectivity-profile.json, *.connectivity-profile.jsonc',
};

/** What a file found in a folder is, by its name (without folders); null for other people's files. */
export function languageOfName(name: string): Language | null {
  if (/^GoodServerSetup.*\.properties$/i.test(name) || /\.bems\.properties$/i.test(name)) return 'response-file';
  return /\.connectivity-profile\.jsonc?$/i.test(name) ? 'connectivity-profile' : null;
}

/** What a file that was asked for is, by its ending. */
export function languageOfEnding(name: string): Language | null {
  if (/\.properties$/i.test(name)) return 'response-file';
  return /\.jsonc?$/i.test(name) ? 'connectivity-profile' : null;
}
