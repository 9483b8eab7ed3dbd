import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN, asNobody, bemsConfig, pathsIn, workspace } from './commandLine';

const json = (cwd: string, ...args: string[]): string[] =>
  pathsIn(bemsConfig(cwd, ['lint', '--format', 'json', ...args]));

describe('folders', () => {
  it('are searched for response files and profiles by name, whatever the case, with all folders below', () => {
    const cwd = workspace({
      'GoodServerSetup.properties': CLEAN,
      'a/GoodServerSetup-bems02.properties': CLEAN,
      'a/b/goodserversetup.PROPERTIES': CLEAN,
      'a/west.bems.properties': CLEAN,
      '.config/GoodServerSetup.properties': CLEAN,
      'a/log4j.properties': CLEAN,
      'a/GoodServerSetup.properties.bak': CLEAN,
      'a/p.connectivity-profile.json': '{}',
      'a/q.Connectivity-Profile.JSONC': '{}',
      'a/package.json': '{}',
      'node_modules/x/GoodServerSetup.properties': CLEAN,
      '.git/GoodServerSetup.properties': CLEAN,
    });
    const all = [
      '.config/GoodServerSetup.properties',
      'GoodServerSetup.properties',
      'a/GoodServerSetup-bems02.properties',
      'a/b/goodserversetup.PROPERTIES',
      'a/p.connectivity-profile.json',
      'a/q.Connectivity-Profile.JSONC',
      'a/west.bems.properties',
    ];
    expect(json(cwd)).toEqual(all);
    expect(json(cwd, '.')).toEqual(all);
    expect(json(cwd, 'a', './a', 'a/west.bems.properties')).toEqual(all.slice(2));
    expect(json(join(cwd, 'a'), '../.config')).toEqual(['../.config/GoodServerSetup.properties']);
  });

  it('leave out what .gitignore files say, the nearest first, up to the repository', () => {
    const cwd = workspace({
      '.git/': '',
      '.gitignore': 'old/\n*-private.properties\n',
      'old/GoodServerSetup.properties': CLEAN,
      'GoodServerSetup-private.properties': CLEAN,
      'sites/.gitignore': '!*-private.properties\n/skip\n',
      'sites/GoodServerSetup-private.properties': CLEAN,
      'sites/skip/GoodServerSetup.properties': CLEAN,
      'sites/deep/skip/GoodServerSetup.properties': CLEAN,
    });
    const sites = ['sites/GoodServerSetup-private.properties', 'sites/deep/skip/GoodServerSetup.properties'];
    expect(json(cwd)).toEqual(sites);
    expect(json(cwd, 'sites')).toEqual(sites);
    expect(json(cwd, '**/*.properties')).toEqual(sites);
    expect(json(cwd, 'old'), 'a folder that is asked for').toEqual(['old/GoodServerSetup.properties']);
    expect(json(cwd, 'old/GoodServerSetup.properties')).toEqual(['old/GoodServerSetup.properties']);
  });

  it('leave out what the configuration ignores, relative to itself, and the adopted template', () => {
    const cwd = workspace({
      'deploy/bems-config.json':
        '{ "ignore": ["/old", "*.bems.properties"], "template": "vendor/GoodServerSetup.properties" }',
      'deploy/vendor/GoodServerSetup.properties': CLEAN,
      'deploy/old/GoodServerSetup.properties': CLEAN,
      'deploy/a.bems.properties': CLEAN,
      'deploy/new/old/GoodServerSetup.properties': CLEAN,
      'a.bems.properties': CLEAN,
    });
    expect(json(cwd)).toEqual(['a.bems.properties', 'deploy/new/old/GoodServerSetup.properties']);
    expect(json(cwd, 'deploy/vendor/GoodServerSetup.properties')).toHaveLength(1);
  });

  it('without anything to check end with 2 and one line', () => {
    const cwd = workspace({ 'sub/notes.txt': '', 'sub/package.json': '{}', 'sub/log4j.properties': '' });
    const { status, stdout, stderr } = bemsConfig(cwd, ['lint', 'sub']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^sub: there is nothing to check in this folder; .*\n$/);
  });

  it('that cannot be read are a line each, and the rest is checked', () => {
    const cwd = workspace({
      'a/GoodServerSetup.properties': CLEAN,
      'closed/GoodServerSetup.properties': CLEAN,
      'b/GoodServerSetup.properties': CLEAN,
    });
    chmodSync(join(cwd, 'closed'), 0);
    chmodSync(join(cwd, 'b/GoodServerSetup.properties'), 0);
    const outcome = asNobody(cwd, ['lint', '--format', 'json']);
    chmodSync(join(cwd, 'closed'), 0o755);
    if (!outcome) return;
    expect(pathsIn(outcome)).toEqual(['a/GoodServerSetup.properties']);
    expect(outcome.stderr).toBe(
      'closed: cannot be read: permission denied.\nb/GoodServerSetup.properties: cannot be read: permission denied.\n',
    );
    expect(outcome.status).toBe(2);
  });

  it('may hold links: to files they are followed, to folders not, and a broken one is a note', () => {
    const cwd = workspace({ 'real/setup.properties': CLEAN, 'sites/': '' });
    symlinkSync(join(cwd, 'real/setup.properties'), join(cwd, 'sites/GoodServerSetup.properties'));
    symlinkSync(join(cwd, 'sites'), join(cwd, 'sites/loop'));
    symlinkSync(join(cwd, 'nowhere'), join(cwd, 'sites/GoodServerSetup2.properties'));
    const outcome = bemsConfig(cwd, ['lint', 'sites', '--format', 'json']);
    expect(pathsIn(outcome)).toEqual(['sites/GoodServerSetup.properties']);
    expect(outcome.stderr).toBe('sites/GoodServerSetup2.properties: is no longer there; it was not checked.\n');
    expect(outcome.status).toBe(0);
  });
});

