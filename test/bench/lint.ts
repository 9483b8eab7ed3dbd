import { readFileSync } from 'node:fs';
import { DEFAULT_CONFIGURATION } from '../../server/src/configuration/configuration';
import { lintResponseFile } from '../../server/src/service';

const ROUNDS = 200;

/** Lint with all rules, warm: a file of 300 lines without findings and one with many, and how it grows with the file. */
export async function run(): Promise<void> {
  const clean = readFileSync('examples/bems01-mail-presence/GoodServerSetup.properties', 'utf8');
  const faulty = readFileSync('examples/bems02-connect/GoodServerSetup.properties', 'utf8');
  console.log('file                       lines   median ms   p95 ms   findings');
  for (const [name, text] of [
    ['300 lines, no mistakes', linesOf(clean, 300)],
    ['300 lines, many mistakes', linesOf(faulty, 300)],
    ['10,000 lines', linesOf(clean, 10_000)],
    ['20,000 lines', linesOf(clean, 20_000)],
  ] as const) {
    measure(name, text);
  }
  await Promise.resolve();
}

function measure(name: string, text: string): void {
  const file = { text, encoding: 'utf-8' as const, byteOrderMark: false, invalidAt: -1 };
  const settings = { configuration: DEFAULT_CONFIGURATION, template: null };
  const rounds = text.length > 100_000 ? ROUNDS / 10 : ROUNDS;
  const times: number[] = [];
  let findings = 0;
  for (let round = 0; round < rounds * 2; round++) {
    const start = performance.now();
    findings = lintResponseFile(file, settings).diagnostics.length;
    if (round >= rounds) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  console.log(
    `${name.padEnd(26)} ${String(text.split('\n').length).padStart(6)} ${at(0.5).padStart(10)} ${at(0.95).padStart(9)} ${String(findings).padStart(9)}`,
  );
}

/** A file of about `count` lines: `example` again and again, with keys of their own. */
function linesOf(example: string, count: number): string {
  const lines: string[] = [];
  for (let copy = 0; lines.length < count; copy++) {
    lines.push(...example.split('\n').map((line) => line.replace(/^([A-Z][A-Z_0-9]+)=/, `$1_${copy}=`)));
  }
  return lines.slice(0, count).join('\n');
}
