import { MappedText, decodeMapped, isBlank, shiftEntryNode, valueOf } from '../properties';
import type { EntryNode, Escape } from '../properties';
import { ROLES, formatRole } from '../roles/role';
import type { RoleAssignment, RoleKind, RoleName } from '../roles/role';
import { namesPassword, namesSecret } from '../roles/infer';
import { shiftSpans } from '../text/span';
import type { Span } from '../text/span';
import { MASK } from './mask';
import { secretsIn, secretsOf } from './secrets';
import { findValueFaults, shiftFaults } from './valueFaults';
import type { ValueFaults } from './valueFaults';
import type { CommentLine } from './commentLine';

/**
 * What is known of an entry wherever it stands in its file: what was read, and what was found out since. It rests on the
 * entry's text, its comments and its role alone, and is kept while these stay the same. Offsets are those of the place
 * where the entry stood when it was read.
 */
export interface EntryMemory {
  readonly node: EntryNode;
  /** Decoded. */
  readonly key: string;
  /** The known key that is written so, but for upper and lower case; else the key itself. */
  readonly spelling: string;
  readonly comments: readonly CommentLine[];
  readonly assignment: RoleAssignment | null;
  meant?: MappedText;
  faults?: ValueFaults;
  isEmpty?: boolean;
  secrets?: readonly Span[];
  /** What the rules found. */
  verdict?: unknown;
}

/** One entry of a response file: what the installer reads, and what its author meant. */
export class ResponseEntry {
  private cachedNode: EntryNode | undefined;
  private cachedComments: readonly CommentLine[] | undefined;
  private cachedFaults: ValueFaults | undefined;
  private cachedMeant: MappedText | undefined;

  constructor(
    readonly text: string,
    /** Its place among the entries of the file, from 0. */
    readonly index: number,
    readonly memory: EntryMemory,
    /** How many UTF-16 units behind the place where it was read it stands. */
    readonly shift = 0,
  ) {}

  /** The same entry, `by` UTF-16 units further on in a changed text. */
  moved(text: string, index: number, by: number): ResponseEntry {
    return new ResponseEntry(text, index, this.memory, this.shift + by);
  }

  get node(): EntryNode {
    return (this.cachedNode ??= shiftEntryNode(this.memory.node, this.shift));
  }

  /** Where it begins with the comments above it. */
  get start(): number {
    const { comments, node } = this.memory;
    return (comments[0]?.node.start ?? node.start) + this.shift;
  }

  /** Decoded. */
  get key(): string {
    return this.memory.key;
  }

  /** The known key that is written so, but for upper and lower case; else the key itself. */
  get spelling(): string {
    return this.memory.spelling;
  }

  /** The run of comment lines right above it, top down. */
  get comments(): readonly CommentLine[] {
    return (this.cachedComments ??= this.memory.comments.map((comment) => comment.moved(this.shift)));
  }

  get assignment(): RoleAssignment | null {
    return this.memory.assignment;
  }

  get keySpan(): Span {
    return { start: this.node.keyStart, end: this.node.keyEnd };
  }

  /** The value's source, all its lines. */
  get valueSpan(): Span {
    return { start: this.node.valueStart, end: this.node.valueEnd };
  }

  get role(): RoleName | null {
    return this.assignment?.role.name ?? null;
  }

  /** `databasePort core`, or null. */
  get roleText(): string | null {
    return this.assignment && formatRole(this.assignment.role);
  }

  get kind(): RoleKind | null {
    return this.assignment && ROLES[this.assignment.role.name].kind;
  }

  get isInferred(): boolean {
    return this.assignment?.origin === 'inferred';
  }

  /** By its role, or by its name where no role is known. */
  get isPassword(): boolean {
    return this.kind === null ? namesPassword(this.key) : this.kind === 'password';
  }

  /** Whether its value must never be shown. */
  get isSecret(): boolean {
    return this.kind === 'password' || namesSecret(this.key);
  }

  /** Whether the source of the value has the character with this code: what a rule asks before it looks closer. */
  sourceHas(code: number): boolean {
    for (let at = this.node.valueStart; at < this.node.valueEnd; at++) {
      if (this.text.charCodeAt(at) === code) return true;
    }
    return false;
  }

  /** What the installer reads. */
  get loaded(): string {
    return valueOf(this.text, this.node);
  }

  /** What is wrong with the form of its value. */
  get faults(): ValueFaults {
    this.memory.faults ??= shiftFaults(findValueFaults(this), -this.shift);
    return (this.cachedFaults ??= shiftFaults(this.memory.faults, this.shift));
  }

