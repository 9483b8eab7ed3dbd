/** Milliseconds or megabytes that were measured of both servers in turns. */
export interface Pair<T> {
  readonly ours: T;
  readonly floor: T;
}

/** What was asked for. */
export interface Limit {
  /** The median stays below this. */
  readonly p50?: number;
  /** 95 of 100 stay below this. */
  readonly p95?: number;
  /** In the median round ours is at most this much above the floor. */
  readonly overFloor?: number;
}

/** One measure of both servers. */
export interface Measured {
  readonly name: string;
  readonly unit: 'ms' | 'MB';
  readonly values: Pair<readonly number[]>;
  readonly limit?: Limit;
  /** Whether our server also did wrong, whatever the time it took. */
  readonly isWrong?: boolean;
}

/** A measure in numbers. */
export interface Result {
  readonly name: string;
  readonly unit: 'ms' | 'MB';
  readonly count: number;
  readonly ours: Quantiles;
  readonly floor: Quantiles;
  /** The median of what ours took more than the floor in the same round: a machine that gets slower hits both. */
  readonly more: number;
  readonly limit: Limit | null;
  readonly verdict: 'ok' | 'over' | null;
}

/** What half, and what 95 of 100 values stay below. */
export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
}

export function resultOf({ name, unit, values, limit, isWrong = false }: Measured): Result {
  const ours = quantiles(values.ours);
  const floor = quantiles(values.floor);
  const more = quantiles(values.ours.map((value, round) => value - (values.floor[round] ?? NaN))).p50;
  const isOver =
    isWrong ||
    ours.p50 >= (limit?.p50 ?? Infinity) ||
    ours.p95 >= (limit?.p95 ?? Infinity) ||
    more > (limit?.overFloor ?? Infinity);
  const verdict = isOver ? 'over' : limit === undefined ? null : 'ok';
  return { name, unit, count: values.ours.length, ours, floor, more, limit: limit ?? null, verdict };
}

export const HEADING = tableRow('', ['times', 'ours p50', 'p95', 'floor p50', 'p95', 'more', 'ratio'], 'limit', '');

export function rowOf({ name, unit, count, ours, floor, more, limit, verdict }: Result): string {
  const numbers = [ours.p50, ours.p95, floor.p50, floor.p95, more].map((value) => decimals(value));
  const cells = [String(count), ...numbers, (ours.p50 / floor.p50).toFixed(2)];
  return tableRow(`${name}, ${unit}`, cells, limitText(limit), verdict ?? '');
}

function tableRow(name: string, cells: readonly string[], limit: string, verdict: string): string {
  const widths = [5, 9, 7, 10, 7, 7, 6];
  const padded = cells.map((cell, index) => cell.padStart(widths[index] ?? 0));
  return `${name.padEnd(46)} ${padded.join(' ')}  ${limit.padEnd(18)} ${verdict}`.trimEnd();
}

function limitText(limit: Limit | null): string {
  const { p50, p95, overFloor } = limit ?? {};
  return [
    p50 !== undefined && `p50 < ${p50}`,
    p95 !== undefined && `p95 < ${p95}`,
    overFloor !== undefined && `floor + ${overFloor}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Two decimals where they tell something. */
export function decimals(value: number): string {
  return value.toFixed(Math.abs(value) < 100 ? 2 : 0);
}

export function quantiles(values: readonly number[]): Quantiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
