import { quoteKey } from '../../rules/wording';
import { DEFAULT_INSTALL_DIRECTORY, INSTALL_DIRECTORY_KEY, documentedKey } from '../../roles/documented';
import type { ResponseEntry } from '../../model/entry';
import type { ResponseFile } from '../../model/responseFile';
import type { StatusResult } from '../../protocol';
import type { ResponseDocument } from './responseDocument';

/**
 * What a status line shows about `document`. The install folder is as the installer reads it, empty where the file leaves
 * it empty, and the documented default where the file does not give it; secrets in it are masked.
 */
export function statusOf({ diagnostics, file, settings }: ResponseDocument): StatusResult {
  return {
    roles: roleCoverageOf(file),
    problems: {
      errors: diagnostics.filter(({ severity }) => severity === 'error').length,
      warnings: diagnostics.filter(({ severity }) => severity === 'warning').length,
    },
    templateUri: settings.templateUri,
    configurationUri: settings.configurationUri,
    installDirectory: installDirectoryOf(file) ?? DEFAULT_INSTALL_DIRECTORY,
  };
}

/**
 * How many keys have a role. Each key counts once, without the standard variables of the installer, which have no role of
 * ours; `known` are those whose role was given, `inferred` those whose name tells it.
 */
export function roleCoverageOf(file: ResponseFile): StatusResult['roles'] {
  const keys = keysForRoles(file);
  const withRole = keys.filter(({ assignment }) => assignment !== null);
  const inferred = withRole.filter(({ isInferred }) => isInferred).length;
  return { known: withRole.length - inferred, inferred, keys: keys.length };
}

/** The entries that count and can have a role. */
export function keysForRoles(file: ResponseFile): ResponseEntry[] {
  return file.entries.filter((entry) => {
    if (entry.key === '' || !file.counts(entry) || quoteKey(entry) === null) return false;
    return entry.assignment !== null || !documentedKey(entry.spelling);
  });
}

/**
 * The install folder as the installer reads it, secrets masked; null where the file does not give it. Besides the
 * documented key another one counts that the user says is it, but not the documented one in other letters.
 */
export function installDirectoryOf(file: ResponseFile): string | null {
  const entry =
    file.effective(INSTALL_DIRECTORY_KEY) ??
    file.withRole('installDirectory').find(({ assignment }) => assignment?.origin !== 'documented');
  return entry ? entry.masked(file.secrets) : null;
}
