import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Numbers, ProfileFile, Rivals } from './profile/clients';
import { profileText } from './profile/document';
import {
  completions,
  completionsWhileTyping,
  edits,
  firstDiagnostics,
  hovers,
  memory,
  starts,
} from './profile/measures';
import { descriptionOf, schemaUri } from './profile/schema';
import { NAMES, rivals } from './profile/servers';
import type { Name } from './profile/servers';
import { compared, HEADING, markdown, rowOf } from './profile/table';
import type { Compared } from './profile/table';

const LINES = 10_000;
/** Changes before the memory is read. */
const CHANGES = 20;

/**
 * Our language server beside those for JSON and for YAML, on one connectivity profile with one schema. With `markdown` the
 * table is printed in Markdown too. `BENCH_JSON` names a file that gets the numbers, `BENCH_SERVER` another bundle of ours,
 * `BENCH_REPETITIONS` how often each edit is measured (the rest follows), `BENCH_ONLY` the servers (`json,yaml`). Where ours
 * is not ahead of both in every measure, the process ends with 1.
 */
export async function run({ markdown: isMarkdown = false }: { readonly markdown?: boolean } = {}): Promise<void> {
  const servers = chosen();
  const folder = mkdtempSync(join(tmpdir(), 'bems-bench-'));
  try {
    const path = join(folder, 'bench.connectivity-profile.json');
    const text = profileText(LINES);
    writeFileSync(path, text);
    const file = { text, folder: pathToFileURL(folder).toString(), uri: pathToFileURL(path).toString() };
    const results = await measureAll(servers, file, Number(process.env.BENCH_REPETITIONS ?? 20));
    report(results, servers, isMarkdown);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function chosen(): Rivals {
  const only: readonly string[] = process.env.BENCH_ONLY?.split(',') ?? NAMES;
  const all = Object.entries(rivals(schemaUri)).filter(([name]) => only.includes(name));
  if (all.length === 0) throw new Error(`BENCH_ONLY must name some of ${NAMES.join(', ')}.`);
  return Object.fromEntries(all) as Rivals;
}

async function measureAll(servers: Rivals, file: ProfileFile, count: number): Promise<Compared[]> {
  const results: Compared[] = [];
  const tell = (name: string, unit: 'ms' | 'MB', values: Numbers, sentBy: readonly Name[] = []): void => {
    const result = compared({ name, unit, values, sentBy });
    results.push(result);
    console.log(rowOf(result));
  };
  const described = { member: 'clusterType', description: descriptionOf('clusterType') };
  const processes = Math.max(2, Math.ceil(count / 4));
  console.log(HEADING);
  tell('edit to diagnostics, asked for', 'ms', await edits(servers, file, 'pull', count), ['yaml']);
  tell('edit to diagnostics, sent', 'ms', await edits(servers, file, 'push', count));
  tell('completion', 'ms', await completions(servers, file, 2 * count));
  tell('completion after a change', 'ms', await completionsWhileTyping(servers, file, count));
  tell('hover', 'ms', await hovers(servers, file, described, 5 * count));
  tell('process start to initialize', 'ms', await starts(servers, file, 2 * processes));
  tell('process start to diagnostics', 'ms', await firstDiagnostics(servers, file, 2 * processes), ['yaml']);
  const megabytes = await memory(servers, file, CHANGES, processes);
  if (megabytes) tell(`memory after ${CHANGES} changes`, 'MB', megabytes);
  else console.log('memory: measured on Linux only');
  return results;
}

function report(results: readonly Compared[], servers: Rivals, isMarkdown: boolean): void {
  const titles = Object.fromEntries(Object.entries(servers).map(([name, { title }]) => [name, title]));
  console.log(
    `\n${Object.entries(titles)
      .map(([name, title]) => `${name}: ${title}`)
      .join('\n')}\n${EXPLANATION}`,
  );
  if (isMarkdown) console.log(`\n${markdown(results, titles)}`);
  const { BENCH_JSON: file } = process.env;
  if (file) writeFileSync(file, `${JSON.stringify({ lines: LINES, servers: titles, results }, null, 2)}\n`);
  const behind = results.filter(({ ahead }) => ahead.length > 0);
  if (behind.length === 0) return;
  console.log(
    `\nOurs is not the first in: ${behind.map(({ name, ahead }) => `${name} (${ahead.join(', ')})`).join('; ')}.`,
  );
  process.exitCode = 1;
}

const EXPLANATION = `\
A profile of ${LINES.toLocaleString('en')} lines in plain JSON, without a mistake; the others get our schema, from the disk. Milliseconds are from
before the client sends to after it has read the right answer: exactly the finding that a port is a text, or no finding
any more; the member applicationId between the brackets of a new application server; the description of clusterType. The
servers are measured in turns, each as its package ships it. 'ratio' is how many times the median of ours. Diagnostics are
asked for in all measures but the second one; * this server cannot be asked and sends them. Before they send, the JSON
server waits 500 ms after a change and the YAML server 200 ms: that is part of what a user waits for.`;
