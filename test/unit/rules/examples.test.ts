import { describe, expect, it } from 'vitest';
import { lintExample } from '../../../scripts/lintExample';
import {
  ALL_RULES,
  DEPLOYMENT_RULES,
  PROFILE_RULES,
  RESPONSE_FILE_RULES,
  RULES,
  findRule,
} from '../../../server/src/rules/catalogue';
import { exampleConfiguration, exampleFiles } from '../../../server/src/rules/exampleFiles';
import type { Example, Rule } from '../../../server/src/rules/rule';

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
  'json-syntax': 'error',
  schema: 'error',
  'duplicate-member': 'warning',
  'route-cluster-required': 'error',
  'secondary-without-primary': 'error',
  'same-primary-secondary': 'warning',
  'cluster-unknown': 'warning',
  'cluster-duplicate': 'error',
  'route-all-traffic-cloud': 'error',
  'route-all-traffic-legacy': 'information',
  'route-all-traffic-direct': 'error',
  'redundant-cluster-route': 'hint',
  'no-internal-route': 'warning',
  'domain-name': 'error',
  'subdomain-wildcard': 'warning',
  'domain-duplicate': 'error',
  'domain-shadowed': 'hint',
  'server-duplicate': 'warning',
  'ip-range': 'error',
  'ip-range-overlap': 'warning',
  'entitlement-id': 'error',
  'entitlement-unknown': 'warning',
  'entitlement-port': 'hint',
  'entitlement-empty': 'warning',
  'priority-duplicate': 'hint',
  'cluster-database-mismatch': 'warning',
  'cluster-host-duplicate': 'warning',
  'bems-host-unrouted': 'information',
  'bems-host-unknown': 'information',
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

/** Rules that report some cases less severely than the others. */
const WITH_MILDER_CASES = ['domain-duplicate', 'ip-range'];

/** Fixes that may run without anybody looking. */
const WITH_SAFE_FIX = [
  'control-character-escape',
  'lone-backslash',
  'key-case',
  'trailing-whitespace',
  'quoted-value',
  'path-trailing-dot-or-space',
  'java-home-executable',
  'json-syntax',
  'subdomain-wildcard',
  'ip-range',
  'entitlement-id',
];

describe('the catalogue', () => {
  const about = (ids: string[]): string[] => [...ids].sort();

  it('has every promised rule, and no other', () => {
    expect(about(RULES.map((rule) => rule.id))).toEqual(about(Object.keys(PROMISED)));
  });

  it('has no id twice for one type of file', () => {
    for (const rules of [RESPONSE_FILE_RULES, PROFILE_RULES, DEPLOYMENT_RULES]) {
      expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    }
  });

  it('reports hosts and ports in both types of file, and nothing else', () => {
    const ofResponseFiles = RESPONSE_FILE_RULES.map((rule) => rule.id);
    const both = PROFILE_RULES.map((rule) => rule.id).filter((id) => ofResponseFiles.includes(id));
    expect(about(both)).toEqual(['host-name', 'port-range']);
  });

  it.each(ALL_RULES.map((rule) => [rule.id, rule] as const))('%s is as severe as promised', (id, rule) => {
    expect(rule.severity).toBe(PROMISED[id]);
  });

  it('finds no rule by an unknown id', () => {
    expect(findRule('no-such-rule')).toBeUndefined();
  });

  it('tells safe fixes from the others', () => {
    const safe = ALL_RULES.filter((rule) => rule.fix?.safe).map((rule) => rule.id);
    expect(about(safe)).toEqual(about(WITH_SAFE_FIX));
  });
});

const EVERY = ALL_RULES.map((rule) => [`${rule.id} (${rule.about})`, rule] as const);

describe.each(EVERY)('%s', (_title, rule) => {
  const { id } = rule;

  it('has an id of lower-case words', () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it('says why it matters and where the fact stands', () => {
    expect(rule.title).toMatch(/^\S.*[^.\s]$/);
    expect(rule.reason).toMatch(/^\S.*[.)]$/s);
    expect(rule.source).toMatch(/^(?:S\d |PUB |OURS$)/);
  });

  it('says in words what its fix does', () => {
    if (rule.fix) expect(rule.fix.description).toMatch(/^[A-Z].*\.$/);
  });

  it('has examples, or a reason to have none', () => {
    expect(rule.examples.bad.length > 0).toBe(!(id in WITHOUT_BAD_EXAMPLE));
    if (rule.about !== 'configuration') expect(rule.examples.good).not.toEqual([]);
  });

  if (rule.examples.bad.length > 0) {
    it.each(rule.examples.bad.map((example) => [example]))('is reported, and nothing else: %j', (example) => {
      const { rules, problems, severities } = run(rule, example);
      expect(problems).toEqual([]);
      expect(rules).toContain(id);
      const allowed = [id, ...(rule.examples.also ?? []), ...UNAVOIDABLE];
      expect(rules.filter((found) => !allowed.includes(found))).toEqual([]);
      // Some are milder in one case: the catalogue says `E / W`.
      if (!WITH_MILDER_CASES.includes(id)) expect(severities).toEqual([rule.severity]);
    });
  }

  if (rule.examples.good.length > 0) {
    it.each(rule.examples.good.map((example) => [example]))('is not reported, nor anything else: %j', (example) => {
      const { rules, problems } = run(rule, example);
      expect(problems).toEqual([]);
      const allowed = UNAVOIDABLE.filter((unavoidable) => unavoidable !== id);
      expect(rules.filter((found) => !allowed.includes(found))).toEqual([]);
    });
  }

  it('offers fixes only if its page says so, safe ones only if the page calls them safe', () => {
    for (const example of rule.examples.bad) {
      for (const { fixes } of run(rule, example).own) {
        if (!rule.fix) expect(fixes).toEqual([]);
        if (!rule.fix?.safe) expect(fixes.filter((fix) => fix.safe)).toEqual([]);
      }
    }
  });

  it('writes one or two whole sentences and the source of the fact', () => {
    for (const example of rule.examples.bad) {
      for (const { message, source } of run(rule, example).own) {
        expect(message).toMatch(/^\S[^\n]*[.?]$/);
        expect(source).toBe(rule.source);
      }
    }
  });
});

/** What the files of an example meet, checked together; a byte-order mark at the beginning of a text is the file's. */
function run(rule: Rule, example: Example) {
  const { linted, problems } = lintExample(exampleFiles(rule, example), exampleConfiguration(example));
  const diagnostics = linted.flatMap(({ result }) => result.diagnostics);
  const own = diagnostics.filter((diagnostic) => diagnostic.rule === rule.id);
  return {
    own,
    problems,
    rules: [...new Set(diagnostics.map((diagnostic) => diagnostic.rule))],
    severities: [...new Set(own.map((diagnostic) => diagnostic.severity))],
  };
}
