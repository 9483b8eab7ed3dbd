import type { Role } from '../roles/role';
import type { SeveritySetting } from '../rules/diagnostic';

/** The name of the project's configuration file. */
export const CONFIGURATION_FILE = 'bems-config.json';

/** A project's `bems-config.json`, read. */
export interface Configuration {
  readonly rules: ReadonlyMap<string, SeveritySetting>;
  readonly keyRoles: ReadonlyMap<string, Role>;
  /** The adopted template: a path relative to the configuration file, or null. */
  readonly template: string | null;
  /** Cluster name to globs relative to the configuration file. */
  readonly clusters: ReadonlyMap<string, readonly string[]>;
  readonly ruleSets: readonly string[];
  /** Globs in the syntax of ignore files, relative to the configuration file. */
  readonly ignore: readonly string[];
  /** Files larger than this many megabytes (10^6 bytes) are not read. */
  readonly maxFileSizeMB: number;
}

export const DEFAULT_CONFIGURATION: Configuration = {
  rules: new Map(),
  keyRoles: new Map(),
  template: null,
  clusters: new Map(),
  ruleSets: [],
  ignore: [],
  maxFileSizeMB: 10,
};
