import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../../server/src/cli/program';
import type { Output, Terminal } from '../../../server/src/cli/terminal';
import type * as Service from '../../../server/src/service';

const lintFile = vi.hoisted(() => vi.fn<typeof Service.lintFile>());
vi.mock('../../../server/src/service', async (original) => {
  const service = await original<typeof Service>();
  lintFile.mockImplementation(service.lintFile);
  return { ...service, lintFile };
});

let cwd = '';
// The first import sets the function to the real one.
beforeAll(() => import('../../../server/src/service'));
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'bems-config-unit-'));
  writeFileSync(join(cwd, 'a.properties'), 'A=1  \n');
  writeFileSync(join(cwd, 'b.properties'), 'DB_PASSWORD=c0rrect-horse\n');
});
afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
  lintFile.mockReset();
});

async function lint(env: Record<string, string> = {}): Promise<{ code: number; stdout: string; stderr: string }> {
  const written = { stdout: '', stderr: '' };
  const output = (name: keyof typeof written): Output => ({
    isTerminal: false,
    columns: 80,
    stream: process.stderr,
    write: (data) => void (written[name] += data.toString()),
  });
  const terminal: Terminal = {
    cwd,
    env,
    stdout: output('stdout'),
    stderr: output('stderr'),
    readInput: () => Promise.resolve(new Uint8Array()),
  };
  return { code: await run(['lint', 'a.properties', 'b.properties', '--format', 'json'], terminal), ...written };
}

describe('a mistake of ours', () => {
  it('in one rule: the others report, a line says so, and the end is 3', async () => {
    const { lintFile: real } = await vi.importActual<typeof Service>('../../../server/src/service');
    lintFile.mockImplementation((language, file, settings) => ({
      ...real(language, file, settings),
      problems: [{ rule: 'port-range', detail: 'TypeError at check (cli.js:1:2)' }],
    }));
    const { code, stdout, stderr } = await lint();
    expect(code).toBe(3);
    expect(stdout).toContain('trailing-whitespace');
    expect(stderr).toMatch(
      /^bems-config: internal error: a\.properties: the rule port-range failed \(TypeError at check \(cli\.js:1:2\)\)\. Please report this line with the version \(\d+\.\d+\.\d+\), .*\n/,
    );
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
  });

  it('in the engine: the other files are checked, and no text of a file is shown', async () => {
    const { lintFile: real } = await vi.importActual<typeof Service>('../../../server/src/service');
    lintFile.mockImplementation((language, file, settings) => {
      if (file.text.includes('PASSWORD')) throw new TypeError(`cannot read ${file.text}`);
      return real(language, file, settings);
    });
    const { code, stdout, stderr } = await lint({ BEMS_CONFIG_DEBUG: '1' });
    expect(code).toBe(3);
    expect((JSON.parse(stdout) as { files: object[] }).files).toHaveLength(1);
    expect(stderr).toMatch(/^bems-config: internal error: b\.properties: it could not be checked \(TypeError at .*\n/);
    expect(stderr).not.toContain('horse');
  });
});
