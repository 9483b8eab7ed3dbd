import type { ResponseEntry } from '../../../model/entry';
import type { ResponseFile } from '../../../model/responseFile';
import { annotationOf, isAnnotatable } from '../../../roles/annotation';
import { ROLES, formatRole } from '../../../roles/role';
import type { Role } from '../../../roles/role';
import { listOfFacts } from '../../markdown/explanation';
import type { Description } from '../../markdown/explanation';
import { examplesOf } from '../markdown/role';
import { code } from '../../markdown/text';
import { constraintsOf } from './constraints';

/** What the catalogue and the documents tell about the values of `role`. */
export function describeRole(role: Role, file: ResponseFile): Description {
  const constraints = constraintsOf(role, file);
  return {
    parts: [examplesOf(role.name), listOfFacts(constraints)],
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
