import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import type { ValidateFunction } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { JDBC_PROPERTIES, findJdbcProperty } from '../../../server/src/jdbc/catalogue';
import type { JdbcProperty } from '../../../server/src/jdbc/catalogue';
import { ROLES, ROLE_NAMES, SERVICES } from '../../../server/src/roles/role';
import { RULES } from '../../../server/src/rules/catalogue';

const PROJECT = resolve(import.meta.dirname, '../../..');
const SCHEMAS = join(PROJECT, 'schemas');

type Json = null | boolean | number | string | Json[] | { [member: string]: Json };
type JsonObject = Record<string, Json>;

const read = (file: string): JsonObject => JSON.parse(readFileSync(join(SCHEMAS, file), 'utf8')) as JsonObject;
const schemaFiles = readdirSync(SCHEMAS).filter((file) => file.endsWith('.schema.json'));
const catalogueFiles = readdirSync(SCHEMAS).filter((file) => file.endsWith('.json') && !file.endsWith('.schema.json'));

const compiled = new Map<string, ValidateFunction>();

/** What ajv says against `data`, one line a refusal; empty where the schema holds. */
function refusals(schemaFile: string, data: Json): string[] {
  const validate = compiled.get(schemaFile) ?? new Ajv2020({ allErrors: true, strict: true }).compile(read(schemaFile));
  compiled.set(schemaFile, validate);
  validate(data);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? error.keyword}`);
}

/** A deep copy of the catalogue in `file`, in which `change` has changed something. */
function changed(file: string, change: (catalogue: JsonObject) => void): JsonObject {
  const copy = structuredClone(read(file));
  change(copy);
  return copy;
}

/** The member at `path`, as an object. */
function at(value: Json, ...path: (string | number)[]): JsonObject {
  const found = path.reduce<Json>((node, step) => (node as never)[step], value);
  return found as JsonObject;
}

describe('the catalogues in schemas/', () => {
  it('are five', () => {
    expect(catalogueFiles).toEqual([
      'entitlements.json',
      'installer-variables.json',
      'jdbc-properties.json',
      'ports.json',
      'roles.json',
    ]);
  });

  it.each(catalogueFiles)('%s names its schema and is valid against it', (file) => {
    const schemaFile = file.replace('.json', '.schema.json');
    expect(read(file).$schema).toBe(`./${schemaFile}`);
    expect(refusals(schemaFile, read(file))).toEqual([]);
  });
});

describe('the schemas of the catalogues', () => {
  const schemaOf = (file: string): string => file.replace('.json', '.schema.json');

  it.each(catalogueFiles)('%s: the schema is strict: an unknown member is refused wherever one can stand', (file) => {
    const catalogue = read(file);
    const places: (string | number)[][] = [[]];
    const collect = (value: Json, path: (string | number)[]): void => {
      if (value === null || typeof value !== 'object') return;
      if (!Array.isArray(value) && path.length > 0) places.push(path);
      for (const [step, member] of Object.entries(value)) collect(member, [...path, step]);
    };
    collect(catalogue, []);
    for (const path of places) {
      const wrong = changed(file, (copy) => (at(copy, ...path)['no such member'] = 1));
      expect(refusals(schemaOf(file), wrong), path.join('.')).not.toEqual([]);
    }
  });

  const property = (catalogue: JsonObject, name: string): JsonObject =>
    (catalogue.properties as JsonObject[]).find((candidate) => candidate.name === name) as JsonObject;

  const wrong: [string, string, (catalogue: JsonObject) => void][] = [
    ['a role without a description', 'roles.json', (c) => delete at(c, 'roles', 'javaHome').description],
    ['a role of an unknown kind', 'roles.json', (c) => (at(c, 'roles', 'javaHome').kind = 'folder')],
    ['a role of an unknown service', 'roles.json', (c) => (at(c, 'roles', 'databasePort').services = ['mail'])],
    [
      'a role of a service named twice',
      'roles.json',
      (c) => (at(c, 'roles', 'databasePort').services = ['core', 'core']),
    ],
    [
      'a role whose name begins with a capital',
      'roles.json',
      (c) => (at(c, 'roles').JavaHome = at(c, 'roles', 'javaHome')),
    ],
    ['a role whose source says nothing', 'roles.json', (c) => (at(c, 'roles', 'javaHome').source = 'somewhere')],
    ['a description that is no sentence', 'roles.json', (c) => (at(c, 'roles', 'javaHome').description = 'The folder')],
    ['an enum without words', 'jdbc-properties.json', (c) => delete property(c, 'encrypt').values],
    ['words of a boolean', 'jdbc-properties.json', (c) => (property(c, 'fips').values = ['true', 'false'])],
    ['a range of a string', 'jdbc-properties.json', (c) => (property(c, 'realm').ranges = [{ minimum: 1 }])],
    [
      'a range without a beginning',
      'jdbc-properties.json',
      (c) => (property(c, 'loginTimeout').ranges = [{ maximum: 1 }]),
    ],
    ['a unit of a string', 'jdbc-properties.json', (c) => (property(c, 'realm').unit = 'bytes')],
    ['a longest length of a boolean', 'jdbc-properties.json', (c) => (property(c, 'fips').maxLength = 5)],
    ['a default of a boolean that is none', 'jdbc-properties.json', (c) => (property(c, 'fips').default = 'no')],
    [
      'a default of an integer that is none',
      'jdbc-properties.json',
      (c) => (property(c, 'loginTimeout').default = '30s'),
    ],
    ['a release that is none', 'jdbc-properties.json', (c) => (property(c, 'fips').since = 'lately')],
    ['a name with a blank', 'jdbc-properties.json', (c) => (property(c, 'fips').name = 'fips mode')],
    ['port 0', 'ports.json', (c) => (at(c, 'connections', 0).first = 0)],
    ['port 65536', 'ports.json', (c) => (at(c, 'connections', 0).last = 65_536)],
    ['a port as a text', 'ports.json', (c) => (at(c, 'connections', 0).first = '8443')],
    ['an unknown protocol', 'ports.json', (c) => (at(c, 'connections', 0).protocol = 'SCTP')],
    ['a connection twice', 'ports.json', (c) => (c.connections as Json[]).push(at(c, 'connections', 0))],
    [
      'a key in lower case',
      'installer-variables.json',
      (c) => (at(c, 'responseFileKeys', 'keys', 0).key = 'installer_ui'),
    ],
    [
      'a variable twice',
      'installer-variables.json',
      (c) => (at(c, 'variables').names = [{ name: 'COMMA' }, { name: 'COMMA' }]),
    ],
    [
      'a variable with a dollar sign',
      'installer-variables.json',
      (c) => (at(c, 'variables', 'names', 4).name = '$COMMA$'),
    ],
    [
      'what a variable means without a source',
      'installer-variables.json',
      (c) => delete at(c, 'variables', 'names', 4).source,
    ],
    ['a source of nothing', 'installer-variables.json', (c) => delete at(c, 'variables', 'names', 4).description],
  ];
  it.each(wrong)('refuse %s', (_what, file, change) => {
    expect(refusals(schemaOf(file), changed(file, change))).not.toEqual([]);
  });
});

describe('every schema', () => {
  it.each(schemaFiles)('%s is of draft 2020-12 and has an id, a title and a description', (file) => {
    const schema = read(file);
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `https://bems-config.example/schemas/${file}`,
    });
    expect(typeof schema.title).toBe('string');
    expect(typeof schema.description).toBe('string');
  });

  it.each(schemaFiles)('%s describes every member and every definition', (file) => {
    const bare: string[] = [];
    const visit = (node: Json, path: string, inCondition: boolean): void => {
      if (node === null || typeof node !== 'object') return;
      if (Array.isArray(node)) {
        node.forEach((member, i) => visit(member, `${path}/${i}`, inCondition));
        return;
      }
      for (const [keyword, value] of Object.entries(node)) {
        const isMap = keyword === 'properties' || keyword === 'patternProperties' || keyword === '$defs';
        if (isMap && !inCondition) {
          for (const [name, member] of Object.entries(value as JsonObject)) {
            const described =
              typeof member === 'object' && member !== null && ('description' in member || '$ref' in member);
            if (!described) bare.push(`${path}/${keyword}/${name}`);
            visit(member, `${path}/${keyword}/${name}`, inCondition);
          }
        } else {
          // A condition looks at members that are described elsewhere.
          visit(value, `${path}/${keyword}`, inCondition || ['if', 'then', 'else'].includes(keyword));
        }
      }
    };
    visit(read(file), '', false);
    expect(bare).toEqual([]);
  });
});

