import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateProfile } from '../../../../server/src/generated/validators';
import { nodeAt } from '../../../../server/src/jsonc/nodes';
import { parseJsonc } from '../../../../server/src/jsonc/parse';
import { ruleOfConstraint } from '../../../../server/src/profile/settings';
import { applyEdits } from '../../../../server/src/text/edit';
import type { Diagnostic } from '../../../../server/src/rules/diagnostic';
import { anyText } from '../../network/support';
import { lintText } from '../support/caret';
import { DOMAINS, IDS, RANGES, SERVERS, randomProfile } from './random';

/** The rules of values, which a profile of right form can meet. */
const RULES = [
  ...['domain-name', 'subdomain-wildcard', 'domain-duplicate', 'domain-shadowed', 'host-name', 'port-range'],
  ...['server-duplicate', 'ip-range', 'ip-range-overlap', 'entitlement-id', 'entitlement-unknown', 'entitlement-port'],
  ...['entitlement-empty', 'priority-duplicate'],
];

/** The rules that report what the schema refuses about a value. */
const OF_SCHEMA = ['domain-name', 'host-name', 'port-range', 'ip-range', 'entitlement-id'];

function findingsIn(text: string, rules: readonly string[] = RULES): Diagnostic[] {
  const { diagnostics, problems } = lintText(text, { language: 'connectivity-profile' });
  expect(problems).toEqual([]);
  return diagnostics.filter(({ rule }) => rules.includes(rule));
}

/** What the schema refuses, as `rule start` of the value; a wrong type is the schema's own business. */
function refusedBySchema(text: string): string[] {
  const { root, value } = parseJsonc(text);
  if (validateProfile(value)) return [];
  const found = (validateProfile.errors ?? []).flatMap(({ keyword, schemaPath, instancePath }) => {
    const rule = ruleOfConstraint(schemaPath);
    if (keyword === 'if' || keyword === 'type' || rule === null || !OF_SCHEMA.includes(rule)) return [];
    const node = nodeAt(root, instancePath.split('/').slice(1));
    return [`${rule} ${node?.start}`];
  });
  return [...new Set(found)];
}

/** The same of our own findings: `rule start` of the value that they stand in. */
function refusedByRules(text: string, refused: readonly string[]): { missing: string[]; more: Diagnostic[] } {
  const findings = findingsIn(text);
  const { root } = parseJsonc(text);
  const valueEnd = (start: number): number => {
    const stack = root ? [root] : [];
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (node.start === start && node.type !== 'object' && node.type !== 'array') return node.end;
      if (node.type === 'array') stack.push(...node.elements);
      if (node.type === 'object') stack.push(...node.members.flatMap(({ value }) => (value ? [value] : [])));
    }
    return start;
  };
  const covers = (place: string, { rule, span }: Diagnostic): boolean => {
    const [id = '', offset = ''] = place.split(' ');
    const isOurs = rule === id || (id === 'domain-name' && rule === 'subdomain-wildcard');
    return isOurs && span.start >= Number(offset) && span.end <= valueEnd(Number(offset));
  };
  return {
    missing: refused.filter((place) => !findings.some((finding) => covers(place, finding))),
    more: findings.filter(
      (finding) => OF_SCHEMA.includes(finding.rule) && !refused.some((place) => covers(place, finding)),
    ),
  };
}

/**
 * What the rules refuse and the schema cannot say: numbers that look like an address and are none, which a pattern takes
 * for a name; an address with a full stop at its end; a block that does not begin at its first address, and a first
 * address higher than the last, for which one must calculate; infinity, which the schema calls no number at all.
 */
function isOurOwn({ rule, span }: Diagnostic, text: string): boolean {
  const node = text.slice(text.lastIndexOf('"', span.start - 1) + 1, text.indexOf('"', span.end));
  if (rule === 'host-name' || rule === 'domain-name') return /^(?:\*\.)*\d+(?:\.\d+)+\.?$/.test(node);
  if (rule === 'ip-range') return /^[\d.]+(?:\/\d+| *- *[\d.]+)$/.test(node);
  return rule === 'port-range' && text.slice(span.start, span.end) === '1e400';
}

