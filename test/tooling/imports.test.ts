import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT, runScript, withFiles } from './project';

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

/** What dependency-cruiser finds, by the rules of this project, in a project of `files`: `rule: from -> to`. */
function violationsIn(files: Readonly<Record<string, string>>): Promise<string[]> {
  return withFiles({ 'package.json': '{"type":"module"}', ...files }, (folder) => {
    const { stdout, stderr } = runScript(
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      ['--config', join(PROJECT, '.dependency-cruiser.cjs'), '--output-type', 'json', '{server,client}/src'],
      folder,
    );
    if (stdout === '') throw new Error(stderr);
    const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
    return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort();
  });
}

const NOTHING = 'export const nothing = 0;\n';

/** An import in `from` (of `server/src`, if it does not say) that the rule must report, and of which it says that it goes to `to`. */
const FORBIDDEN: readonly { from: string; imports: string; rule: string; to: string }[] = [
  {
    from: 'text/a.ts',
    imports: '../properties/target',
    rule: 'text-imports-only',
    to: 'server/src/properties/target.ts',
  },
  {
    from: 'properties/a.ts',
    imports: '../roles/target',
    rule: 'properties-imports-only',
    to: 'server/src/roles/target.ts',
  },
  {
    from: 'properties/b.ts',
    imports: '../../../schemas/a.json',
    rule: 'properties-imports-only',
    to: 'schemas/a.json',
  },
  {
    from: 'jsonc/a.ts',
    imports: '../properties/target',
    rule: 'jsonc-imports-only',
    to: 'server/src/properties/target.ts',
  },
  { from: 'jdbc/a.ts', imports: '../roles/target', rule: 'jdbc-imports-only', to: 'server/src/roles/target.ts' },
  { from: 'roles/a.ts', imports: '../model/target', rule: 'roles-imports-only', to: 'server/src/model/target.ts' },
  {
    from: 'network/a.ts',
    imports: '../properties/target',
    rule: 'network-imports-only',
    to: 'server/src/properties/target.ts',
  },
  { from: 'profile/a.ts', imports: '../model/target', rule: 'profile-imports-only', to: 'server/src/model/target.ts' },
  {
    from: 'deployment/a.ts',
    imports: '../rules/target',
    rule: 'deployment-never-imports',
    to: 'server/src/rules/target.ts',
  },
  { from: 'model/a.ts', imports: '../rules/target', rule: 'model-never-imports', to: 'server/src/rules/target.ts' },
  { from: 'rules/a.ts', imports: '../cli/target', rule: 'rules-never-imports', to: 'server/src/cli/target.ts' },
  { from: 'rules/b.ts', imports: '../server', rule: 'rules-never-imports', to: 'server/src/server.ts' },
  {
    from: 'rules/deep/c.ts',
    imports: '../../features/target',
    rule: 'rules-never-imports',
    to: 'server/src/features/target.ts',
  },
  {
    from: 'rules/d.ts',
    imports: '../workspace/target',
    rule: 'rules-never-imports',
    to: 'server/src/workspace/target.ts',
  },
  { from: 'rules/e.ts', imports: 'node:fs', rule: 'pure-folders', to: 'fs' },
  { from: 'features/a.ts', imports: '../server', rule: 'features-never-imports', to: 'server/src/server.ts' },
  { from: 'cli/a.ts', imports: 'vscode', rule: 'server-without-vscode', to: 'vscode' },
  { from: 'cli/b.ts', imports: '../../../test/target', rule: 'no-tooling-in-product', to: 'test/target.ts' },
  { from: 'cli/c.ts', imports: './missing', rule: 'no-unresolvable', to: './missing' },
  {
    from: 'cli/d.ts',
    imports: '../../../client/src/target',
    rule: 'server-without-client',
    to: 'client/src/target.ts',
  },
  {
    from: 'client/src/a.ts',
    imports: '../../server/src/server',
    rule: 'client-without-server',
    to: 'server/src/server.ts',
  },
  { from: 'client/src/client.ts', imports: 'path', rule: 'client-without-node', to: 'path' },
];

const TARGETS = {
  'schemas/a.json': '{}',
  'test/target.ts': NOTHING,
  'client/src/target.ts': NOTHING,
  'server/src/server.ts': NOTHING,
  ...Object.fromEntries(
    ['properties', 'roles', 'model', 'rules', 'features', 'workspace', 'cli'].map((folder) => [
      `server/src/${folder}/target.ts`,
      NOTHING,
    ]),
  ),
};

