import type { JsonArray, JsonNode, JsonObject, JsonScalar } from '../jsonc/nodes';
import { valueNamed } from '../jsonc/nodes';
import type { JsonDocument } from '../jsonc/document';
import { parseJsonc } from '../jsonc/parse';
import { parseChangedJsonc } from '../jsonc/parseChanged';
import type { JsoncBefore } from '../jsonc/parseChanged';
import type { FileText } from '../text/encoding';
import { LineIndex } from '../text/lines';

/** A text of the profile, and the string that says it. */
export interface TextValue {
  readonly text: string;
  readonly node: JsonScalar;
}

/** A number of the profile, and where it stands. */
export interface NumberValue {
  readonly value: number;
  readonly node: JsonScalar;
}

/** The types of a route, as the profile writes them. The words are OURS. */
export const ROUTE_TYPES = ['direct', 'proxyCluster', 'deny'] as const;
export type RouteType = (typeof ROUTE_TYPES)[number];

/** How connections are made: directly, through a BlackBerry Proxy cluster, or not at all. */
export interface Route {
  readonly node: JsonObject;
  /** Null where the type is missing or none of the three. */
  readonly type: RouteType | null;
  readonly typeText: TextValue | null;
  readonly primary: TextValue | null;
  readonly secondary: TextValue | null;
}

/** A domain of `allowedDomains`: it stands for all its subdomains, too. */
export interface AllowedDomain {
  readonly node: JsonObject;
  readonly domainName: TextValue | null;
  readonly route: Route | null;
}

/** An entry of `additionalServers`. */
export interface AdditionalServer {
  readonly node: JsonObject;
  readonly server: TextValue | null;
  readonly port: NumberValue | null;
  readonly route: Route | null;
}

/** An entry of `ipAddressRanges`. */
export interface AddressRangeEntry {
  readonly node: JsonObject;
  readonly range: TextValue | null;
  readonly route: Route | null;
}

/** An entry of `applicationServers`: one server of one app entitlement, as UEM's REST resource has them. */
export interface ApplicationServer {
  readonly node: JsonObject;
  readonly applicationId: TextValue | null;
  readonly server: TextValue | null;
  readonly port: NumberValue | null;
  readonly clusterType: TextValue | null;
  readonly primary: TextValue | null;
  readonly secondary: TextValue | null;
}

/** An app entitlement with the entries that name it, in the order of the file. */
export interface Application {
  readonly id: string;
  readonly servers: readonly ApplicationServer[];
}

/** What is made when it is first asked for: large profiles have thousands of entries, and completion needs none of them. */
interface Lists {
  allowedDomains: readonly AllowedDomain[];
  additionalServers: readonly AdditionalServer[];
  ipAddressRanges: readonly AddressRangeEntry[];
  applicationServers: readonly ApplicationServer[];
  applications: readonly Application[];
}

/** What saves reading everything anew. */
export interface KnownOfProfile {
  /** The index of the text's lines, if there is one. */
  readonly lines?: LineIndex;
  readonly before?: JsoncBefore | null;
}

/**
 * A connectivity profile as far as it can be read. What is missing or of another type than it should be is null or left
 * out: the rule `schema` reports it. Of members with one name the last counts.
 */
export class ConnectivityProfile {
  readonly json: JsonDocument;
  readonly lines: LineIndex;
  /** Null where the text is no object. */
  readonly root: JsonObject | null;
  readonly name: TextValue | null;
  readonly target: TextValue | null;
  /** Null where the profile does not list its clusters: then no cluster is unknown. */
  readonly proxyClusters: { readonly node: JsonArray; readonly names: readonly TextValue[] } | null;
  readonly routeAllTraffic: Route | null;
  /** `defaultAllowedDomainRoute`; without it the route is direct (PUB UEM administration, default profile). */
  readonly defaultRoute: Route | null;
  readonly defaultDomains: readonly TextValue[];
  private readonly cached: Partial<Lists> = {};

