import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it, test } from 'vitest';
import { bemsConfig, workspace } from './commandLine';

const NAME = 'mail.connectivity-profile.json';
const PROFILE = `{
  "name": "Special A",
  "applicationServers": [
    // the readers
    { "applicationId": "com.good.docstogo", "server": "server01", "port": 18422, "primaryRouteName": "Third" }
  ]
}
`;
const fixture = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../fixtures/applicationServers', name), 'utf8');
const ANSWER = fixture('missing-commas.json');

it('adds what is missing, and says where file and UEM differ', () => {
  const cwd = workspace({ [NAME]: PROFILE, 'answer.json': ANSWER });
  const { status, stdout, stderr } = bemsConfig(cwd, ['import-servers', 'answer.json', '--profile', NAME]);
  expect(status).toBe(1);
  expect(stdout).toContain('+    { "applicationId": "com.good.docstogo"');
  expect(stdout).toContain('"primaryRouteName": "Third", "secondaryRouteName": "Second" }');
  expect(stderr).toContain(
    '`server01`, port 18422, of `com.good.docstogo`: `primaryRouteName` is `Third` in the file and `First` in UEM.',
  );
  expect(stderr).toContain('--prefer file or --prefer live');
  expect(readFileSync(join(cwd, NAME), 'utf8')).toBe(PROFILE);
});

test.each([
  ['file', '"Third", "secondaryRouteName": "Second" }'],
  ['live', '"First", "secondaryRouteName": "Second" }'],
])('--prefer %s decides', (prefer, expected) => {
  const cwd = workspace({ [NAME]: PROFILE, 'answer.json': ANSWER });
  const args = ['import-servers', 'answer.json', '--profile', NAME, '--prefer', prefer, '--write'];
  expect(bemsConfig(cwd, args)).toMatchObject({ status: 0, stdout: '' });
  const text = readFileSync(join(cwd, NAME), 'utf8');
  expect(text).toBe(PROFILE.replace('"Third" }', expected));
  bemsConfig(cwd, args);
  expect(readFileSync(join(cwd, NAME), 'utf8')).toBe(text);
});

it('keeps unknown fields as comments', () => {
  const cwd = workspace({ [NAME]: '{\n  "name": "Mail"\n}\n' });
  const input = fixture('unknown-fields.json');
  expect(bemsConfig(cwd, ['import-servers', '-', '--profile', NAME, '--write'], { input }).status).toBe(0);
  expect(readFileSync(join(cwd, NAME), 'utf8')).toBe(`{
  "name": "Mail",
  "applicationServers": [
    // UEM also says "links": [ { "rel": "self" } ]
    // UEM also says "enabled": true
    {
      "applicationId": "com.good.gcs.g3",
      "server": "bems01.example.com",
      "port": 8443,
      "clusterType": "PRIMARY",
      "primaryRouteName": "First"
    }
  ]
}
`);
});

it('makes a new profile where there is none; of several the one that is named', () => {
  const cwd = workspace({ 'answer.json': ANSWER });
  const args = ['import-servers', 'answer.json', '--profile', NAME];
  expect(bemsConfig(cwd, args)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('`Default`, `Special A`') as string,
  });
  const { status } = bemsConfig(cwd, [...args, '--profile-name', 'Default', '--write']);
  expect(status).toBe(0);
  const text = readFileSync(join(cwd, NAME), 'utf8');
  expect(text).toContain('"proxyClusters": ["First", "Second"]');
  expect(text).toContain('"server": "server01"');
  expect(bemsConfig(cwd, ['lint', NAME]).status).toBe(0);
});

test.each([
  ['an answer that is none', ['empty.json', '--profile', NAME], /empty\.json: The answer has no list/],
  ['an answer that is not there', ['none.json', '--profile', NAME], /none\.json: there is no such file/],
  [
    'a profile of the answer that is not there',
    ['answer.json', '--profile', NAME, '--profile-name', 'X'],
    /no profile `X`/,
  ],
  ['a new profile without the name of one', ['answer.json', '--profile', 'new.txt'], /new\.txt/],
  ['a side that is none', ['answer.json', '--profile', NAME, '--prefer', 'me'], /Allowed choices are file, live/],
])('%s is wrong use', (_what, args, sentence) => {
  const cwd = workspace({ [NAME]: PROFILE, 'answer.json': ANSWER, 'empty.json': '{}' });
  const { status, stdout, stderr } = bemsConfig(cwd, ['import-servers', ...args]);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(sentence);
});
