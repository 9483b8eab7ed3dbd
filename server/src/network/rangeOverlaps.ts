import { firstWhere } from '../text/firstWhere';
import type { AddressRange } from './addressRange';

/** Two ranges of a list that have addresses in common, by their indices. */
export interface OverlappingPair {
  readonly earlier: number;
  readonly later: number;
}

/**
 * For each range of the list that overlaps an earlier one: the first such range, in the order of the list. With `groupOf`
 * (by index, say the route) ranges of the same group do not count against each other. Ranges that only touch do not
 * overlap. Takes O(n log n) time however many overlap.
 */
export function overlappingPairs(
  ranges: readonly AddressRange[],
  groupOf: (index: number) => unknown = (index) => index,
): OverlappingPair[] {
  // Two ranges overlap if and only if the first or last address of one of them lies in both.
  const points = [...new Set(ranges.flatMap(({ first, last }) => [first, last]))].sort((a, b) => a - b);
  const indexOf = (point: number): number => firstWhere(points, (other) => other >= point);
  const seen = new SeenRanges(points.length, groupOf);
  const pairs: OverlappingPair[] = [];
  ranges.forEach(({ first, last }, later) => {
    const [start, end] = [indexOf(first), indexOf(last)];
    const earlier = seen.firstIn(start, end, groupOf(later));
    if (earlier !== NONE) pairs.push({ earlier, later });
    seen.add(start, end, later);
  });
  return pairs;
}

const NONE = -1;

/**
 * A segment tree over points `0..size - 1`. A node keeps of the ranges that cover it, and of those that reach into it,
 * the first one and the first one of another group: whatever group asks, one of the two is its answer.
 */
class SeenRanges {
  private readonly covering: Int32Array;
  private readonly reaching: Int32Array;

  constructor(
    private readonly size: number,
    private readonly groupOf: (index: number) => unknown,
  ) {
    this.covering = new Int32Array(8 * size).fill(NONE);
    this.reaching = new Int32Array(8 * size).fill(NONE);
  }

  /** Adds the range `index` with the points from `start` to `end`; the indices must rise. */
  add(start: number, end: number, index: number): void {
    this.visit(start, end, (node, covered) => {
      this.note(this.reaching, node, index);
      if (covered) this.note(this.covering, node, index);
    });
  }

  /** The lowest index of a range of another group that has one of the points from `start` to `end`, or NONE. */
  firstIn(start: number, end: number, group: unknown): number {
    let found = NONE;
    this.visit(start, end, (node, covered) => {
      const index = this.ofOther(covered ? this.reaching : this.covering, node, group);
      if (index !== NONE && (found === NONE || index < found)) found = index;
    });
    return found;
  }

  /** Calls `each` for the nodes on the way to the points, and for the highest nodes that the points cover. */
  private visit(start: number, end: number, each: (node: number, covered: boolean) => void): void {
    const down = (node: number, low: number, high: number): void => {
      if (end < low || high < start) return;
      const covered = start <= low && high <= end;
      each(node, covered);
      if (covered) return;
      const middle = (low + high) >> 1;
      down(2 * node, low, middle);
      down(2 * node + 1, middle + 1, high);
    };
    down(1, 0, this.size - 1);
  }

  private note(nodes: Int32Array, node: number, index: number): void {
    const first = nodes[2 * node] as number;
    if (first === NONE) nodes[2 * node] = index;
    else if (nodes[2 * node + 1] === NONE && this.groupOf(first) !== this.groupOf(index)) nodes[2 * node + 1] = index;
  }

  private ofOther(nodes: Int32Array, node: number, group: unknown): number {
    const first = nodes[2 * node] as number;
    return first !== NONE && this.groupOf(first) !== group ? first : (nodes[2 * node + 1] as number);
  }
}
