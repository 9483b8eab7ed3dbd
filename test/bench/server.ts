import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { benchFile } from './server/files';
import {
  burstsByPush,
  completionWhileTyping,
  editsByPull,
  editsByPush,
  memory,
  requests,
  starts,
} from './server/measures';
import { HEADING, resultOf, rowOf } from './server/table';
import type { Limit, Measured, Result } from './server/table';

const SERVERS = { ours: process.env.BENCH_SERVER ?? 'dist/server.js', floor: '.cache/bench/floor.js' };

/**
 * The language server over standard input and output, beside the floor. `BENCH_JSON` names a file that gets the numbers,
 * `BENCH_SERVER` another bundle to measure.
 */
export async function run(): Promise<void> {
  if (!existsSync(SERVERS.ours)) throw new Error(`${SERVERS.ours} is missing: run npm run build`);
  await buildFloor();
  const folder = mkdtempSync(join(tmpdir(), 'bems-bench-'));
  try {
    const results = await measureAll(folder);
    const over = results.filter(({ verdict }) => verdict === 'over').length;
    console.log(`\n${over} over the limit\n`);
    console.log(EXPLANATION);
    const { BENCH_JSON: file } = process.env;
    if (file) writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const EXPLANATION = `\
Milliseconds are from before the client sends to after it has read the answer; of 200 keystrokes, from when the pipe has
taken the last. The floor is a server that gives fixed answers, bundled as ours is and measured in turns with it. 'more' is
the median of the differences between turns, 'ratio' that of the medians. Machines are noisy: where the floor is slow, the
limits are not for this machine. They were set where the floor took 1.2 ms for an edit in 300 lines, 2.6 ms in 10,000
lines, 103 ms to start, and 47 MB.
How long the client takes to activate in the extension host is not measured here: the tests in a real VS Code do that.`;

/** Bundles the floor as scripts/build.mjs bundles the server. */
async function buildFloor(): Promise<void> {
  await build({
    entryPoints: ['test/bench/server/floor.ts'],
    outfile: SERVERS.floor,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
}

async function measureAll(folder: string): Promise<Result[]> {
  const small = benchFile(folder, '300 lines', 'bems01-mail-presence', 300);
  const large = benchFile(folder, '10,000 lines', 'bems01-mail-presence', 10_000);
  const faulty = benchFile(folder, '10,000 lines, many mistakes', 'bems02-connect', 10_000);
  const results: Result[] = [];
  const tellOf = (measured: Measured): void => {
    const result = resultOf(measured);
    results.push(result);
    console.log(rowOf(result));
  };
  const tell = (name: string, unit: Measured['unit'], values: Measured['values'], limit?: Limit): void =>
    tellOf({ name, unit, values, ...(limit && { limit }) });
  console.log(HEADING);

  const edit = [
    { file: small, count: 200, limit: { p50: 2, p95: 5 } },
    { file: large, count: 100, limit: { p50: 10, p95: 15 } },
    { file: faulty, count: 100 },
  ];
  for (const { file, count, limit } of edit) {
    tell(`edit, pushed: ${file.name}`, 'ms', await editsByPush(SERVERS, file, count), limit);
    tell(`edit, pulled: ${file.name}`, 'ms', await editsByPull(SERVERS, file, count), limit);
  }
  for (const file of [small, large]) {
    const { times, inOrder } = await burstsByPush(SERVERS, file, 20);
    const name = `200 keystrokes: ${file.name}`;
    tellOf({ name, unit: 'ms', values: times, limit: { p95: 50 }, isWrong: !inOrder });
    if (!inOrder) console.log('  Wrong: an older version was published after a newer one.');
  }
  for (const file of [small, large]) {
    tell(`hover: ${file.name}`, 'ms', await requests(SERVERS, file, 'textDocument/hover', 200), { p50: 2 });
    const completions = await requests(SERVERS, file, 'textDocument/completion', 200);
    tell(`completion: ${file.name}`, 'ms', completions, { p50: 2 });
  }
  tell(`completion while typing: ${large.name}`, 'ms', await completionWhileTyping(SERVERS, large, 100), { p50: 10 });
  tell('process start to initialize', 'ms', await starts(SERVERS, small, 20), { overFloor: 20 });
  const megabytes = await memory(SERVERS, small, 7);
  if (megabytes) tell(`memory: ${small.name}`, 'MB', megabytes, { overFloor: 12 });
  else console.log('memory: measured on Linux only');
  return results;
}
