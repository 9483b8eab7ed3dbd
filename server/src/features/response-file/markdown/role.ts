import { encodeValue } from '../../../properties';
import { ROLES, SERVICE_TITLES } from '../../../roles/role';
import type { Role, RoleName, Service } from '../../../roles/role';
import { code } from '../../markdown/text';

/** `**Port of the database server** — Core and Mail` */
export function headingOf({ name, service }: Role): string {
  return `**${ROLES[name].title}**${service === null ? '' : ` — ${SERVICE_TITLES[service]}`}`;
}

/** The default and the example as they are written in the file; null where none is documented. */
export function examplesOf(name: RoleName): string | null {
  const { default: standard, example } = ROLES[name];
  const shown = [
    ...(standard === undefined ? [] : [`Default${asWritten(standard)}`]),
    ...(example === undefined || example === standard ? [] : [`Example${asWritten(example)}`]),
  ];
  return shown.length === 0 ? null : shown.join('  \n');
}

/** The service's title, and what that does not tell. */
export function describeService(service: Service): string[] {
  return [`**${SERVICE_TITLES[service]}**`, ...SERVICE_NOTES[service]];
}

const SERVICE_NOTES: Readonly<Record<Service, readonly string[]>> = {
  admin: ['The account that the Common Services run under.'],
  core: ['Core and Mail use one database.'],
  connect: [],
  presence: [],
  docs: [],
};

function asWritten(value: string): string {
  const written = encodeValue(value);
  return `${written === value ? '' : ' (as written in this file)'}: ${code(written)}`;
}
