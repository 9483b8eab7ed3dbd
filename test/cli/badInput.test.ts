import { spawnSync } from 'node:child_process';
import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN, CLI, ERROR, bemsConfig, pathsIn, reportIn, workspace } from './commandLine';
import { NO_POSIX, testUnless } from '../skipping';

const NAME = 'GoodServerSetup.properties';

function lint(content: string | Uint8Array, ...args: string[]): ReturnType<typeof bemsConfig> {
  return bemsConfig(workspace({ [NAME]: content }), ['lint', NAME, '--format', 'json', ...args]);
}

describe('files of all kinds', () => {
  const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
  it.each([
    ['empty', '', 0],
    ['only comments', '# nothing\n', 0],
    ['UTF-16LE with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(CLEAN)]), 0],
    ['UTF-16LE without a mark', utf16(CLEAN), 0],
    ['UTF-16BE with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(CLEAN).swap16()]), 1],
    ['UTF-16BE without a mark', utf16(CLEAN).swap16(), 1],
    ['invalid UTF-8', Buffer.concat([Buffer.from(CLEAN), Buffer.from([0x41, 0x3d, 0xfc, 0x0a])]), 1],
    ['CR only', ERROR.replaceAll('\n', '\r'), 1],
    ['a line of a megabyte', `${CLEAN}A=${'x'.repeat(1_000_000)}\n`, 0],
    ['100,000 keys', CLEAN + Array.from({ length: 100_000 }, (_, i) => `K${i}=v\n`).join(''), 0],
  ])('%s', (_name, content, status) => {
    const outcome = lint(content);
    expect(outcome.stderr).toBe('');
    expect(pathsIn(outcome)).toEqual([NAME]);
    expect(outcome.status).toBe(status);
  });

  it('points at lines of CR-only files', () => {
    const [file] = reportIn(lint(ERROR.replaceAll('\n', '\r'))).files;
    expect(file?.diagnostics).toMatchObject([{ rule: 'port-range', range: { start: { line: 2, character: 5 } } }]);
  });

  it('binary: one line and 2', () => {
    const { status, stderr } = lint(Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0xff, 0xff]));
    expect(stderr).toMatch(/^GoodServerSetup\.properties: this is a binary file.*\n$/);
    expect(status).toBe(2);
  });

  it('too large: one line with the size, the limit, and how to raise it', () => {
    const cwd = workspace({ [NAME]: '' });
    truncateSync(join(cwd, NAME), 100_000_001);
    const { status, stdout, stderr } = bemsConfig(cwd, ['lint', NAME]);
    expect(stderr).toBe(
      `${NAME}: it has 100.1 MB, more than the limit of 10 MB: raise it with --max-file-size 101, or with "maxFileSizeMB" in bems-config.json.\n`,
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  it('has a limit that the command line and the configuration can change', () => {
    const files = { [NAME]: `${CLEAN}#${'x'.repeat(2000)}\n`, 'bems-config.json': '{ "maxFileSizeMB": 0.001 }' };
    const cwd = workspace(files);
    expect(bemsConfig(cwd, ['lint']).stderr).toContain('the limit of 0.001 MB');
    expect(bemsConfig(cwd, ['lint', '--max-file-size', '1']).status).toBe(0);
    expect(bemsConfig(cwd, ['lint', '-', '--stdin-filename', NAME], { input: files[NAME] }).status).toBe(2);
  });

  it('in machine formats is a report that says that it is not complete', () => {
    const outcome = lint(Buffer.alloc(64), '--format', 'sarif');
    const { runs } = JSON.parse(outcome.stdout) as { runs: { invocations: { executionSuccessful: boolean }[] }[] };
    expect(runs[0]?.invocations[0]?.executionSuccessful).toBe(false);
  });
});

describe('an empty text, as of a variable that is not set', () => {
  const PROFILE = 'a.connectivity-profile.json';
  const text =
    '{ "name": "N", "additionalServers": [{ "server": "bems01", "port": 443, "route": { "type": "deny" }, }] }';

  it.each([
    [['lint', '--fix', ''], 'path'],
    [['lint', PROFILE, PROFILE, ''], 'path'],
    [['lint', PROFILE, '--output', ''], '--output'],
    [['show', ''], 'path'],
    [['route', 'portal', '--profile', ''], '--profile'],
    [['decommission', 'bems01', '--write', '--profile', ''], '--profile'],
    [['checklist', ''], 'profile'],
    [['new-profile', '--name', 'N', '--from', ''], '--from'],
  ])('%j is wrong use, and nothing is written', (args, what) => {
    const cwd = workspace({ [PROFILE]: text });
    const { status, stdout, stderr } = bemsConfig(cwd, args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^bems-config: ${what} is empty: .*\\n$`));
    expect(readFileSync(join(cwd, PROFILE), 'utf8')).toBe(text);
  });
});

describe('the configuration', () => {
  it.each([
    ['{\n  "rules": { "port-rage": "off" }\n}', /^bems-config\.json:2:\d+: .*port-range.*\n$/],
    ['{\n  "rules": {,\n}', /^bems-config\.json:2:\d+: .*\n/],
    ['{ "template": "no.properties" }', /^bems-config\.json:1:15: .*no\.properties.*\n$/],
    ['[]', /^bems-config\.json:1:1: .*\n$/],
    [Buffer.from([0, 1, 2, 0]), /^bems-config\.json: this is a binary file.*\n$/],
  ])('broken: a line with its place, and 2 (%#)', (configuration, line) => {
    const cwd = workspace({ 'bems-config.json': configuration, 'a/b/GoodServerSetup.properties': ERROR });
    for (const command of ['lint', 'show', 'redact']) {
      const { status, stdout, stderr } = bemsConfig(cwd, [command, 'a/b/GoodServerSetup.properties']);
      expect({ command, status, stdout }).toEqual({ command, status: 2, stdout: '' });
      expect(stderr).toMatch(line);
    }
  });

  it('is found upwards from each file, not from the working folder', () => {
    const cwd = workspace({
      'bems-config.json': '{ "rules": { "port-range": "off" } }',
      'a/GoodServerSetup.properties': ERROR,
      'b/bems-config.json': '// ours\n{ "rules": { "port-range": "hint", }, }',
      'b/c/GoodServerSetup.properties': ERROR,
    });
    expect(reportIn(bemsConfig(join(cwd, 'a'), ['lint', '..', '--format', 'json'])).summary).toMatchObject({
      files: 2,
      errors: 0,
      hints: 1,
    });
    const stdin = ['lint', '-', '--stdin-filename', 'a/GoodServerSetup.properties', '--format', 'json'];
    expect(reportIn(bemsConfig(cwd, stdin, { input: ERROR })).summary).toMatchObject({ errors: 0, hints: 0 });
  });

  it('can be named, and so can the template', () => {
    const cwd = workspace({
      'other.json': '{ "rules": { "port-range": "off" } }',
      'GoodServerSetup.properties': ERROR,
      'vendor.properties': 'USER_INSTALL_DIR1=\nPORT=\nLEFT_OUT=\n',
    });
    expect(bemsConfig(cwd, ['lint', '--config', 'other.json']).status).toBe(0);
    expect(bemsConfig(cwd, ['lint', '--config', 'none.json'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'none.json: there is no such configuration.\n',
    });
    expect(bemsConfig(cwd, ['lint', '--template', 'vendor.properties']).stdout).toContain('LEFT_OUT');
    expect(bemsConfig(cwd, ['lint', '--template', 'none.properties'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'none.properties: there is no such template.\n',
    });
  });
});

describe('wrong use', () => {
  it.each([
    [['lint', '--formt', 'json'], "bems-config: unknown option '--formt' (Did you mean --format?)"],
    [['lint', '--rule', 'port-rage=off'], "bems-config: there is no rule 'port-rage': did you mean port-range?"],
    [['explain', 'backslash'], "bems-config: there is no rule 'backslash': did you mean lone-backslash?"],
    [['explain', 'xyzzy'], "bems-config: there is no rule 'xyzzy': 'bems-config rules' lists them all."],
    [
      ['a.properties'],
      "bems-config: there is no command 'a.properties'. To check files: bems-config lint a.properties",
    ],
    [['show'], "bems-config: missing required argument 'path'"],
  ])('%j', (args, line) => {
    expect(bemsConfig(workspace(), args)).toEqual({ status: 2, stdout: '', stderr: `${line}\n` });
  });

  it.each([
    [['lint', '--format', 'xml']],
    [['lint', '--rule', 'port-range=warn']],
    [['lint', '--rule', 'port-range']],
    [['lint', '--max-warnings', '-1']],
    [['lint', '--max-file-size', '0']],
    [['lint', '--fix', '--fix-dry-run']],
    [['template', 'adopt']],
    [['redact']],
  ])('%j ends with 2 and one line', (args) => {
    const { status, stdout, stderr } = bemsConfig(workspace(), args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^bems-config: .*\n$/);
  });

  testUnless(NO_POSIX, 'in a folder that was removed ends with 2 and one line', () => {
    const cwd = workspace();
    const script = 'rmdir "$0" && exec "$1" "$2" lint';
    const { status, stderr } = spawnSync('sh', ['-c', script, cwd, process.execPath, CLI], { cwd, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'bems-config: the working folder cannot be used: there is no such file or folder.\n',
    });
  });

  it('without a command shows the help', () => {
    const { status, stderr } = bemsConfig(workspace(), []);
    expect(status).toBe(2);
    expect(stderr).toContain('Usage: bems-config');
  });
});
