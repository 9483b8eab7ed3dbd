/** The language of response files, as `package.json` contributes it. */
export const LANGUAGE_ID = 'bems-response-file';

/** Finds response files by name; the same names as in `package.json`. */
export const RESPONSE_FILE_GLOB = '**/{GoodServerSetup*,*.bems}.properties';

/** Finds the projects' configuration files. */
export const CONFIGURATION_GLOB = '**/bems-config.json';

/** The name under which the installer's zip has its response file. */
export const RESPONSE_FILE_NAME = 'GoodServerSetup.properties';
