import { shiftSpan } from '../text/span';
import type { Span } from '../text/span';
import { remove, replace } from '../text/edit';
import type { Rule } from './rule';
import { suppressionIn } from './suppressionComment';
import type { SuppressibleComment } from './suppressionComment';
import { quote } from './wording';
import { nearest } from '../text/nearest';

/** A rule named by a suppression, and the stretch of the file in which it is silent. */
interface Suppression {
  readonly rule: string;
  /** The rule's name in the comment. */
  readonly span: Span;
  /** Where the comment names no other rule. */
  readonly alone: { readonly keyword: Span; readonly whole: Span } | null;
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
  private readonly unknownInEnable: { rule: string; span: Span; alone: null; wholeFile: true }[] = [];
  private readonly ruleIds: readonly string[];

  /** @param rules every rule that there is */
  constructor(
    comments: readonly SuppressibleComment[],
    private readonly rules: ReadonlyMap<string, Rule>,
  ) {
    this.ruleIds = [...rules.keys()];
    for (const comment of comments) {
      const suppression = suppressionIn(comment.text);
      if (!suppression) continue;
      const { kind, keyword, names: words } = suppression;
      const names = words.map(({ text, span }) => ({ rule: text, span: shiftSpan(span, comment.start) }));
      if (kind === 'enable') {
        this.enable(names, comment.whole.start);
        continue;
      }
      const keywordSpan = shiftSpan(keyword, comment.start);
      if (names.length === 0) this.nameless.push(keywordSpan);
      const wholeFile = kind === 'disable';
      const { start: from, end: to } = wholeFile ? { start: comment.whole.start, end: Infinity } : comment.below();
      const alone = names.length === 1 ? { keyword: keywordSpan, whole: comment.whole } : null;
      for (const { rule, span } of names) this.all.push({ rule, span, alone, from, to, wholeFile, used: false });
    }
  }

  /** Whether a diagnostic of `rule` at `offset` is suppressed; remembers what suppressed it. */
  covers(rule: string, offset: number, wholeFile: boolean): boolean {
    let covered = false;
    for (const suppression of this.all) {
      if (suppression.rule !== rule) continue;
      const isInside = offset >= suppression.from && offset < suppression.to;
      // What is about the whole file stands at its beginning, unless there is a better place.
      const applies = wholeFile ? suppression.wholeFile || (isInside && offset > suppression.span.end) : isInside;
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
   * @param judgedUpTo behind it nobody knows what any rule would report
   */
  unused(notRun: readonly string[], judgedUpTo: number): UnusedSuppression[] {
    const isKnown = ({ rule, to }: Suppression): boolean =>
      !this.rules.has(rule) || (!notRun.includes(rule) && (to <= judgedUpTo || judgedUpTo === Infinity));
    const idle = this.all.filter((suppression) => !suppression.used && isKnown(suppression));
    return [
      ...[...idle, ...this.unknownInEnable].map((suppression) => this.describe(suppression)),
      ...this.nameless.map((span) => ({
        span,
        message: 'The suppression names no rule: write the rules behind it.',
        edits: [],
      })),
    ];
  }

  private describe({
    rule,
    span,
    alone,
    wholeFile,
  }: Pick<Suppression, 'rule' | 'span' | 'alone' | 'wholeFile'>): UnusedSuppression {
    if (this.rules.get(rule)?.wholeFile && !wholeFile) {
      return {
        span,
        message: `${quote(rule)} is about the whole file: only \`bems-disable\` silences it.`,
        edits: alone ? [{ title: 'Change to bems-disable', edit: replace(alone.keyword, 'bems-disable') }] : [],
      };
    }
    if (this.rules.has(rule)) {
      return {
        span,
        message: `${quote(rule)} reports nothing here: remove its name.`,
        // A suppression without a name would be the next thing to report.
        edits: [{ title: `Remove ${rule}`, edit: remove(alone?.whole ?? { start: span.start - 1, end: span.end }) }],
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
    const unknown = names.filter((name) => !this.rules.has(name.rule));
    this.unknownInEnable.push(...unknown.map((name) => ({ ...name, alone: null, wholeFile: true as const })));
  }
}
