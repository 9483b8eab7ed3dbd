import { canBeSame, comparableName, completedBy, firstLabel } from '../../network/hosts';
import { contentSpan } from '../../jsonc/nodes';
import { normalizedDomain } from '../../network/domainName';
import type { ConnectivityProfile, Route, TextValue } from '../../profile/connectivityProfile';
import { firstWhere } from '../../text/firstWhere';
import type { Span } from '../../text/span';
import type { CheckedDocument } from '../checkedDocument';
import { isProfileDocument } from './profileDocument';
import type { ProfileDocument } from './profileDocument';

/** What a profile can speak of in several places, and other files, too. */
export interface Subject {
  readonly kind: 'cluster' | 'host' | 'entitlement' | 'domain';
  /**
   * The names under which it is compared: clusters and entitlements exactly, hosts and domains in lower case without the
   * full stop at the end. A host without a domain has one for each default domain of its profile.
   */
  readonly names: readonly string[];
}

/** A place that speaks of a subject. */
export interface Mention extends Subject {
  /** As it is written there, without escapes. */
  readonly text: string;
  /** Between the quotes. */
  readonly span: Span;
  /** The string, or for an entry of a list the whole of it. */
  readonly around: Span;
  /** `list` is the list of clusters, which declares their names; the others are the members that name something. */
  readonly as: 'list' | 'route' | 'application' | 'applicationServer' | 'additionalServer' | 'allowed' | 'default';
}

/** The subject at `offset` (UTF-16 units), with the place it stands at; null where there is none. */
export function mentionAt({ profile }: ProfileDocument, offset: number): Mention | null {
  const all = mentions(profile);
  const found = all[firstWhere(all, ({ span }) => span.end >= offset)];
  return found && found.span.start <= offset ? found : null;
}

/** Every place of `document` that speaks of `subject`, in the order of the text. */
export function mentionsOf({ profile }: ProfileDocument, subject: Subject): Mention[] {
  const label = firstLabel(subject.names[0] ?? '');
  return mentions(profile).filter(
    (mention) =>
      mention.kind === subject.kind &&
      // What cannot be the host is told by its first label, which is quicker than to read all names.
      (mention.kind !== 'host' || firstLabel(mention.text.toLowerCase()) === label) &&
      isSame(mention, subject),
  );
}

/** The profiles of `files`, each URI once, `document` before the others. */
export function profilesOf(files: readonly CheckedDocument[], document?: ProfileDocument): ProfileDocument[] {
  const byUri = new Map<string, ProfileDocument>(document ? [[document.uri, document]] : []);
  for (const file of files) if (isProfileDocument(file) && !byUri.has(file.uri)) byUri.set(file.uri, file);
  return [...byUri.values()];
}

/** The host `name` of another file as a subject here. */
export function hostSubject(name: string): Subject {
  return { kind: 'host', names: [comparable(name)] };
}

/** Whether two subjects can be one: of hosts one may lack the domain that the other has. */
export function isSame(a: Subject, b: Subject): boolean {
  if (a.kind !== b.kind) return false;
  const same = a.kind === 'host' ? canBeSame : (x: string, y: string): boolean => x === y;
  return a.names.some((name) => b.names.some((other) => same(name, other)));
}

const cache = new WeakMap<ConnectivityProfile, readonly Mention[]>();

/** Every place of the profile that speaks of something, in the order of the text. Empty texts speak of nothing. */
export function mentions(profile: ConnectivityProfile): readonly Mention[] {
  let found = cache.get(profile);
  if (!found) cache.set(profile, (found = collect(profile).sort((a, b) => a.span.start - b.span.start)));
  return found;
}

/** A large profile has thousands of them, and of most nobody asks the names. */
class Found implements Mention {
  private cachedNames: readonly string[] | undefined;

  constructor(
    readonly kind: Subject['kind'],
    readonly text: string,
    readonly span: Span,
    readonly around: Span,
    readonly as: Mention['as'],
    private readonly defaultDomains: readonly string[],
  ) {}

  get names(): readonly string[] {
    return (this.cachedNames ??= namesOf(this.kind, this.text, this.defaultDomains));
  }
}

function collect(profile: ConnectivityProfile): Mention[] {
  const found: Mention[] = [];
  const defaultDomains = profile.defaultDomains.flatMap(({ text }) => comparableName(text) ?? []);
  const add = (
    kind: Subject['kind'],
    value: TextValue | null,
    as: Mention['as'],
    around: Span | undefined = value?.node,
  ): void => {
    if (!value || value.text === '' || !around) return;
    const { text, node } = value;
    found.push(new Found(kind, text, contentSpan(node, profile.text), around, as, defaultDomains));
  };
  const addRoute = (route: Route | null): void => {
    add('cluster', route?.primary ?? null, 'route');
    add('cluster', route?.secondary ?? null, 'route');
  };
  for (const name of profile.proxyClusters?.names ?? []) add('cluster', name, 'list');
  addRoute(profile.routeAllTraffic);
  addRoute(profile.defaultRoute);
  for (const { node, domainName, route } of profile.allowedDomains) {
    add('domain', domainName, 'allowed', node);
    addRoute(route);
  }
  for (const domain of profile.defaultDomains) add('domain', domain, 'default');
  for (const { node, server, route } of profile.additionalServers) {
    add('host', server, 'additionalServer', node);
    addRoute(route);
  }
  for (const { route } of profile.ipAddressRanges) addRoute(route);
  for (const { node, applicationId, server, primary, secondary } of profile.applicationServers) {
    add('entitlement', applicationId, 'application', node);
    add('host', server, 'applicationServer', node);
    add('cluster', primary, 'route');
    add('cluster', secondary, 'route');
  }
  return found;
}

function namesOf(kind: Subject['kind'], text: string, defaultDomains: readonly string[]): readonly string[] {
  if (kind === 'cluster' || kind === 'entitlement') return [text];
  if (kind === 'domain') return [normalizedDomain(text)];
  return comparableName(text) === null ? [comparable(text)] : completedBy(defaultDomains, comparable(text));
}

/** A host as it is compared; an address, or what is no host name, as it is in lower case. */
function comparable(text: string): string {
  return comparableName(text) ?? text.toLowerCase();
}
