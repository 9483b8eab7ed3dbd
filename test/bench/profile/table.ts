import { decimals, quantiles } from '../server/table';
import type { Quantiles } from '../server/table';
import { NAMES } from './servers';
import type { Name } from './servers';

/** One measure of the servers; those that are left out of the run have no numbers. */
export interface Measured {
  readonly name: string;
  readonly unit: 'ms' | 'MB';
  readonly values: Readonly<Partial<Record<Name, readonly number[]>>>;
  /** Those that sent diagnostics on their own in a measure where the others were asked. */
  readonly sentBy?: readonly Name[];
}

/** A measure in numbers. */
export interface Compared {
  readonly name: string;
  readonly unit: 'ms' | 'MB';
  readonly servers: Partial<Record<Name, Cell>>;
  /** Those whose median is not above that of ours; ours should be the fastest, and the smallest. */
  readonly ahead: readonly Name[];
}

interface Cell extends Quantiles {
  readonly count: number;
  /** How many times the median of ours; null where ours is left out. */
  readonly ratio: number | null;
  /** Whether diagnostics were sent, not asked for, unlike those of others in this measure. */
  readonly isSent: boolean;
}

export function compared({ name, unit, values, sentBy = [] }: Measured): Compared {
  const ours = values.ours && quantiles(values.ours).p50;
  const servers: Partial<Record<Name, Cell>> = {};
  for (const server of NAMES) {
    const all = values[server];
    if (!all) continue;
    const { p50, p95 } = quantiles(all);
    const ratio = ours === undefined ? null : p50 / ours;
    servers[server] = { p50, p95, count: all.length, ratio, isSent: sentBy.includes(server) };
  }
  const ahead = NAMES.filter((server) => server !== 'ours' && (servers[server]?.ratio ?? Infinity) <= 1);
  return { name, unit, servers, ahead };
}

export const HEADING = row(
  '',
  NAMES.flatMap((name) => [`${name} p50`, 'p95', ...(name === 'ours' ? [] : ['ratio'])]),
  'times',
);

/** A line of the table for a terminal. */
export function rowOf({ name, unit, servers, ahead }: Compared): string {
  const cells = NAMES.flatMap((server) => {
    const cell = servers[server];
    const numbers = cell ? [`${cell.isSent ? '*' : ''}${decimals(cell.p50)}`, decimals(cell.p95)] : ['-', ''];
    return server === 'ours' ? numbers : [...numbers, timesText(cell?.ratio)];
  });
  const count = Object.values(servers)[0]?.count ?? 0;
  const verdict = !servers.ours ? '' : ahead.length === 0 ? 'ok' : `behind ${ahead.join(', ')}`;
  return `${row(`${name}, ${unit}`, cells, String(count))}  ${verdict}`.trimEnd();
}

function row(name: string, cells: readonly string[], count: string): string {
  return `${name.padEnd(46)} ${cells.map((cell) => cell.padStart(9)).join(' ')}  ${count.padStart(5)}`;
}

/** The table in Markdown: medians, and how many times ours that is. */
export function markdown(all: readonly Compared[], titles: Readonly<Partial<Record<Name, string>>>): string {
  const present = NAMES.filter((name) => titles[name] !== undefined);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const cellOf = ({ servers, unit }: Compared, name: Name): string => {
    const cell = servers[name];
    if (!cell) return '-';
    const ratio = name === 'ours' || cell.ratio === null ? '' : ` (${timesText(cell.ratio)})`;
    return `${rounded(cell.p50)} ${unit}${ratio}${cell.isSent ? ' \\*' : ''}`;
  };
  return [
    line(['', ...present.map((name) => titles[name] as string)]),
    line(['---', ...present.map(() => '---:')]),
    ...all.map((measure) => line([capitalized(measure.name), ...present.map((name) => cellOf(measure, name))])),
  ].join('\n');
}

function timesText(ratio: number | null | undefined): string {
  return ratio === null || ratio === undefined ? '' : `${ratio.toFixed(ratio < 10 ? 1 : 0)}x`;
}

/** Two digits at least: 0.62, 6.2, 62, 620. */
function rounded(value: number): string {
  return value.toFixed(value < 1 ? 2 : value < 10 ? 1 : 0);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
