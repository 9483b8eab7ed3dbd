import type { DeploymentFile } from '../deployment/deployment';
import type { JsonNode } from '../jsonc/nodes';
import type { ResponseEntry } from '../model/entry';
import { shiftSpan } from '../text/span';
import type { Span } from '../text/span';
import type { Fix, RelatedPlace, Severity } from './diagnostic';
import type { Rule } from './rule';

/** What a rule reports; the engine adds the rest. */
export interface Finding {
  readonly span: Span;
  /** One sentence: what is wrong, and what to do. Never text of a secret. */
  readonly message: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
  /** The text has no effect. */
  readonly unnecessary?: boolean;
}

/** What a rule reports about a response file. */
export interface EntryFinding extends Finding {
  /** The entry whose role the finding rests on; absent for findings about no entry. */
  readonly entry?: ResponseEntry;
  /** The entry that the finding is about where it does not rest on its role; `entry` otherwise. */
  readonly about?: ResponseEntry;
}

/** What a rule reports about a connectivity profile. */
export interface ProfileFinding extends Finding {
  /**
   * The value that is judged as a whole where that is more than `span`: an object that lacks a member. Where it can only be
   * guessed how far it goes, nothing is reported.
   */
  readonly about?: JsonNode;
}

/** A finding, and the rule that made it. */
export interface Found<F extends Finding = Finding> {
  readonly rule: Rule;
  readonly finding: F;
}

export type Report = (finding: EntryFinding) => void;
export type ProfileReport = (finding: ProfileFinding) => void;
/** Reports about one of the files of a deployment. */
export type DeploymentReport = (file: DeploymentFile, finding: EntryFinding) => void;

/** The same finding `by` UTF-16 units further on, about `entry`. */
export function moveFinding(finding: EntryFinding, by: number, entry: ResponseEntry): EntryFinding {
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
    ...(related && {
      related: related.map((place) => (place.file ? place : { ...place, span: shiftSpan(place.span, by) })),
    }),
  };
}
