import { contains, parseAddressRange } from '../../network/addressRange';
import { domainNameProblem, isSameOrBelow, normalizedDomain } from '../../network/domainName';
import { serverNameProblem } from '../../network/hostName';
import type { JsonNode, JsonObject } from '../../jsonc/nodes';
import { counts, valueNamed } from '../../jsonc/nodes';
import type { Span } from '../../text/span';
import type {
  AdditionalServer,
  AddressRangeEntry,
  AllowedDomain,
  ApplicationServer,
  ConnectivityProfile,
  NumberValue,
  Route,
  TextValue,
} from '../connectivityProfile';
import { membersOf } from '../settings';
import type {
  AppServerEntry,
  DefaultDomain,
  DomainEntry,
  LeftOut,
  RangeEntry,
  ReadableProfile,
  ServerEntry,
  SingleRoute,
} from './entries';
import { isPort } from '../../network/port';
import { clustersOf, plainRoute } from './route';
import type { Broken, PlainRoute } from './route';
import { SECTIONS, titleOf } from './section';
import type { Section } from './section';
import { shown } from './words';

/** Takes apart what a profile says about routes; nothing is guessed about what is broken. */
export function readableProfile(profile: ConnectivityProfile): ReadableProfile {
  return new Reader(profile).read();
}

const ALWAYS = (): boolean => true;
const NEVER = (): boolean => false;

class Reader {
  private readonly leftOut: LeftOut[] = [];

  constructor(private readonly profile: ConnectivityProfile) {}

  read(): ReadableProfile {
    const { profile } = this;
    this.noteSyntax();
    this.noteMembers();
    for (const section of SECTIONS) this.noteForm(section);
    return {
      routeAllTraffic: this.single('routeAllTraffic', profile.routeAllTraffic),
      defaultRoute: this.single('defaultAllowedDomainRoute', profile.defaultRoute),
      defaultDomains: this.whole(profile.defaultDomains).flatMap((entry) => this.defaultDomain(entry) ?? []),
      domains: this.whole(profile.allowedDomains).flatMap((entry) => this.domain(entry) ?? []),
      servers: this.whole(profile.additionalServers).flatMap((entry) => this.server(entry) ?? []),
      ranges: this.whole(profile.ipAddressRanges).flatMap((entry) => this.range(entry) ?? []),
      appServers: this.whole(profile.applicationServers).flatMap((entry) => this.appServer(entry) ?? []),
      leftOut: this.leftOut.sort((a, b) => a.span.start - b.span.start),
      isComplete: profile.json.reliableUpTo === Infinity,
    };
  }

  private skip(
    section: Section | null,
    { start, end }: Span,
    message: string,
    concerns: LeftOut['concerns'] = ALWAYS,
  ): null {
    this.leftOut.push({ section, span: { start, end }, message, concerns });
    return null;
  }

  /** Whether all of a value stands before the first fault of syntax: what a fault is in or before is not read. */
  private isWhole({ end }: Span): boolean {
    return end < this.profile.json.reliableUpTo;
  }

  private whole<T extends { readonly node: JsonNode }>(entries: readonly T[]): readonly T[] {
    return entries.filter(({ node }) => this.isWhole(node));
  }

  private noteSyntax(): void {
    const { fault } = this.profile.json;
    if (!fault) return;
    this.skip(null, fault, 'The syntax is broken here: what it stands in, and all that follows, is not read.');
  }

  /** Members that a profile does not have, which may be misspelt sections, and those that a later one replaces. */
  private noteMembers(): void {
    const known = new Set(membersOf([]).map(({ name }) => name));
    for (const member of this.profile.root?.members ?? []) {
      if (!this.isWhole(member)) break;
      if (!known.has(member.name)) {
        this.skip(null, member.nameSpan, `No setting is called ${shown(member.name)}: it may be a misspelt one.`);
      } else if (!counts(member)) {
        const message = `${shown(member.name)} stands here and further down: only the last one counts.`;
        this.skip(null, member.nameSpan, message, NEVER);
      }
    }
  }

  /** A section that is no list or object as it should be, and elements that are not. */
  private noteForm(section: Section): void {
    const value = this.profile.valueOf(section);
    if (!value || !this.isWhole({ start: value.start, end: value.start })) return;
    const isRoute = section === 'routeAllTraffic' || section === 'defaultAllowedDomainRoute';
    if (value.type !== (isRoute ? 'object' : 'array')) {
      this.skip(section, value, `'${titleOf(section)}' is ${isRoute ? 'no route' : 'no list'}.`, concernsAs(section));
    } else if (value.type === 'array') {
      const wanted = section === 'defaultDomains' ? 'string' : 'object';
      for (const element of value.elements) {
        if (element.type !== wanted && this.isWhole(element)) {
          this.skip(section, element, `This is no entry of '${titleOf(section)}'.`, concernsAs(section));
        }
      }
    }
  }

  private single(section: 'routeAllTraffic' | 'defaultAllowedDomainRoute', route: Route | null): SingleRoute {
    const value = this.profile.valueOf(section);
    if (!value) return null;
    // Noted already.
    if (!route || !this.isWhole(value)) return 'left out';
    const plain = plainRoute(route);
    const isDirect = section === 'routeAllTraffic' && 'type' in plain && plain.type === 'direct';
    if ('type' in plain && !isDirect) return { span: route.node, route: plain };
    const fault = 'broken' in plain ? plain.broken : 'has a direct route, which cannot be chosen for it';
    this.skip(section, route.node, `'${titleOf(section)}' ${fault}.`, concernsAs(section));
    return 'left out';
  }

