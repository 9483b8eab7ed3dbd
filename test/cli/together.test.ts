/** Response files and profiles in one run. */
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asNobody, bemsConfig, pathsIn, reportIn, workspace } from './commandLine';

const host = (name: string, database = 'sql01.example.com'): string =>
  `USER_INSTALL_DIR1=E:\\\\BEMS\n# @role hostName\nH=${name}\n# @role databaseHost core\nS=${database}\n`;
const FIRST = 'a/GoodServerSetup.properties';
const SECOND = 'b/GoodServerSetup.properties';
const PROFILE = 'west.connectivity-profile.json';
const LISTING = `{
  "name": "West", // of the west
  "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" },
  "applicationServers": [{ "applicationId": "com.good.gcs.g3", "server": "bems09.example.com", "port": 8443 }]
}
`;
const CLUSTER = '{ "clusters": { "west": ["*/GoodServerSetup.properties"] } }';

/** Path, rule and severity of each finding of section 4, in the order of the report. */
function foundIn(outcome: ReturnType<typeof bemsConfig>): string[] {
  return reportIn(outcome).files.flatMap(({ path, diagnostics }) =>
    diagnostics
      .filter(({ rule }) => /^(?:cluster|bems)-(?:host|database)-/.test(rule))
      .map(({ rule, severity }) => `${path} ${rule} ${severity}`),
  );
}

describe('files of both types', () => {
  const files = {
    'bems-config.json': CLUSTER,
    [FIRST]: host('bems01.example.com'),
    [SECOND]: host('bems01.example.com', 'sql02.example.com'),
    [PROFILE]: LISTING,
  };

  it('are checked by themselves and together, whatever the order in which they are named', () => {
    const cwd = workspace(files);
    const all = bemsConfig(cwd, ['lint', '--format', 'json']);
    expect(reportIn(all).files.map(({ path, language }) => [path, language])).toEqual([
      [FIRST, 'response-file'],
      [SECOND, 'response-file'],
      [PROFILE, 'connectivity-profile'],
    ]);
    const found = [
      `${SECOND} cluster-host-duplicate warning`,
      `${SECOND} cluster-database-mismatch warning`,
      `${PROFILE} bems-host-unknown information`,
    ];
    expect(foundIn(all)).toEqual(found);
    expect({ status: all.status, stderr: all.stderr }).toEqual({ status: 0, stderr: '' });
    const named = bemsConfig(cwd, ['lint', '--format', 'json', PROFILE, SECOND, FIRST]);
    expect(pathsIn(named)).toEqual([PROFILE, SECOND, FIRST]);
    expect(foundIn(named).sort()).toEqual([...found].sort());
  });

  it('that are named alone are checked alone', () => {
    const cwd = workspace(files);
    expect(foundIn(bemsConfig(cwd, ['lint', '--format', 'json', SECOND]))).toEqual([]);
    expect(foundIn(bemsConfig(cwd, ['lint', '--format', 'json', SECOND, PROFILE]))).toEqual([
      `${PROFILE} bems-host-unknown information`,
    ]);
  });

  it('count for the exit code', () => {
    const cwd = workspace(files);
    expect(bemsConfig(cwd, ['lint', '--rule', 'cluster-host-duplicate=error']).status).toBe(1);
    expect(bemsConfig(cwd, ['lint', '--rule', 'cluster-host-duplicate=off', '--max-warnings', '1']).status).toBe(0);
    expect(bemsConfig(cwd, ['lint', '--max-warnings', '1']).status).toBe(1);
  });

  it('are compared as they are after the fixes', () => {
    const cwd = workspace({ [FIRST]: host('bems01.example.com'), [SECOND]: host('"bems01.example.com"') });
    const report = JSON.parse(bemsConfig(cwd, ['lint', '--fix', '--format', 'json']).stdout) as {
      files: { diagnostics: { rule: string; range: object }[] }[];
    };
    expect(readFileSync(join(cwd, SECOND), 'utf8')).toBe(host('bems01.example.com'));
    expect(report.files[1]?.diagnostics.map(({ rule, range }) => [rule, range])).toEqual([
      ['cluster-host-duplicate', { start: { line: 2, character: 2 }, end: { line: 2, character: 20 } }],
    ]);
  });

  it('that cannot be read may say what seems to be missing', () => {
    const cwd = workspace(files);
    chmodSync(join(cwd, FIRST), 0);
    const outcome = asNobody(cwd, ['lint', '--format', 'json']);
    if (!outcome) return;
    expect(pathsIn(outcome)).toEqual([SECOND, PROFILE]);
    expect(foundIn(outcome)).toEqual([]);
    expect(outcome.stderr).toBe(`${FIRST}: cannot be read: permission denied.\n`);
    expect(outcome.status).toBe(2);
  });

  it('are named in each other by every format that has a place for it', () => {
    const cwd = workspace(files);
    const pretty = bemsConfig(cwd, ['lint']).stdout;
    expect(pretty).toContain(`= ${FIRST}:3:3: The same computer.`);
    const sarif = JSON.parse(bemsConfig(cwd, ['lint', '--format', 'sarif']).stdout) as {
      runs: { artifacts: { mimeType: string }[]; results: { ruleId: string; relatedLocations?: object[] }[] }[];
    };
    const [run] = sarif.runs;
    expect(run?.artifacts.map(({ mimeType }) => mimeType)).toEqual([
      'text/x-java-properties',
      'text/x-java-properties',
      'application/json',
    ]);
    expect(run?.results.find(({ ruleId }) => ruleId === 'cluster-host-duplicate')?.relatedLocations).toMatchObject([
      { physicalLocation: { artifactLocation: { uri: FIRST, index: 0 }, region: { startLine: 3, startColumn: 3 } } },
    ]);
    for (const format of ['junit', 'checkstyle', 'github']) {
      const { stdout } = bemsConfig(cwd, ['lint', '--format', format]);
      for (const text of [SECOND, PROFILE, 'bems-host-unknown', 'cluster-host-duplicate'])
        expect(stdout).toContain(text);
    }
  });
});

