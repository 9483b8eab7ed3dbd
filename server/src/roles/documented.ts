import variables from '../../../schemas/installer-variables.json';
import type { Role } from './role';

/** The one key of the response file that the guide names. */
export const INSTALL_DIRECTORY_KEY = 'USER_INSTALL_DIR1';
/** InstallAnywhere's own variable for the install folder, which BEMS does not read (OURS). */
export const STANDARD_INSTALL_DIRECTORY_KEY = 'USER_INSTALL_DIR';
/** Where BEMS is installed if the response file does not say. Source: S0 Perform a silent install or upgrade. */
export const DEFAULT_INSTALL_DIRECTORY = 'C:\\Program Files\\BlackBerry\\BlackBerry Enterprise Mobility Server';

/** A key that a public document names. */
export interface DocumentedKey {
  readonly key: string;
  readonly description: string;
  readonly source: string;
  readonly values: readonly string[];
  /** Null for the standard variables: they have no role of ours. */
  readonly role: Role | null;
}

const standard = variables.responseFileKeys;

/** The documented keys, in the spelling that counts. */
export const DOCUMENTED_KEYS: readonly DocumentedKey[] = [
  {
    key: INSTALL_DIRECTORY_KEY,
    description: 'The folder of BEMS. It must be set for every install, upgrade or repair outside the default folder.',
    source: 'S0 Perform a silent install or upgrade',
    values: [],
    role: { name: 'installDirectory', service: null },
  },
  ...standard.keys.map((k) => ({
    key: k.key,
    description: k.description,
    source: standard.source,
    values: k.values ?? [],
    role: null,
  })),
];

const byKey = new Map(DOCUMENTED_KEYS.map((k) => [k.key, k]));

/** The documented key that is spelled exactly `key`, or that begins as the keys do which the installer's recorder writes. */
export function documentedKey(key: string): DocumentedKey | undefined {
  const exact = byKey.get(key);
  if (exact) return exact;
  const prefix = standard.keyPrefixes.find((p) => key.startsWith(p.prefix));
  return prefix && { key, description: prefix.description, source: standard.source, values: ['Yes', 'No'], role: null };
}
