/** No change on disk is lost, however late the disk answers and whatever the editor leaves untold. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { Editor } from './support/editor';
import type { Kind } from './support/editor';

const PROFILE = 'p/west.connectivity-profile.json';
const ONE = 'one/GoodServerSetup.properties';
const TWO = 'two/GoodServerSetup.properties';
const CONFIGURATION = 'bems-config.json';
const UNKNOWN = 'bems-host-unknown';

const installing = (host: string): string => `# @role hostName\nH=${host}.example.com\n`;
const listing = (host: string): string =>
  `{ "name": "West", "applicationServers": [{ "applicationId": "com.good.gcs.g3", "server": "${host}.example.com", "port": 8443 }],
  "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" } }\n`;

const rulesOf = (diagnostics: readonly Diagnostic[] = []): string[] => diagnostics.map(({ code }) => String(code));

/** Enough for what is asked one after the other to be answered. */
const LONG = 300;

describe.each<Kind>(['pull', 'push'])('a client by %s', (kind) => {
  test('that does not tell of new files shows what they make of one of them when that is opened', async () => {
    const editor = await Editor.start(kind, { 'x/GoodServerSetup.properties': '' });
    editor.openFile('x/GoodServerSetup.properties');
    await editor.quiet();
    editor.write(ONE, installing('bems01'), false);
    editor.write(PROFILE, listing('bems02'), false);
    editor.openFile(PROFILE);
    await editor.quiet();
    expect(rulesOf(editor.shown.get(PROFILE))).toContain(UNKNOWN);
    editor.stop();
  });

  test('that tells of a new file only when it changes shows what it makes of others', async () => {
    const editor = await Editor.start(kind, { [ONE]: installing('bems01'), [PROFILE]: listing('bems02') });
    editor.openFile(PROFILE);
    await editor.quiet();
    expect(rulesOf(editor.shown.get(PROFILE))).toContain(UNKNOWN);
    editor.write(TWO, '', false);
    editor.write(TWO, installing('bems02'));
    await editor.quiet();
    expect(rulesOf(editor.shown.get(PROFILE))).not.toContain(UNKNOWN);
    editor.stop();
  });

  test('shows in the end what one shows that begins then', async () => {
    const host = fc.constantFrom('bems01', 'bems02', 'bems03');
    const step = fc.record({
      path: fc.constantFrom(ONE, TWO, PROFILE, CONFIGURATION),
      host,
      what: fc.constantFrom('write', 'write', 'delete', 'open', 'change', 'save', 'close'),
      turns: fc.nat({ max: 8 }),
    });
    const textOf = (path: string, name: string): string =>
      path === CONFIGURATION
        ? `{ "clusters": { "${name}": ["*/*.properties"] } }`
        : path === PROFILE
          ? listing(name)
          : installing(name);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 9 }),
        fc.array(step, { minLength: 2, maxLength: 25 }),
        async (delays, steps) => {
          const files = { [ONE]: installing('bems01'), [PROFILE]: listing('bems02') };
          const editor = await Editor.start(kind, files, delays);
          editor.openFile(PROFILE);
          for (const { path, host: name, what, turns } of steps) {
            const text = textOf(path, name);
            const isOpen = editor.open.has(path);
            if (what === 'write' || (what === 'delete' && !isOpen)) editor.write(path, what === 'write' ? text : null);
            else if (what === 'open' && !isOpen && path !== CONFIGURATION && editor.disk.has(path))
              editor.openFile(path);
            else if (what === 'change' && isOpen) editor.change(path, text);
            else if (what === 'save' && isOpen) editor.save(path);
            else if (what === 'close' && isOpen) editor.close(path);
            await editor.quiet(turns);
          }
          await editor.quiet(LONG);
          const fresh = await Editor.start(kind, Object.fromEntries(editor.disk));
          for (const [path, text] of editor.open) fresh.openFile(path, text);
          await fresh.quiet();
          try {
            expect(editor.shown).toEqual(fresh.shown);
            const reports = async (of: Editor): Promise<Map<string, readonly Diagnostic[]>> =>
              new Map([...(await of.workspace())].map(([path, { items }]) => [path, items]));
            expect(await reports(editor)).toEqual(await reports(fresh));
          } finally {
            editor.stop();
            fresh.stop();
          }
        },
      ),
      { numRuns: 80 },
    );
  });
});

test('a client that is slow to answer a refresh is asked again where findings changed meanwhile', async () => {
  const editor = await Editor.start('pull', { [ONE]: installing('bems01'), [PROFILE]: listing('bems02') });
  editor.openFile(PROFILE);
  await editor.quiet();
  let answer = (): void => undefined;
  editor.beforeRefreshed = new Promise((resolve) => (answer = resolve));
  editor.write(ONE, installing('bems02'));
  await editor.quiet();
  expect(rulesOf(editor.shown.get(PROFILE))).not.toContain(UNKNOWN);
  editor.write(ONE, installing('bems03'));
  await editor.quiet();
  answer();
  await editor.quiet();
  expect(rulesOf(editor.shown.get(PROFILE))).toContain(UNKNOWN);
  editor.stop();
});
