import { expect, it, test } from 'vitest';
import { bemsConfig, workspace } from './commandLine';

const NAME = 'mail.connectivity-profile.json';
const server = (name: string, more: object = {}): object => ({
  applicationId: 'com.good.gcs.g3',
  server: name,
  port: 8443,
  ...more,
});
const cwdWith = (own: object[], live: object[]): string =>
  workspace({
    [NAME]: JSON.stringify({ name: 'Mail', applicationServers: own }),
    'answer.json': JSON.stringify({ applicationServers: live }),
  });
const ARGS = ['compare', 'answer.json', '--profile', NAME];

it('ends with 0 where both are equal', () => {
  const cwd = cwdWith([server('a'), server('b')], [server('B', { clusterType: 'PRIMARY' }), server('a')]);
  expect(bemsConfig(cwd, ARGS)).toEqual({
    status: 0,
    stdout: '0 missing in UEM, 0 in UEM only, 0 different, 2 the same.\n',
    stderr: '',
  });
});

it('ends with 1 where they differ, and says where', () => {
  const cwd = cwdWith([server('a'), server('b', { primaryRouteName: 'First' })], [server('b'), server('c')]);
  expect(bemsConfig(cwd, ARGS)).toEqual({
    status: 1,
    stdout: `BlackBerry Work (com.good.gcs.g3)
  missing in UEM  a:8443
  in UEM only     c:8443
  different       b:8443: primaryRouteName First, in UEM nothing

1 missing in UEM, 1 in UEM only, 1 different, 0 the same.
`,
    stderr: '',
  });
});

it('follows its contract as JSON', () => {
  const cwd = cwdWith([server('a')], []);
  expect(JSON.parse(bemsConfig(cwd, [...ARGS, '--format', 'json']).stdout)).toEqual({
    version: 1,
    path: NAME,
    profileName: null,
    isEqual: false,
    applications: [
      {
        applicationId: 'com.good.gcs.g3',
        name: 'BlackBerry Work',
        missing: [
          {
            server: 'a',
            port: 8443,
            fields: { clusterType: 'PRIMARY', primaryRouteName: null, secondaryRouteName: null },
          },
        ],
        extra: [],
        different: [],
      },
    ],
    summary: { missing: 1, extra: 0, different: 0, equal: 0 },
  });
});

it('shows nothing that a terminal would act on', () => {
  const cwd = cwdWith([server('a\u001b[31m')], []);
  expect(bemsConfig(cwd, ARGS).stdout).not.toContain('\u001b');
});

test.each([
  ['an answer that is none', 'x', '{}', /no list/],
  ['a profile that cannot be read', '{ "name": ', '[]', /not well-formed/],
  [
    'an answer about other profiles',
    '{ "name": "Mail" }',
    '[{ "applicationId": "a.b", "profileName": "Other" }]',
    /`Other`.*--profile-name/,
  ],
])('%s is wrong use', (_what, profile, answer, sentence) => {
  const { status, stderr } = bemsConfig(workspace({ [NAME]: profile, 'answer.json': answer }), ARGS);
  expect(status).toBe(2);
  expect(stderr).toMatch(sentence);
});
