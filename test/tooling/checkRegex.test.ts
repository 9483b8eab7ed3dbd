import { describe, expect, it } from 'vitest';
import { runScript, withFiles } from './project';

/** What the check says about a project of `files`: how it ends, and where it finds fault. */
function check(files: Record<string, string>): Promise<{ status: number | null; faults: string[]; notes: string[] }> {
  return withFiles(files, (folder) => {
    const { status, stdout, stderr } = runScript('scripts/check-regex.mjs', [folder], folder);
    const lines = (text: string) => text.split('\n').filter((line) => line !== '');
    return { status, faults: lines(stderr), notes: lines(stdout) };
  });
}

describe('the check of regular expressions', () => {
  it('passes linear ones', async () => {
    const { status, faults, notes } = await check({
      'server/src/a.ts': `export const a = [/^[a-z]+$/, /^\\p{L}*$/u, new RegExp('^a+$', 'i')];`,
      'schemas/a.json': JSON.stringify({
        properties: { a: { pattern: '^[^;@]*$' } },
        patternProperties: { '^x-': true },
      }),
    });
    expect(faults).toEqual([]);
    expect(status).toBe(0);
    expect(notes).toEqual(['5 regular expressions checked, 0 with a fault.']);
  });

  it.each([
    ['an exponential literal', { 'server/src/a.ts': '\nexport const a = /^(a+)+$/;' }, 'server/src/a.ts:2:18'],
    ['a quadratic literal', { 'client/src/deep/a.ts': 'export const a = /\\s+$/;' }, 'client/src/deep/a.ts:1:18'],
    [
      'a constant construction',
      { 'server/src/a.ts': `export const a = new RegExp('(a|a)*b');` },
      'server/src/a.ts:1:18',
    ],
    ['a pattern of a schema', { 'schemas/a.json': '{\n"pattern": "^(a|a)*$"\n}' }, 'schemas/a.json:2'],
    ['a key of patternProperties', { 'schemas/a.json': '{"patternProperties":{"^(a|a)*$":true}}' }, 'schemas/a.json:1'],
  ])('fails on %s', async (_, files, place) => {
    const { status, faults } = await check(files);
    expect(status).toBe(1);
    expect(faults).toEqual([expect.stringContaining(place)]);
  });

  it('names what it cannot see', async () => {
    const { status, notes } = await check({ 'server/src/a.ts': 'export const a = (b: string) => new RegExp(b);' });
    expect(status).toBe(0);
    expect(notes[0]).toContain('server/src/a.ts:1:33');
  });

  it('leaves the generated module alone', async () => {
    const { status } = await check({ 'server/src/generated/a.ts': 'export const a = /(a+)+b/;' });
    expect(status).toBe(0);
  });
});
