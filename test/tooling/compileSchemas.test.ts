import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runScript, withFiles } from './project';

type Validator = ((value: unknown) => boolean) & { errors?: { keyword: string; instancePath: string }[] | null };

const VALUES = JSON.stringify({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://example.org/values.schema.json',
  $defs: {
    port: { description: 'A TCP port.', type: 'integer', minimum: 1, maximum: 65535, source: 'S0', rule: 'port-range' },
    name: { type: 'string', maxLength: 3, pattern: '^\\p{L}+$', markdownDescription: 'A **name**' },
    ports: { type: 'array', items: { $ref: '#/$defs/port' }, uniqueItems: true },
  },
});
const CONFIGURATION = JSON.stringify({
  type: 'object',
  additionalProperties: false,
  properties: { level: { enum: ['error', 'off'], enumDescriptions: ['it fails', 'it is silent'] } },
  defaultSnippets: [{ body: {} }],
});

/** Compiles schemas, given as path to text, and hands on how it went and the folder. */
function compile<T>(
  files: Record<string, string>,
  use: (result: ReturnType<typeof runScript>, folder: string) => T | Promise<T>,
) {
  return withFiles({ 'package.json': '{"type":"module"}', ...files }, (folder) =>
    use(runScript('scripts/compile-schemas.mjs', [folder], folder), folder),
  );
}

const GENERATED = 'server/src/generated/validators.js';

describe('compiled schemas', () => {
  it('are functions named after the definitions, with their errors', async () => {
    await compile(
      { 'schemas/values.schema.json': VALUES, 'schemas/bems-config.schema.json': CONFIGURATION },
      async ({ status, stderr }, folder) => {
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        const functions = (await import(pathToFileURL(join(folder, GENERATED)).href)) as Record<string, Validator>;
        expect(Object.keys(functions).sort()).toEqual(['name', 'port', 'ports', 'validateConfiguration']);

        expect(functions.port?.(1433)).toBe(true);
        expect(functions.ports?.([1, 2, 3])).toBe(true);
        expect(functions.validateConfiguration?.({ level: 'off' })).toBe(true);
        expect(functions.name?.('1234')).toBe(false);
        expect(functions.name?.errors?.map(({ keyword }) => keyword).sort()).toEqual(['maxLength', 'pattern']);
        expect(functions.ports?.([1, 1, 0])).toBe(false);
        expect(functions.ports?.errors).toContainEqual(
          expect.objectContaining({ instancePath: '/2', keyword: 'minimum' }),
        );
      },
    );
  });

  it('stand on their own: they import, require and compile nothing', async () => {
    await compile({ 'schemas/values.schema.json': VALUES }, (_, folder) => {
      const code = readFileSync(join(folder, GENERATED), 'utf8');
      expect(code).toContain('ucs2length');
      expect(code).not.toMatch(/\bimport\b|\brequire\(|\bFunction\(|\beval\(/);
      expect(readFileSync(join(folder, GENERATED.replace('.js', '.d.ts')), 'utf8')).toContain(
        '/** A TCP port. */\nexport declare const port: Validator;',
      );
    });
  });

  it('are written only when they changed', async () => {
    await compile({ 'schemas/values.schema.json': VALUES }, ({ stdout }, folder) => {
      expect(stdout).toContain('validators.js written');
      expect(runScript('scripts/compile-schemas.mjs', [folder], folder).stdout).not.toContain('written');
    });
  });

  it('say which schema is missing', async () => {
    await compile({ 'schemas/values.schema.json': VALUES }, ({ status, stdout }) => {
      expect(status).toBe(0);
      expect(stdout).toContain('schemas/bems-config.schema.json does not exist');
    });
  });

  it.each([
    ['a keyword that nobody knows', '{"$defs":{"a":{"type":"string","maxLenght":3}}}', 'unknown keyword: "maxLenght"'],
    ['a keyword for another type', '{"$defs":{"a":{"type":"string","minimum":3}}}', 'minimum'],
    [
      'a name that is none in JavaScript',
      '{"$defs":{"a-b":{"type":"string"}}}',
      "'a-b' cannot be the name of a function",
    ],
  ])('are refused with %s', async (_, schema, message) => {
    await compile({ 'schemas/values.schema.json': schema }, ({ status, stderr }) => {
      expect(status).not.toBe(0);
      expect(stderr).toContain(message);
    });
  });
});
