import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { bemsConfig, workspace } from './commandLine';

const NAME = 'mail.connectivity-profile.jsonc';
const TEXT = `{
  "name": "Mail", // ours
  "applicationServers": [
    { "applicationId": "com.good.gcs.g3", "server": "bems01.example.com", "port": 8443 },
    { "applicationId": "com.good.gcs.g3", "server": "bems02.example.com", "port": 8443 }
  ]
}
`;
const AFTER = TEXT.split('\n')
  .filter((line) => !line.includes('bems01'))
  .join('\n');

function decommission(...args: string[]): { status: number | null; stdout: string; stderr: string; text: string } {
  const cwd = workspace({ [NAME]: TEXT });
  return { ...bemsConfig(cwd, ['decommission', ...args]), text: readFileSync(join(cwd, NAME), 'utf8') };
}

describe('decommission', () => {
  it('prints the change, and changes nothing', () => {
    const { status, stdout, stderr, text } = decommission('bems01.example.com', '--profile', NAME);
    expect([status, text]).toEqual([0, TEXT]);
    expect(stdout).toBe(`--- a/${NAME}
+++ b/${NAME}
@@ -1,7 +1,6 @@
 {
   "name": "Mail", // ours
   "applicationServers": [
-    { "applicationId": "com.good.gcs.g3", "server": "bems01.example.com", "port": 8443 },
     { "applicationId": "com.good.gcs.g3", "server": "bems02.example.com", "port": 8443 }
   ]
 }
`);
    expect(stderr).toContain('line 4: bems01.example.com:8443 (App servers, BlackBerry Work)');
    expect(stderr).toContain('30 days');
    expect(stderr).toContain('--write');
  });

  it('writes it with --write', () => {
    const { status, stdout, text } = decommission('BEMS01.example.com', '--profile', NAME, '--write');
    expect([status, stdout, text]).toEqual([0, '', AFTER]);
  });

  it('keeps the encoding of the file', () => {
    const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'utf16le');
    const cwd = workspace({ [NAME]: utf16(TEXT) });
    bemsConfig(cwd, ['decommission', 'bems01.example.com', '--profile', NAME, '--write']);
    expect(readFileSync(join(cwd, NAME))).toEqual(utf16(AFTER));
  });

  it('ends with 1 where the profile does not name the host', () => {
    const { status, stdout, stderr } = decommission('bems09', '--profile', NAME);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('The profile does not name `bems09` where a BEMS instance would be removed.');
  });

  it('names near misses', () => {
    const { status, stderr } = decommission('bems02', '--profile', NAME);
    expect(status).toBe(1);
    expect(stderr).toContain('Note: Line 5: `bems02.example.com` may be another name of `bems02`');
  });

  test.each([
    ['no profile', ['a'], /required option '--profile <file>'/],
    ['no host', ['--profile', NAME], /missing required argument/],
    ['an empty host', ['', '--profile', NAME], /host is empty/],
    ['a profile that is not there', ['a', '--profile', 'none.json'], /no such file/],
    ['standard input', ['a', '--profile', '-'], /name a file/],
  ])('%s is wrong use', (_what, args, sentence) => {
    const { status, stderr } = decommission(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(sentence);
  });

  it('a profile with faults of syntax must be mended first', () => {
    const cwd = workspace({ [NAME]: TEXT.slice(0, -4) });
    const { status, stderr } = bemsConfig(cwd, ['decommission', 'bems01.example.com', '--profile', NAME, '--write']);
    expect([status, readFileSync(join(cwd, NAME), 'utf8')]).toEqual([2, TEXT.slice(0, -4)]);
    expect(stderr).toMatch(/not well-formed/);
  });
});
