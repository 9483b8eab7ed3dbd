import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../server/src/cli/formats';
import { CLEAN, CLI, ERROR, WARNING, bemsConfig, reportIn, workspace } from './commandLine';
import { NO_POSIX, describeUnless, testUnless } from '../skipping';

const NAME = 'GoodServerSetup.properties';

describe('the exit code', () => {
  it.each([
    ['clean', CLEAN, [], 0],
    ['a warning', WARNING, [], 0],
    ['an error', ERROR, [], 1],
    ['an error made a warning', ERROR, ['--rule', 'port-range=warning'], 0],
    ['an error switched off', ERROR, ['--rule', 'port-range=off'], 0],
    ['a warning made an error', WARNING, ['--rule', 'lone-backslash=error'], 1],
    ['the last of two settings', WARNING, ['--rule', 'lone-backslash=error', '--rule', 'lone-backslash=off'], 0],
    ['as many warnings as allowed', WARNING, ['--max-warnings', '1'], 0],
    ['more warnings than allowed', WARNING, ['--max-warnings', '0'], 1],
    ['more warnings than allowed, not shown', WARNING, ['--max-warnings', '0', '--quiet'], 1],
  ])('%s', (_name, text, args, status) => {
    const outcome = bemsConfig(workspace({ [NAME]: text }), ['lint', ...args]);
    expect(outcome.status).toBe(status);
    expect(outcome.stderr).toBe(args.includes('0') ? '1 warning: --max-warnings allows 0.\n' : '');
  });
});

describe('--quiet', () => {
  it('leaves errors only, in the summary, too', () => {
    const cwd = workspace({ [NAME]: `${ERROR}A=1  \n` });
    const { files, summary } = reportIn(bemsConfig(cwd, ['lint', '--quiet', '--format', 'json']));
    expect(files[0]?.diagnostics.map(({ rule }) => rule)).toEqual(['port-range']);
    expect(summary).toEqual({ files: 1, errors: 1, warnings: 0, informations: 0, hints: 0 });
  });
});

describe('--output', () => {
  it('writes the report, without colours, and prints nothing', () => {
    const cwd = workspace({ [NAME]: ERROR });
    const env = { FORCE_COLOR: '1' };
    expect(bemsConfig(cwd, ['lint', '--output', 'report.txt'], { env })).toEqual({ status: 1, stdout: '', stderr: '' });
    const report = readFileSync(join(cwd, 'report.txt'), 'utf8');
    expect(report).toContain('port-range');
    expect(report).not.toContain('\x1b');
    expect(readdirSync(cwd).sort()).toEqual([NAME, 'report.txt']);
  });

  testUnless(NO_POSIX, 'writes to devices without replacing them', () => {
    const cwd = workspace({ [NAME]: CLEAN });
    expect(bemsConfig(cwd, ['lint', '--output', '/dev/null']).status).toBe(0);
    expect(existsSync('/dev/null')).toBe(true);
    const { stdout } = bemsConfig(cwd, ['lint', '--format', 'json', '--output', '/dev/null']);
    expect(stdout).toBe('');
  });

  it.each([
    [['--output', 'none/report.txt'], 'none/report.txt: could not be written: there is no such file or folder.'],
    [['--output', '.'], '.: could not be written: it is a folder.'],
    [['--output', NAME], `${NAME}: this file is checked; give another name to --output.`],
  ])('%j ends with 2 and one line', (args, line) => {
    const cwd = workspace({ [NAME]: CLEAN });
    expect(bemsConfig(cwd, ['lint', ...args])).toEqual({ status: 2, stdout: '', stderr: `${line}\n` });
    expect(readFileSync(join(cwd, NAME), 'utf8')).toBe(CLEAN);
  });
});

describe('colours', () => {
  it.each([
    [{}, [], false],
    [{ CI: 'true' }, [], false],
    [{ FORCE_COLOR: '1' }, [], true],
    [{ FORCE_COLOR: '0' }, [], false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, [], false],
    [{ FORCE_COLOR: '1', NO_COLOR: '' }, [], true],
    [{ FORCE_COLOR: '1' }, ['--no-color'], false],
  ])('%j %j', (env, args, coloured) => {
    const cwd = workspace({ [NAME]: ERROR });
    for (const command of [['lint'], ['lint', '--fix-dry-run'], ['show', NAME], ['rules'], ['explain', 'port-range']]) {
      const { stdout, stderr } = bemsConfig(cwd, [...command, ...args], { env });
      if (command.length === 1 || command[0] !== 'lint') expect(stdout.includes('\x1b[')).toBe(coloured);
      else expect(stderr.includes('\x1b[')).toBe(coloured);
    }
  });
});

describe('a reader that goes away', () => {
  testUnless(NO_POSIX, 'ends the program quietly', async () => {
    const cwd = workspace({ [NAME]: ERROR + 'A=1 # x\n'.repeat(30_000) });
    const child = spawn(process.execPath, [CLI, 'lint', '--format', 'json'], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((done) => child.on('exit', done));
    expect(stderr).toBe('');
    expect(code).not.toBe(3);
  });
});

describeUnless(existsSync('/dev/full') ? null : 'There is no /dev/full here.', 'a full disk', () => {
  it('is one line and 2', () => {
    const full = openSync('/dev/full', 'w');
    const outcome = bemsConfig(workspace({ [NAME]: ERROR }), ['lint'], { stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    expect(outcome.stderr).toBe(
      'bems-config: standard output could not be written: there is no space left on the device.\n',
    );
    expect(outcome.status).toBe(2);
  });
});

describe('secrets', () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9]{8,20}$/).map((word) => `Zq${word}`);
  // Everything that rules look for in values, around and inside the secret.
  const password = fc
    .tuple(secret, fc.constantFrom('', ' # ', ';', '\\n', '\\', ' ', '"', '$', '\\u12', '%A%', '\\\n  '), secret)
    .map(([first, middle, second]) => ({ parts: [first, second], value: first + middle + second }));

  it('are in no output of any format', () => {
    const sample = fc.sample(password, { numRuns: 30, seed: 7 });
    const keys = ['DB_PASSWORD', 'CORE_PWD', 'ADMIN_PASSWORD'];
    const lines = sample.flatMap(({ value }, i) => [
      `${keys[i % keys.length]}_${i}=${value}`,
      `CORE_DB_PROPERTIES_${i}=password=${value.replaceAll(';', '')};user=x`,
      `DB_PASSWORD=${value}  `,
      // A comment is not continued: its next line would be an entry of its own.
      `#DB_PASSWORD=${value.replace(/\\\n */, '')}`,
    ]);
    const text = `${lines.join('\n')}\n`;
    const cwd = workspace({ [NAME]: text });
    const parts = sample.flatMap((each) => each.parts);
    const commands = [
      ...FORMATS.map((format) => ['lint', '--format', format]),
      ['lint', '--fix-dry-run', '--format', 'sarif'],
      ['show', NAME],
      ['show', NAME, '--format', 'json'],
      ['redact', NAME],
    ];
    for (const command of commands) {
      const { stdout, stderr, status } = bemsConfig(cwd, command);
      expect(status).toBeLessThan(2);
      const shown = parts.filter((part) => (stdout + stderr).includes(part));
      expect({ command, shown }).toEqual({ command, shown: [] });
    }
  });
});
