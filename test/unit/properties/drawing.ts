const VISIBLE: Readonly<Record<string, string>> = { '␊': '\n', '␍': '\r', '␉': '\t', '␌': '\f' };

/** What a drawing shows: a text, and the line of marks under it, one for each UTF-16 unit. */
export interface Drawing {
  readonly text: string;
  readonly marks: string;
}

/**
 * Reads a drawing of two lines that begin with `|`: a text with its control characters as `␊ ␍ ␉ ␌`, and the marks
 * under it. Blanks at the end of the marks may be left out. To be written with `String.raw`, so that backslashes are
 * what they are.
 */
export function drawing(source: string): Drawing {
  const [text, marks] = source
    .split('\n')
    .filter((line) => line.trimStart().startsWith('|'))
    .map((line) => line.slice(line.indexOf('|') + 1));
  if (text === undefined || marks === undefined) throw new Error(`no drawing: ${source}`);
  return { text: text.replace(/[␊␍␉␌]/g, (symbol) => VISIBLE[symbol] as string), marks: marks.padEnd(text.length) };
}

/** The line of marks under `length` units on which each span is drawn with its mark, the others with blanks. */
export function marksOf(length: number, spans: readonly { start: number; end: number; mark: string }[]): string {
  const marks = Array.from({ length }, () => ' ');
  for (const { start, end, mark } of spans) marks.fill(mark, start, end);
  return marks.join('');
}