describe('files and globs', () => {
  const files = {
    'my setup (1).properties': CLEAN,
    '[a].properties': CLEAN,
    'a.properties': CLEAN,
    'sites/x/one.properties': CLEAN,
    'sites/GoodServerSetup.properties': CLEAN,
  };

  it('are taken by their ending', () => {
    expect(json(workspace(files), 'my setup (1).properties')).toEqual(['my setup (1).properties']);
  });

  it('that exist are no globs', () => {
    expect(json(workspace(files), '[a].properties')).toEqual(['[a].properties']);
  });

  it.each([
    ['sites/**/*.properties', ['sites/GoodServerSetup.properties', 'sites/x/one.properties']],
    ['sites/**', ['sites/GoodServerSetup.properties']],
    ['{a,sites/x/one}.properties', ['a.properties', 'sites/x/one.properties']],
    ['./sites/*', ['sites/GoodServerSetup.properties']],
    ['sites\\**\\*.properties', ['sites/GoodServerSetup.properties', 'sites/x/one.properties']],
    ['sites\\x\\one.properties', ['sites/x/one.properties']],
    ['\\[a\\].properties', ['[a].properties']],
  ])('%s', (glob, expected) => {
    expect(json(workspace(files), glob)).toEqual(expected);
  });

  it.each([
    ['sites/*', ['sites/GoodServerSetup.properties', 'sites/p.connectivity-profile.jsonc']],
    ['sites/*.jsonc', ['sites/p.connectivity-profile.jsonc', 'sites/q.jsonc']],
    ['**/*.json', ['r.json', 'sites/r.json']],
    ['**/*.properties', ['sites/GoodServerSetup.properties']],
  ])('%s means profiles, too: by name, or by ending where it ends so; never a configuration', (glob, expected) => {
    const cwd = workspace({
      'bems-config.json': '{}',
      'r.json': '{}',
      'sites/GoodServerSetup.properties': CLEAN,
      'sites/bems-config.json': '{}',
      'sites/p.connectivity-profile.jsonc': '{}',
      'sites/q.jsonc': '{}',
      'sites/r.json': '{}',
    });
    expect(json(cwd, glob)).toEqual(expected);
  });

  it('also mean files elsewhere', () => {
    const cwd = workspace(files);
    expect(json(join(cwd, 'sites/x'), '../../*.properties')).toContain('../../a.properties');
    expect(json(cwd, `${cwd}/sites/*.properties`)).toEqual(['sites/GoodServerSetup.properties']);
  });

  it.each([
    [['missing.properties'], 'missing.properties: there is no such file or folder.'],
    [['a.properties/b.properties'], 'a.properties/b.properties: there is no such file or folder.'],
    [['no*.properties'], 'no*.properties: this matches no response file or connectivity profile that is not ignored.'],
    [
      ['none/*.properties'],
      'none/*.properties: this matches no response file or connectivity profile that is not ignored.',
    ],
    [
      ['notes.txt'],
      'notes.txt: this is neither a response file (.properties) nor a connectivity profile (.json, .jsonc).',
    ],
    [['bems-config.json'], 'bems-config.json: this is the configuration; name the files to check.'],
    [['-', 'a.properties'], '- (standard input) cannot stand beside other paths.'],
    [
      ['--stdin-filename', 'a.properties'],
      '--stdin-filename names what is read from standard input: give - as the path.',
    ],
  ])('lint %j ends with 2 and one line', (args, line) => {
    const cwd = workspace({ ...files, 'notes.txt': '', 'bems-config.json': '{}' });
    expect(bemsConfig(cwd, ['lint', ...args])).toEqual({ status: 2, stdout: '', stderr: `${line}\n` });
  });

  it('that are missing do not keep the others from being checked', () => {
    const outcome = bemsConfig(workspace(files), ['lint', 'missing.properties', 'a.properties', '--format', 'json']);
    expect(pathsIn(outcome)).toEqual(['a.properties']);
    expect(outcome.status).toBe(2);
  });
});
