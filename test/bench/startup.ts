import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const ROUNDS = 25;
const FILE = 'examples/bems03-docs/GoodServerSetup.properties';

/** The command line on one small file as a whole process, beside a Node that does nothing, in turns. */
export async function run(): Promise<void> {
  if (!existsSync('dist/cli.js')) throw new Error('dist/cli.js is missing: run npm run build');
  const commands: Record<string, string[]> = {
    'node -e 0': ['-e', '0'],
    'lint one small file': ['dist/cli.js', 'lint', FILE, '--no-color'],
    'lint, as JSON': ['dist/cli.js', 'lint', FILE, '--format', 'json'],
  };
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, [] as number[]]));
  for (let round = -3; round < ROUNDS; round++) {
    for (const [name, args] of Object.entries(commands)) {
      const start = performance.now();
      const { status } = spawnSync(process.execPath, args);
      if (status !== 0 && status !== 1) throw new Error(`${name} ended with ${String(status)}`);
      if (round >= 0) times[name]?.push(performance.now() - start);
    }
  }
  const floor = median(times['node -e 0'] ?? []);
  console.table(
    Object.entries(times).map(([command, all]) => ({
      command,
      'median ms': Math.round(median(all) * 10) / 10,
      'of an empty node': Math.round((median(all) / floor) * 100) / 100,
    })),
  );
  await Promise.resolve();
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
