import type { CommentLine } from '../model/commentLine';
import type { ResponseEntry } from '../model/entry';
import type { ResponseFile } from '../model/responseFile';
import type { JsonComment } from '../jsonc/nodes';
import type { ConnectivityProfile } from '../profile/connectivityProfile';
import { firstWhere } from '../text/firstWhere';
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

/** A comment in which a suppression may stand. */
export interface SuppressibleComment {
  /** Behind its mark. */
  readonly text: string;
  /** The offset at which its text begins. */
  readonly start: number;
  /** What goes where the comment goes: its whole line, or as much of the line as it takes. */
  readonly whole: Span;
  /** Where `bems-disable-next-line` in it is in force. */
  readonly below: () => Span;
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

/** The comments of a response file that may hold a suppression. */
export function commentsOfResponseFile(file: ResponseFile): readonly SuppressibleComment[] {
  if (!MENTIONED.test(file.text)) return [];
  const owner = new Map(file.entries.flatMap((entry) => entry.comments.map((comment) => [comment, entry] as const)));
  return file.comments.map((comment) => ({
    text: comment.text,
    start: comment.start,
    whole: { start: comment.node.start, end: comment.node.end },
    below: () => stretchBelow(file, comment, owner.get(comment) ?? null),
  }));
}

/** The comments of a connectivity profile that may hold a suppression: those that begin with `//`. */
export function commentsOfProfile(profile: ConnectivityProfile): readonly SuppressibleComment[] {
  const { text, lines, json } = profile;
  if (!MENTIONED.test(text)) return [];
  return json.comments
    .filter(({ kind }) => kind === 'line')
    .map(({ start, end }) => {
      const line = lines.lineAt(start);
      const isAlone = text.slice(lines.startOf(line), start).trim() === '';
      return {
        text: text.slice(start + 2, end),
        start: start + 2,
        whole: isAlone ? { start: lines.startOf(line), end: lines.startOf(line + 1) } : { start, end },
        below: () => toTheEnd(text, { start, end: lines.startOf(lineBelow(profile, line) + 1) }),
      };
    });
}

/** The next line with more than comments, as they stack; a blank line ends them. */
function lineBelow({ text, lines, json: { comments } }: ConnectivityProfile, line: number): number {
  let end = lines.spanOf(line).end;
  for (let next = firstWhere(comments, ({ start }) => start > end); next < comments.length; next++) {
    const comment = comments[next] as JsonComment;
    const isNext = lines.lineAt(comment.start) <= lines.lineAt(end) + 1;
    if (!isNext || text.slice(end, comment.start).trim() !== '') break;
    end = comment.end;
  }
  const last = lines.lineAt(end);
  return last > line && text.slice(end, lines.startOf(last + 1)).trim() !== '' ? last : last + 1;
}

const MENTIONED = /bems-(?:dis|en)able/;

/**
 * Where `bems-disable-next-line` in `comment` is in force: over the entry that it belongs to, with the comments above
 * that and all its lines, or else over the next line. What is reported at the end of the text is in its last line.
 */
export function stretchBelow(file: ResponseFile, comment: CommentLine, entry: ResponseEntry | null): Span {
  const start = entry?.comments[0]?.node.start ?? comment.node.start;
  const end = entry?.node.end ?? file.lines.startOf(file.lines.lineAt(comment.node.start) + 2);
  return toTheEnd(file.text, { start, end });
}

/** What is reported at the end of the text is in its last line. */
function toTheEnd(text: string, { start, end }: Span): Span {
  return { start, end: end < text.length ? end : Infinity };
}
