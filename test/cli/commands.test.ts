import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../server/src/rules/catalogue';
import { bemsConfig, workspace } from './commandLine';

const NAME = 'GoodServerSetup.properties';

describe('show', () => {
  const text =
    'USER_INSTALL_DIR1=E:\\BEMS\n# @role databasePort core\nPORT : 14\\\n  33\nDB_PASSWORD=s3cr3t-one\nX=a\\nb\nX=漢字\n';

  it('prints an aligned table with passwords masked', () => {
    expect(bemsConfig(workspace({ [NAME]: text }), ['show', NAME]).stdout).toMatchInlineSnapshot(`
      "GoodServerSetup.properties

      LINE  KEY                VALUE     ROLE               FROM
      1     USER_INSTALL_DIR1  E:BEMS    installDirectory   documented
      3     PORT               1433      databasePort core  annotation
      5     DB_PASSWORD        ••••••••  databasePassword   inferred
      6     X                  a↵b
      7     X                  漢字
      "
    `);
  });

  it('follows the contract as JSON', () => {
    const outcome = bemsConfig(workspace({ [NAME]: text }), ['show', NAME, '--format', 'json', '--reveal']);
    const entry = (key: string, value: string, line: number, role: string | null = null): object => ({
      key,
      value,
      line,
      role,
      service: null,
      roleOrigin: null,
    });
    expect(JSON.parse(outcome.stdout)).toStrictEqual({
      version: 1,
      files: [
        {
          path: NAME,
          entries: [
            { ...entry('USER_INSTALL_DIR1', 'E:BEMS', 0, 'installDirectory'), roleOrigin: 'documented' },
            { ...entry('PORT', '1433', 2, 'databasePort'), service: 'core', roleOrigin: 'annotation' },
            { ...entry('DB_PASSWORD', 's3cr3t-one', 4, 'databasePassword'), roleOrigin: 'inferred' },
            entry('X', 'a\nb', 5),
            entry('X', '漢字', 6),
          ],
          loadError: null,
        },
      ],
    });
  });

  it('says where Java would throw, and shows what had been loaded before', () => {
    const cwd = workspace({ [NAME]: 'A=1\nB=E:\\users\nC=3\n' });
    const { files } = JSON.parse(bemsConfig(cwd, ['show', NAME, '--format', 'json']).stdout) as {
      files: { entries: { key: string }[]; loadError: object }[];
    };
    expect(files[0]?.entries.map(({ key }) => key)).toEqual(['A']);
    expect(files[0]?.loadError).toEqual({ message: expect.any(String) as string, line: 1, character: 4 });
    expect(bemsConfig(cwd, ['show', NAME]).stdout).toContain('The installer cannot read on at line 2, column 5');
  });

  it('takes several files and folders, and goes on where one cannot be read', () => {
    const cwd = workspace({ [NAME]: 'A=1\n', 'b/b.bems.properties': 'B=1\n', 'c.properties': Buffer.alloc(9) });
    const { stdout, stderr, status } = bemsConfig(cwd, ['show', 'b', 'c.properties', NAME]);
    expect(stdout).toMatch(/^b\/b\.bems\.properties\n[\s\S]*GoodServerSetup\.properties\n/);
    expect(stderr).toMatch(/^c\.properties: this is a binary file.*\n$/);
    expect(status).toBe(2);
  });
});

describe('rules and explain', () => {
  it('list every rule', () => {
    const { stdout, status } = bemsConfig(workspace(), ['rules']);
    expect(status).toBe(0);
    for (const { id } of RULES) expect(stdout).toMatch(new RegExp(`^${id} +(?:error|warning|information|hint) `, 'm'));
    const { version, rules } = JSON.parse(bemsConfig(workspace(), ['rules', '--format', 'json']).stdout) as {
      version: number;
      rules: { id: string }[];
    };
    expect(version).toBe(1);
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  });

  it('say why, with examples and the source', () => {
    const { stdout, status } = bemsConfig(workspace(), ['explain', 'port-range']);
    expect(status).toBe(0);
    for (const part of ['port-range  error', 'Wrong:', 'Right:', 'Source: S0']) expect(stdout).toContain(part);
    const { rule } = JSON.parse(bemsConfig(workspace(), ['explain', 'port-range', '--format', 'json']).stdout) as {
      rule: object;
    };
    expect(rule).toMatchObject({ id: 'port-range', severity: 'error' });
  });
});

