import type { ResponseEntry } from '../model/entry';
import type { Span } from '../text/span';
import type { Fix, RelatedPlace, Severity } from './diagnostic';

/** What a rule reports; the engine adds the rest. */
export interface Finding {
  readonly span: Span;
  /** One sentence: what is wrong, and what to do. Never text of a secret. */
  readonly message: string;
  /** The entry whose role the finding rests on; absent for findings about no entry. */
  readonly entry?: ResponseEntry;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
  /** The text has no effect. */
  readonly unnecessary?: boolean;
}

export type Report = (finding: Finding) => void;
