import { shiftSpan } from '../text/span';
import type { Span } from '../text/span';
import { remove, replace } from './edits';
import { suppressionIn } from './suppressionComment';
import type { SuppressibleComment } from './suppressionComment';
import { nearest, quote } from './wording';

/** A rule named by a suppression, and the stretch of the file in which it is silent. */
interface Suppression {
  readonly rule: string;
  /** The rule's name in the comment. */
  readonly span: Span;
  /** The comment as a whole where it names no other rule. */
  readonly line: Span | null;
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

/** The suppression comments of a file: `bems-disable-next-line`, `bems-disable`, `bems-enable`. */
export class Suppressions {
  private readonly all: Suppression[] = [];
  private readonly nameless: Span[] = [];
  private readonly unknownInEnable: { rule: string; span: Span; line: null }[] = [];

  /** @param ruleIds every rule that there is */
  constructor(
    comments: readonly SuppressibleComment[],
    private readonly ruleIds: readonly string[],
  ) {
    for (const comment of comments) {
      const suppression = suppressionIn(comment.text);
      if (!suppression) continue;
      const { kind, keyword, names: words } = suppression;
      const names = words.map(({ text, span }) => ({ rule: text, span: shiftSpan(span, comment.start) }));
      if (kind === 'enable') {
        this.enable(names, comment.whole.start);
        continue;
      }
      if (names.length === 0) this.nameless.push(shiftSpan(keyword, comment.start));
      const wholeFile = kind === 'disable';
      const { start: from, end: to } = wholeFile ? { start: comment.whole.start, end: Infinity } : comment.below();
      const line = names.length === 1 ? comment.whole : null;
      for (const { rule, span } of names) this.all.push({ rule, span, line, from, to, wholeFile, used: false });
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

  /**
   * What suppressed nothing; to be asked after the last `covers`.
   * @param notRun rules of which nobody knows what they would report
   */
  unused(notRun: readonly string[] = []): UnusedSuppression[] {
    const idle = this.all.filter(({ used, rule }) => !used && !notRun.includes(rule));
    return [
      ...[...idle, ...this.unknownInEnable].map(({ rule, span, line }) => this.describe(rule, span, line)),
      ...this.nameless.map((span) => ({
        span,
        message: 'The suppression names no rule: write the rules behind it.',
        edits: [],
      })),
    ];
  }

  private describe(rule: string, span: Span, line: Span | null): UnusedSuppression {
    if (this.ruleIds.includes(rule)) {
      return {
        span,
        message: `${quote(rule)} reports nothing here: remove its name.`,
        // A suppression without a name would be the next thing to report.
        edits: [{ title: `Remove ${rule}`, edit: remove(line ?? { start: span.start - 1, end: span.end }) }],
      };
    }
    const near = nearest(rule, this.ruleIds);
    return {
      span,
      message: `There is no rule ${quote(rule)}${near ? `: did you mean \`${near}\`?` : '.'}`,
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
    const unknown = names.filter((name) => !this.ruleIds.includes(name.rule));
    this.unknownInEnable.push(...unknown.map((name) => ({ ...name, line: null })));
  }
}
