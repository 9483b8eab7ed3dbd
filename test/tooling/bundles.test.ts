import { spawnSync } from 'node:child_process';
import { accessSync, constants, copyFileSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { PROJECT, withFiles } from './project';

describe('the bundles', () => {
  it('service.ts and all its packages need nothing of Node', async () => {
    const { errors, metafile } = await build({
      entryPoints: [join(PROJECT, 'server/src/service.ts')],
      absWorkingDir: PROJECT,
      bundle: true,
      platform: 'browser',
      format: 'iife',
      mainFields: ['module', 'main'],
      metafile: true,
      write: false,
      logLevel: 'silent',
    });
    expect(errors).toEqual([]);
    const imported = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
    expect(imported).toEqual([]);
  });

  it('the command line is one file that runs where there are no packages', async () => {
    const cli = join(PROJECT, 'dist/cli.js');
    accessSync(cli, constants.X_OK);
    expect(readFileSync(cli, 'utf8').slice(0, 40)).toMatch(/^#!\/usr\/bin\/env node\n/);
    await withFiles({}, (folder) => {
      copyFileSync(cli, join(folder, 'cli.js'));
      const { status, stdout, stderr } = spawnSync(process.execPath, ['cli.js', '--help'], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain('lint');
    });
  });

  it('the command line requires nothing but Node', () => {
    const code = readFileSync(join(PROJECT, 'dist/cli.js'), 'utf8');
    const required = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, path]) => path?.replace(/^node:/, ''));
    expect(required.filter((path) => path === undefined || !builtinModules.includes(path))).toEqual([]);
  });
});
