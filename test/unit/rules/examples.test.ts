import { describe, expect, it } from 'vitest';
import { RESPONSE_FILE_RULES, RULES, findRule } from '../../../server/src/rules/catalogue';
import type { Rule } from '../../../server/src/rules/rule';
import { lintText } from './support/caret';

/** Ids and severities are a promise to those who configure, suppress and count by them. */
const PROMISED: Readonly<Record<string, string>> = {
  'file-encoding': 'error',
  'malformed-unicode-escape': 'error',
  'control-character-escape': 'error',
  'lone-backslash': 'warning',
  'swallowed-line': 'error',
  'duplicate-key': 'warning',
  'missing-separator': 'warning',
  'key-case': 'warning',
  'trailing-whitespace': 'warning',
  'inline-comment': 'warning',
  'quoted-value': 'warning',
  'variable-substitution': 'information',
  'environment-variable': 'warning',
  'placeholder-value': 'warning',
  'role-annotation': 'error',
  'unknown-key': 'warning',
  'missing-key': 'information',
  'install-dir-missing': 'information',
  'install-dir-variable': 'information',
  'empty-value': 'error',
  'path-not-absolute': 'error',
  'path-forbidden-character': 'error',
  'path-reserved-name': 'error',
  'path-trailing-dot-or-space': 'error',
  'path-too-long': 'warning',
  'path-unc': 'warning',
  'java-home-executable': 'error',
  'account-name-characters': 'error',
  'account-name-length': 'warning',
  'account-upn': 'information',
  'account-domain-missing': 'warning',
  'account-domain-mismatch': 'warning',
  'netbios-domain': 'warning',
  'password-forbidden-character': 'error',
  'plaintext-password': 'information',
  'host-name': 'error',
  'computer-name-length': 'warning',
  'host-not-qualified': 'information',
  'host-domain-mismatch': 'warning',
  'sql-instance-name': 'error',
  'instance-and-port': 'information',
  'database-name': 'error',
  'database-name-suggested': 'hint',
  'database-shared': 'warning',
  'port-range': 'error',
  'port-dynamic': 'information',
  'port-conflict': 'warning',
  'sql-authentication': 'information',
  'jdbc-property-syntax': 'error',
  'jdbc-property-unknown': 'warning',
  'jdbc-property-value': 'error',
  'jdbc-property-duplicate': 'warning',
  'jdbc-property-conflict': 'error',
  'jdbc-property-ineffective': 'information',
  'jdbc-property-redundant': 'warning',
  'multi-subnet-instance': 'warning',
  configuration: 'error',
  'unused-suppression': 'information',
};

/** Rules whose pages can show no bad file, and why. */
const WITHOUT_BAD_EXAMPLE: Readonly<Record<string, string>> = {
  'unknown-key': 'needs an adopted template',
  'missing-key': 'needs an adopted template',
  configuration: 'is about another file',
};

/** What small examples cannot help meeting. */
const UNAVOIDABLE = ['install-dir-missing', 'plaintext-password'];

/** Fixes that may run without anybody looking. */
const WITH_SAFE_FIX = [
  'control-character-escape',
  'lone-backslash',
  'key-case',
  'trailing-whitespace',
  'quoted-value',
  'path-trailing-dot-or-space',
  'java-home-executable',
];

describe('the catalogue', () => {
  const about = (ids: string[]): string[] => [...ids].sort();

  it('has every promised rule of response files and of the configuration', () => {
    const ids = RULES.map((rule) => rule.id);
    expect(about(ids.filter((id) => id in PROMISED))).toEqual(about(Object.keys(PROMISED)));
  });

  it('has no rule of response files that nobody promised', () => {
    expect(RESPONSE_FILE_RULES.map((rule) => rule.id).filter((id) => !(id in PROMISED))).toEqual([]);
  });

  it('has no id twice', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  });

  it.each(Object.entries(PROMISED))('%s is %s', (id, severity) => {
    expect(findRule(id)?.severity).toBe(severity);
  });

  it('finds no rule by an unknown id', () => {
    expect(findRule('no-such-rule')).toBeUndefined();
  });

  it('tells safe fixes from the others', () => {
    const safe = RESPONSE_FILE_RULES.filter((rule) => rule.fix?.safe).map((rule) => rule.id);
    expect(about(safe)).toEqual(about(WITH_SAFE_FIX));
  });
});

describe.each(RULES.filter((rule) => rule.id in PROMISED).map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('has an id of lower-case words', () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it('says why it matters and where the fact stands', () => {
    expect(rule.title).toMatch(/^\S.*[^.\s]$/);
    expect(rule.reason).toMatch(/^\S.*[.)]$/s);
    expect(rule.source).toMatch(/^(?:S0 |PUB |OURS$)/);
  });

  it('says in words what its fix does', () => {
    if (rule.fix) expect(rule.fix.description).toMatch(/^[A-Z].*\.$/);
  });

  it('has examples, or a reason to have none', () => {
    expect(rule.examples.bad.length > 0).toBe(!(id in WITHOUT_BAD_EXAMPLE));
    if (rule.about !== 'configuration') expect(rule.examples.good).not.toEqual([]);
  });

  if (rule.examples.bad.length > 0) {
    it.each(rule.examples.bad)('is reported, and nothing else: %j', (text) => {
      const { rules, problems, severities } = run(rule, text);
      expect(problems).toEqual([]);
      expect(rules).toContain(id);
      const allowed = [id, ...(rule.examples.also ?? []), ...UNAVOIDABLE];
      expect(rules.filter((found) => !allowed.includes(found))).toEqual([]);
      expect(severities).toEqual([rule.severity]);
    });
  }

  if (rule.examples.good.length > 0) {
    it.each(rule.examples.good)('is not reported, nor anything else: %j', (text) => {
      const { rules, problems } = run(rule, text);
      expect(problems).toEqual([]);
      const allowed = UNAVOIDABLE.filter((unavoidable) => unavoidable !== id);
      expect(rules.filter((found) => !allowed.includes(found))).toEqual([]);
    });
  }

  it('offers fixes only if its page says so, safe ones only if the page calls them safe', () => {
    for (const text of rule.examples.bad) {
      for (const { fixes } of run(rule, text).own) {
        if (!rule.fix) expect(fixes).toEqual([]);
        if (!rule.fix?.safe) expect(fixes.filter((fix) => fix.safe)).toEqual([]);
      }
    }
  });

  it('writes one or two whole sentences and the source of the fact', () => {
    for (const text of rule.examples.bad) {
      for (const { message, source } of run(rule, text).own) {
        expect(message).toMatch(/^\S[^\n]*[.?]$/);
        expect(source).toBe(rule.source);
      }
    }
  });
});

/** What `text` meets; a byte-order mark at its beginning is the file's. */
function run(rule: Rule, text: string) {
  const byteOrderMark = text.startsWith('\uFEFF');
  const { diagnostics, problems } = lintText(byteOrderMark ? text.slice(1) : text, { byteOrderMark });
  const own = diagnostics.filter((diagnostic) => diagnostic.rule === rule.id);
  return {
    own,
    problems,
    rules: [...new Set(diagnostics.map((diagnostic) => diagnostic.rule))],
    severities: [...new Set(own.map((diagnostic) => diagnostic.severity))],
  };
}
