/** Who is told of what, and how often. */
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { Editor, uriOf } from './support/editor';

const FIRST = 'a/GoodServerSetup.properties';
const SECOND = 'b/GoodServerSetup.properties';
const PROFILE = 'p.connectivity-profile.json';
const host = (name: string): string => `USER_INSTALL_DIR1=E:\\\\BEMS\n# @role hostName\nH=${name}\n`;
const listing = (...servers: readonly string[]): string =>
  `{ "name": "x", "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" }, "applicationServers": [\n${servers
    .map((server) => `{ "applicationId": "com.good.gcs.g3", "server": "${server}", "port": 8443 }`)
    .join(',\n')}] }\n`;

const codes = (diagnostics: readonly Diagnostic[] = []): string[] => diagnostics.map(({ code }) => String(code));

describe('a client that pulls', () => {
  test('is asked once when the files are known, and then for each change that bears on another file', async () => {
    const editor = await Editor.start('pull', {
      [FIRST]: host('bems01.example.com'),
      [SECOND]: host('bems01.example.com'),
    });
    editor.openFile(FIRST);
    editor.openFile(SECOND);
    await editor.quiet();
    expect(codes(editor.shown.get(SECOND))).toEqual(['cluster-host-duplicate']);
    expect(editor.refreshes).toBe(1);
    editor.change(FIRST, host('bems02.example.com'));
    await editor.quiet();
    expect(codes(editor.shown.get(SECOND))).toEqual([]);
    expect(editor.refreshes).toBe(2);
    editor.stop();
  });

  test('is not asked where only the file that it changed has other findings', async () => {
    const editor = await Editor.start('pull', {
      [FIRST]: host('bems01.example.com'),
      [SECOND]: host('bems01.example.com'),
    });
    editor.openFile(SECOND);
    await editor.quiet();
    const before = editor.refreshes;
    editor.change(SECOND, host('bems02.example.com'));
    await editor.quiet();
    expect(codes(editor.shown.get(SECOND))).toEqual([]);
    editor.change(SECOND, host('bems01.example.com'));
    await editor.quiet();
    expect(codes(editor.shown.get(SECOND))).toEqual(['cluster-host-duplicate']);
    expect(editor.refreshes).toBe(before);
    editor.stop();
  });

  test('is not asked while somebody types what concerns no other file, be it above what does', async () => {
    const editor = await Editor.start('pull', {
      [FIRST]: host('bems01.example.com'),
      [SECOND]: host('bems01.example.com'),
    });
    editor.openFile(FIRST);
    editor.openFile(SECOND);
    await editor.quiet();
    const before = editor.refreshes;
    for (let i = 1; i <= 50; i++) {
      editor.change(FIRST, `${'#\n'.repeat(i)}${host('bems01.example.com')}A=${i}\n`);
      await editor.quiet();
    }
    expect(editor.refreshes).toBe(before);
    // The place that the second file points to has moved with it: told when the file is saved.
    expect(codes(editor.shown.get(SECOND))).toEqual(['cluster-host-duplicate']);
    editor.save(FIRST);
    await editor.quiet();
    expect(editor.refreshes).toBe(before + 1);
    editor.stop();
  });

  test('is asked once for changes that arrive together', async () => {
    const editor = await Editor.start('pull', {
      [FIRST]: host('bems01.example.com'),
      [SECOND]: host('bems01.example.com'),
    });
    editor.openFile(FIRST);
    editor.openFile(SECOND);
    await editor.quiet();
    const before = editor.refreshes;
    for (const name of ['bems02', 'bems01', 'bems03', 'bems01', 'bems04'])
      editor.change(FIRST, host(`${name}.example.com`));
    await editor.quiet();
    expect(codes(editor.shown.get(SECOND))).toEqual([]);
    expect(editor.refreshes - before).toBeLessThanOrEqual(2);
    editor.stop();
  });

  test('gets another name for the result when another file changes what is found', async () => {
    const editor = await Editor.start('pull', {
      [FIRST]: host('bems01.example.com'),
      [SECOND]: host('bems01.example.com'),
    });
    const before = (await editor.workspace()).get(SECOND);
    expect(codes(before?.items)).toEqual(['cluster-host-duplicate']);
    expect((await editor.workspace()).get(SECOND)?.resultId).toBe(before?.resultId);
    editor.write(FIRST, host('bems02.example.com'));
    await editor.quiet();
    const after = (await editor.workspace()).get(SECOND);
    expect(codes(after?.items)).toEqual([]);
    expect(after?.resultId).not.toBe(before?.resultId);
    editor.stop();
  });

  test('never sees a host as unknown before all response files have been read', async () => {
    const names = Array.from({ length: 90 }, (_, i) => `bems${String(i).padStart(2, '0')}.example.com`);
    const files = Object.fromEntries(names.map((name) => [`${name}/GoodServerSetup.properties`, host(name)]));
    const editor = await Editor.start('pull', { ...files, [PROFILE]: listing(...names) });
    editor.openFile(PROFILE);
    const seen: string[][] = [];
    for (let i = 0; i < 100; i++) {
      await new Promise((resolve) => setImmediate(resolve));
      editor.change(PROFILE, `${listing(...names)}// ${i}\n`);
      seen.push(codes(editor.shown.get(PROFILE)));
    }
    await editor.quiet();
    seen.push(codes(editor.shown.get(PROFILE)));
    expect(seen.flat()).not.toContain('bems-host-unknown');
    expect(editor.refreshes).toBe(0);
    editor.stop();
  });

  test('is asked for nothing in a workspace with one file', async () => {
    const editor = await Editor.start('pull', { [FIRST]: host('bems01.example.com') });
    editor.openFile(FIRST);
    await editor.quiet();
    editor.change(FIRST, host('bems02.example.com'));
    await editor.quiet();
    expect(editor.refreshes).toBe(0);
    editor.stop();
  });
});

