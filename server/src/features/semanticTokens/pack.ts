import { isBlank } from '../../properties';
import type { LineIndex } from '../../text/lines';
import type { Positions } from '../../text/positions';
import { TOKEN_TYPES } from './token';
import type { Token } from './token';

/**
 * Tokens, which are sorted and disjoint, as the protocol packs them: for each the lines and characters since the one
 * before, its length, type and modifiers. One over several lines is one on each, without the blanks that a line begins with.
 */
export function pack(tokens: Iterable<Token>, lines: LineIndex, positions: Positions): number[] {
  const { text } = lines;
  const packed: number[] = [];
  let line = 0;
  let place = 0;
  for (const token of tokens) {
    const type = TOKEN_TYPES.indexOf(token.type);
    const end = wholeCharacters(text, token.end);
    let start = wholeCharacters(text, token.start);
    for (let on = lineFrom(lines, line, start); start < end; on++) {
      const next = lines.startOf(on + 1);
      // Only what reaches to the end of its line needs to know where that is.
      const span = end < next - 1 && on === line ? null : lines.spanOf(on);
      if (start === span?.start) start = afterBlanks(text, start, end);
      const partEnd = span ? Math.min(end, span.end) : end;
      if (start < partEnd) {
        const characters = positions.lengthOf({ start: on === line ? place : (span?.start ?? 0), end: start });
        packed.push(on - line, characters, positions.lengthOf({ start, end: partEnd }), type, token.modifiers);
        line = on;
        place = start;
      }
      start = next;
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
  return isSurrogate(text, offset, 0xdc00) && isSurrogate(text, offset - 1, 0xd800) ? offset + 1 : offset;
}

/** Whether at `offset` stands a surrogate of the half that begins at `first`. */
function isSurrogate(text: string, offset: number, first: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === first;
}