describe('schemas/values.schema.json', () => {
  const definitions = Object.entries(read('values.schema.json').$defs as JsonObject) as [string, JsonObject][];

  it.each(definitions)('%s is documented, and its rule exists', (_name, definition) => {
    expect(definition.description).toMatch(/\.$/);
    expect(definition.source).toMatch(/^(?:S0|PUB|OURS)\b/);
    expect(RULES.map((rule) => rule.id)).toContain(definition.rule);
  });

  it.each(definitions)('%s is used by a rule or by the model', (name) => {
    const importsIt = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '[./]*generated/validators'`);
    const users = sourcesOf('rules', 'model', 'network', 'profile').filter(({ text }) => importsIt.test(text));
    expect(users.map((user) => user.path)).not.toEqual([]);
  });

  it('bounds a value for its rule: the file of the rule, or what it imports from the model, uses the definition', () => {
    for (const [name, { rule }] of definitions) {
      const file = sourcesOf('rules').find(({ path }) => path.endsWith(`/${rule as string}.ts`));
      expect(
        file?.text.includes(name) === true ||
          sourcesOf('model', 'network', 'profile').some(({ text }) => text.includes(name)),
        name,
      ).toBe(true);
    }
  });
});

/** The source files below these folders of server/src. */
function sourcesOf(...folders: string[]): { path: string; text: string }[] {
  return folders.flatMap((folder) => {
    const root = join(PROJECT, 'server/src', folder);
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => ({ path: `/${path.replaceAll('\\', '/')}`, text: readFileSync(join(root, path), 'utf8') }));
  });
}

describe('schemas/roles.json', () => {
  it('has the roles of the specification, each with its services', () => {
    const admin = ['admin', 'connect', 'presence'];
    const database = ['core', 'connect', 'docs'];
    expect(Object.fromEntries(ROLE_NAMES.map((name) => [name, ROLES[name].services]))).toEqual({
      installDirectory: [],
      logsDirectory: [],
      javaHome: [],
      hostName: [],
      domainName: [],
      services: [],
      accountLogin: admin,
      accountPassword: admin,
      databaseHost: database,
      databaseName: database,
      databasePort: database,
      databaseProperties: database,
      databaseAuthentication: database,
      databaseLogin: database,
      databasePassword: database,
      portalLogin: [],
      portalPassword: [],
      clusterName: [],
    });
  });

  it('has titles that nobody can mix up', () => {
    const titles = ROLE_NAMES.map((name) => ROLES[name].title.toLowerCase());
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('names no service that the code does not know, and each of them somewhere', () => {
    expect(new Set(ROLE_NAMES.flatMap((name) => ROLES[name].services))).toEqual(new Set(SERVICES));
  });
});

describe('schemas/jdbc-properties.json', () => {
  const all = JDBC_PROPERTIES.flatMap((p) => [p.name, ...(p.synonyms ?? [])]);
  const known = (name: string): JdbcProperty => {
    const property = findJdbcProperty(name);
    if (!property) throw new Error(`no property ${name}`);
    return property;
  };

  it('gives each name, synonyms included, to one property, whatever its case', () => {
    const names = all.map((name) => name.toLowerCase());
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('is in the order of the names', () => {
    const names = JDBC_PROPERTIES.map((p) => p.name.toLowerCase());
    expect(names).toEqual([...names].sort());
  });

  it('has the synonyms that the driver has, and no others', () => {
    expect(Object.fromEntries(JDBC_PROPERTIES.filter((p) => p.synonyms).map((p) => [p.name, p.synonyms]))).toEqual({
      databaseName: ['database'],
      domain: ['domainName'],
      portNumber: ['port'],
      serverName: ['server'],
      user: ['userName'],
    });
  });

  it('has defaults that the property takes', () => {
    for (const { name, type, values, ranges, default: value } of JDBC_PROPERTIES) {
      if (value === undefined) continue;
      if (type === 'enum') expect(values, name).toContain(value);
      if (ranges) {
        const number = Number(value);
        expect(
          ranges.some((r) => number >= r.minimum && number <= (r.maximum ?? Infinity)),
          name,
        ).toBe(true);
      }
    }
  });

  it('has ranges that ascend and do not touch', () => {
    for (const { name, ranges } of JDBC_PROPERTIES) {
      let before = -Infinity;
      for (const { minimum, maximum = Infinity } of ranges ?? []) {
        expect(minimum, name).toBeGreaterThan(before);
        expect(maximum, name).toBeGreaterThanOrEqual(minimum);
        before = maximum;
      }
    }
  });

  it('repeats only roles that there are, and those that have a field of their own', () => {
    const repeating = Object.fromEntries(JDBC_PROPERTIES.filter((p) => p.repeats).map((p) => [p.name, p.repeats]));
    for (const role of Object.values(repeating)) expect(ROLE_NAMES).toContain(role);
    expect(repeating).toEqual({
      databaseName: 'databaseName',
      instanceName: 'databaseHost',
      integratedSecurity: 'databaseAuthentication',
      password: 'databasePassword',
      portNumber: 'databasePort',
      serverName: 'databaseHost',
      user: 'databaseLogin',
    });
  });

  it('keeps secret what a password or a key is', () => {
    const secret = JDBC_PROPERTIES.filter((p) => p.secret).map((p) => p.name);
    expect(secret).toEqual(
      expect.arrayContaining([
        'AADSecurePrincipalSecret',
        'clientKeyPassword',
        'keyStoreSecret',
        'keyVaultProviderClientKey',
        'password',
        'trustStorePassword',
      ]),
    );
    const sounding = JDBC_PROPERTIES.filter((p) => /password|secret/i.test(p.name)).map((p) => p.name);
    expect(sounding.filter((name) => !secret.includes(name))).toEqual([]);
  });

  // What excludes or switches off what, with the value that makes it so.
  const conflicts: [string, string, string][] = [
    ['failoverPartner', 'multiSubnetFailover', 'true'],
    ['failoverPartner', 'applicationIntent', 'ReadOnly'],
    ['authentication', 'integratedSecurity', 'true'],
    ['authenticationScheme', 'integratedSecurity', 'true'],
    ['hostNameInCertificate', 'trustServerCertificate', 'true'],
    ['trustStore', 'trustServerCertificate', 'true'],
    ['transparentNetworkIPResolution', 'multiSubnetFailover', 'true'],
  ];
  it.each(conflicts)('notes for %s what %s=%s does to it', (name, other, value) => {
    expect(known(name).note).toContain(`${other}=${value}`);
    const { type, values = ['true', 'false'] } = known(other);
    expect(['boolean', 'enum']).toContain(type);
    expect(values).toContain(value);
  });

  it('has every property under the name that the rules about conflicts write', () => {
    const named = sourcesOf('rules', 'model', 'network', 'profile')
      .filter(({ path }) => /\/(?:jdbc-property-.*|multi-subnet-instance|connectionProperties)\.ts$/.test(path))
      .flatMap(({ text }) => [...text.matchAll(/(?:propertyNamed|isTrue)\(list, '(\w+)'\)|case '(\w+)':/g)])
      .map((match) => match[1] ?? match[2] ?? '')
      .filter((name) => !['no-equals-sign', 'boolean', 'enum', 'integer', 'string', 'path', 'object'].includes(name));
    expect(named.length).toBeGreaterThan(8);
    for (const name of named) expect(known(name).name).toBe(name);
  });

  it('leaves NotSpecified among the ways of authentication: it alone goes with integrated security', () => {
    expect(known('authentication').default).toBe('NotSpecified');
    expect(known('authentication').values).toContain('NotSpecified');
  });
});

describe('schemas/ports.json', () => {
  interface Connection {
    first: number;
    last: number;
    protocol: string;
    direction: string;
    to: string;
  }
  const connections = read('ports.json').connections as unknown as Connection[];

  it('has no range that ends before it begins', () => {
    for (const { first, last } of connections) expect(last).toBeGreaterThanOrEqual(first);
  });

  it('tells on which ports of its computer BEMS listens', () => {
    const listening = connections.filter((c) => c.to === 'BEMS' && c.direction !== 'out').map((c) => c.first);
    expect([...new Set(listening)].sort((a, b) => a - b)).toEqual([
      1001, 6379, 8060, 8080, 8082, 8099, 8101, 8443, 49_555, 49_777, 61_616, 61_617,
    ]);
  });
});

describe('schemas/installer-variables.json', () => {
  const catalogue = read('installer-variables.json');

  it('names each key once', () => {
    const keys = (at(catalogue, 'responseFileKeys').keys as JsonObject[]).map((entry) => entry.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).not.toContain('USER_INSTALL_DIR1');
  });

  it('knows the read-only variables of InstallAnywhere', () => {
    const names = (at(catalogue, 'variables').names as JsonObject[]).map((variable) => variable.name);
    expect(names).toEqual(
      expect.arrayContaining([
        ';',
        ':',
        '/',
        '\\',
        'COMMA',
        'DOLLAR',
        'EMPTY_STRING',
        'EXTRACTOR_DIR',
        'IA_INSTALL_LOG',
      ]),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});
