import { SymbolKind, SymbolTag } from 'vscode-languageserver-types';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import type { JsonMember } from '../../jsonc/nodes';
import type { ApplicationServer, ConnectivityProfile, Route, TextValue } from '../../profile/connectivityProfile';
import { entitlementById } from '../../profile/entitlements';
import { settingAt } from '../../profile/settings';
import { cut } from '../../rules/wording';
import type { Span } from '../../text/span';
import type { Positions } from '../../text/positions';
import type { ProfileDocument } from './profileDocument';

/** What a symbol shows, and where it stands. */
interface Item {
  readonly name: string;
  readonly detail?: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  /** Where the cursor goes; in `span`. */
  readonly selection?: Span;
  readonly children?: readonly Item[];
}

/** The outline: the settings in the order of the file, in each what it lists. What a later member replaces is deprecated. */
export function documentSymbols({ profile, positions }: ProfileDocument): DocumentSymbol[] {
  const { root } = profile;
  if (!root) return [];
  const counting = new Map(root.members.map((member) => [member.name, member]));
  return root.members.map((member) => {
    const counts = counting.get(member.name) === member;
    const symbol = symbolOf(settingItem(profile, member, counts), positions);
    return counts ? symbol : { ...symbol, tags: [SymbolTag.Deprecated] };
  });
}

function symbolOf({ name, detail, kind, span, selection, children }: Item, positions: Positions): DocumentSymbol {
  return {
    name: name.trim() === '' ? '(empty)' : cut(name),
    ...(detail === undefined || detail === '' ? {} : { detail: cut(detail) }),
    kind,
    range: positions.rangeOf(span),
    selectionRange: positions.rangeOf(selection ?? span),
    ...(children ? { children: children.map((child) => symbolOf(child, positions)) } : {}),
  };
}

function settingItem(profile: ConnectivityProfile, member: JsonMember, counts: boolean): Item {
  const setting = settingAt([member.name]);
  const { value } = member;
  const item = {
    name: setting?.title ?? member.name,
    span: member,
    selection: member.nameSpan,
    kind: value?.type === 'array' ? SymbolKind.Array : SymbolKind.Property,
  };
  // Only of what counts the model tells more.
  const children = counts && value?.type === 'array' ? childrenOf(profile, member.name) : null;
  if (children) return { ...item, detail: String(children.length), children: grouped(profile, member.name, children) };
  if (value && 'value' in value) return { ...item, detail: String(value.value) };
  const route = counts ? routeOf(profile, member.name) : null;
  return route ? { ...item, detail: routeDetail(route) } : item;
}

function routeOf(profile: ConnectivityProfile, name: string): Route | null {
  if (name === 'routeAllTraffic') return profile.routeAllTraffic;
  return name === 'defaultAllowedDomainRoute' ? profile.defaultRoute : null;
}

/** What the list of this setting holds; null where the profile has no such list. */
function childrenOf(profile: ConnectivityProfile, name: string): Item[] | null {
  switch (name) {
    case 'proxyClusters':
      return (profile.proxyClusters?.names ?? []).map((value) => textItem(value, SymbolKind.Object));
    case 'defaultDomains':
      return profile.defaultDomains.map((value) => textItem(value, SymbolKind.Namespace));
    case 'allowedDomains':
      return profile.allowedDomains.map(({ node, domainName, route }) =>
        entryItem(node, domainName, '(no domain)', SymbolKind.Namespace, routeDetail(route)),
      );
    case 'additionalServers':
      return profile.additionalServers.map(({ node, server, port, route }) =>
        entryItem(node, server, '(no server)', SymbolKind.Module, routeDetail(route), port?.value),
      );
    case 'ipAddressRanges':
      return profile.ipAddressRanges.map(({ node, range, route }) =>
        entryItem(node, range, '(no range)', SymbolKind.Constant, routeDetail(route)),
      );
    case 'applicationServers':
      return profile.applicationServers.map(({ node, server, port, clusterType, primary, secondary }) => {
        const detail = [clusterType?.text ?? '', clusters(primary, secondary)].filter((part) => part !== '').join(', ');
        return entryItem(node, server, '(no server)', SymbolKind.Module, detail, port?.value);
      });
    default:
      return null;
  }
}

/** Application servers one below the other of one entitlement under its name; a symbol must hold what is in it. */
function grouped(profile: ConnectivityProfile, name: string, children: readonly Item[]): readonly Item[] {
  if (name !== 'applicationServers') return children;
  const groups: { id: string; servers: Item[]; first: ApplicationServer }[] = [];
  for (const [index, server] of profile.applicationServers.entries()) {
    const id = server.applicationId?.text ?? '';
    const last = groups.at(-1);
    const child = children[index] as Item;
    if (last?.id === id) last.servers.push(child);
    else groups.push({ id, servers: [child], first: server });
  }
  return groups.map(({ id, servers, first }) => {
    const entitlement = entitlementById(id)?.name;
    return {
      name: entitlement ?? (id === '' ? '(no entitlement)' : id),
      ...(entitlement === undefined ? {} : { detail: id }),
      kind: SymbolKind.Package,
      span: { start: first.node.start, end: servers.at(-1)?.span.end ?? first.node.end },
      selection: first.applicationId?.node ?? first.node,
      children: servers,
    };
  });
}

function textItem({ text, node }: TextValue, kind: SymbolKind): Item {
  return { name: text, kind, span: node };
}

function entryItem(
  span: Span,
  value: TextValue | null,
  missing: string,
  kind: SymbolKind,
  detail: string,
  port?: number,
): Item {
  const name = value === null || value.text === '' ? missing : value.text;
  return {
    name: port === undefined ? name : `${name}:${port}`,
    detail,
    kind,
    span,
    ...(value ? { selection: value.node } : {}),
  };
}

/** `direct`, `deny`, `First`, or `First, then Second`; empty where nothing is told. */
function routeDetail(route: Route | null): string {
  if (!route) return '';
  const names = clusters(route.primary, route.secondary);
  return route.type === 'proxyCluster' && names !== '' ? names : (route.typeText?.text ?? '');
}

function clusters(primary: TextValue | null, secondary: TextValue | null): string {
  return [primary, secondary].flatMap((name) => (name && name.text !== '' ? [name.text] : [])).join(', then ');
}
