import catalogue from '../../../../schemas/roles.json';
import type { RoleName } from '../../roles/role';

/** The values that the catalogue names for a role, as the installer reads them. */
export interface RoleValues {
  readonly default?: string;
  readonly example?: string;
}

export function valuesOfRole(role: RoleName): RoleValues {
  return catalogue.roles[role] as RoleValues;
}
