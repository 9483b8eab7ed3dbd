import { isBlank } from '../../properties';
import type { LineIndex } from '../../text/lines';
import type { Positions } from '../../text/positions';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from './token';
import type { Token } from './token';

/**
 * Tokens, which are sorted and disjoint, as the protocol packs them: for each the lines and characters since the one
 * before, its length, type and modifiers. One over several lines is one on each, without the blanks that a line begins with.
 */
export function pack(tokens: Iterable<Token>, lines: LineIndex, positions: Positions): number[] {
  const packed: number[] = [];
  let line = 0;
  let place = 0;
  for (const token of tokens) {
    const type = TOKEN_TYPES.indexOf(token.type);
    const modifiers = token.modifiers.reduce((bits, modifier) => bits | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
    const end = wholeCharacters(lines.text, token.end);
    let start = wholeCharacters(lines.text, token.start);
    for (let on = lineFrom(lines, line, start); start < end; on++) {
      const span = lines.spanOf(on);
      if (start === span.start) start = afterBlanks(lines.text, start, Math.min(end, span.end));
      const partEnd = Math.min(end, span.end);
      if (start < partEnd) {
        const before = on === line ? place : span.start;
        packed.push(on - line, positions.lengthOf({ start: before, end: start }));
        packed.push(positions.lengthOf({ start, end: partEnd }), type, modifiers);
        line = on;
        place = start;
      }
      start = lines.startOf(on + 1);
    }
  }
  return packed;
}

/** The line that holds `offset`, which is `line` or behind it: nearly always that or one of the next. */
function lineFrom(lines: LineIndex, line: number, offset: number): number {
  for (let near = line; near < line + 4; near++) {
    if (offset < lines.startOf(near + 1)) return near;
  }
  return lines.lineAt(offset);
}

function afterBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** `offset`, or the place behind the character beyond the basic plane that it would cut in two. */
function wholeCharacters(text: string, offset: number): number {
  const isInside = /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));
  return isInside ? offset + 1 : offset;
}
