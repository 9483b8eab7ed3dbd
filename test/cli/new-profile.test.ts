import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { bemsConfig, workspace } from './commandLine';

const FILE = 'new.connectivity-profile.json';
const response = (host: string): string =>
  `USER_INSTALL_DIR1=E:\\\\BEMS\n# @role hostName\nHOST=${host}\n# @role databaseHost connect\nSQL=sql01.example.com\n`;

it('prints a profile without findings', () => {
  const { status, stdout, stderr } = bemsConfig(workspace(), ['new-profile', '--name', 'Mail']);
  expect([status, stderr]).toEqual([0, '']);
  const cwd = workspace({ [FILE]: stdout });
  expect(bemsConfig(cwd, ['lint', FILE])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('No findings') as string,
  });
});

it('says so where the profile leads to no internal server', () => {
  const args = ['new-profile', '--name', 'Mail', '--default-route', 'direct'];
  const { status, stdout, stderr } = bemsConfig(workspace(), args);
  expect(status).toBe(0);
  expect(stderr).toMatch(/^Note: .*no internal server.*\n$/);
  const cwd = workspace({ [FILE]: stdout });
  expect(bemsConfig(cwd, ['lint', FILE]).stdout).toContain('no-internal-route');
});

it('has the computers of response files', () => {
  const cwd = workspace({
    'one/GoodServerSetup.properties': response('bems01.example.com'),
    'two/GoodServerSetup.properties': response('bems02.example.com'),
    'nameless.properties': 'A=1\n',
  });
  const args = ['new-profile', '--name', 'Mail', '--cluster', 'Head', '--cluster', 'Branch', '--output', FILE];
  const { status, stdout, stderr } = bemsConfig(cwd, [
    ...args,
    '--from',
    'one',
    '--from',
    'two',
    '--from',
    'nameless.properties',
  ]);
  expect([status, stdout]).toEqual([0, '']);
  expect(stderr).toBe('Note: nameless.properties does not tell the name of its computer and was left out.\n');
  const text = readFileSync(join(cwd, FILE), 'utf8');
  expect(text).toContain('"proxyClusters": ["Head", "Branch"]');
  expect(text).toContain('"domainName": "example.com"');
  expect(
    [...text.matchAll(/"server": "([^"]+)",\n *"port": (\d+)/g)].map(([, host, port]) => `${host}:${port}`),
  ).toEqual(['bems01.example.com:8082', 'bems02.example.com:8082']);
  expect(bemsConfig(cwd, ['lint', FILE]).stdout).toContain('No findings');
});

it('never overwrites a file', () => {
  const cwd = workspace({ [FILE]: 'mine' });
  const { status, stderr } = bemsConfig(cwd, ['new-profile', '--name', 'x', '--output', FILE]);
  expect([status, stderr]).toEqual([2, `${FILE}: is there already, and is not overwritten: give another name.\n`]);
  expect(readFileSync(join(cwd, FILE), 'utf8')).toBe('mine');
});

test.each([
  ['no name', [], /required option '--name <name>'/],
  ['an empty name', ['--name', ' '], /--name is empty/],
  ['a cluster without a name', ['--name', 'x', '--cluster', ''], /--cluster is empty/],
  ['a file that is not there', ['--name', 'x', '--from', 'none.properties'], /no such file/],
  ['an edition that is none', ['--name', 'x', '--target', 'cloud'], /Allowed choices/],
])('%s is wrong use', (_what, args, sentence) => {
  const { status, stdout, stderr } = bemsConfig(workspace(), ['new-profile', ...args]);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(sentence);
});
