import { createScanner } from 'jsonc-parser';
import type { JsonDocument } from '../../../jsonc/document';
import { firstWhere } from '../../../text/firstWhere';
import type { TextEdit } from '../../../text/edit';
import type { Span } from '../../../text/span';
import { replace } from '../../../text/edit';

export interface OpenBracket {
  readonly bracket: '{' | '[';
  readonly start: number;
}

/** Where a problem of syntax stands: what is open there, and what comes before. */
export class SyntaxPlace {
  readonly text: string;
  /** The brackets that are open, from the outermost. */
  readonly open: readonly OpenBracket[];
  /** What comes before, comments and blanks aside: its span, or null at the beginning. */
  readonly before: Span | null;
  /** A name and no colon yet stands before; a colon stands before. */
  readonly awaits: 'colon' | 'value' | 'name' | 'comma' | 'nothing';

  constructor(
    readonly json: JsonDocument,
    readonly offset: number,
  ) {
    this.text = json.text;
    const scanner = createScanner(json.text.replace(/^\uFEFF/, ' '), true);
    const open: OpenBracket[] = [];
    let before: Span | null = null;
    let isName = false;
    let isBehindRoot = false;
    for (scanner.scan(); ; scanner.scan()) {
      const start = scanner.getTokenOffset();
      if (start >= offset || scanner.getTokenLength() === 0) break;
      const first = this.text.charAt(start);
      const last = before && this.text.charAt(before.start);
      isName = first === '"' && open.at(-1)?.bracket === '{' && last !== ':';
      if (first === '{' || first === '[') open.push({ bracket: first, start });
      if (first === '}' || first === ']') open.pop();
      isBehindRoot = open.length === 0;
      before = { start, end: start + scanner.getTokenLength() };
    }
    this.open = open;
    this.before = before;
    this.awaits = awaited(before && this.text.charAt(before.start), open.at(-1), isName, isBehindRoot);
  }

  /** The first character behind `offset` that is no blank, nor part of a line end. */
  nextCharacter(offset: number): string {
    return /\S/.exec(this.text.slice(offset, offset + 2000))?.[0] ?? '';
  }

  get isAtEnd(): boolean {
    return this.offset >= this.text.length;
  }
}

function awaited(
  last: string | null,
  open: OpenBracket | undefined,
  isName: boolean,
  isBehindRoot: boolean,
): SyntaxPlace['awaits'] {
  if (last === null) return 'value';
  if (isBehindRoot) return 'nothing';
  if (last === ':') return 'value';
  if (isName) return 'colon';
  if (last === '{' || (last === ',' && open?.bracket === '{')) return 'name';
  if (last === '[' || last === ',') return 'value';
  return 'comma';
}

/** The last character before `offset` that is neither a blank nor in a comment; an empty span where there is none. */
export function lastCharacterBefore(offset: number, { text, comments }: JsonDocument): Span {
  let end = offset;
  let at = firstWhere(comments, (comment) => comment.end > offset) - 1;
  for (;;) {
    while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
    const comment = comments[at--];
    if (comment?.end !== end) return { start: Math.max(0, end - 1), end };
    end = comment.start;
  }
}

/** Puts what stands there in double quotes. */
export function quoted(span: Span, place: SyntaxPlace): TextEdit {
  return replace(span, JSON.stringify(textOf(span, place)));
}

export function textOf({ start, end }: Span, { text }: SyntaxPlace): string {
  return text.slice(start, end);
}

/** The end of the line of `offset`, without its line end. */
export function lineEndBehind(offset: number, text: string): number {
  const lineEnd = /[\r\n]/g;
  lineEnd.lastIndex = offset;
  return lineEnd.exec(text)?.index ?? text.length;
}
