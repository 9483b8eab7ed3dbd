import { formatPatch, structuredPatch, type StructuredPatch } from 'diff';
import picocolors from 'picocolors';
import { MASK } from '../model/mask';
import { maskedSlice } from '../model/masked';
import { secretsIn } from '../model/secrets';
import { LineIndex } from '../text/lines';
import type { Span } from '../text/span';
import { visible } from '../text/visible';

/** A text, and where it holds secrets. */
export interface DiffSide {
  readonly text: string;
  readonly secrets: readonly Span[];
}

const CHANGED_MASK = `${MASK} (changed)`;

/** Comparing takes time with the square of the changed lines; behind this many the whole text is shown as replaced. */
const MOST_CHANGES = 1500;

/**
 * The change from one text to another as a unified diff, with `a/` and `b/` before `path` as Git writes it. Secrets are
 * masked on both sides; one that changed says so. `terminal`: coloured, and with nothing that a terminal would act on.
 */
export function unifiedDiff(path: string, before: DiffSide, after: DiffSide, terminal = false): string {
  const [old, fresh] = [withLineFeeds(before), withLineFeeds(after)];
  const names = [`a/${path}`, `b/${path}`] as const;
  const patch =
    structuredPatch(...names, old.text, fresh.text, undefined, undefined, {
      context: 3,
      maxEditLength: MOST_CHANGES,
    }) ?? replaced(...names, old.text, fresh.text);
  const masked = { ...patch, hunks: patch.hunks.map((hunk) => maskedHunk(hunk, old, fresh)) };
  const text = formatPatch(masked).replace(/^=+\n/, '');
  return terminal ? coloured(text) : text;
}

type Hunk = StructuredPatch['hunks'][number];

/** A diff is made of lines that end in LF: a CR that ends a line on its own is shown as one. Offsets stay. */
function withLineFeeds({ text, secrets }: DiffSide): DiffSide {
  return { text: text.replace(/\r(?!\n)/g, '\n'), secrets };
}

function maskedHunk(hunk: Hunk, before: DiffSide, after: DiffSide): Hunk {
  const sides = { '-': cursor(before, hunk.oldStart), '+': cursor(after, hunk.newStart) };
  const removed = new Set<string>();
  const lines = hunk.lines.map((line) => {
    const sign = line[0];
    if (sign === '\\') return line;
    if (sign === ' ') {
      sides['-'].next(line.length - 1);
      return ` ${sides['+'].next(line.length - 1).shown(MASK)}`;
    }
    const part = sides[sign as '-' | '+'].next(line.length - 1);
    const shown = part.shown(MASK);
    if (sign === '-') removed.add(shown);
    const changed = sign === '+' && part.secret && removed.has(shown);
    return `${sign}${changed ? part.shown(CHANGED_MASK) : shown}`;
  });
  return { ...hunk, lines };
}

/** Goes through the lines of a side, from the line of that number (counted from 1). */
function cursor(
  { text, secrets }: DiffSide,
  first: number,
): { next: (length: number) => { secret: boolean; shown: (mask: string) => string } } {
  const lines = new LineIndex(text);
  let line = first - 1;
  return {
    next(length) {
      const start = lines.startOf(line++);
      const end = start + length;
      return {
        secret: secretsIn(secrets, { start, end }).length > 0,
        shown: (mask) => maskedSlice(text, secrets, { start, end }, mask),
      };
    },
  };
}

function replaced(oldFileName: string, newFileName: string, before: string, after: string): StructuredPatch {
  const [oldLines, newLines] = [linesOf(before), linesOf(after)];
  const lines = [...oldLines.map((line) => `-${line}`), ...newLines.map((line) => `+${line}`)];
  const hunk = { oldStart: 1, oldLines: oldLines.length, newStart: 1, newLines: newLines.length, lines };
  return { oldFileName, newFileName, oldHeader: undefined, newHeader: undefined, hunks: [hunk] };
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function coloured(text: string): string {
  const colours = picocolors.createColors(true);
  return text
    .split('\n')
    .map((line) => {
      const shown = visible(line.replace(/\r$/, ''));
      if (/^(?:---|\+\+\+) [ab]\//.test(line)) return colours.bold(shown);
      if (line.startsWith('-')) return colours.red(shown);
      if (line.startsWith('+')) return colours.green(shown);
      return line.startsWith('@@') ? colours.cyan(shown) : shown;
    })
    .join('\n');
}
