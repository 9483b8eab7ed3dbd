import { printParseErrorCode, visit } from 'jsonc-parser';
import type { ParseErrorCode } from 'jsonc-parser';
import type { Span } from '../text/span';
import type { JsonArray, JsonComment, JsonMember, JsonNode, JsonObject, JsonScalar, JsonValue } from './nodes';
import { valueOf } from './value';

/** More nested brackets than these are not read: the parser recurses, and its stack ends somewhere behind them. */
export const DEEPEST = 3000;

/** What is not well-formed, and where. */
export interface SyntaxProblem extends Span {
  readonly kind: SyntaxProblemKind;
}

/** Two of our own, and jsonc-parser's names for the others. */
export type SyntaxProblemKind =
  | 'trailing comma'
  | 'too deep'
  | 'InvalidSymbol'
  | 'InvalidNumberFormat'
  | 'PropertyNameExpected'
  | 'ValueExpected'
  | 'ColonExpected'
  | 'CommaExpected'
  | 'CloseBraceExpected'
  | 'CloseBracketExpected'
  | 'EndOfFileExpected'
  | 'InvalidCommentToken'
  | 'UnexpectedEndOfComment'
  | 'UnexpectedEndOfString'
  | 'UnexpectedEndOfNumber'
  | 'InvalidUnicode'
  | 'InvalidEscapeCharacter'
  | 'InvalidCharacter';

/** After these everything is read as it was meant. */
const READ_OVER: readonly SyntaxProblemKind[] = ['trailing comma', 'CommaExpected'];

/** A text of JSON with comments, read as far as it can be. */
export interface JsonDocument {
  readonly text: string;
  /** Null for a text of blanks and comments, and where it is nested too deeply. */
  readonly root: JsonNode | null;
  /** The value of the root as plain data; undefined where there is none. Of members with one name the last counts. */
  readonly value: JsonValue | undefined;
  readonly comments: readonly JsonComment[];
  /** In the order of the text. */
  readonly problems: readonly SyntaxProblem[];
  /** Where reading began to be guesswork: what stands behind it may be meant otherwise. Infinity for a text that can be read. */
  readonly reliableUpTo: number;
}

/**
 * Reads JSON with comments (`//` and block comments); a trailing comma is a problem, and read over. Every text gives an answer:
 * what is missing or half typed is a problem, and the rest is read.
 */