describe('a client that is sent diagnostics', () => {
  test('is sent those of the files that a change bears on, and of no other', async () => {
    const third = 'c/GoodServerSetup.properties';
    const editor = await Editor.start('push', {
      [FIRST]: host('bems01.example.com'),
      [SECOND]: host('bems01.example.com'),
      [third]: host('bems03.example.com'),
    });
    for (const path of [FIRST, SECOND, third]) editor.openFile(path);
    await editor.quiet();
    expect(codes(editor.shown.get(SECOND))).toEqual(['cluster-host-duplicate']);
    const before = editor.publishes;
    editor.change(FIRST, host('bems02.example.com'));
    await editor.quiet();
    expect(editor.publishes - before).toBe(2);
    expect(codes(editor.shown.get(SECOND))).toEqual([]);
    editor.change(FIRST, `# a comment\n${host('bems02.example.com')}`);
    await editor.quiet();
    expect(editor.publishes - before).toBe(3);
    editor.stop();
  });

  test('is shown the place in the other file, as it stands in the editor', async () => {
    const editor = await Editor.start('push', {
      [FIRST]: host('bems01.example.com'),
      [SECOND]: host('bems01.example.com'),
    });
    editor.openFile(FIRST, `#\n#\n${host('bems01.example.com')}`);
    editor.openFile(SECOND);
    await editor.quiet();
    const [found] = editor.shown.get(SECOND) ?? [];
    expect(found?.relatedInformation?.map(({ location }) => [location.uri, location.range])).toEqual([
      [uriOf(FIRST), { start: { line: 4, character: 2 }, end: { line: 4, character: 20 } }],
    ]);
    editor.stop();
  });
});

describe('what belongs to the workspace', () => {
  test.each<[string, (editor: Editor) => void, string[]]>([
    [
      'a file that is not saved yet',
      (editor) => editor.openFile(SECOND, host('bems01.example.com')),
      ['cluster-host-duplicate'],
    ],
    [
      'a file of another name on disk',
      (editor) => {
        editor.disk.set('b/x.properties', host('bems01.example.com'));
        editor.openFile('b/x.properties');
      },
      [],
    ],
    ['a former state of a file', (editor) => editor.openFile(`${FIRST}?ref=HEAD`, host('bems01.example.com')), []],
  ])('%s', async (_what, open, expected) => {
    const editor = await Editor.start('push', { [FIRST]: host('bems01.example.com') });
    editor.openFile(FIRST);
    open(editor);
    await editor.quiet();
    const last = [...editor.open.keys()].at(-1) ?? '';
    expect(codes(editor.shown.get(last))).toEqual(expected);
    expect(codes(editor.shown.get(FIRST))).toEqual([]);
    editor.stop();
  });

  test('a deleted file is gone from it, a created one counts', async () => {
    const editor = await Editor.start('pull', { [SECOND]: host('bems01.example.com') });
    editor.openFile(SECOND);
    await editor.quiet();
    expect(codes(editor.shown.get(SECOND))).toEqual([]);
    editor.write(FIRST, host('bems01.example.com'));
    await editor.quiet();
    expect(codes(editor.shown.get(SECOND))).toEqual(['cluster-host-duplicate']);
    editor.write(FIRST, null);
    await editor.quiet();
    expect(codes(editor.shown.get(SECOND))).toEqual([]);
    expect(editor.refreshes).toBe(2);
    editor.stop();
  });
});
