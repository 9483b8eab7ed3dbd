import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile } from '../../../server/src/cli/writeFile';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'bems-config-unit-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('replaceFile', () => {
  it('refuses where the file was changed since it was read', async () => {
    const file = join(folder, 'a.properties');
    writeFileSync(file, 'A=2\n');
    expect(await replaceFile(file, Buffer.from('A=3\n'), Buffer.from('A=1\n'))).toMatch(/^was changed by another/);
    expect(readFileSync(file, 'utf8')).toBe('A=2\n');
    expect(await replaceFile(file, Buffer.from('A=3\n'), Buffer.from('A=2\n'))).toBeNull();
    expect(readFileSync(file, 'utf8')).toBe('A=3\n');
    expect(readdirSync(folder)).toEqual(['a.properties']);
  });

  it('says so where the file is gone', async () => {
    const problem = await replaceFile(join(folder, 'none'), Buffer.from(''), Buffer.from(''));
    expect(problem).toBe('could not be written: there is no such file or folder.');
  });
});
