import type { AddressRange } from '../../network/addressRange';
import type { Span } from '../../text/span';
import type { Question } from './question';
import type { PlainRoute } from './route';
import type { Section } from './section';

/** An entry that can be used, and where in the text it stands. */
export interface ReadableEntry {
  /** The whole entry. */
  readonly span: Span;
  /** As the file writes what it is about. */
  readonly text: string;
  readonly route: PlainRoute;
}

/** `domain` is in lower case and without the full stop at its end. */
export interface DomainEntry extends ReadableEntry {
  readonly domain: string;
}

export interface ServerEntry extends ReadableEntry {
  readonly host: string;
  readonly port: number;
}

export interface RangeEntry extends ReadableEntry {
  readonly range: AddressRange;
}

/** A server of an app. Its route is null where it names no cluster, its port where it names none. */
export interface AppServerEntry extends Omit<ReadableEntry, 'route'> {
  readonly host: string;
  readonly port: number | null;
  readonly application: string;
  readonly route: PlainRoute | null;
}

export interface DefaultDomain {
  readonly span: Span;
  readonly domain: string;
}

/** Something of the profile that nobody can use as it stands. */
export interface LeftOut {
  readonly section: Section | null;
  readonly span: Span;
  /** One sentence. */
  readonly message: string;
  /** Whether it could be meant for one of `names`, which the host may be called. */
  readonly concerns: (names: readonly string[], question: Question) => boolean;
}

/** A route that stands alone in the profile: usable, left out, or not there. */
export type SingleRoute = { readonly span: Span; readonly route: PlainRoute } | 'left out' | null;

/** What of a profile can be relied on, and what cannot. */
export interface ReadableProfile {
  readonly routeAllTraffic: SingleRoute;
  readonly defaultRoute: SingleRoute;
  readonly defaultDomains: readonly DefaultDomain[];
  readonly domains: readonly DomainEntry[];
  readonly servers: readonly ServerEntry[];
  readonly ranges: readonly RangeEntry[];
  readonly appServers: readonly AppServerEntry[];
  /** In the order of the text. */
  readonly leftOut: readonly LeftOut[];
  /** Whether the text can be read to its end; otherwise anything may stand behind the fault. */
  readonly isComplete: boolean;
}