function expectSameRefusals(text: string): void {
  const { missing, more } = refusedByRules(text, refusedBySchema(text));
  expect(missing, text).toEqual([]);
  expect(
    more.filter((finding) => !isOurOwn(finding, text)).map(({ rule, message }) => `${rule} ${message}`),
    text,
  ).toEqual([]);
}

describe('the rules of values and the schema', () => {
  const value = (text: string, path: 'domain' | 'server' | 'range' | 'id'): string => {
    const json = JSON.stringify(text);
    const lists = {
      domain: `"allowedDomains": [{ "domainName": ${json} }], "defaultDomains": [${json}]`,
      server: `"additionalServers": [{ "server": ${json} }], "applicationServers": [{ "server": ${json} }]`,
      range: `"ipAddressRanges": [{ "range": ${json} }]`,
      id: `"applicationServers": [{ "applicationId": ${json}, "server": "bems01" }]`,
    };
    return `{ ${lists[path]} }`;
  };

  it.each([
    ['domain', DOMAINS],
    ['server', SERVERS],
    ['range', RANGES],
    ['id', IDS],
  ] as const)('refuse the same as %s', (path, texts) => {
    for (const text of texts) expectSameRefusals(value(text, path));
  });

  it('refuse the same texts, whatever they say', () => {
    const path = fc.constantFrom('domain' as const, 'server' as const, 'range' as const, 'id' as const);
    fc.assert(
      fc.property(path, anyText, (where, text) => {
        expectSameRefusals(value(text, where));
      }),
      { numRuns: 1500 },
    );
  });

  it.each(['0', '1', '-1', '65535', '65536', '8443.5', '8443.0', '1e3', '1e400', '-1e400', '1e-400', '65535.0000001'])(
    'refuse the same as a port: %s',
    (port) => {
      const text = `{ "additionalServers": [{ "server": "a", "port": ${port} }], "applicationServers": [{ "port": ${port} }] }`;
      const { missing, more } = refusedByRules(text, refusedBySchema(text));
      expect(missing).toEqual([]);
      // An infinite number is none to the schema.
      expect(more.length > 0).toBe(port.endsWith('1e400'));
      expect(findingsIn(text, ['port-range']).length).toBe(/^(?:1|65535|8443\.0|1e3)$/.test(port) ? 0 : 2);
    },
  );

  it('refuse the same in whole profiles', () => {
    fc.assert(fc.property(randomProfile, expectSameRefusals), { numRuns: 300 });
  });
});

describe('the fixes of the rules of values', () => {
  it('leave well-formed JSON without the finding, whatever the profile', () => {
    let made = 0;
    fc.assert(
      fc.property(randomProfile, (text) => {
        expect(parseJsonc(text).problems, text).toEqual([]);
        const findings = findingsIn(text);
        for (const { rule, fixes, span } of findings) {
          for (const { edits, title } of fixes) {
            made++;
            const mended = applyEdits(text, edits);
            const where = `${rule} ${title} ${span.start}\n${text}\n${mended}`;
            expect(parseJsonc(mended).problems, where).toEqual([]);
            const left = findingsIn(mended, [rule]).length;
            // Without the first entry of a server others may become the first of their priority; the rule has no fix.
            expect(left, where).toBeLessThan(findings.filter((finding) => finding.rule === rule).length);
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(made).toBeGreaterThan(500);
  });

  it('and the messages show nothing of a login', () => {
    fc.assert(
      fc.property(randomProfile, (text) => {
        for (const { rule, message, fixes, related } of findingsIn(text)) {
          const words = [message, ...fixes.map(({ title }) => title), ...related.map((place) => place.message)];
          if (text.includes('jane')) expect(words.join('\n'), rule).not.toMatch(/jane|pw/);
        }
      }),
      { numRuns: 200 },
    );
  });
});
