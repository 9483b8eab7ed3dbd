import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';

const SCHEMAS = resolve(import.meta.dirname, '../../../schemas');

interface Catalogue {
  entitlements: Record<string, unknown>[];
  reservedPrefixes: Record<string, unknown>[];
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(SCHEMAS, file), 'utf8'));
const catalogue = (): Catalogue => read('entitlements.json') as Catalogue;
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(read('entitlements.schema.json') as object);

describe('schemas/entitlements.json', () => {
  it('is valid against its schema', () => {
    validate(catalogue());
    expect(validate.errors ?? []).toEqual([]);
  });

  it('gives each id and each name once', () => {
    const { entitlements } = catalogue();
    for (const member of ['id', 'name']) {
      expect(new Set(entitlements.map((entitlement) => entitlement[member])).size).toBe(entitlements.length);
    }
  });

  const wrong: [string, (catalogue: Catalogue) => void][] = [
    ['an entitlement without an id', (c) => delete c.entitlements[0]?.id],
    ['an id with a capital', (c) => Object.assign(c.entitlements[0] ?? {}, { id: 'com.good.gcs.G3' })],
    ['an id of one label', (c) => Object.assign(c.entitlements[0] ?? {}, { id: 'work' })],
    ['port 0', (c) => Object.assign(c.entitlements[0] ?? {}, { ports: [{ port: 0, source: 'S0' }] })],
    ['a port without a source', (c) => Object.assign(c.entitlements[0] ?? {}, { ports: [{ port: 8443 }] })],
    ['a service that BEMS does not have', (c) => Object.assign(c.entitlements[0] ?? {}, { service: 'mail' })],
    ['a source of nowhere', (c) => Object.assign(c.entitlements[0] ?? {}, { source: 'somewhere' })],
    ['a note that is no sentence', (c) => Object.assign(c.entitlements[0] ?? {}, { note: 'as printed' })],
    ['a prefix that ends in a full stop', (c) => Object.assign(c.reservedPrefixes[0] ?? {}, { prefix: 'com.good.' })],
    ['a prefix twice', (c) => c.reservedPrefixes.push({ ...c.reservedPrefixes[0] })],
  ];
  it.each(wrong)('would not be valid with %s', (_what, change) => {
    const changed = catalogue();
    change(changed);
    expect(validate(changed)).toBe(false);
  });
});
