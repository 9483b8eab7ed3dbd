import catalogue from '../../../schemas/roles.json';

/** The services that a role can belong to; `admin` is the account under which the Common Services run. */
export const SERVICES = ['admin', 'core', 'connect', 'presence', 'docs'] as const;
export type Service = (typeof SERVICES)[number];

/** The services as people call them. Core and Mail share a database (S0 Database requirements). */
export const SERVICE_TITLES: Readonly<Record<Service, string>> = {
  admin: 'Common Services',
  core: 'Core and Mail',
  connect: 'Connect',
  presence: 'Presence',
  docs: 'Docs',
};
/** What the values are about that belong to no service. */
export const NO_SERVICE_TITLE = 'Computer and installation';

export type RoleName = keyof typeof catalogue.roles;

/** What a value is, and for a role that exists once per service, whose. */
export interface Role {
  readonly name: RoleName;
  readonly service: Service | null;
}

/** Where a role comes from, the strongest first. */
export const ROLE_ORIGINS = ['documented', 'annotation', 'keyMap', 'inferred'] as const;
export type RoleOrigin = (typeof ROLE_ORIGINS)[number];

export interface RoleAssignment {
  readonly role: Role;
  readonly origin: RoleOrigin;
}

/** One role of the catalogue in `schemas/roles.json`. */
export interface RoleDescription {
  readonly title: string;
  readonly description: string;
  readonly source: string;
  readonly services: readonly Service[];
  readonly kind: RoleKind;
  /** What the installer takes where nothing is said; as it reads a value, not as it is written in a file. */
  readonly default?: string;
  /** Likewise as it is read. */
  readonly example?: string;
}

/** What rules tell roles apart by. */
export type RoleKind = 'path' | 'host' | 'login' | 'password' | 'port' | 'text';

export const ROLES = catalogue.roles as Readonly<Record<RoleName, RoleDescription>>;
export const ROLE_NAMES = Object.keys(catalogue.roles) as readonly RoleName[];

/** As it stands in an annotation or a key map: `databasePort core`. */
export function formatRole(role: Role): string {
  return role.service === null ? role.name : `${role.name} ${role.service}`;
}
