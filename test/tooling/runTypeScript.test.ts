import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT, runScript, withFiles } from './project';

describe('run-ts', () => {
  it('runs a TypeScript file with its arguments', async () => {
    await withFiles(
      {
        'main.ts': `import { word } from './word';\nconst [, file, ...args] = process.argv;\nconsole.log(word as string, file, ...args);`,
        'word.ts': `export const word: string = 'hello';`,
      },
      (folder) => {
        const file = join(folder, 'main.ts');
        const { status, stdout } = runScript('scripts/run-ts.mjs', [file, '--check', 'x'], PROJECT);
        expect({ status, stdout }).toEqual({ status: 0, stdout: `hello ${file} --check x\n` });
      },
    );
  });

  it('names the line of the TypeScript file in an error', async () => {
    await withFiles({ 'main.ts': `interface A {}\n\nthrow new Error('no');\nexport type { A };\n` }, (folder) => {
      const { status, stderr } = runScript('scripts/run-ts.mjs', [join(folder, 'main.ts')], PROJECT);
      expect(status).toBe(1);
      expect(stderr).toContain('main.ts:3');
    });
  });

  it('says which file does not exist', () => {
    const { status, stderr } = runScript('scripts/run-ts.mjs', ['missing.ts'], PROJECT);
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'missing.ts does not exist.\n' });
  });
});
