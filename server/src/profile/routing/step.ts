import type { Span } from '../../text/span';
import type { PlainRoute } from './route';
import type { Section } from './section';

/** Something that was looked at, and what it says about the host. */
export interface Step {
  readonly section: Section;
  /** The name that was looked up: the host, completed with a default domain where it has none; null for all of them. */
  readonly name: string | null;
  /** Whether the entry, or the setting, is about this host, port and SDK. It need not decide: see the answers. */
  readonly matched: boolean;
  /** The entry, in UTF-16 offsets of the text; null where the step is about none. */
  readonly span: Span | null;
  /** What the entry says it is about, as the file writes it: a domain, a server, a range; null where it is about none. */
  readonly entry: string | null;
  readonly route: PlainRoute | null;
  /** One sentence. */
  readonly explanation: string;
  readonly source: string;
}

/** A fact beside the answer, or why it is not certain: one or two sentences. */
export interface Note {
  readonly text: string;
  readonly source: string;
}

/** A step that says where connections go. Its route is null where nobody documents it. */
export interface Claim {
  readonly step: Step;
  readonly route: PlainRoute | null;
}

/** A claim for the users of one app only. */
export interface AppClaim extends Claim {
  readonly application: string;
  /** Null for all ports. */
  readonly port: number | null;
}

/** All that a profile claims about one name, in order. */
export interface Claims {
  /** Whatever the port and the app are. */
  readonly base: Claim[];
  readonly byPort: Map<number, Claim[]>;
  readonly apps: AppClaim[];
}
