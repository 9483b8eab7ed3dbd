import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../../client/src/base64';
import { countProblems, problemSentence } from '../../../client/src/countProblems';
import { plain } from '../../../client/src/plain';
import { RestartPolicy } from '../../../client/src/restartPolicy';
import { describeProfileStatus, describeStatus } from '../../../client/src/statusTexts';

describe('what the status tells', () => {
  const status = {
    roles: { known: 14, inferred: 2, keys: 17 },
    problems: { errors: 1, warnings: 3 },
    templateUri: 'file:///deploy/Vorlage%20f%C3%BCr%20BEMS.properties',
    configurationUri: 'file:///deploy/bems-config.json',
    installDirectory: 'E:\\BEMS',
  };

  it('roles, template, problems, configuration', () => {
    const texts = describeStatus(status, 'file:///deploy/a.bems.properties');
    expect(Object.values(texts).map(({ text }) => text)).toEqual([
      'Roles: 14 of 17',
      'Template: Vorlage für BEMS.properties',
      'Problems: 4',
      'Configuration: bems-config.json',
    ]);
    expect(texts.roles.detail).toBe('2 of them only inferred');
    expect(texts.configuration.command).toMatchObject({ command: 'vscode.open', open: status.configurationUri });
    expect(texts.template.command).toMatchObject({ title: 'Change', command: 'bems.adoptTemplate' });
  });

  it('a file that nothing applies to', () => {
    const texts = describeStatus({ ...status, templateUri: null, configurationUri: null }, 'untitled:Untitled-1');
    expect(texts.template).toMatchObject({ text: 'Template: none', command: { title: 'Adopt' } });
    expect(texts.configuration.command).toBeUndefined();
  });
});

describe('what the status tells of a profile', () => {
  const uri = 'file:///deploy/west.connectivity-profile.json';
  const profile = { name: 'West', target: 'uem-cloud', clusters: ['First', 'Second'], applications: 3, servers: 5 };
  const status = { profile, problems: { errors: 2, warnings: 1 }, configurationUri: null };

  it('name and target, clusters, apps, problems, configuration', () => {
    const texts = describeProfileStatus(status, uri);
    expect(Object.values(texts).map(({ text }) => text)).toEqual([
      'Profile: West',
      'Clusters: First, Second',
      'Apps: 3',
      'Problems: 3',
      'Configuration: none',
    ]);
    expect(texts.profile).toMatchObject({
      detail: 'For BlackBerry UEM Cloud',
      command: { command: 'bems.consoleChecklist', arguments: [{ uri }] },
    });
    expect(texts.applications).toMatchObject({ detail: 'Servers: 5', command: { command: 'bems.routeLookup' } });
  });

  it('a profile that says nothing yet', () => {
    const nothing = { name: null, target: null, clusters: null, applications: 0, servers: 0 };
    const texts = describeProfileStatus({ ...status, profile: nothing }, uri);
    expect([texts.profile.text, texts.clusters.text]).toEqual(['Profile: no name yet', 'Clusters: none']);
    expect(texts.profile.detail).toContain('does not say');
    expect(texts.clusters.detail).toContain('does not list them');
  });

  it('cuts what is long, and no character in two', () => {
    const name = '😀'.repeat(41);
    const { text } = describeProfileStatus({ ...status, profile: { ...profile, name } }, uri).profile;
    expect(text).toBe(`Profile: ${'😀'.repeat(39)}…`);
    const most = '😀'.repeat(40);
    expect(describeProfileStatus({ ...status, profile: { ...profile, name: most } }, uri).profile.text).toContain(most);
  });
});

describe('a sentence of the server', () => {
  it('loses the marks of code where they would be seen', () => {
    expect(plain('`bems01` is removed from 2 entries.')).toBe('bems01 is removed from 2 entries.');
  });
});

describe('the outcome of a check', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const problem = (severity?: 1 | 2 | 3 | 4): object => ({ range, message: '', ...(severity && { severity }) });
  const report = (...severities: (1 | 2 | 3 | 4)[]): never => ({ items: severities.map(problem) }) as never;

  it('counts files and problems', () => {
    expect(countProblems([report(1, 2, 2, 3), report(), report(4)])).toEqual({
      files: 3,
      errors: 1,
      warnings: 2,
      others: 2,
    });
  });

  it.each([
    [{ files: 3, errors: 1, warnings: 2, others: 2 }, '3 files checked: 1 error, 2 warnings, 2 remarks.'],
    [{ files: 1, errors: 2, warnings: 0, others: 0 }, '1 file checked: 2 errors.'],
    [{ files: 2, errors: 0, warnings: 0, others: 0 }, '2 files checked: no problems.'],
    [
      { files: 0, errors: 0, warnings: 0, others: 0 },
      'There are no response files and no connectivity profiles in the workspace.',
    ],
  ])('%o', (counts, sentence) => {
    expect(problemSentence(counts)).toBe(sentence);
  });
});

describe('a server that has ended', () => {
  const MINUTE = 60_000;

  it('is started again, unless it has ended five times in three minutes', () => {
    const policy = new RestartPolicy();
    expect([0, 1, 2, 3, 4].map((second) => policy.mayRestart(second * 1000))).toEqual([true, true, true, true, false]);
  });

  it('is started again however often, with time between', () => {
    const policy = new RestartPolicy();
    const times = Array.from({ length: 20 }, (_, index) => index * MINUTE);
    expect(times.every((time) => policy.mayRestart(time))).toBe(true);
  });
});

describe('bytes in Base64', () => {
  it.each([[''], ['a'], ['ab'], ['abc'], ['Zürich']])('%j', (text) => {
    expect(toBase64(new TextEncoder().encode(text))).toBe(Buffer.from(text).toString('base64'));
  });

  it('also of a large file', () => {
    const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => index % 256);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  });
});
