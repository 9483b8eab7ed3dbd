import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';
import { loadAsJava, parseProperties } from '../../server/src/properties';
import { javaProblem, lengthAndUnits, withJavaProgram } from '../java/java.mjs';
import { Random } from '../unit/properties/random';
import { responseFile } from '../unit/properties/responseFile';

const MEGABYTE = 1_000_000;
const WARM_UP_ROUNDS = 8;
const ROUNDS = 25;

/** Prints how long parsing and decoding take, beside Java's own reader, and whether the time grows with the size only. */
export async function run(): Promise<void> {
  await compareWithJava();
  showLinearity();
}

/** Java's rounds and ours take turns, so that whatever else the machine does slows both. */
async function compareWithJava(): Promise<void> {
  const text = responseFile(new Random(1), 10 * MEGABYTE);
  const times: Record<string, number[]> = { 'this parser': [] };
  const problem = javaProblem();
  if (problem !== null) {
    console.log(`Without Java: ${problem}`);
    for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) times['this parser']?.push(loadOnce(text).ms);
  } else {
    times['Java, Properties.load'] = [];
    times['Java, without its table'] = [];
    await withJavaProgram('TimeLoad', async (args) => {
      const java = new JavaTimer(args, text);
      for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
        const ours = loadOnce(text);
        await settle();
        const table = await java.round('t');
        await settle();
        const list = await java.round('l');
        await settle();
        if (table.entries !== ours.entries || list.entries !== ours.entries) {
          throw new Error(`${ours.entries} entries here, ${table.entries} and ${list.entries} in Java`);
        }
        times['this parser']?.push(ours.ms);
        times['Java, Properties.load']?.push(table.ms);
        times['Java, without its table']?.push(list.ms);
      }
      java.end();
    });
  }

  const ours = bestAndMedian(times['this parser'] ?? []);
  console.log(`\n${(text.length / MEGABYTE).toFixed(1)} MB, ${ROUNDS} rounds after ${WARM_UP_ROUNDS} to warm up`);
  console.table(
    Object.entries(times).map(([reader, all]) => {
      const { best, median } = bestAndMedian(all);
      return {
        reader,
        'best ms': round1(best),
        'median ms': round1(median),
        'median MB/s': round1(text.length / 1000 / median),
        'median, of ours': round1(median / ours.median),
      };
    }),
  );
}

const settle = () => new Promise<void>((r) => setTimeout(r, 60));
function showLinearity(): void {
  console.table(
    [1, 2, 4, 8].map((megabytes) => {
      const text = responseFile(new Random(2), megabytes * MEGABYTE);
      const { best, median } = bestAndMedian(Array.from({ length: WARM_UP_ROUNDS + ROUNDS }, () => loadOnce(text).ms));
      return {
        MB: megabytes,
        'best ms per MB': round1(best / megabytes),
        'median ms per MB': round1(median / megabytes),
      };
    }),
  );
}

/** One round of ours: the tree, then every key and value. Reading a character of each leaves no string half made. */
function loadOnce(text: string): { ms: number; entries: number } {
  const start = process.hrtime.bigint();
  const { entries } = loadAsJava(parseProperties(text));
  let sum = 0;
  for (const { key, value } of entries) sum += key.charCodeAt(key.length - 1) + value.charCodeAt(value.length - 1);
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (sum === 0) throw new Error('nothing was read');
  return { ms, entries: entries.length };
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

  async round(request: 't' | 'l'): Promise<{ ms: number; entries: number }> {
    this.process.stdin.write(request);
    const { value } = (await this.lines.next()) as { value?: string };
    const [nanoseconds, entries] = (value ?? '').split(' ').map(Number);
    return { ms: (nanoseconds ?? NaN) / 1e6, entries: entries ?? NaN };
  }

  end(): void {
    this.process.stdin.end();
  }
}

function bestAndMedian(all: readonly number[]): { best: number; median: number } {
  const sorted = all.slice(WARM_UP_ROUNDS).sort((a, b) => a - b);
  return { best: sorted[0] ?? NaN, median: sorted[sorted.length >> 1] ?? NaN };
}

function round1(number: number): number {
  return Math.round(number * 10) / 10;
}
