import { describe, expect, it } from 'vitest';
import { withKeyRole, withRuleSeverity, withTemplate } from '../../../server/src/configuration/edit';
import { parseConfiguration } from '../../../server/src/configuration/parse';
import { applyEdits } from '../../../server/src/text/edit';

/** `text` after the edits; null where there are none to be made. */
function after(text: string, edits: ReturnType<typeof withTemplate>): string | null {
  return edits && applyEdits(text, edits);
}

const off = (text: string): string | null => after(text, withRuleSeverity(text, 'port-range', 'off'));

describe('the severity of a rule', () => {
  it.each([
    ['an empty text', '', '{\n  "rules": {\n    "port-range": "off"\n  }\n}\n'],
    ['blank lines', ' \n\n', '{\n  "rules": {\n    "port-range": "off"\n  }\n}\n'],
    ['CRLF only', '\r\n', '{\r\n  "rules": {\r\n    "port-range": "off"\r\n  }\r\n}\r\n'],
    ['a comment alone', '// ours', '// ours\n{\n  "rules": {\n    "port-range": "off"\n  }\n}\n'],
    ['an empty object', '{}', '{\n  "rules": {\n    "port-range": "off"\n  }\n}'],
    ['an empty object over two lines', '{\n}\n', '{\n  "rules": {\n    "port-range": "off"\n  }\n}\n'],
    ['other members', '{\n  "ignore": []\n}\n', '{\n  "ignore": [],\n  "rules": {\n    "port-range": "off"\n  }\n}\n'],
    [
      'other members with a comma at the end',
      '{\n  "ignore": [],\n}\n',
      '{\n  "ignore": [],\n  "rules": {\n    "port-range": "off"\n  },\n}\n',
    ],
    ['all on one line', '{ "ignore": [] }', '{ "ignore": [], "rules": { "port-range": "off" } }'],
    ['one line with a comma at the end', '{ "ignore": [], }', '{ "ignore": [], "rules": { "port-range": "off" }, }'],
    ['empty rules', '{\n  "rules": {}\n}\n', '{\n  "rules": {\n    "port-range": "off"\n  }\n}\n'],
    [
      'other rules, tabs and CRLF',
      '{\r\n\t"rules": {\r\n\t\t"lone-backslash": "error"\r\n\t}\r\n}\r\n',
      '{\r\n\t"rules": {\r\n\t\t"lone-backslash": "error",\r\n\t\t"port-range": "off"\r\n\t}\r\n}\r\n',
    ],
    [
      'a comment behind the last rule, which stays with it',
      '{\n  "rules": {\n    "lone-backslash": "error" // really\n    // no more\n  }\n}\n',
      '{\n  "rules": {\n    "lone-backslash": "error", // really\n    "port-range": "off"\n    // no more\n  }\n}\n',
    ],
    [
      'a comma and a comment behind the last rule',
      '{\n  "rules": {\n    "lone-backslash": "error", /* a, b */\n  }\n}\n',
      '{\n  "rules": {\n    "lone-backslash": "error", /* a, b */\n    "port-range": "off",\n  }\n}\n',
    ],
    [
      'rules that follow the brace',
      '{ "rules": { "lone-backslash": "error",\n    "key-case": "off" } }',
      '{ "rules": { "lone-backslash": "error",\n    "key-case": "off",\n    "port-range": "off" } }',
    ],
    [
      'the rule itself',
      '{\n  "rules": { "port-range": /* for now */ "error" } // x\n}\n',
      '{\n  "rules": { "port-range": /* for now */ "off" } // x\n}\n',
    ],
    [
      'the rule twice: the last one counts',
      '{ "rules": { "port-range": "error", "port-range": "hint" } }',
      '{ "rules": { "port-range": "error", "port-range": "off" } }',
    ],
    ['the rule, already so', '{ "rules": { "port-range": "off" } }', '{ "rules": { "port-range": "off" } }'],
  ])('is set in %s', (_name, before, expected) => {
    const text = off(before);
    expect(text).toBe(expected);
    const { configuration, problems } = parseConfiguration(text ?? '', () => true);
    expect(problems).toEqual([]);
    expect(configuration.rules.get('port-range')).toBe('off');
    expect(off(expected), 'once more').toBe(expected);
  });

  it.each(['[]', '"text"', '{ "rules": 1 }', '{ "rules": [] }', '{ "rules": {,, }', '{', '{} {}', '['.repeat(50_000)])(
    'is not set in what is no object or not well-formed (%#)',
    (text) => {
      expect(off(text)).toBeNull();
    },
  );
});

describe('the role of a key', () => {
  it.each([
    ['', 'SQL_PORT', '{\n  "keyRoles": {\n    "SQL_PORT": "databasePort core"\n  }\n}\n'],
    [
      '{\n  "keyRoles": {\n    "A": "hostName"\n  }\n}\n',
      'a "b"\\c',
      '{\n  "keyRoles": {\n    "A": "hostName",\n    "a \\"b\\"\\\\c": "databasePort core"\n  }\n}\n',
    ],
    ['{ "keyRoles": { "A": "hostName" } }', 'A', '{ "keyRoles": { "A": "databasePort core" } }'],
    [
      '{ "keyRoles": { "A": "hostName" } }',
      '__proto__',
      '{ "keyRoles": { "A": "hostName", "__proto__": "databasePort core" } }',
    ],
  ])('is set in %j for %j', (before, key, expected) => {
    const text = after(before, withKeyRole(before, key, 'databasePort core')) ?? '';
    expect(text).toBe(expected);
    const { configuration, problems } = parseConfiguration(text, () => true);
    expect(problems).toEqual([]);
    expect(configuration.keyRoles.get(key)).toEqual({ name: 'databasePort', service: 'core' });
  });
});

describe('the template', () => {
  it.each([
    ['{\n  "ignore": []\n}\n', '{\n  "template": "t.properties",\n  "ignore": []\n}\n'],
    ['{ "ignore": [] }', '{ "template": "t.properties", "ignore": [] }'],
    ['{ "template": "old" }', '{ "template": "t.properties" }'],
    ['{ }', '{\n  "template": "t.properties"\n}'],
    ['{ /* none */ }', '{ "template": "t.properties" /* none */ }'],
    ['', '{\n  "template": "t.properties"\n}\n'],
  ])('is the first member, or replaced where it stands: %j', (before, expected) => {
    expect(after(before, withTemplate(before, 't.properties'))).toBe(expected);
  });

  it('changes nothing but itself, so that comments and marks in an editor stay', () => {
    expect(withTemplate('{ "template": "old" }', 'new')).toEqual([{ span: { start: 14, end: 19 }, newText: '"new"' }]);
  });
});