export function parseJsonc(text: string): JsonDocument {
  const builder = new TreeBuilder(text);
  // A byte-order mark is no part of the text to us, though the parser takes it for a symbol.
  const readable = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  try {
    visit(readable, builder, { disallowComments: false, allowTrailingComma: true, allowEmptyContent: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return builder.tooDeep();
  }
  return builder.done();
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenObject = Mutable<Omit<JsonObject, 'members'>> & { members: JsonMember[] };
type OpenArray = Mutable<Omit<JsonArray, 'elements'>> & { elements: JsonNode[] };

/** A container that is being read. */
interface Frame {
  readonly node: OpenObject | OpenArray;
  /** The member that waits for its value. */
  member: MemberNode | null;
  /** The member whose value it is. */
  readonly owner: MemberNode | null;
}

/** A member, with as few objects as there can be: large profiles have ten thousands of them. */
class MemberNode implements JsonMember {
  colon = -1;
  value: JsonNode | null = null;
  end: number;

  constructor(
    readonly name: string,
    readonly start: number,
    private readonly nameEnd: number,
    readonly object: JsonObject,
  ) {
    this.end = nameEnd;
  }

  get nameSpan(): Span {
    return { start: this.start, end: this.nameEnd };
  }
}

/** What was read; its value is made when it is first asked for. */
class ReadText implements JsonDocument {
  private cachedValue: JsonValue | undefined;

  constructor(
    readonly text: string,
    readonly root: JsonNode | null,
    readonly comments: readonly JsonComment[],
    readonly problems: readonly SyntaxProblem[],
    readonly reliableUpTo: number,
  ) {}

  get value(): JsonValue | undefined {
    return this.root ? (this.cachedValue ??= valueOf(this.root)) : undefined;
  }
}

/** Makes the tree of what the visitor of jsonc-parser meets. */
class TreeBuilder {
  private readonly frames: Frame[] = [];
  private readonly comments: JsonComment[] = [];
  private readonly problems: SyntaxProblem[] = [];
  private root: JsonNode | null = null;
  /** The offset of the last comma, as long as nothing but comments follows it; -1 otherwise. */
  private comma = -1;
  private lastScalar: JsonScalar | null = null;
  /** The value that the first serious problem touches, so that it may be only a part of what is meant: `0` of `0x1F`. */
  private brokenOff: JsonScalar | null | undefined;

  constructor(private readonly text: string) {}

  readonly onObjectBegin = (offset: number): void => {
    const { parent, member } = this.place();
    this.open({ type: 'object', start: offset, end: this.text.length, parent, member, members: [] });
  };

  readonly onArrayBegin = (offset: number): void => {
    const { parent, member } = this.place();
    this.open({ type: 'array', start: offset, end: this.text.length, parent, member, elements: [] });
  };

  readonly onObjectProperty = (name: string, offset: number, length: number): void => {
    this.comma = -1;
    const frame = this.frames.at(-1) as Frame;
    const object = frame.node as OpenObject;
    const member = new MemberNode(name, offset, offset + length, object);
    object.members.push(member);
    frame.member = member;
  };

  readonly onSeparator = (character: string, offset: number): void => {
    const frame = this.frames.at(-1);
    if (character === ',') {
      this.comma = offset;
      if (frame) frame.member = null;
    } else if (frame?.member) {
      frame.member.colon = offset;
      frame.member.end = offset + 1;
    }
  };

  readonly onLiteralValue = (value: unknown, offset: number, length: number): void => {
    const { parent, member } = this.place();
    const type = value === null ? 'null' : (typeof value as 'string' | 'number' | 'boolean');
    const scalar = value as JsonScalar['value'];
    this.lastScalar = { type, start: offset, end: offset + length, parent, member, value: scalar };
    this.attach(this.lastScalar);
  };

  readonly onObjectEnd = (offset: number, length: number): void => this.close(this.endOf(offset, length));
  readonly onArrayEnd = (offset: number, length: number): void => this.close(this.endOf(offset, length));

  readonly onComment = (offset: number, length: number): void => {
    const kind = this.text[offset + 1] === '*' ? 'block' : 'line';
    this.comments.push({ kind, start: offset, end: this.endOf(offset, length) });
  };

  readonly onError = (error: ParseErrorCode, offset: number, length: number): void => {
    const named = printParseErrorCode(error) as SyntaxProblemKind;
    const isNumber = named === 'CommaExpected' && this.touchesNumber(offset);
    const kind = isNumber ? 'InvalidNumberFormat' : named;
    // What cannot be read may be what the comma is for.
    this.comma = -1;
    this.problems.push({ kind, start: offset, end: this.endOf(offset, length) });
    if (this.brokenOff === undefined && !READ_OVER.includes(kind)) {
      this.brokenOff = this.lastScalar?.end === offset ? this.lastScalar : null;
    }
  };

  /** Whether what begins there seems to belong to the number before it: `01`, `1-2`. */
  private touchesNumber(offset: number): boolean {
    const { lastScalar, text } = this;
    return lastScalar?.type === 'number' && lastScalar.end === offset && /[-\w]/.test(text.charAt(offset));
  }

  /** The parser goes one beyond the end of a text whose last comment is not closed. */
  private endOf(offset: number, length: number): number {
    return Math.min(offset + length, this.text.length);
  }

  done(): JsonDocument {
    const { text, root, comments } = this;
    const problems = this.problems.sort((a, b) => a.start - b.start);
    const serious = problems.find(({ kind }) => !READ_OVER.includes(kind));
    const reliableUpTo = serious ? this.reliableBefore(serious) : Infinity;
    return new ReadText(text, root, comments, problems, reliableUpTo);
  }

  /** What is open where a text breaks off reaches to its end. */
  private reliableBefore({ start }: SyntaxProblem): number {
    const { brokenOff, text } = this;
    if (brokenOff && (start < text.length || brokenOff.type === 'number')) return brokenOff.start;
    return start < text.length ? start : Math.max(0, start - 1);
  }

  tooDeep(): JsonDocument {
    const start = this.frames.at(-1)?.node.start ?? 0;
    const problem: SyntaxProblem = { kind: 'too deep', start, end: start + 1 };
    const { text, comments } = this;
    return new ReadText(text, null, comments, [problem], start);
  }

  /** Where the next value belongs. */
  private place(): { parent: JsonObject | JsonArray | null; member: JsonMember | null } {
    this.comma = -1;
    const frame = this.frames.at(-1);
    return { parent: frame?.node ?? null, member: frame?.member ?? null };
  }

  private open(node: OpenObject | OpenArray): void {
    if (this.frames.length >= DEEPEST) throw new RangeError('nested too deeply');
    this.attach(node);
    this.frames.push({ node, member: null, owner: this.frames.at(-1)?.member ?? null });
  }

  private attach(node: JsonNode): void {
    const frame = this.frames.at(-1);
    if (!frame) {
      // Behind the root there is nothing to read; the parser reports it.
      if (this.root) return;
      this.root = node;
    } else if (frame.node.type === 'array') {
      frame.node.elements.push(node);
    } else if (frame.member) {
      frame.member.value = node;
      frame.member.end = node.end;
    }
  }

  private close(end: number): void {
    const frame = this.frames.pop();
    if (!frame) return;
    const { node, owner } = frame;
    node.end = end;
    if (owner) owner.end = end;
    const isClosed = this.text[end - 1] === (node.type === 'object' ? '}' : ']') && end - 1 > node.start;
    if (this.comma >= 0 && isClosed) this.trailingComma({ start: this.comma, end: this.comma + 1 });
    this.comma = -1;
  }

  /** A comma without anything before it is reported already, as a value that is missing. */
  private trailingComma(span: Span): void {
    while (this.problems.at(-1)?.start === span.start) this.problems.pop();
    this.problems.push({ kind: 'trailing comma', ...span });
  }
}
