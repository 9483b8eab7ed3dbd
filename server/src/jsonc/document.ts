import type { Span } from '../text/span';
import type { JsonComment, JsonNode, JsonValue } from './nodes';
import type { Tape } from './tape';
import { valueOf } from './value';

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

/** Whether reading is guesswork from the problem on. */
export function isSerious({ kind }: Pick<SyntaxProblem, 'kind'>): boolean {
  return !READ_OVER.includes(kind);
}

/** A text of JSON with comments, read as far as it can be. */
export class JsonDocument {
  /** Null for a text of blanks and comments, and where it is nested too deeply. */
  readonly root: JsonNode | null;

  /**
   * @param tape the tokens of the text, from which the nodes are made
   * @param problems in the order of the text
   * @param reliableUpTo where reading began to be guesswork: what stands behind it may be meant otherwise. Infinity for a
   *   text that can be read.
   */
  constructor(
    readonly text: string,
    readonly tape: Tape,
    readonly comments: readonly JsonComment[],
    readonly problems: readonly SyntaxProblem[] = [],
    readonly reliableUpTo = Infinity,
  ) {
    this.root = tape.root();
  }

  /** The problem with which reading began to be guesswork; null for a text that can be read. */
  get fault(): SyntaxProblem | null {
    return this.problems.find(isSerious) ?? null;
  }

  /**
   * The value of the root as plain data, made anew each time; undefined where there is none. Of members with one name the
   * last counts.
   */
  get value(): JsonValue | undefined {
    return this.root ? valueOf(this.root) : undefined;
  }
}