describe('the rules of imports', () => {
  it('report each forbidden import', async () => {
    const pathOf = (from: string) => (from.startsWith('client/') ? from : `server/src/${from}`);
    const found = await violationsIn({
      ...TARGETS,
      ...Object.fromEntries(FORBIDDEN.map(({ from, imports }) => [pathOf(from), `import '${imports}';\n`])),
    });
    expect(found).toEqual(FORBIDDEN.map(({ from, rule, to }) => `${rule}: ${pathOf(from)} -> ${to}`).sort());
  });

  it('report a package that ships and is there for development only', async () => {
    const found = await violationsIn({
      'package.json': '{ "type": "module", "devDependencies": { "tool": "1.0.0" } }',
      'node_modules/tool/package.json': '{ "name": "tool", "version": "1.0.0", "main": "index.js" }',
      'node_modules/tool/index.js': 'exports.nothing = 0;\n',
      'server/src/cli/a.ts': `import 'tool';\n`,
    });
    expect(found).toEqual(['no-development-package: server/src/cli/a.ts -> node_modules/tool/index.js']);
  });

  it('have a case each', () => {
    const { forbidden } = createRequire(import.meta.url)(join(PROJECT, '.dependency-cruiser.cjs')) as {
      forbidden: { name: string }[];
    };
    const cases = readFileSync(import.meta.filename, 'utf8');
    expect(forbidden.map(({ name }) => name).filter((name) => !cases.includes(`'${name}`))).toEqual([]);
  });

  it('report a type that is imported upward', async () => {
    const found = await violationsIn({
      'server/src/text/a.ts': `import type { B } from '../rules/b';\nexport type A = B;\n`,
      'server/src/rules/b.ts': 'export interface B {}\n',
    });
    expect(found).toEqual(['text-imports-only: server/src/text/a.ts -> server/src/rules/b.ts']);
  });

  it('report Node wherever the service reaches it', async () => {
    const found = await violationsIn({
      'server/src/service.ts': `import './near';\n`,
      'server/src/near.ts': `import './far';\n`,
      'server/src/far.ts': `import 'node:fs/promises';\n`,
    });
    expect(found).toEqual(['service-without-node: server/src/service.ts -> fs/promises']);
  });

  it('report a circle of values and let one of types alone', async () => {
    const found = await violationsIn({
      'server/src/cli/a.ts': `import { b } from './b';\nexport const a = () => b;\n`,
      'server/src/cli/b.ts': `import { a } from './a';\nexport const b = () => a;\n`,
      'server/src/cli/c.ts': `import { d } from './d';\nexport type C = typeof d;\n`,
      'server/src/cli/d.ts': `import type { C } from './c';\nexport const d = (c: C): unknown => c;\n`,
    });
    expect(found).toEqual(['no-circular: server/src/cli/a.ts -> server/src/cli/b.ts']);
  });

  it('report a circle of values beside types of the same file', async () => {
    const found = await violationsIn({
      'server/src/cli/a.ts': `import type { B } from './b';\nimport { b } from './b';\nexport const a = (x: B) => [x, b];\n`,
      'server/src/cli/b.ts': `import { a } from './a';\nexport interface B {}\nexport const b = () => a;\n`,
    });
    expect(found).not.toEqual([]);
  });

  it('let the allowed ones alone', async () => {
    const found = await violationsIn({
      ...TARGETS,
      'server/src/text/a.ts': NOTHING,
      'server/src/properties/a.ts': `import '../text/a';\n`,
      'server/src/jdbc/a.ts': `import '../text/a';\nimport '../properties/a';\nimport '../../../schemas/a.json';\n`,
      'server/src/roles/a.ts': `import '../properties/a';\nimport '../generated/validators';\n`,
      'server/src/generated/validators.js': NOTHING,
      'server/src/model/a.ts': `import '../roles/a';\nimport '../jdbc/a';\n`,
      'server/src/rules/a.ts': `import '../model/a';\n`,
      'server/src/service.ts': `import './rules/a';\n`,
      'server/src/cli/a.ts': `import '../service';\nimport 'node:fs';\n`,
    });
    expect(found).toEqual([]);
  });
});