  /** The blanks at the end of the value, which count; null where there are none. An escaped blank was meant. */
  get trailingBlanks(): Span | null {
    const { valueStart, valueEnd, lineEnd } = this.node;
    // Behind them a backslash was meant to end the value.
    if (valueEnd < lineEnd) return null;
    let start = valueEnd;
    while (start > valueStart && isBlank(this.text.charCodeAt(start - 1))) start--;
    if (start < valueEnd && this.node.valueEscaped && isEscaped(this.text, start)) start++;
    return start < valueEnd ? { start, end: valueEnd } : null;
  }

  /** The value without blanks at its end, and with the faults of its escapes mended. */
  private get unfolded(): MappedText {
    const { node, text } = this;
    const end = this.trailingBlanks?.start ?? node.valueEnd;
    const { swallow, dangling } = this.faults;
    if (!node.valueEscaped && dangling < 0 && !swallow)
      return MappedText.verbatim(text.slice(node.valueStart, end), node.valueStart);
    const literal = this.faults.literal;
    const isLiteral = (escape: Escape): boolean => literal.has(escape.start);
    const limit = swallow ? Math.max(node.valueStart, swallow.backslash) : end;
    const mapped = decodeMapped(text, node.valueStart, limit, isLiteral);
    const lost = swallow && swallow.backslash >= node.valueStart ? swallow.backslash : dangling;
    return lost < 0 ? mapped : mapped.append('\\', lost, lost + 1);
  }

  /** The quotes around the value, which are part of it, as offsets in the source; null where there are none. */
  get quotes(): { readonly open: number; readonly close: number } | null {
    return this.quotesOf(this.unfolded);
  }

  private quotesOf(value: MappedText): { readonly open: number; readonly close: number } | null {
    const { length } = value.text;
    const mark = value.text[0];
    if (length < 2 || (mark !== '"' && mark !== "'") || value.text[length - 1] !== mark) return null;
    const open = value.sourceSpan(0, 1).start;
    const close = value.sourceSpan(length - 1, length).start;
    if (isListOfQuoted(value.text, mark)) return null;
    // A quote that is written as a character code was meant.
    return this.text[open] === mark && this.text[close] === mark ? { open, close } : null;
  }

  /**
   * The value as its author meant it: faulty backslashes doubled, blanks at the end and wrapping quotes removed,
   * and without a line that a backslash swallowed. The rules about values judge this text.
   */
  get meant(): MappedText {
    this.memory.meant ??= this.readMeant().shifted(-this.shift);
    return (this.cachedMeant ??= this.memory.meant.shifted(this.shift));
  }

  private readMeant(): MappedText {
    const { unfolded } = this;
    return this.quotesOf(unfolded) ? unfolded.slice(1, unfolded.text.length - 1) : unfolded;
  }

  /** Where its value and the comments above it hold secrets, in order. */
  get secrets(): readonly Span[] {
    this.memory.secrets ??= shiftSpans(secretsOf(this), -this.shift);
    return shiftSpans(this.memory.secrets, this.shift);
  }

  /** The value as the installer reads it, with the parts that `secrets` (sorted, disjoint) cover masked. */
  masked(secrets: readonly Span[]): string {
    const own = secretsIn(secrets, this.valueSpan);
    if (own.length === 0) return this.loaded;
    const value = decodeMapped(this.text, this.node.valueStart, this.node.valueEnd);
    let result = '';
    let next = 0;
    let wasSecret = false;
    for (let i = 0; i < value.text.length; i++) {
      const { start } = value.sourceSpan(i, i + 1);
      while (start >= (own[next]?.end ?? Infinity)) next++;
      const isSecret = start >= (own[next]?.start ?? Infinity);
      if (!isSecret) result += value.text.charAt(i);
      else if (!wasSecret) result += MASK;
      wasSecret = isSecret;
    }
    return result;
  }

  /** Whether the value, as meant, is empty. */
  get isEmpty(): boolean {
    const { valueStart, lineEnd } = this.node;
    return (this.memory.isEmpty ??= valueStart === lineEnd || this.meant.text === '');
  }
}

/** Whether `value`, which begins and ends with `mark`, is several pieces in quotes: `"one" and "two"`. */
function isListOfQuoted(value: string, mark: string): boolean {
  const marks = value.split(mark).length - 1;
  return marks > 2 && marks % 2 === 0 && /^[ \t;,]/.test(value.slice(value.indexOf(mark, 1) + 1));
}

/** Whether an odd number of backslashes stands before `offset`. */
export function isEscaped(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && text[at - 1] === '\\') at--;
  return (offset - at) % 2 === 1;
}
