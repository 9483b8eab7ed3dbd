import { printParseErrorCode, visit } from 'jsonc-parser';
import type { ParseErrorCode } from 'jsonc-parser';
import type { Span } from '../text/span';
import { JsonDocument, isSerious } from './document';
import type { SyntaxProblem, SyntaxProblemKind } from './document';
import type { JsonComment } from './nodes';
import { Tape } from './tape';

/** More nested brackets than these are not read: the parser recurses, and its stack ends somewhere behind them. */
export const DEEPEST = 3000;

/**
 * Reads JSON with comments (`//` and block comments); a trailing comma is a problem, and read over. Every text gives an answer:
 * what is missing or half typed is a problem, and the rest is read.
 * @param deepest how many brackets may be nested
 */
export function parseJsonc(text: string, deepest = DEEPEST): JsonDocument {
  const builder = new TapeWriter(text, deepest);
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

/** A container that is being read, and the member that waits for its value, by their rows. */
interface Frame {
  readonly type: 'object' | 'array';
  readonly row: number;
  name: number;
}

/** No row of the tape. */
const NONE = -1;

/** Records what the visitor of jsonc-parser meets. */
class TapeWriter {
  private readonly tape: Tape;
  private readonly frames: Frame[] = [];
  private readonly comments: JsonComment[] = [];
  private readonly problems: SyntaxProblem[] = [];
  /** The offset of the last comma, as long as nothing but comments follows it; -1 otherwise. */
  private comma = -1;
  /** Whether a colon still waits for its value: then the value is missing, and a comma does not trail. */
  private isValueAwaited = false;
  private lastScalar = NONE;
  /** The value that the first serious problem touches, so that it may be only a part of what is meant: `0` of `0x1F`. */
  private brokenOff: number | undefined;

  constructor(
    private readonly text: string,
    private readonly deepest: number,
  ) {
    this.tape = new Tape(text);
  }

  readonly onObjectBegin = (offset: number): void => this.open('object', offset);
  readonly onArrayBegin = (offset: number): void => this.open('array', offset);

  readonly onObjectProperty = (_name: string, offset: number, length: number): void => {
    this.comma = -1;
    this.isValueAwaited = false;
    const frame = this.frames.at(-1) as Frame;
    frame.name = this.tape.addName(offset, offset + length);
  };

  readonly onSeparator = (character: string, offset: number): void => {
    if (character === ',') this.comma = this.isValueAwaited ? -1 : offset;
    else this.tape.setColon((this.frames.at(-1) as Frame).name, offset);
    this.isValueAwaited = character === ':';
  };

  readonly onLiteralValue = (_value: unknown, offset: number, length: number): void => {
    this.comma = -1;
    this.isValueAwaited = false;
    this.lastScalar = this.tape.addScalar(offset, offset + length);
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
    if (this.brokenOff === undefined && isSerious({ kind })) {
      this.brokenOff = this.endOfLastScalar === offset ? this.lastScalar : NONE;
    }
  };

  /** Whether what begins there seems to belong to the number before it: `01`, `1-2`. */
  private touchesNumber(offset: number): boolean {
    return this.endOfLastScalar === offset && this.isNumber(this.lastScalar) && /[-\w]/.test(this.text.charAt(offset));
  }

  private get endOfLastScalar(): number {
    return this.lastScalar === NONE ? NONE : this.tape.end(this.lastScalar);
  }

  private isNumber(scalar: number): boolean {
    return /[-\d]/.test(this.text.charAt(this.tape.start(scalar)));
  }

  /** The parser goes one beyond the end of a text whose last comment is not closed. */
  private endOf(offset: number, length: number): number {
    return Math.min(offset + length, this.text.length);
  }

  done(): JsonDocument {
    const { text, tape, comments } = this;
    const problems = this.problems.sort((a, b) => a.start - b.start);
    const serious = problems.find(isSerious);
    const reliableUpTo = serious ? this.reliableBefore(serious) : Infinity;
    return new JsonDocument(text, tape, comments, problems, reliableUpTo);
  }

  /** What is open where a text breaks off reaches to its end. */
  private reliableBefore({ start }: SyntaxProblem): number {
    const { brokenOff, text } = this;
    const isPart = brokenOff !== undefined && brokenOff !== NONE && (start < text.length || this.isNumber(brokenOff));
    if (isPart) return this.tape.start(brokenOff);
    return start < text.length ? start : Math.max(0, start - 1);
  }

  tooDeep(): JsonDocument {
    const frame = this.frames.at(-1);
    const start = frame ? this.tape.start(frame.row) : 0;
    const problem: SyntaxProblem = { kind: 'too deep', start, end: start + 1 };
    const { text, comments } = this;
    return new JsonDocument(text, new Tape(text), comments, [problem], start);
  }

  private open(type: Frame['type'], offset: number): void {
    this.comma = -1;
    this.isValueAwaited = false;
    if (this.frames.length >= this.deepest) throw new RangeError('nested too deeply');
    this.frames.push({ type, row: this.tape.open(type, offset), name: NONE });
  }

  private close(end: number): void {
    const frame = this.frames.pop();
    if (!frame) return;
    this.tape.close(frame.row, end);
    const bracket = frame.type === 'object' ? '}' : ']';
    const isClosed = this.text[end - 1] === bracket && end - 1 > this.tape.start(frame.row);
    if (this.comma >= 0 && isClosed) this.trailingComma({ start: this.comma, end: this.comma + 1 });
    this.comma = -1;
  }

  /** A comma without anything before it is reported already, as a value that is missing. */
  private trailingComma(span: Span): void {
    while (this.problems.at(-1)?.start === span.start) this.problems.pop();
    this.problems.push({ kind: 'trailing comma', ...span });
  }
}
