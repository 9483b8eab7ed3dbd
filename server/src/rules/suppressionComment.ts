import type { CommentLine } from '../model/commentLine';
import type { ResponseEntry } from '../model/entry';
import type { ResponseFile } from '../model/responseFile';
import type { Span } from '../text/span';

/** What a suppression comment does, and how that is told. */
export const SUPPRESSION_MEANINGS = {
  'disable-next-line': 'Silences the rules that it names for the entry below.',
  disable:
    'Silences the rules that it names from here on, up to a `bems-enable`; rules about the file as a whole wherever it stands.',
  enable: 'Ends what `bems-disable` above has silenced: the rules that it names, or all of them.',
} as const;

export type SuppressionKind = keyof typeof SUPPRESSION_MEANINGS;

/** A word of a suppression comment that should be the name of a rule. */
export interface SuppressedName {
  readonly text: string;
  readonly span: Span;
}

/** `bems-disable RULE RULE` in a comment. Spans are offsets in the comment's text. */
export interface SuppressionComment {
  readonly kind: SuppressionKind;
  /** `bems-disable` and the like. */
  readonly keyword: Span;
  /** The words behind it, between blanks and commas. */
  readonly names: readonly SuppressedName[];
}

const DIRECTIVE = /^([ \t]*)bems-(disable-next-line|disable|enable)(?![^ \t])/;

/** The suppression that the text of a comment line (behind its `#` or `!`) is, or null. */
export function suppressionIn(comment: string): SuppressionComment | null {
  if (!comment.includes('bems-')) return null;
  const match = DIRECTIVE.exec(comment);
  if (!match) return null;
  const [{ length: end }, { length: start }, kind] = match as unknown as [string, string, SuppressionKind];
  const names = [...comment.slice(end).matchAll(/[^ \t\f,]+/g)].map(({ 0: text, index }) => ({
    text,
    span: { start: end + index, end: end + index + text.length },
  }));
  return { kind, keyword: { start, end }, names };
}

/**
 * Where `bems-disable-next-line` in `comment` is in force: over the entry that it belongs to, with the comments above
 * that and all its lines, or else over the next line. What is reported at the end of the text is in its last line.
 */
export function stretchBelow(file: ResponseFile, comment: CommentLine, entry: ResponseEntry | null): Span {
  const start = entry?.comments[0]?.node.start ?? comment.node.start;
  const end = entry?.node.end ?? file.lines.startOf(file.lines.lineAt(comment.node.start) + 2);
  return { start, end: end < file.text.length ? end : Infinity };
}
