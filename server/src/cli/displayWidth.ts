import { visible } from '../text/visible';

/** Characters that take two columns of a terminal (Unicode, East Asian Width W and F; emoji). */
const WIDE =
  /^(?:[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}\p{Emoji_Presentation}]|\p{Emoji}\uFE0F)/u;

const ASCII = /^[ -~]*$/;
const COMBINING_ONLY = /^\p{Mark}+$/u;

const TAB_SIZE = 4;

let segmenter: Intl.Segmenter | undefined;

/** One character as a reader sees it, and where it stands in the text it comes from. */
export interface Cell {
  /** UTF-16 offset in the text. */
  readonly offset: number;
  /** What a terminal may print for it: never a control character. */
  readonly shown: string;
  readonly width: number;
}

/** `text` (without line ends) as cells; tabs become blanks up to the next stop, counted from `column`. */
export function cellsOf(text: string, column = 0): Cell[] {
  const cells: Cell[] = [];
  let at = column;
  for (const { segment, index } of graphemes(text)) {
    const shown = segment === '\t' ? ' '.repeat(TAB_SIZE - (at % TAB_SIZE)) : visible(segment);
    const width = shown === segment ? widthOfGrapheme(segment) : displayWidth(shown);
    cells.push({ offset: index, shown, width });
    at += width;
  }
  return cells;
}

/** How many columns `text` takes in a terminal. */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes(text)) width += widthOfGrapheme(segment);
  return width;
}

function* graphemes(text: string): Iterable<{ segment: string; index: number }> {
  if (/^[\t -~]*$/.test(text)) {
    for (let index = 0; index < text.length; index++) yield { segment: text[index] as string, index };
    return;
  }
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  yield* segmenter.segment(text);
}

function widthOfGrapheme(grapheme: string): number {
  if (ASCII.test(grapheme)) return grapheme.length;
  if (COMBINING_ONLY.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}
