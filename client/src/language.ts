/** The language of response files, as `package.json` contributes it. */
export const LANGUAGE_ID = 'bems-response-file';

/** The language of connectivity profiles, as `package.json` contributes it. */
export const PROFILE_LANGUAGE_ID = 'bems-connectivity-profile';

/** The languages of the files that are checked. */
export const CHECKED_LANGUAGES: readonly string[] = [LANGUAGE_ID, PROFILE_LANGUAGE_ID];

/** Finds response files by name; the same names as in `package.json`. */
export const RESPONSE_FILE_GLOB = '**/{GoodServerSetup*,*.bems}.properties';

/** Finds both response files and connectivity profiles. */
export const CHECKED_FILES_GLOB =
  '**/{GoodServerSetup*.properties,*.bems.properties,*.connectivity-profile.json,*.connectivity-profile.jsonc}';

/** Finds connectivity profiles. */
export const PROFILES_GLOB = '**/*.connectivity-profile.{json,jsonc}';

/** Finds the projects' configuration files. */
export const CONFIGURATION_GLOB = '**/bems-config.json';

/** The name under which the installer's zip has its response file. */
export const RESPONSE_FILE_NAME = 'GoodServerSetup.properties';

/** What the name of a profile's file ends with. */
export const PROFILE_ENDING = '.connectivity-profile.json';
