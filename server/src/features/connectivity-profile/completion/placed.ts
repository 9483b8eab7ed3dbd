import type { Suggestions } from '../../suggestion';
import type { NamePlace, ValuePlace } from './context';

/** The commas that what is put in needs. */
interface Placed {
  /** Before it, in the same edit. */
  readonly before: string;
  /** Behind it. */
  readonly behind: string;
  /** Right behind what stands before it. */
  readonly alsoInsert: Suggestions['alsoInsert'];
}

/** What is needed around something that is put in from `start` on, for the text to be as well-formed as before. */
export function placed({ commaMissingAt, isFollowed }: NamePlace | ValuePlace, start: number): Placed {
  const isAdjacent = commaMissingAt === start;
  return {
    before: isAdjacent ? ', ' : '',
    behind: isFollowed ? ',' : '',
    alsoInsert: commaMissingAt >= 0 && !isAdjacent ? { at: commaMissingAt, text: ',' } : undefined,
  };
}