describe('clusters', () => {
  it('are relative to the configuration that --config names', () => {
    const cwd = workspace({
      'conf/west.json': '{ "clusters": { "west": ["../sites/*/*.properties"] } }',
      [`sites/${FIRST}`]: host('bems01'),
      [`sites/${SECOND}`]: host('bems02', 'sql02.example.com'),
    });
    expect(foundIn(bemsConfig(cwd, ['lint', '--format', 'json', '--config', 'conf/west.json']))).toEqual([
      `sites/${SECOND} cluster-database-mismatch warning`,
    ]);
  });

  it('of one name in two configurations are two', () => {
    const configuration = '{ "clusters": { "west": ["**"] } }';
    const cwd = workspace({
      'a/bems-config.json': configuration,
      'b/bems-config.json': configuration,
      [FIRST]: host('bems01'),
      [SECOND]: host('bems02', 'sql02.example.com'),
    });
    expect(foundIn(bemsConfig(cwd, ['lint', '--format', 'json']))).toEqual([]);
  });
});

describe('a profile', () => {
  it('is read from standard input by its name', () => {
    const outcome = bemsConfig(
      workspace(),
      ['lint', '-', '--stdin-filename', 'x.connectivity-profile.json', '--format', 'json'],
      {
        input: '{ "name": "x", }',
      },
    );
    expect(reportIn(outcome).files.map(({ path, language }) => [path, language])).toEqual([
      ['x.connectivity-profile.json', 'connectivity-profile'],
    ]);
    expect(reportIn(outcome).files[0]?.diagnostics.map(({ rule }) => rule)).toContain('json-syntax');
  });

  it('is mended on its way through', () => {
    const outcome = bemsConfig(workspace(), ['lint', '-', '--fix', '--stdin-filename', 'x.connectivity-profile.json'], {
      input: '{ "name": "x", }',
    });
    expect(outcome.stdout).toBe('{ "name": "x" }');
  });

  it.each([[['show', PROFILE]], [['redact', PROFILE]], [['redact', '-', '--stdin-filename', PROFILE]]])(
    'is no file for %j: one line and 2',
    (args) => {
      const outcome = bemsConfig(workspace({ [PROFILE]: LISTING }), args, { input: LISTING });
      expect(outcome).toEqual({
        status: 2,
        stdout: '',
        stderr: `${PROFILE}: this is a connectivity profile; only response files (.properties) are taken here.\n`,
      });
    },
  );

  it('in a folder or a glob is left out where response files are shown', () => {
    const cwd = workspace({ [PROFILE]: LISTING, 'GoodServerSetup.properties': host('bems01') });
    for (const path of ['.', '*']) {
      const { status, stdout } = bemsConfig(cwd, ['show', path, '--format', 'json']);
      const { files } = JSON.parse(stdout) as { files: { path: string }[] };
      expect({ status, paths: files.map(({ path: shown }) => shown) }).toEqual({
        status: 0,
        paths: ['GoodServerSetup.properties'],
      });
    }
    expect(bemsConfig(workspace({ [PROFILE]: LISTING }), ['show', '.']).stderr).toMatch(
      /^\.: there are no response files in this folder; .*\n$/,
    );
  });
});