describe('template adopt', () => {
  const template = '# Where\nUSER_INSTALL_DIR1=\nCORE_DB_PORT=1433\nSOMETHING=\n';

  it('creates a configuration in the working folder', () => {
    const cwd = workspace({ 'vendor/GoodServerSetup.properties': template });
    const { stdout, stderr, status } = bemsConfig(cwd, ['template', 'adopt', `vendor/${NAME}`]);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout.split('\n')[0]).toBe(
      `Adopted vendor/${NAME} in bems-config.json: 3 keys (1 documented, 1 inferred from the name, 1 without a role).`,
    );
    expect(readFileSync(join(cwd, 'bems-config.json'), 'utf8')).toBe(`{\n  "template": "vendor/${NAME}"\n}\n`);
    expect(bemsConfig(cwd, ['lint', 'vendor']).status, 'the template is not checked in folders').toBe(2);
  });

  it.each([
    [
      '{\n    // ours\n    "ignore": [ "x" ], // and why\n}\n',
      '{\n    "template": "t.properties",\n    // ours\n    "ignore": [ "x" ], // and why\n}\n',
    ],
    [
      '{\r\n\t"template": "gone.properties", // old\r\n\t"ignore": []\r\n}\r\n',
      '{\r\n\t"template": "t.properties", // old\r\n\t"ignore": []\r\n}\r\n',
    ],
    ['{\r\n\t"ignore": []\r\n}\r\n', '{\r\n\t"template": "t.properties",\r\n\t"ignore": []\r\n}\r\n'],
    ['{ "ignore": [] }', '{ "template": "t.properties", "ignore": [] }'],
    ['{ // ours\n  "ignore": []\n}\n', '{ // ours\n  "template": "t.properties",\n  "ignore": []\n}\n'],
    ['// ours\n{\n  // none yet\n}\n', '// ours\n{\n  "template": "t.properties"\n  // none yet\n}\n'],
    ['{\n}\n', '{\n  "template": "t.properties"\n}\n'],
    ['{ }', '{\n  "template": "t.properties"\n}'],
    ['{}', '{\n  "template": "t.properties"\n}'],
    ['', '{\n  "template": "t.properties"\n}\n'],
  ])('keeps comments and format (%#)', (before, after) => {
    const cwd = workspace({ 't.properties': template, 'bems-config.json': before });
    expect(bemsConfig(cwd, ['template', 'adopt', 't.properties'])).toMatchObject({ stderr: '', status: 0 });
    expect(readFileSync(join(cwd, 'bems-config.json'), 'utf8')).toBe(after);
    expect(bemsConfig(cwd, ['template', 'adopt', 't.properties']).status, 'once more').toBe(0);
    expect(readFileSync(join(cwd, 'bems-config.json'), 'utf8')).toBe(after);
  });

  it('writes the path relative to the nearest configuration upwards', () => {
    const cwd = workspace({ 'bems-config.json': '{}', 'a/b/t.properties': template });
    expect(bemsConfig(join(cwd, 'a'), ['template', 'adopt', 'b/t.properties']).status).toBe(0);
    expect(readFileSync(join(cwd, 'bems-config.json'), 'utf8')).toContain('"a/b/t.properties"');
  });

  it.each([
    ['{ "rules": 1 }', /^bems-config\.json:1:\d+: .*\n$/],
    ['{ "rules": {,, }', /^bems-config\.json:1:\d+: .*\n/],
    ['[]', /^bems-config\.json:1:1: .*\n$/],
  ])('does not touch a broken configuration: %s', (broken, line) => {
    const cwd = workspace({ 't.properties': template, 'bems-config.json': broken });
    const { status, stdout, stderr } = bemsConfig(cwd, ['template', 'adopt', 't.properties']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(line);
    expect(readFileSync(join(cwd, 'bems-config.json'), 'utf8')).toBe(broken);
  });

  it.each([
    ['none.properties', 'none.properties: there is no such file.\n'],
    ['empty.properties', 'empty.properties: it holds no keys; adopt the response file that came with the installer.\n'],
  ])('refuses %s', (file, stderr) => {
    const cwd = workspace({ 'empty.properties': '# nothing\n' });
    expect(bemsConfig(cwd, ['template', 'adopt', file])).toEqual({ status: 2, stdout: '', stderr });
  });
});

describe('redact', () => {
  const text = 'A=1\r\nDB_PASSWORD=s3cr3t-one\r\n';
  const redacted = 'A=1\r\nDB_PASSWORD=REDACTED\r\n';

  it('prints the file without its secrets, in its encoding', () => {
    const cwd = workspace({ [NAME]: text, 'wide.properties': Buffer.from(`\uFEFF${text}`, 'utf16le') });
    expect(bemsConfig(cwd, ['redact', NAME])).toEqual({ status: 0, stdout: redacted, stderr: '' });
    expect(bemsConfig(cwd, ['redact', '-'], { input: text }).stdout).toBe(redacted);
    expect(bemsConfig(cwd, ['redact', 'wide.properties', '--output', 'out']).status).toBe(0);
    expect(readFileSync(join(cwd, 'out'))).toEqual(Buffer.from(`\uFEFF${redacted}`, 'utf16le'));
  });

  it('never overwrites the file itself', () => {
    const cwd = workspace({ [NAME]: text });
    const { status, stderr } = bemsConfig(cwd, ['redact', NAME, '--output', `./${NAME}`]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^\.\/GoodServerSetup\.properties: this is the file itself, .*\n$/);
    expect(readFileSync(join(cwd, NAME), 'utf8')).toBe(text);
  });
});
