/**
 * Fails where a regular expression can take more than linear time: a value of a megabyte on one line must not freeze an
 * editor. Checked are the literals and the constant `RegExp(...)` of the sources, and the patterns of the schemas.
 *
 *   node scripts/check-regex.mjs [ROOT]     ROOT: the folder that holds `server/src`, ..., the project by default
 *
 * eslint-plugin-regexp looks for known shapes while one types; recheck decides with automata, and by attack where an
 * expression has what no automaton has. Its answers are kept in `.cache/regex.json`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';

const SOURCES = ['server/src', 'client/src'];
const SCHEMAS = 'schemas';
const GENERATED = 'server/src/generated';

/** For one expression, and for all together. */
const TIMEOUT_MS = 5_000;
const BUDGET_MS = 50_000;

const root = resolve(process.argv[2] ?? join(import.meta.dirname, '..'));
const answers = openCache(join(root, '.cache/regex.json'));
const started = Date.now();

const found = [
  ...SOURCES.flatMap((folder) => filesIn(folder, '.ts').flatMap(expressionsOfSource)),
  ...filesIn(SCHEMAS, '.json').flatMap(patternsOfSchema),
];
const constant = found.filter(({ source }) => source !== null);
let faults = 0;
for (const { place, source, flags } of constant) {
  const fault = await judge(source, flags);
  if (fault === null) continue;
  console.error(`${place}  /${source}/${flags} ${fault}`);
  faults++;
}
for (const { place } of found.filter(({ source }) => source === null)) {
  console.log(`${place}  is built while the program runs: read it with care, it cannot be checked here`);
}
answers.save();
console.log(`${constant.length} regular expressions checked, ${faults} with a fault.`);
process.exitCode = faults > 0 ? 1 : 0;

/** What is wrong with an expression, or null. */
async function judge(source, flags) {
  const known = answers.get(source, flags);
  if (known !== undefined) return known;
  const timeout = Math.min(TIMEOUT_MS, BUDGET_MS - (Date.now() - started));
  if (timeout <= 0) return `was not reached within ${BUDGET_MS / 1000} seconds`;

  const { status, complexity, attack, error } = await recheck(source, flags, timeout);
  if (status === 'unknown' && error.kind === 'timeout') return `could not be judged in ${timeout} ms: write it simpler`;
  const fault =
    status === 'safe'
      ? null
      : status === 'unknown'
        ? `could not be judged: ${error.message ?? error.kind}`
        : `takes ${complexity.summary} time on ${attack.pattern}`;
  answers.set(source, flags, fault);
  return fault;
}

/** The native program, ten times as fast as the one in JavaScript, where npm has one for this machine. */
async function recheck(source, flags, timeout) {
  try {
    process.env.RECHECK_BACKEND ??= 'native';
    return await check(source, flags, { timeout });
  } catch {
    process.env.RECHECK_BACKEND = 'pure';
    return check(source, flags, { timeout });
  }
}

function expressionsOfSource(file) {
  const tree = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest);
  const found = [];
  visit(tree);
  return found;

  function visit(node) {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      add(node, node.text.slice(1, end), node.text.slice(end + 1));
    } else if (isRegExpConstruction(node)) {
      const [source, flags] = node.arguments ?? [];
      const constant = source && ts.isStringLiteralLike(source) && (!flags || ts.isStringLiteralLike(flags));
      add(node, constant ? source.text : null, flags?.text ?? '');
    }
    ts.forEachChild(node, visit);
  }

  /** @param source null where it is not a constant */
  function add(node, source, flags) {
    const { line, character } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
    found.push({ place: `${file}:${line + 1}:${character + 1}`, source, flags });
  }
}

function isRegExpConstruction(node) {
  return (
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'RegExp'
  );
}

/** The values of `pattern` and the keys of `patternProperties`, wherever they stand; ajv runs them with the flag `u`. */
function patternsOfSchema(file) {
  const text = readFileSync(join(root, file), 'utf8');
  const found = [];
  visit(JSON.parse(text));
  return found;

  function visit(value) {
    if (value === null || typeof value !== 'object') return;
    if (typeof value.pattern === 'string') add(value.pattern);
    if (isObject(value.patternProperties)) Object.keys(value.patternProperties).forEach(add);
    Object.values(value).forEach(visit);
  }

  function add(source) {
    const line = text.slice(0, text.indexOf(JSON.stringify(source))).split('\n').length;
    found.push({ place: `${file}:${line}`, source, flags: 'u' });
  }
}

function isObject(value) {
  return value !== null && typeof value === 'object';
}

/** The files of a folder and its subfolders, as paths from the root. */
function filesIn(folder, ending) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !file.startsWith(`${GENERATED}/`))
    .sort();
}

/** Answers by expression, thrown away with another version of recheck. Only expressions still in use are saved. */
function openCache(path) {
  const { version } = createRequire(import.meta.url)('recheck/package.json');
  const saved = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const old = saved.version === version ? saved.answers : {};
  const used = {};
  const keyOf = (source, flags) => `/${source}/${flags}`;
  return {
    get(source, flags) {
      const key = keyOf(source, flags);
      if (Object.hasOwn(old, key)) used[key] = old[key];
      return used[key];
    },
    set(source, flags, fault) {
      used[keyOf(source, flags)] = fault;
    },
    save() {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify({ version, answers: used }, null, 2));
    },
  };
}
