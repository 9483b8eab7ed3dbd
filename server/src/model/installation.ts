import type { RoleName, Service } from '../roles/role';
import type { ResponseEntry } from './entry';
import { isThisComputer, parseDatabaseServer } from './databaseServer';
import type { ResponseFile } from './responseFile';
import { hostNameProblem, isIpAddress } from '../network/hostName';
import { isJudged } from './judged';
import { saysSqlServerAuthentication } from './authentication';

/** The services that have a database of their own. */
export const DATABASE_SERVICES = ['core', 'connect', 'docs'] as const satisfies readonly Service[];

/** The keys that say where a service's database is. */
export interface DatabaseKeys {
  readonly service: (typeof DATABASE_SERVICES)[number];
  readonly host: ResponseEntry | undefined;
  readonly name: ResponseEntry | undefined;
  readonly port: ResponseEntry | undefined;
  readonly properties: ResponseEntry | undefined;
}

export function databaseKeysOf(file: ResponseFile, service: (typeof DATABASE_SERVICES)[number]): DatabaseKeys {
  return {
    service,
    host: file.ofService('databaseHost', service),
    name: file.ofService('databaseName', service),
    port: file.ofService('databasePort', service),
    properties: file.ofService('databaseProperties', service),
  };
}

/** Roles whose default says nothing about whether a service is installed. */
const HAS_DEFAULT: readonly RoleName[] = ['databasePort', 'databaseAuthentication'];

/**
 * Whether `service` is installed on this computer: one of its keys has a value, a port or an authentication that
 * still has its default aside. `inferred` where only keys say so whose roles are inferred.
 */
export function isInstalled(file: ResponseFile, service: Service): 'certain' | 'inferred' | false {
  return installedServices(file).get(service) ?? false;
}

const installed = new WeakMap<ResponseFile, ReadonlyMap<Service, 'certain' | 'inferred'>>();

function installedServices(file: ResponseFile): ReadonlyMap<Service, 'certain' | 'inferred'> {
  const cached = installed.get(file);
  if (cached) return cached;
  const services = new Map<Service, 'certain' | 'inferred'>();
  for (const entry of file.entries) {
    const service = entry.assignment?.role.service;
    if (!service || services.get(service) === 'certain' || !file.counts(entry)) continue;
    if (!entry.isEmpty && !hasItsDefault(file, entry)) services.set(service, entry.isInferred ? 'inferred' : 'certain');
  }
  installed.set(file, services);
  return services;
}

function hasItsDefault(file: ResponseFile, entry: ResponseEntry): boolean {
  if (entry.role === null || !HAS_DEFAULT.includes(entry.role)) return false;
  const value = entry.meant.text;
  if (value === file.context.template?.keys.get(entry.key)?.defaultValue) return true;
  return entry.role === 'databasePort' ? value === '1433' : saysSqlServerAuthentication(value);
}

/** The BEMS computer itself. Names are in lower case. */
export interface Computer {
  /** Its fully qualified name where the file tells it, else its short name; null where it tells none. */
  readonly name: string | null;
  /** Its DNS domain, from the domain role or else from its own name. */
  readonly domain: string | null;
}

/** The computer that the file installs BEMS on. A name that is none tells nothing, nor does an address. */
export function computerOf(file: ResponseFile): Computer {
  const host = textOf(file, 'hostName');
  const domain = textOf(file, 'domainName') ?? (host?.includes('.') ? host.slice(host.indexOf('.') + 1) : null);
  return { name: host === null ? null : qualify(host, domain), domain };
}

/** Identifies a database server: two names of one server give one text. The BEMS computer's own names give its name. */
export function serverIdentity(host: string, computer: Computer): string {
  if (isThisComputer(host)) return computer.name ?? 'localhost';
  return qualify(host.toLowerCase().replace(/\.$/, ''), computer.domain);
}

/** Whether the database host `value` (with or without an instance) is the BEMS computer. */
export function isOnComputer(value: string, computer: Computer): boolean {
  const { host } = parseDatabaseServer(value);
  return isThisComputer(host.text) || (computer.name !== null && serverIdentity(host.text, computer) === computer.name);
}

function qualify(host: string, domain: string | null): string {
  return host.includes('.') || domain === null ? host : `${host}.${domain}`;
}

function textOf(file: ResponseFile, role: RoleName): string | null {
  const entry = file.withRole(role)[0];
  if (!entry || entry.isEmpty || !isJudged(file, entry)) return null;
  const name = entry.meant.text.toLowerCase();
  return isIpAddress(name) || hostNameProblem(name) ? null : name.replace(/\.$/, '');
}
