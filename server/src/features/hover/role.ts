import type { ResponseEntry } from '../../model/entry';
import type { ResponseFile } from '../../model/responseFile';
import { encodeValue } from '../../properties';
import { ROLES, formatRole } from '../../roles/role';
import type { Role, RoleDescription, Service } from '../../roles/role';
import { constraintsOf } from './constraints';
import { listOfFacts } from './explanation';
import { code } from './markdown';

/** The services as people call them. `core` and Mail share a database (S0 Database requirements). */
export const SERVICE_TITLES: Readonly<Record<Service, string>> = {
  admin: 'Common Services',
  core: 'Core and Mail',
  connect: 'Connect',
  presence: 'Presence',
  docs: 'Docs',
};

/** `**Port of the database server** — Core and Mail` */
export function headingOf({ name, service }: Role): string {
  return `**${ROLES[name].title}**${service === null ? '' : ` — ${SERVICE_TITLES[service]}`}`;
}

/** What the catalogue and the documents tell about the values of `role`. */
export function describeRole(role: Role, file: ResponseFile): { parts: (string | null)[]; sources: string[] } {
  const constraints = constraintsOf(role, file);
  return {
    parts: [listOfFacts(constraints), examplesOf(role)],
    sources: [ROLES[role.name].source, ...constraints.map(({ source }) => source)],
  };
}

/** Where the role of `entry` comes from, and what that means; null where it has none. */
export function originOf({ assignment }: ResponseEntry): string | null {
  if (!assignment) return null;
  const role = `Role ${code(formatRole(assignment.role))}`;
  switch (assignment.origin) {
    case 'documented':
      return `${role}: the installation guide names this key.`;
    case 'annotation':
      return `${role}, from the annotation above the key.`;
    case 'keyMap':
      return `${role}, from ${code('keyRoles')} in ${code('bems-config.json')}.`;
    case 'inferred':
      return `${role}, **inferred** from the words of the key: a guess, so what rests on it is reported one severity lower and never as an error.${certainty(assignment.role)}`;
  }
}

/** Whether an annotation can say `role`: one that belongs to a service names it. */
export function isAnnotatable(role: Role): boolean {
  return role.service !== null || ROLES[role.name].services.length === 0;
}

/** The comment that says `role`, without its line end. */
export function annotationOf(role: Role): string {
  return `# @role ${formatRole(role)}`;
}

function certainty(role: Role): string {
  return isAnnotatable(role)
    ? ` ${code(annotationOf(role))} above the key makes it certain.`
    : ' Its name does not tell the service.';
}

/** The default and the example as they are written in the file. */
function examplesOf(role: Role): string | null {
  // The catalogue has them, its type does not name them.
  const { default: standard, example } = ROLES[role.name] as RoleDescription & {
    readonly default?: string;
    readonly example?: string;
  };
  const shown = [
    ...(standard === undefined ? [] : [`Default${asWritten(standard)}`]),
    ...(example === undefined || example === standard ? [] : [`Example${asWritten(example)}`]),
  ];
  return shown.length === 0 ? null : shown.join('  \n');
}

function asWritten(value: string): string {
  const written = encodeValue(value);
  return `${written === value ? '' : ' (as written in this file)'}: ${code(written)}`;
}
