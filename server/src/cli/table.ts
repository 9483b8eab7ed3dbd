import { displayWidth } from './displayWidth';

/** Rows as aligned columns, two blanks between them; `heading` is painted by `paint`. */
export function table(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  paint: (text: string) => string,
): string {
  const all = [heading, ...rows];
  const widths = heading.map((_, column) =>
    all.reduce((most, row) => Math.max(most, displayWidth(row[column] ?? '')), 0),
  );
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] as number) - displayWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
  return [paint(lines[0] as string), ...lines.slice(1), ''].join('\n');
}
