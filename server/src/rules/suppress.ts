import type { CommentLine, ResponseFile } from '../model/responseFile';
import type { Span } from '../text/span';
import { remove, replace } from './edits';
import { nearest } from './wording';

/** A rule named by a suppression, and the stretch of the file in which it is silent. */
interface Suppression {
  readonly rule: string;
  /** The rule's name in the comment. */
  readonly span: Span;
  readonly from: number;
  /** Exclusive. */
  to: number;
  readonly wholeFile: boolean;
  used: boolean;
}

/** A word of a suppression comment that does nothing. */
export interface UnusedSuppression {
  readonly span: Span;
  readonly message: string;
  readonly edits: readonly { readonly title: string; readonly edit: ReturnType<typeof replace> }[];
}

const DIRECTIVE = /^[ \t]*bems-(disable-next-line|disable|enable)(?![^ \t])/;

/** The suppression comments of a response file: `bems-disable-next-line`, `bems-disable`, `bems-enable`. */
export class Suppressions {
  private readonly all: Suppression[] = [];
  private readonly nameless: Span[] = [];
  private readonly unknownInEnable: { rule: string; span: Span }[] = [];

  /** @param ruleIds every rule that there is */
  constructor(
    file: ResponseFile,
    private readonly ruleIds: readonly string[],
  ) {
    const directives = file.comments.filter((comment) => comment.text.includes('bems-'));
    if (directives.length === 0) return;
    const owner = new Map(file.entries.flatMap((entry) => entry.comments.map((comment) => [comment, entry] as const)));
    for (const comment of directives) {
      const match = DIRECTIVE.exec(comment.text);
      if (!match) continue;
      const names = namesIn(comment, match[0].length);
      if (match[1] === 'enable') {
        this.enable(names, comment.node.start);
        continue;
      }
      if (names.length === 0) this.nameless.push({ start: comment.start, end: comment.node.textEnd });
      const nextLine = match[1] === 'disable-next-line';
      const to = nextLine ? (owner.get(comment)?.node.end ?? endOfNextLine(file, comment)) : file.text.length + 1;
      for (const { rule, span } of names) {
        this.all.push({ rule, span, from: comment.node.start, to, wholeFile: !nextLine, used: false });
      }
    }
  }

  /** Whether a diagnostic of `rule` at `offset` is suppressed; remembers what suppressed it. */
  covers(rule: string, offset: number, wholeFile: boolean): boolean {
    let covered = false;
    for (const suppression of this.all) {
      if (suppression.rule !== rule) continue;
      const applies = wholeFile ? suppression.wholeFile : offset >= suppression.from && offset < suppression.to;
      if (!applies) continue;
      suppression.used = true;
      covered = true;
    }
    return covered;
  }

  get isEmpty(): boolean {
    return this.all.length === 0 && this.nameless.length === 0 && this.unknownInEnable.length === 0;
  }

  /** What suppressed nothing; to be asked after the last `covers`. */
  unused(): UnusedSuppression[] {
    const idle = this.all.filter((suppression) => !suppression.used);
    return [
      ...[...idle, ...this.unknownInEnable].map(({ rule, span }) => this.describe(rule, span)),
      ...this.nameless.map((span) => ({
        span,
        message: 'The suppression names no rule: write the rules behind it.',
        edits: [],
      })),
    ];
  }

  private describe(rule: string, span: Span): UnusedSuppression {
    if (this.ruleIds.includes(rule)) {
      return {
        span,
        message: `\`${rule}\` reports nothing here: remove its name.`,
        edits: [{ title: `Remove ${rule}`, edit: remove({ start: span.start - 1, end: span.end }) }],
      };
    }
    const near = nearest(rule, this.ruleIds);
    return {
      span,
      message: `There is no rule \`${rule}\`${near ? `: did you mean \`${near}\`?` : '.'}`,
      edits: near ? [{ title: `Change to ${near}`, edit: replace(span, near) }] : [],
    };
  }

  private enable(names: readonly { rule: string; span: Span }[], at: number): void {
    for (const suppression of this.all) {
      if (
        suppression.to > at &&
        suppression.wholeFile &&
        (names.length === 0 || names.some((n) => n.rule === suppression.rule))
      ) {
        suppression.to = at;
      }
    }
    this.unknownInEnable.push(...names.filter((name) => !this.ruleIds.includes(name.rule)));
  }
}

function namesIn(comment: CommentLine, from: number): { rule: string; span: Span }[] {
  return [...comment.text.slice(from).matchAll(/[^ \t\f,]+/g)].map((match) => {
    const start = comment.start + from + match.index;
    return { rule: match[0], span: { start, end: start + match[0].length } };
  });
}

function endOfNextLine(file: ResponseFile, comment: CommentLine): number {
  return file.lines.startOf(file.lines.lineAt(comment.node.start) + 2);
}
