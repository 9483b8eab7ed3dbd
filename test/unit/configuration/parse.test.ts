import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIGURATION } from '../../../server/src/configuration/configuration';
import { parseConfiguration } from '../../../server/src/configuration/parse';
import { formatRole } from '../../../server/src/roles/role';

const everything = (): boolean => true;
const nothing = (): boolean => false;

/** The problems of `text`, whose wrong stretches stand between « and », as `stretch: sentence`. */
function problemsOf(marked: string, pathExists = everything): string[] {
  const text = marked.replace(/[«»]/g, '');
  return parseConfiguration(text, pathExists).problems.map(
    ({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`,
  );
}

/** Asserts that each stretch between « and » has the problem of its place in `sentences`, at exactly that place. */
function expectProblems(marked: string, sentences: readonly RegExp[], pathExists = everything): void {
  const text = marked.replace(/[«»]/g, '');
  const spans: { start: number; end: number }[] = [];
  let removed = 0;
  for (const { index, 0: mark } of marked.matchAll(/[«»]/g)) {
    const at = index - removed++;
    if (mark === '«') spans.push({ start: at, end: at });
    else spans.splice(-1, 1, { start: spans.at(-1)?.start ?? 0, end: at });
  }
  const { problems } = parseConfiguration(text, pathExists);
  expect(problems.map(({ span }) => text.slice(span.start, span.end))).toEqual(
    spans.map(({ start, end }) => text.slice(start, end)),
  );
  expect(problems.map(({ span }) => span)).toEqual(spans);
  sentences.forEach((sentence, i) => expect(problems[i]?.message).toMatch(sentence));
  for (const { message } of problems) expect(message).toMatch(/^[A-Z][^\n]*[.?]$/);
  expect(sentences).toHaveLength(problems.length);
}

describe('a configuration', () => {
  it('is read', () => {
    const { configuration, problems } = parseConfiguration(
      `{
        "$schema": "./bems-config.schema.json",
        "rules": { "port-range": "off", "lone-backslash": "error" },
        "keyRoles": { "SQL": "databasePort mail", "HOST1": "hostName" },
        "template": "GoodServerSetup.properties",
        "clusters": { "west": ["west/*.properties"] },
        "ruleSets": ["stig"],
        "ignore": ["old/"],
        "maxFileSizeMB": 0.5
      }`,
      everything,
    );
    expect(problems).toEqual([]);
    expect([...configuration.rules]).toEqual([
      ['port-range', 'off'],
      ['lone-backslash', 'error'],
    ]);
    expect([...configuration.keyRoles].map(([key, role]) => [key, formatRole(role)])).toEqual([
      ['SQL', 'databasePort core'],
      ['HOST1', 'hostName'],
    ]);
    expect(configuration.template).toBe('GoodServerSetup.properties');
    expect([...configuration.clusters]).toEqual([['west', ['west/*.properties']]]);
    expect(configuration.ruleSets).toEqual(['stig']);
    expect(configuration.ignore).toEqual(['old/']);
    expect(configuration.maxFileSizeMB).toBe(0.5);
  });

  it.each([
    ['an empty file', ''],
    ['a file of blanks', ' \r\n\t'],
    ['a file of comments', '// nothing yet\n/* "rules": {} */\n'],
    ['an empty object', '{}'],
    ['empty members', '{ "rules": {}, "keyRoles": {}, "clusters": {}, "ruleSets": [], "ignore": [] }'],
  ])('is the default in %s', (_name, text) => {
    expect(parseConfiguration(text, everything)).toEqual({ configuration: DEFAULT_CONFIGURATION, problems: [] });
  });

  it('may have comments and trailing commas', () => {
    const text = `// for all files
      {
        /* as agreed */ "rules": { "port-range": "off", },
        "ignore": ["a", "b",], // trailing
      }`;
    const { configuration, problems } = parseConfiguration(text, everything);
    expect(problems).toEqual([]);
    expect(configuration.rules.get('port-range')).toBe('off');
    expect(configuration.ignore).toEqual(['a', 'b']);
  });
});

describe('a member is wrong', () => {
  it.each([
    ['with a name that there is not', '{ «"rule"»: {} }', [/no setting `rule`: did you mean `rules`\?/]],
    ['with a name that is near to none', '{ «"somethingElse"»: 1 }', [/no setting `somethingElse`\.$/]],
    ['with a name in another case', '{ «"keyroles"»: {} }', [/`keyRoles`\?/]],
    [
      'with an unknown rule',
      '{ "rules": { «"port-rang"»: "off" } }',
      [/no rule `port-rang`: did you mean `port-range`\?/],
    ],
    ['with a rule that is near to none', '{ "rules": { «"abcdefghijkl"»: "off" } }', [/no rule `abcdefghijkl`\.$/]],
    [
      'with an unknown severity',
      '{ "rules": { "port-range": «"fatal"» } }',
      [/`error`, `warning`, `information`, `hint` or `off`/],
    ],
    ['with a severity that is no text', '{ "rules": { "port-range": «1» } }', [/A severity is/]],
    ['with an unknown rule set', '{ "ruleSets": [«"STIG"»] }', [/`stig`/]],
    ['with an unknown role', '{ "keyRoles": { "A": «"hostNam"» } }', [/no role `hostNam`: did you mean `hostName`\?/]],
    ['with a role that is near to none', '{ "keyRoles": { "A": «"abcdefgh"» } }', [/no role `abcdefgh`\.$/]],
    ['with an empty role', '{ "keyRoles": { "A": «""» } }', [/Write a role/]],
    ['with a role without its service', '{ "keyRoles": { "A": «"databasePort"» } }', [/`core`, `connect` or `docs`/]],
    [
      'with a role of the wrong service',
      '{ "keyRoles": { "A": «"accountLogin core"» } }',
      [/`admin`, `connect` or `presence`/],
    ],
    ['with a service where none belongs', '{ "keyRoles": { "A": «"hostName core"» } }', [/belongs to no service/]],
    ['with an empty template', '{ "template": «""» }', [/path is empty/]],
    ['with a size of nothing', '{ "maxFileSizeMB": «0» }', [/above 0/]],
    ['with a size below nothing', '{ "maxFileSizeMB": «-1» }', [/above 0/]],
  ])('%s', (_name, marked, sentences) => {
    expectProblems(marked, sentences);
  });

  it('with a template that does not exist', () => {
    expectProblems('{ "template": «"no/such.properties"» }', [/no file `no\/such\.properties`/], nothing);
    expect(parseConfiguration('{ "template": "a/b" }', (path) => path === 'a/b').problems).toEqual([]);
  });
});

describe('a member of the wrong type', () => {
  it.each([
    ['the file', '«[]»', /an object/],
    ['the file', '«"rules"»', /an object/],
    ['the file', '«null»', /an object/],
    ['the file', '«42»', /an object/],
    ['rules', '{ "rules": «[]» }', /an object/],
    ['keyRoles', '{ "keyRoles": «"databasePort core"» }', /an object/],
    ['a role', '{ "keyRoles": { "A": «{}» } }', /a text/],
    ['template', '{ "template": «true» }', /a text/],
    ['clusters', '{ "clusters": «[]» }', /an object/],
    ['a cluster', '{ "clusters": { "west": «"west.properties"» } }', /a list/],
    ['a file of a cluster', '{ "clusters": { "west": ["a", «1»] } }', /a text/],
    ['ruleSets', '{ "ruleSets": «"stig"» }', /a list/],
    ['a rule set', '{ "ruleSets": [«1»] }', /a text|`stig`/],
    ['ignore', '{ "ignore": «{}» }', /a list/],
    ['an ignored path', '{ "ignore": ["a", «null»] }', /a text/],
    ['maxFileSizeMB', '{ "maxFileSizeMB": «"10"» }', /a number/],
    ['$schema', '{ "$schema": «1» }', /a text/],
  ])('%s: %s', (_name, marked, sentence) => {
    expectProblems(marked, [sentence]);
  });
});

describe('what is not JSON', () => {
  it.each([
    ['a bracket that is missing', '{ "rules": {'],
    ['a name without quotes', '{ rules: {} }'],
    ['single quotes', "{ 'rules': {} }"],
    ['a colon that is missing', '{ "rules" {} }'],
    ['two values', '{} {}'],
    ['a word', 'rules'],
    ['a comma alone', ','],
    ['a comma behind nothing', '{ "rules": { , } }'],
  ])('is one problem: %s', (_name, text) => {
    const { problems, configuration } = parseConfiguration(text, everything);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/^This is not well-formed JSON \(.+\)\.$/);
    expect(configuration).toEqual(DEFAULT_CONFIGURATION);
    const { start, end } = problems[0]?.span ?? { start: -1, end: -1 };
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(text.length);
  });

  it('stands where it goes wrong', () => {
    expectProblems('{ "rules": { "port-range" «"off"» } }', [/colon expected/]);
  });

  it.each([
    ['nested lists', '['.repeat(6000) + ']'.repeat(6000)],
    ['nested objects', '{"a":'.repeat(6000) + '1' + '}'.repeat(6000)],
    ['brackets that are never closed', '['.repeat(200_000)],
    ['a member of nested lists', `{ "ignore": ${'['.repeat(6000)}${']'.repeat(6000)} }`],
  ])('or is no sense is no crash: %s', (_name, text) => {
    const { problems, configuration } = parseConfiguration(text, everything);
    expect(problems.length).toBeGreaterThan(0);
    expect(configuration).toEqual(DEFAULT_CONFIGURATION);
  });
});

describe('several problems', () => {
  it('are all reported, in the order of the file', () => {
    expectProblems('{ "ignore": [«1», "a", «2»], «"rulez"»: {}, "rules": { «"x-y"»: "off", "port-range": «"x"» } }', [
      /a text/,
      /a text/,
      /no setting/,
      /no rule/,
      /A severity is/,
    ]);
  });

  it('leave the default where the form is wrong, and the rest where only a role or a path is', () => {
    const wrongForm = parseConfiguration('{ "rules": { "port-range": "off" }, "ignore": 1 }', everything);
    expect(wrongForm.configuration).toEqual(DEFAULT_CONFIGURATION);
    const { configuration, problems } = parseConfiguration(
      '{ "template": "a", "rules": { "port-range": "off" }, "keyRoles": { "A": "x", "B": "hostName" } }',
      nothing,
    );
    expect(problems).toHaveLength(2);
    expect(configuration.rules.get('port-range')).toBe('off');
    expect([...configuration.keyRoles.keys()]).toEqual(['B']);
  });

  it('are told apart where names need care', () => {
    expectProblems('{ "keyRoles": { "a/b~c": «"x"», "": «"y"», "0": «"z"» } }', [/no role/, /no role/, /no role/]);
    expectProblems('{ "clusters": { "a/b~c": «1», "~1": [«2»] } }', [/a list/, /a text/]);
    expectProblems('{ «"__proto__"»: 1 }', [/no setting `__proto__`/]);
    expectProblems('{ "rules": { «"__proto__"»: "off", «"constructor"»: "off" } }', [/no rule/, /no rule/]);
  });
});

it('counts a member that stands twice as its last', () => {
  const { configuration, problems } = parseConfiguration('{ "ignore": ["a"], "ignore": ["b"] }', everything);
  expect(problems).toEqual([]);
  expect(configuration.ignore).toEqual(['b']);
  expect(problemsOf('{ "maxFileSizeMB": 1, "maxFileSizeMB": "x" }')).toEqual(['"x": Here belongs a number.']);
});