  private defaultDomain({ text, node }: TextValue): DefaultDomain | null {
    if (!domainNameProblem(text)) return { span: node, domain: normalizedDomain(text) };
    return this.skip('defaultDomains', node, `${shown(text)} is no domain name.`, concernsAs('defaultDomains'));
  }

  private domain({ node, domainName, route }: AllowedDomain): DomainEntry | null {
    if (!domainName) return this.skip('allowedDomains', node, 'The entry names no domain.', isName);
    const { text } = domainName;
    const problem = domainNameProblem(text);
    const domain = problem ? problem.domain : text;
    const concerns: LeftOut['concerns'] = (names, question) =>
      isName(names, question) && (domain === undefined || names.some((name) => isSameOrBelow(name, domain)));
    if (problem?.kind === 'wildcard') {
      return this.skip(
        'allowedDomains',
        node,
        `${shown(text)} has an asterisk: a domain stands without one.`,
        concerns,
      );
    }
    if (problem) return this.skip('allowedDomains', node, `${shown(text)} is no domain name.`, concerns);
    const plain = plainRoute(route);
    if ('broken' in plain) return this.skip('allowedDomains', node, `${shown(text)} ${plain.broken}.`, concerns);
    return { span: node, text, domain: normalizedDomain(text), route: plain };
  }

  private server({ node, server, port, route }: AdditionalServer): ServerEntry | null {
    const host = this.hostOf('additionalServers', node, server);
    if (!host) return null;
    const plain = plainRoute(route);
    const broken = this.portFault(node, port, true) ?? ('broken' in plain ? plain : null);
    if (broken) return this.skip('additionalServers', node, `${shown(host.text)} ${broken.broken}.`, host.concerns);
    return { span: node, text: host.text, host: host.host, port: port?.value ?? 0, route: plain as PlainRoute };
  }

  private appServer(entry: ApplicationServer): AppServerEntry | null {
    const { node, applicationId, server, port, primary, secondary } = entry;
    // The app has no server: nothing is broken.
    if (!server && valueNamed(node, 'server') === null) return null;
    const host = this.hostOf('applicationServers', node, server);
    if (!host) return null;
    const { text, concerns } = host;
    if (!applicationId) return this.skip('applicationServers', node, `${shown(text)} is listed for no app.`, concerns);
    const clusters = clustersOf(node, primary, secondary);
    const broken = this.portFault(node, port, false) ?? (clusters && 'broken' in clusters ? clusters : null);
    if (broken) return this.skip('applicationServers', node, `${shown(text)} ${broken.broken}.`, concerns);
    const route = clusters as PlainRoute | null;
    return { span: node, text, host: host.host, port: port?.value ?? null, application: applicationId.text, route };
  }

  private range({ node, range, route }: AddressRangeEntry): RangeEntry | null {
    if (!range) return this.skip('ipAddressRanges', node, 'The entry names no addresses.');
    const { text } = range;
    const read = parseAddressRange(text);
    const meant = 'range' in read ? read : parseAddressRange(read.problem.mended ?? '');
    const concerns: LeftOut['concerns'] = (_, { address }) =>
      address === null || !('range' in meant) || contains(meant.range, address);
    if (!('range' in read)) {
      return this.skip('ipAddressRanges', node, `${shown(text)} is no range of IPv4 addresses.`, concerns);
    }
    const plain = plainRoute(route);
    if ('broken' in plain) return this.skip('ipAddressRanges', node, `${shown(text)} ${plain.broken}.`, concerns);
    return { span: node, text, range: read.range, route: plain };
  }

  /** The server of an entry, in lower case and without the full stop at its end; null where it is left out. */
  private hostOf(
    section: Section,
    node: JsonObject,
    server: TextValue | null,
  ): { text: string; host: string; concerns: LeftOut['concerns'] } | null {
    if (!server) return this.skip(section, node, 'The entry names no server.');
    const { text } = server;
    const problem = serverNameProblem(text);
    const meant = problem ? problem.host : text;
    const host = meant === undefined ? null : normalizedDomain(meant);
    const concerns: LeftOut['concerns'] = (names) => host === null || names.includes(host);
    if (problem || host === null) {
      return this.skip(section, node, `${shown(text)} is neither a host name nor an IPv4 address.`, concerns);
    }
    return { text, host, concerns };
  }

  private portFault(node: JsonObject, port: NumberValue | null, isRequired: boolean): Broken | null {
    if (port) return isPort(port.value) ? null : { broken: 'has a port that is not valid' };
    if (valueNamed(node, 'port')) return { broken: 'has a port that is no number' };
    return isRequired ? { broken: 'has no port' } : null;
  }
}

/** Domains cover names; nothing says that one could cover an address. */
const isName: LeftOut['concerns'] = (_, { address }) => address === null;

/** For whom a whole section, or an entry of it that says nothing, could be meant. */
function concernsAs(section: Section): LeftOut['concerns'] {
  switch (section) {
    case 'routeAllTraffic':
      return (_, { sdk }) => sdk === 5;
    case 'defaultDomains':
      return (_, { host, address }) => address === null && !host.includes('.');
    case 'allowedDomains':
      return isName;
    // Whether it comes to the default route is seen when the rest is known.
    case 'defaultAllowedDomainRoute':
      return NEVER;
    default:
      return ALWAYS;
  }
}
