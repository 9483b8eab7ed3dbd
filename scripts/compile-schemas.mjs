/**
 * Compiles the JSON Schemas of `schemas/` into one module of plain functions, `server/src/generated/validators.js`.
 *
 * Compiled ahead because compiling at the start costs every user a hundred milliseconds, and needs `new Function`, which
 * a browser worker under a content security policy does not have. The module imports nothing: ajv's few run-time helpers
 * are bundled into it.
 *
 *   node scripts/compile-schemas.mjs [ROOT]     ROOT: the folder that holds `schemas/`, the project by default
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

/**
 * Which schema gives which functions: `definitions` makes one of every member of its `$defs`, under the member's name;
 * `whole` makes one of the schema itself, under that name.
 */
const SCHEMAS = [
  { file: 'schemas/values.schema.json', definitions: true },
  { file: 'schemas/bems-config.schema.json', whole: 'validateConfiguration' },
  { file: 'schemas/connectivity-profile.schema.json', whole: 'validateProfile' },
];

/** What our schemas say beside the constraint: for people, and for the code that reads the schema itself. */
const FOR_PEOPLE = [
  ...['title', 'description', 'markdownDescription', 'enumDescriptions', 'defaultSnippets', 'examples', 'default'],
  // Where it is documented, and which rule reports it.
  ...['source', 'rule'],
  // Of a setting in UEM: its place in the console, its German name there, which apps and which editions it is for.
  ...['console', 'germanName', 'sdk', 'edition'],
];

/** Keywords under which schemas stand by names, and keywords whose value is a schema. */
const NAMED_SCHEMAS = ['properties', 'patternProperties', '$defs', 'dependentSchemas'];
const NESTED_SCHEMAS = ['items', 'additionalProperties', 'propertyNames', 'if', 'then', 'else', 'not', 'contains'];

const PROJECT = resolve(import.meta.dirname, '..');

const root = resolve(process.argv[2] ?? PROJECT);
const output = join(root, 'server/src/generated/validators.js');

const validators = SCHEMAS.flatMap(readValidators);
rejectBadNames(validators);
writeIfChanged(output, await compile(validators));
writeIfChanged(output.replace(/\.js$/, '.d.ts'), declare(validators));

/** The functions that one line of the list asks for, as `{ name, ref, schema, description }`. */
function readValidators({ file, definitions, whole }) {
  const path = join(root, file);
  if (!existsSync(path)) {
    console.log(`${file} does not exist: no validators are made of it.`);
    return [];
  }
  const schema = { $id: file, ...JSON.parse(readFileSync(path, 'utf8')) };
  const ofDefinitions = Object.entries(definitions ? (schema.$defs ?? {}) : {}).map(([name, definition]) => ({
    name,
    ref: `${schema.$id}#/$defs/${name}`,
    schema,
    description: definition.description,
  }));
  const ofWhole = whole ? [{ name: whole, ref: schema.$id, schema, description: schema.description }] : [];
  return [...ofDefinitions, ...ofWhole];
}

function rejectBadNames(validators) {
  const seen = new Set();
  for (const { name, ref } of validators) {
    if (!/^[A-Za-z_$][\w$]*$/.test(name)) throw new Error(`${ref}: '${name}' cannot be the name of a function`);
    if (seen.has(name)) throw new Error(`${ref}: there already is a function '${name}'`);
    seen.add(name);
  }
}

/** The text of the module. Schemas that are wrong or not strict end the script with ajv's message. */
async function compile(validators) {
  const ajv = new Ajv2020({
    allErrors: true,
    // Every rule has a sentence of its own.
    messages: false,
    strict: true,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  for (const schema of new Set(validators.map((validator) => validator.schema))) ajv.addSchema(constraintsOf(schema));

  const names = Object.fromEntries(validators.map(({ name, ref }) => [name, ref]));
  const { outputFiles } = await build({
    // Ajv writes `require` for its helpers even into an ES module; as imports they are bundled without a trace of it.
    stdin: { contents: requiresToImports(standaloneCode(ajv, names)), resolveDir: PROJECT, loader: 'js' },
    absWorkingDir: PROJECT,
    banner: { js: '// Made by scripts/compile-schemas.mjs from schemas/: change those.' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  });
  return appendingErrors(withoutNotes(outputFiles[0].text));
}

/** The schema without what only people read: ajv would keep it all in the module. */
function constraintsOf(schema) {
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => !FOR_PEOPLE.includes(keyword))
      .map(([keyword, value]) => {
        // Under these stand schemas by names, which can be any words.
        if (NAMED_SCHEMAS.includes(keyword)) {
          return [
            keyword,
            Object.fromEntries(Object.entries(value).map(([name, each]) => [name, constraintsOf(each)])),
          ];
        }
        if (keyword === 'allOf') return [keyword, value.map(constraintsOf)];
        return [keyword, NESTED_SCHEMAS.includes(keyword) ? constraintsOf(value) : value];
      }),
  );
}

/** Ajv makes a new list for every entry that is refused: of 10,000 entries, the time goes with the square of it. */
function appendingErrors(code) {
  const copying = /vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\);/g;
  return code.replace(
    copying,
    (_, name) =>
      `if (vErrors === null) vErrors = ${name}.errors; else for (const error of ${name}.errors) vErrors.push(error);`,
  );
}

/** Each helper carries a text for ajv's own code generator, which would only make readers look for a `require`. */
function withoutNotes(code) {
  return code.replace(/^ *\w+\.code = '.*';\n/gm, '');
}

function requiresToImports(code) {
  const imports = [];
  const body = code.replace(/require\("([^"]+)"\)/g, (_, path) => {
    imports.push(`import * as helper${imports.length} from "${path}";`);
    return `helper${imports.length - 1}`;
  });
  return [...imports, body].join('\n');
}

/** The types of the module. */
function declare(validators) {
  return [
    '// Made by scripts/compile-schemas.mjs from schemas/: change those.',
    '',
    '/** What one keyword of a schema refuses. */',
    'export interface SchemaError {',
    '  /** The keyword: `pattern`, `maxLength`, ... */',
    '  readonly keyword: string;',
    '  /** A JSON pointer to the value that is refused; empty for the whole. */',
    '  readonly instancePath: string;',
    '  /** Where the keyword stands in its schema. */',
    '  readonly schemaPath: string;',
    '  /** What the keyword demands, as ajv names it: `{ limit: 20 }`. */',
    '  readonly params: Readonly<Record<string, unknown>>;',
    '}',
    '',
    '/** Says whether a value is accepted; afterwards `errors` holds all that was refused, or null. */',
    'export interface Validator {',
    '  (value: unknown): boolean;',
    '  errors?: readonly SchemaError[] | null;',
    '}',
    ...validators.flatMap(({ name, description }) => [
      '',
      ...(description ? [`/** ${description.replaceAll('*/', '*\\/')} */`] : []),
      `export declare const ${name}: Validator;`,
    ]),
    ...(validators.length === 0 ? ['', 'export {};'] : []),
    '',
  ].join('\n');
}

/** Leaves a file alone that already says the same, so that watchers and incremental builds stay quiet. */
function writeIfChanged(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`${relative(root, path)} written.`);
}
