import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { bemsConfig, workspace } from './commandLine';

const NAME = 'mail.connectivity-profile.json';
const profile = (domain: string): string =>
  `{ "name": "Mail", "allowedDomains": [{ "domainName": "${domain}", "route": { "type": "proxyCluster", "primaryRouteName": "First" } }] }\n`;

function git(cwd: string, ...args: string[]): void {
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...args], { cwd, stdio: 'pipe' });
}

/** A repository in which the profile named `a.example` once and names `b.example` now. */
function repository(): string {
  const cwd = workspace({ [`sites/${NAME}`]: profile('a.example') });
  git(cwd, 'init', '--quiet');
  git(cwd, 'add', '.');
  git(cwd, 'commit', '--quiet', '-m', 'first');
  writeFileSync(join(cwd, 'sites', NAME), profile('b.example'));
  return cwd;
}

describe('the checklist', () => {
  it('is Markdown of the whole profile', () => {
    const { status, stdout, stderr } = bemsConfig(workspace({ [NAME]: profile('a.example') }), ['checklist', NAME]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('- [ ] Add `a.example`, route BlackBerry Proxy cluster `First`\n');
  });

  it('begins with a warning where the profile has errors', () => {
    const cwd = workspace({ [NAME]: '{ "name": "x", "proxyClusters": ["A", "A"] }' });
    expect(bemsConfig(cwd, ['checklist', NAME]).stdout).toContain(
      `> **The file has one error.** Mend it before you enter anything: run \`bems-config lint ${NAME}\`.`,
    );
  });

  it('is written to a file, but never over the profile', () => {
    const cwd = workspace({ [NAME]: profile('a.example') });
    expect(bemsConfig(cwd, ['checklist', NAME, '--output', 'todo.md'])).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(join(cwd, 'todo.md'), 'utf8')).toContain('a.example');
    expect(bemsConfig(cwd, ['checklist', NAME, '--output', NAME])).toMatchObject({ status: 2 });
    expect(readFileSync(join(cwd, NAME), 'utf8')).toBe(profile('a.example'));
  });

  it('is JSON for programs', () => {
    const cwd = workspace({ [NAME]: profile('a.example'), 'old.json': profile('a.example') });
    expect(
      JSON.parse(bemsConfig(cwd, ['checklist', NAME, '--against', 'old.json', '--format', 'json']).stdout),
    ).toEqual({
      version: 1,
      path: NAME,
      name: 'Mail',
      against: 'old.json',
      errors: 0,
      console: 'Policies and profiles > Networks and connections > BlackBerry Dynamics connectivity profile',
      incomplete: 0,
      contradictory: [],
      sections: [],
    });
  });

  test.each([
    ['a profile that is not there', ['none.json'], /none\.json: there is no such file/],
    ['a response file', ['GoodServerSetup.properties'], /no connectivity profile/],
    ['a profile that cannot be read', ['broken.json'], /broken\.json: .*not well-formed/],
    ['no profile', [], /missing required argument/],
    [
      'a file to compare with that cannot be read',
      [NAME, '--against', 'broken.json'],
      /broken\.json: .*not well-formed/,
    ],
  ])('%s is wrong use', (_what, args, sentence) => {
    const cwd = workspace({ [NAME]: profile('a'), 'broken.json': '{ "name": ', 'GoodServerSetup.properties': 'A=1\n' });
    const { status, stdout, stderr } = bemsConfig(cwd, ['checklist', ...args]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
  });
});

describe('--against', () => {
  const CHANGES = ['- [ ] Remove `a.example`', '- [ ] Add `b.example`, route BlackBerry Proxy cluster `First`'];

  test.each([
    ['from the folder above', '.', `sites/${NAME}`, 'HEAD'],
    ['from its own folder', 'sites', NAME, 'HEAD'],
    ['with a branch', 'sites', NAME, 'HEAD^{commit}'],
  ])('a revision: only the differences, %s', (_what, folder, path, revision) => {
    const { status, stdout } = bemsConfig(join(repository(), folder), ['checklist', path, '--against', revision]);
    expect(status).toBe(0);
    expect(stdout.split('\n').filter((line) => /^- \[ \] (?:Add|Remove)/.test(line))).toEqual(CHANGES);
  });

  it('a file of that name wins over a revision', () => {
    const cwd = repository();
    writeFileSync(join(cwd, 'HEAD'), profile('b.example'));
    expect(bemsConfig(cwd, ['checklist', `sites/${NAME}`, '--against', 'HEAD']).stdout).toContain('nothing to do');
  });

  it('a profile behind a symbolic link is found where it lies', () => {
    const cwd = repository();
    symlinkSync(join(cwd, 'sites', NAME), join(cwd, 'link.connectivity-profile.json'));
    const { stdout } = bemsConfig(cwd, ['checklist', 'link.connectivity-profile.json', '--against', 'HEAD']);
    expect(stdout).toContain(CHANGES[0]);
  });

  it('a revision in which the profile was a link is refused', () => {
    const cwd = workspace({ 'a.json': profile('a.example') });
    symlinkSync('a.json', join(cwd, NAME));
    git(cwd, 'init', '--quiet');
    git(cwd, 'add', '.');
    git(cwd, 'commit', '--quiet', '-m', 'link');
    renameSync(join(cwd, 'a.json'), join(cwd, NAME));
    expect(bemsConfig(cwd, ['checklist', NAME, '--against', 'HEAD']).stderr).toMatch(/symbolic link in the revision/);
  });

  test.each([
    ['a revision that is none', 'nonsense', /neither a file nor a Git revision 'nonsense'/],
    ['an option of Git', '--output=x', /neither a file nor a revision/],
    ['a path in a revision', 'HEAD:sites', /neither a file nor a Git revision/],
    ['nothing', '', /--against is empty/],
  ])('%s is wrong use', (_what, against, sentence) => {
    const { status, stderr } = bemsConfig(repository(), ['checklist', `sites/${NAME}`, `--against=${against}`]);
    expect(status).toBe(2);
    expect(stderr).toMatch(sentence);
  });

  it('a revision without the profile is wrong use', () => {
    const cwd = repository();
    writeFileSync(join(cwd, 'new.json'), profile('a'));
    const { status, stderr } = bemsConfig(cwd, ['checklist', 'new.json', '--against', 'HEAD']);
    expect([status, stderr]).toEqual([2, "new.json: the profile is not in the revision 'HEAD'.\n"]);
  });

  it('outside of a repository, and without Git, a sentence says what is missing', () => {
    const cwd = workspace({ [NAME]: profile('a') });
    mkdirSync(join(cwd, 'empty'));
    const ask = (env: NodeJS.ProcessEnv): { status: number | null; stderr: string } =>
      bemsConfig(cwd, ['checklist', NAME, '--against', 'HEAD'], { env });
    expect(ask({ GIT_CEILING_DIRECTORIES: join(cwd, '..') })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no Git repository') as string,
    });
    expect(ask({ PATH: join(cwd, 'empty') })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Git, which could know a revision, is not installed') as string,
    });
  });
});