  constructor(
    readonly file: FileText,
    { lines, before }: KnownOfProfile = {},
  ) {
    this.lines = lines ?? new LineIndex(file.text);
    this.json = before ? parseChangedJsonc(file.text, before) : parseJsonc(file.text);
    const { root } = this.json;
    this.root = root?.type === 'object' ? root : null;
    this.name = this.textOf('name');
    this.target = this.textOf('target');
    const clusters = this.valueOf('proxyClusters');
    this.proxyClusters = clusters?.type === 'array' ? { node: clusters, names: textsIn(clusters) } : null;
    this.routeAllTraffic = routeIn(this.valueOf('routeAllTraffic'));
    this.defaultRoute = routeIn(this.valueOf('defaultAllowedDomainRoute'));
    const defaultDomains = this.valueOf('defaultDomains');
    this.defaultDomains = defaultDomains?.type === 'array' ? textsIn(defaultDomains) : [];
  }

  get text(): string {
    return this.file.text;
  }

  get allowedDomains(): readonly AllowedDomain[] {
    return (this.cached.allowedDomains ??= this.entriesOf('allowedDomains').map((node) => ({
      node,
      domainName: textOf(node, 'domainName'),
      route: routeIn(valueNamed(node, 'route')),
    })));
  }

  get additionalServers(): readonly AdditionalServer[] {
    return (this.cached.additionalServers ??= this.entriesOf('additionalServers').map((node) => ({
      node,
      server: textOf(node, 'server'),
      port: numberOf(node, 'port'),
      route: routeIn(valueNamed(node, 'route')),
    })));
  }

  get ipAddressRanges(): readonly AddressRangeEntry[] {
    return (this.cached.ipAddressRanges ??= this.entriesOf('ipAddressRanges').map((node) => ({
      node,
      range: textOf(node, 'range'),
      route: routeIn(valueNamed(node, 'route')),
    })));
  }

  get applicationServers(): readonly ApplicationServer[] {
    return (this.cached.applicationServers ??= this.entriesOf('applicationServers').map((node) => ({
      node,
      applicationId: textOf(node, 'applicationId'),
      server: textOf(node, 'server'),
      port: numberOf(node, 'port'),
      clusterType: textOf(node, 'clusterType'),
      primary: textOf(node, 'primaryRouteName'),
      secondary: textOf(node, 'secondaryRouteName'),
    })));
  }

  /** The app entitlements in the order in which they first appear; ids compare exactly. */
  get applications(): readonly Application[] {
    return (this.cached.applications ??= groupedById(this.applicationServers));
  }

  /** The value of a member of the profile that counts, or null. */
  valueOf(name: string): JsonNode | null {
    return this.root && valueNamed(this.root, name);
  }

  private textOf(name: string): TextValue | null {
    return this.root && textOf(this.root, name);
  }

  private entriesOf(name: string): readonly JsonObject[] {
    const list = this.valueOf(name);
    return list?.type === 'array' ? list.elements.filter((element) => element.type === 'object') : [];
  }
}

function groupedById(servers: readonly ApplicationServer[]): readonly Application[] {
  const groups = new Map<string, ApplicationServer[]>();
  for (const server of servers) {
    const id = server.applicationId?.text;
    if (id === undefined) continue;
    const group = groups.get(id);
    if (group) group.push(server);
    else groups.set(id, [server]);
  }
  return [...groups].map(([id, entries]) => ({ id, servers: entries }));
}

function routeIn(node: JsonNode | null): Route | null {
  if (node?.type !== 'object') return null;
  const typeText = textOf(node, 'type');
  return {
    node,
    type: ROUTE_TYPES.find((type) => type === typeText?.text) ?? null,
    typeText,
    primary: textOf(node, 'primaryRouteName'),
    secondary: textOf(node, 'secondaryRouteName'),
  };
}

function textOf(object: JsonObject, name: string): TextValue | null {
  const node = valueNamed(object, name);
  return node?.type === 'string' ? { text: node.value as string, node } : null;
}

function numberOf(object: JsonObject, name: string): NumberValue | null {
  const node = valueNamed(object, name);
  return node?.type === 'number' ? { value: node.value as number, node } : null;
}

function textsIn(array: JsonArray): TextValue[] {
  return array.elements.flatMap((node) => (node.type === 'string' ? [{ text: node.value as string, node }] : []));
}
