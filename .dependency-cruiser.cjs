/**
 * Which folder may import which (ARCHITECTURE.md says why). Data flows one way: text -> tree -> model -> diagnostics ->
 * editor or command line, and nothing imports upward.
 */
const { join } = require('node:path');

const SRC = '^server/src/';

/** Every file of ours, compiled schemas and catalogues included. */
const OURS = '^(server|client|schemas|scripts|test)/';
const SCHEMAS = ['^schemas/', `${SRC}generated/`];

/** The folder of `server/src` may import these of ours, and itself. */
function onlyImports(folder, ...allowed) {
  return {
    name: `${folder}-imports-only`,
    comment: `${folder}/ imports of ours only: ${[folder, ...allowed.flat()].join(', ')}`,
    severity: 'error',
    from: { path: `${SRC}${folder}/` },
    to: { path: OURS, pathNot: [`${SRC}${folder}/`, ...allowed.flat()] },
  };
}

/** The folder of `server/src` never imports these. */
function neverImports(folder, ...forbidden) {
  return {
    name: `${folder}-never-imports`,
    comment: `${folder}/ is below ${forbidden.join(', ')} and knows nothing of them`,
    severity: 'error',
    from: { path: `${SRC}${folder}/` },
    to: { path: forbidden.map((path) => SRC + path) },
  };
}

/** What the hosts are made of, which what they host does not know. */
const HOSTS = ['cli/', 'workspace/', 'features/', '(service|server|node)\\.ts$'];

/** What runs in every host: no Node, no VS Code. */
const PURE = [
  'text',
  'properties',
  'jsonc',
  'network',
  'jdbc',
  'template',
  'configuration',
  'roles',
  'model',
  'profile',
  'deployment',
  'rules',
  'features',
];
const PLATFORM = { dependencyTypes: ['core'] };
const VSCODE = { path: '^vscode$' };

/** The file and all that it imports, near or far, run without Node. */
function neverReachesNode(name, path) {
  return {
    name,
    comment: 'Runs in a browser too: what the platform provides comes in through the `runtime` object',
    severity: 'error',
    from: { path },
    to: { reachable: true, path: NODE_BUILTINS },
  };
}
const NODE_BUILTINS = `^(node:)?(${require('node:module')
  .builtinModules.filter((name) => !name.startsWith('_'))
  .join('|')})$`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    onlyImports('text'),
    onlyImports('properties', `${SRC}text/`),
    onlyImports('jsonc', `${SRC}text/`),
    onlyImports('jdbc', `${SRC}text/`, `${SRC}properties/`, SCHEMAS),
    onlyImports('roles', `${SRC}text/`, `${SRC}properties/`, SCHEMAS),
    onlyImports('network', `${SRC}text/`, SCHEMAS),
    neverImports('model', 'rules/', 'profile/', 'deployment/', ...HOSTS),
    onlyImports('profile', `${SRC}text/`, `${SRC}jsonc/`, `${SRC}network/`, `${SRC}roles/`, SCHEMAS),
    neverImports('deployment', 'rules/', ...HOSTS),
    neverImports('rules', ...HOSTS),
    neverImports('features', 'cli/', 'workspace/', '(service|server|node)\\.ts$'),

    {
      name: 'pure-folders',
      comment: 'These run in every host and import neither Node nor VS Code',
      severity: 'error',
      from: { path: `${SRC}(${PURE.join('|')})/` },
      to: PLATFORM,
    },
    neverReachesNode('service-without-node', `${SRC}service\\.ts$`),
    neverReachesNode('client-without-node', '^client/src/client\\.ts$'),
    {
      name: 'server-without-vscode',
      comment: 'The server runs under any editor, and under none',
      severity: 'error',
      from: { path: SRC },
      to: VSCODE,
    },
    {
      name: 'client-without-server',
      comment: 'Client and server are two programs: they share what they say to each other, and nothing else',
      severity: 'error',
      from: { path: '^client/src/' },
      to: { path: SRC, pathNot: `${SRC}protocol\\.ts$` },
    },
    {
      name: 'server-without-client',
      comment: 'Client and server are two programs: they speak through the Language Server Protocol',
      severity: 'error',
      from: { path: SRC },
      to: { path: '^client/' },
    },
    {
      name: 'no-tooling-in-product',
      comment: 'What ships imports neither tests nor scripts, nor packages that only build and test',
      severity: 'error',
      from: { path: '^(server|client)/src/' },
      to: { path: '^(test|scripts|dist)/' },
    },
    {
      name: 'no-development-package',
      comment: 'A package that ships is under `dependencies`; types alone do not ship, and `vscode` is types to us',
      severity: 'error',
      from: { path: '^(server|client)/src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '/@types/vscode/' },
    },
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file or three; types alone may go in circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      comment: 'The file or package does not exist, or is no dependency of this package',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: join(__dirname, 'tsconfig.base.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
