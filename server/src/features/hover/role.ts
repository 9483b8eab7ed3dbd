import type { ResponseEntry } from '../../model/entry';
import type { ResponseFile } from '../../model/responseFile';
import { encodeValue } from '../../properties';
import { annotationOf, isAnnotatable } from '../../roles/annotation';
import { ROLES, SERVICE_TITLES, formatRole } from '../../roles/role';
import type { Role } from '../../roles/role';
import { constraintsOf } from './constraints';
import { listOfFacts } from '../markdown/explanation';
import { code } from '../markdown/text';

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

function certainty(role: Role): string {
  return isAnnotatable(role)
    ? ` ${code(annotationOf(role))} above the key makes it certain.`
    : ' Its name does not tell the service.';
}

/** The default and the example as they are written in the file. */
function examplesOf(role: Role): string | null {
  const { default: standard, example } = ROLES[role.name];
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
