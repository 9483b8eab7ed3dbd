import { ENTITLEMENTS, documentedPorts, entitlementById } from '../../../profile/entitlements';
import type { Entitlement } from '../../../profile/entitlements';
import { membersOf } from '../../../profile/settings';
import type { Setting } from '../../../profile/settings';
import { clusterNames } from './clusters';
import type { CompletionContext } from './context';
import { choice, quoted, stop } from './snippet';
import type { Template } from './snippet';
import { domainsOf, hostsOf } from './workspace';

const BEMS = ENTITLEMENTS.filter(({ bems }) => bems);

/** A new element of a list, and how it is called. */
export interface NewEntry {
  readonly label: string;
  readonly detail: string;
  readonly template: Template;
  /** The entitlement that it is for. */
  readonly id?: string;
}

/** The types that a route at `path` can have, those first that serve BEMS. */
export function routeTypesAt(path: readonly string[]): readonly string[] {
  const types = membersOf(path).find(({ name }) => name === 'type')?.values ?? [];
  const names = types.map(({ value }) => value).filter((type) => path[0] !== 'routeAllTraffic' || type !== 'direct');
  return [...names].sort((a, b) => Number(b === 'proxyCluster') - Number(a === 'proxyCluster'));
}

/** A route through one of the profile's clusters. */
export function routeThroughCluster({ profile }: CompletionContext): Template {
  const cluster = quoted(choice(clusterNames(profile)));
  return ['{ "type": "proxyCluster", "primaryRouteName": ', ...cluster, ' }'];
}

/** A route of the given type. */
export function routeOf(type: string, context: CompletionContext): Template {
  return type === 'proxyCluster' ? routeThroughCluster(context) : ['{ "type": ', ...quoted(type), ' }'];
}

/**
 * What stands for the value of a new member.
 * @param id the entitlement of the object that it belongs to, or null
 */
export function valueTemplate(
  setting: Setting,
  path: readonly string[],
  context: CompletionContext,
  id: string | null,
): Template {
  switch (setting.type) {
    case 'object':
      return ['{ "type": ', ...quoted(choice(routeTypesAt(path))), stop(), ' }'];
    case 'array': {
      if (setting.elements !== 'object') return ['[', ...quoted(stop()), ']'];
      const [entry] = newEntries(path, context);
      return entry ? ['[\n\t', ...indented(entry.template), '\n]'] : ['[', stop(), ']'];
    }
    case 'number':
      return [portStop(id)];
    case 'string': {
      const values =
        path.at(-1) === 'type' ? routeTypesAt(path.slice(0, -1)) : setting.values.map(({ value }) => value);
      return quoted(values.length > 0 ? choice(values) : stop());
    }
  }
}

/** Whole elements for the list at `path`, in the order in which they are offered. */
export function newEntries(path: readonly string[], context: CompletionContext): NewEntry[] {
  const route = routeThroughCluster(context);
  const exempt: Template = ['{ "type": ', ...quoted(choice(['direct', 'deny'])), ' }'];
  const domain = quoted(stop(domainsOf(context.files)[0] ?? 'example.com'));
  switch (path.join('/')) {
    case 'allowedDomains':
      return [
        {
          label: 'Domain through a cluster',
          detail: 'An internal domain with all its subdomains',
          template: object([`"domainName": `, ...domain], ['"route": ', ...route]),
        },
        {
          label: 'Domain without a cluster',
          detail: 'A domain that is reached directly or not at all',
          template: object(['"domainName": ', ...quoted(stop('example.org'))], ['"route": ', ...exempt]),
        },
      ];
    case 'additionalServers':
      return [
        {
          label: 'Server through a cluster',
          detail: 'A single server with its port',
          template: object(
            ['"server": ', ...server(null, context)],
            ['"port": ', stop('443')],
            ['"route": ', ...route],
          ),
        },
      ];
    case 'ipAddressRanges':
      return [
        {
          label: 'Address range through a cluster',
          detail: 'IPv4 addresses, as one address, block or first and last',
          template: object(['"range": ', ...quoted(stop('192.0.2.0/24'))], ['"route": ', ...route]),
        },
      ];
    case 'applicationServers':
      return [
        { label: 'Server of an app', detail: 'Of any entitlement', template: applicationServer(null, context) },
        ...BEMS.map((entitlement) => ({
          label: `Server of ${entitlement.name}`,
          detail: entitlement.id,
          template: applicationServer(entitlement, context),
          id: entitlement.id,
        })),
      ];
    default:
      return [];
  }
}

/** The port of an entry of this entitlement: the documented ones, to choose from where there are several. */
function portStop(id: string | null): ReturnType<typeof stop> {
  const ports = id === null ? [] : documentedPorts(id).map(String);
  return ports.length > 1 ? choice(ports) : stop(ports[0] ?? (id === null ? '443' : '8443'));
}

function applicationServer(entitlement: Entitlement | null, context: CompletionContext): Template {
  const id = entitlement?.id ?? null;
  const ports = entitlement ? portStop(id) : stop('8443');
  return object(
    ['"applicationId": ', ...quoted(id ?? stop('com.good.gcs.g3'))],
    ['"server": ', ...server(id, context)],
    ['"port": ', ports],
    ['"clusterType": "PRIMARY"'],
    ['"primaryRouteName": ', ...quoted(choice(clusterNames(context.profile)))],
  );
}

/** A server of the workspace, those first that have the service of the entitlement. */
function server(id: string | null, { files }: CompletionContext): Template {
  const service = (id === null ? undefined : entitlementById(id)?.service) ?? null;
  const names = hostsOf(files, service).map(({ name }) => name);
  return quoted(names.length > 0 ? choice(names) : stop('server.example.com'));
}

function object(...members: readonly Template[]): Template {
  return ['{\n\t', ...members.flatMap((member, i) => (i === 0 ? member : [',\n\t', ...member])), '\n}'];
}

function indented(template: Template): Template {
  return template.map((part) => (typeof part === 'string' ? part.replaceAll('\n', '\n\t') : part));
}
