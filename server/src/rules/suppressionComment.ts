import type { CommentLine } from '../model/commentLine';
import type { ResponseEntry } from '../model/entry';
import type { ResponseFile } from '../model/responseFile';
import type { JsonComment } from '../jsonc/nodes';
import type { ConnectivityProfile } from '../profile/connectivityProfile';
import type { LineIndex } from '../text/lines';
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
export function commentsOfProfile({ text, lines, json }: ConnectivityProfile): readonly SuppressibleComment[] {
  if (!MENTIONED.test(text)) return [];
  const ends = new StackedComments(text, lines, json.comments);
  return json.comments.flatMap(({ kind, start, end }, index) => {
    if (kind !== 'line') return [];
    const line = lines.lineAt(start);
    const isAlone = text.slice(lines.startOf(line), start).trim() === '';
    return {
      text: text.slice(start + 2, end),
      start: start + 2,
      whole: isAlone ? { start: lines.startOf(line), end: lines.startOf(line + 1) } : { start, end },
      below: () => toTheEnd(text, { start, end: lines.startOf(ends.lineBelow(index) + 1) }),
    };
  });
}

/** Comments as they stack in lines, one right below the other; a blank line ends them. */
class StackedComments {
  /** Of each comment the last one that it stacks with; made when it is first asked for. */
  private lasts: readonly JsonComment[] | undefined;

  constructor(
    private readonly text: string,
    private readonly lines: LineIndex,
    private readonly comments: readonly JsonComment[],
  ) {}

  /** The next line with more than comments behind the comment at `index`. */
  lineBelow(index: number): number {
    const { text, lines } = this;
    const { end } = (this.lasts ??= this.findLasts())[index] as JsonComment;
    const line = lines.lineAt((this.comments[index] as JsonComment).start);
    const last = lines.lineAt(end);
    return last > line && text.slice(end, lines.startOf(last + 1)).trim() !== '' ? last : last + 1;
  }

  private findLasts(): readonly JsonComment[] {
    const lasts = [...this.comments];
    for (let index = lasts.length - 2; index >= 0; index--) {
      const [comment, next] = [this.comments[index] as JsonComment, this.comments[index + 1] as JsonComment];
      if (this.isNext(comment, next)) lasts[index] = lasts[index + 1] as JsonComment;
    }
    return lasts;
  }

  private isNext({ end }: JsonComment, { start }: JsonComment): boolean {
    const { text, lines } = this;
    return lines.lineAt(start) <= lines.lineAt(end) + 1 && text.slice(end, start).trim() === '';
  }
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
