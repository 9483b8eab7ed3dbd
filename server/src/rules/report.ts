import type { ResponseEntry } from '../model/entry';
import { shiftSpan } from '../text/span';
import type { Span } from '../text/span';
import type { Fix, RelatedPlace, Severity } from './diagnostic';

/** What a rule reports; the engine adds the rest. */
export interface Finding {
  readonly span: Span;
  /** One sentence: what is wrong, and what to do. Never text of a secret. */
  readonly message: string;
  /** The entry whose role the finding rests on; absent for findings about no entry. */
  readonly entry?: ResponseEntry;
  /** The entry that the finding is about where it does not rest on its role; `entry` otherwise. */
  readonly about?: ResponseEntry;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
  /** The text has no effect. */
  readonly unnecessary?: boolean;
}

export type Report = (finding: Finding) => void;

/** The same finding `by` UTF-16 units further on, about `entry`. */
export function moveFinding(finding: Finding, by: number, entry: ResponseEntry): Finding {
  const moved = by === 0 ? finding : { ...finding, ...movedSpans(finding, by) };
  return moved.entry && moved.entry !== entry ? { ...moved, entry } : moved;
}

function movedSpans({ span, fixes, related }: Finding, by: number): Partial<Finding> & Pick<Finding, 'span'> {
  return {
    span: shiftSpan(span, by),
    ...(fixes && {
      fixes: fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, span: shiftSpan(edit.span, by) })),
      })),
    }),
    ...(related && { related: related.map((place) => ({ ...place, span: shiftSpan(place.span, by) })) }),
  };
}
