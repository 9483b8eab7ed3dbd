import type { CommentLine } from '../../../model/commentLine';
import { isForThisTool, isRuler } from '../../../template/template';
import type { Span } from '../../../text/span';

/** A heading drawn with comment lines: their first and last index in the run, and where its title stands. */
export interface Banner {
  readonly first: number;
  readonly last: number;
  /** The line that tells what it is about, or the ruler where none does. */
  readonly heading: number;
  /** The title in the source, without what frames it; null for a lone ruler. */
  readonly title: Span | null;
}

/** Two characters are an empty comment or the sign of a list rather than a line that somebody drew. */
const SHORTEST_RULER = 3;
const FRAME = '-=*#~_|+ \t\f';

/**
 * The banners in a run of comment lines, top down: a title between rulers, under one, above one or inside one, or a
 * lone ruler. A text between two banners that a ruler ends belongs to the first, as its description.
 */
export function bannersIn(run: readonly CommentLine[]): Banner[] {
  const banners: Banner[] = [];
  const lines = run.map(kindOf);
  for (let at = 0; at < run.length; at++) {
    if (lines[at] === 'framed title') {
      banners.push({ first: at, last: at, heading: at, title: titleSpan(run[at]) });
    } else if (lines[at] === 'ruler') {
      const banner = bannerAt(run, lines, at, (banners.at(-1)?.last ?? -1) + 1);
      banners.push(banner);
      at = banner.last;
    }
  }
  return banners;
}

type LineKind = 'ruler' | 'framed title' | 'text' | 'other';

function kindOf(comment: CommentLine): LineKind {
  const text = comment.text.trim();
  if (isRuler(text)) return text.length < SHORTEST_RULER ? 'other' : 'ruler';
  if (text === '' || isForThisTool(text) || isCommentedOut(text)) return 'other';
  return /^[-=*#~_]{3,}[ \t]/.test(text) ? 'framed title' : 'text';
}

/** Whether a comment is an entry that somebody switched off: what it says is no title, and perhaps a secret. */
function isCommentedOut(text: string): boolean {
  return /^[\w.-]+[ \t]*=/.test(text);
}

/** The banner whose first ruler is `ruler`. @param from the first line that no banner above has */
function bannerAt(run: readonly CommentLine[], lines: readonly LineKind[], ruler: number, from: number): Banner {
  const last = lastRulerFrom(lines, ruler);
  const box = closingRuler(lines, last);
  const isBelowText = ruler > from && lines[ruler - 1] === 'text';
  // 'Title, ruler, text, title, ruler' are two titles; 'note, ruler, title, ruler' is a note and one.
  const isUnderlined = isBelowText && (box < 0 || (ruler - 1 === from && lines.indexOf('ruler', last + 1) > last + 2));
  if (box >= 0 && !isUnderlined) {
    const heading = lines.indexOf('text', last);
    const description = closingRuler(lines, box);
    // Between two boxes without a text of its own stands the title of the second.
    const end = description >= 0 && closingRuler(lines, description) < 0 ? description : box;
    return { first: ruler, last: end, heading, title: titleSpan(run[heading]) };
  }
  if (isUnderlined) {
    return { first: ruler - 1, last, heading: ruler - 1, title: titleSpan(run[ruler - 1]) };
  }
  if (lines[last + 1] === 'text') {
    return { first: ruler, last: last + 1, heading: last + 1, title: titleSpan(run[last + 1]) };
  }
  return { first: ruler, last, heading: ruler, title: null };
}

/** The last of the rulers that stand one below the other from `ruler` on: they are drawn as one. */
function lastRulerFrom(lines: readonly LineKind[], ruler: number): number {
  let last = ruler;
  while (lines[last + 1] === 'ruler') last++;
  return last;
}

/** The last ruler that ends the text right below `ruler`; -1 where there is no text, or none ends it. */
function closingRuler(lines: readonly LineKind[], ruler: number): number {
  const next = lines.indexOf('ruler', ruler + 1);
  return next >= 0 && lines.slice(ruler + 1, next).includes('text') ? lastRulerFrom(lines, next) : -1;
}

function titleSpan(comment: CommentLine | undefined): Span | null {
  if (!comment) return null;
  const { text, start } = comment;
  let from = 0;
  let to = text.length;
  while (from < to && FRAME.includes(text.charAt(from))) from++;
  while (to > from && FRAME.includes(text.charAt(to - 1))) to--;
  return from < to ? { start: start + from, end: start + to } : null;
}
