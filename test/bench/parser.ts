import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { parseProperties, visitLoaded } from '../../server/src/properties';
import { javaProblem, lengthAndUnits, withJavaProgram } from '../java/java.mjs';
import { Random } from '../unit/properties/random';
import { responseFile } from '../unit/properties/responseFile';

const MEGABYTE = 1_000_000;
const WARM_UP_ROUNDS = 10;
const ROUNDS = 25;

/** What one round took, and how many entries it found. */
interface Round {
  readonly ms: number;
  readonly entries: number;
}

/** Prints how long parsing and decoding take, beside Java's own reader, and whether the time grows with the size only. */
export async function run(): Promise<void> {
  const problem = javaProblem();
  if (problem !== null) console.log(`Without Java: ${problem}`);
  for (const megabytes of [0.1, 1, 10]) await compare(megabytes, problem === null);
  showLinearity();
}

/** Java's rounds and ours take turns, so that whatever else the machine does slows both. */
async function compare(megabytes: number, withJava: boolean): Promise<void> {
  const text = responseFile(new Random(1), megabytes * MEGABYTE);
  const readers: Record<string, () => Round | Promise<Round>> = {
    'this parser, keys and values': () => readOnce(text),
    'this parser, the tree only': () => parseOnce(text),
  };
  if (!withJava) {
    show(megabytes, await takeTurns(readers));
    return;
  }
  await withJavaProgram('TimeLoad', async (args) => {
    const java = new JavaTimer(args, text);
    readers['Java, Properties.load'] = () => java.round('t');
    readers['Java, entries in a list'] = () => java.round('l');
    show(megabytes, await takeTurns(readers));
    java.end();
  });
}

/** The milliseconds of each reader's rounds. */
async function takeTurns(
  readers: Readonly<Record<string, () => Round | Promise<Round>>>,
): Promise<[string, number[]][]> {
  const times = Object.keys(readers).map((name): [string, number[]] => [name, []]);
  const counts = new Set<number>();
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
    for (const [name, all] of times) {
      const { ms, entries } = await (readers[name] as () => Round | Promise<Round>)();
      counts.add(entries);
      if (round >= WARM_UP_ROUNDS) all.push(ms);
      // The threads of a garbage collector go on for a while: they shall not run on the next reader's time.
      await pause(30);
    }
  }
  if (counts.size > 1) throw new Error(`the readers found different numbers of entries: ${[...counts].join(', ')}`);
  return times;
}

function show(megabytes: number, times: readonly [name: string, ms: readonly number[]][]): void {
  const ours = bestAndMedian(times[0]?.[1] ?? []);
  console.log(`\n${megabytes} MB, ${ROUNDS} rounds after ${WARM_UP_ROUNDS} to warm up`);
  console.table(
    Object.fromEntries(
      times.map(([name, all]) => {
        const { best, median } = bestAndMedian(all);
        const speed = rounded((megabytes * 1000) / median);
        const ratio = rounded(median / ours.median);
        return [name, { 'best ms': rounded(best), 'median ms': rounded(median), 'median MB/s': speed, ratio }];
      }),
    ),
  );
}

function showLinearity(): void {
  console.log('\nThis parser, keys and values, by size');
  console.table(
    [1, 2, 4, 8].map((megabytes) => {
      const text = responseFile(new Random(2), megabytes * MEGABYTE);
      const all = Array.from({ length: WARM_UP_ROUNDS + ROUNDS }, () => readOnce(text).ms).slice(WARM_UP_ROUNDS);
      const { best, median } = bestAndMedian(all);
      return {
        MB: megabytes,
        'best ms per MB': rounded(best / megabytes),
        'median ms per MB': rounded(median / megabytes),
      };
    }),
  );
}

/** The tree, then every key and value, one after the other. Reading a character of each leaves no string half made. */
function readOnce(text: string): Round {
  const start = performance.now();
  let entries = 0;
  let sum = 0;
  visitLoaded(parseProperties(text), (key, value) => {
    entries++;
    sum += key.charCodeAt(0) + (value === '' ? 0 : value.charCodeAt(0));
  });
  const ms = performance.now() - start;
  if (sum === 0) throw new Error('nothing was read');
  return { ms, entries };
}

function parseOnce(text: string): Round {
  const start = performance.now();
  const document = parseProperties(text);
  const ms = performance.now() - start;
  return { ms, entries: document.nodes.reduce((count, node) => count + (node.kind === 'entry' ? 1 : 0), 0) };
}

/** The Java program `TimeLoad`, which does one round whenever it is asked to. */
class JavaTimer {
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly lines: AsyncIterator<string>;

  constructor(args: string[], text: string) {
    this.process = spawn('java', args);
    this.process.stderr.pipe(process.stderr);
    this.process.stdin.write(lengthAndUnits(text));
    this.lines = createInterface(this.process.stdout)[Symbol.asyncIterator]();
  }

  /** 't' loads into the table of `Properties`, 'l' only keeps the entries in a list. */
  async round(request: 't' | 'l'): Promise<Round> {
    this.process.stdin.write(request);
    const line = await this.lines.next();
    if (line.done) throw new Error('Java ended');
    const [nanoseconds = NaN, entries = NaN] = line.value.split(' ').map(Number);
    return { ms: nanoseconds / 1e6, entries };
  }

  end(): void {
    this.process.stdin.end();
  }
}

function bestAndMedian(times: readonly number[]): { best: number; median: number } {
  const sorted = [...times].sort((a, b) => a - b);
  return { best: sorted[0] ?? NaN, median: sorted[sorted.length >> 1] ?? NaN };
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
