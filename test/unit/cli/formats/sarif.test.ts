import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import type { Log, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { formatSarif } from '../../../../server/src/cli/formats/sarif';
import { RULES } from '../../../../server/src/rules/catalogue';
import { SECRET, diagnostic, hostileReport, reportOf, reportedFile, spanOf } from './hostileReport';

const schemaFile = createRequire(import.meta.url)
  .resolve('@microsoft/jest-sarif')
  .replace(/jest-sarif[\\/].*$/, 'jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
// A pattern of the schema has a lone bracket, which only regular expressions without `u` allow.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajv.addFormat('uri', { validate: (text: string) => URL.canParse(text) });
ajv.addFormat('uri-reference', {
  validate: (text: string) => /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(text) && URL.canParse(text, 'file:///a/'),
});
ajv.addFormat('date-time', true);
const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object);

function runOf(text: string): Run {
  const log = JSON.parse(text) as Log;
  expect(validate(log), JSON.stringify(validate.errors, null, 1)).toBe(true);
  return log.runs[0] as Run;
}

describe('formatSarif', () => {
  const run = runOf(formatSarif(hostileReport()));
  const results = run.results ?? [];

  it('describes every rule', () => {
    const rules = run.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const rule of rules) {
      expect(rule.shortDescription?.text).toMatch(/\.$/);
      expect(rule.fullDescription?.text).not.toBe('');
      expect(rule.help?.text).toContain('Source: ');
      expect(rule.defaultConfiguration?.level).toMatch(/^(?:error|warning|note)$/);
    }
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex as number]?.id).toBe(ruleId);
  });

  it('gives each result its own level', () => {
    expect(results.map(({ level }) => level)).toEqual(['error', 'note', 'warning', 'note', 'error']);
  });

  it('counts lines and columns from 1 in UTF-16 units', () => {
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(results[0]?.locations?.[0]?.physicalLocation?.region).toEqual({
      startLine: 2,
      startColumn: 6,
      endLine: 2,
      endColumn: 11,
    });
  });

  it('encodes paths, and names a file outside the working folder whole', () => {
    const locations = (run.artifacts ?? []).map(({ location }) => location);
    expect(locations[0]).toEqual({
      uri: 'sites/100%20%25%2C%20%22A%26B%22%3A%20%3C%C3%A9%3E/GoodServerSetup.properties',
      uriBaseId: '%SRCROOT%',
    });
    expect(locations[2]?.uri).toMatch(/^file:\/\/\/.*outside\/Good%20Server\.properties$/);
    expect(locations[2]).not.toHaveProperty('uriBaseId');
  });

  it('carries fixes and related locations', () => {
    expect(results[0]?.fixes).toHaveLength(1);
    expect(results[0]?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
      {
        deletedRegion: { startLine: 2, startColumn: 6, endLine: 2, endColumn: 11 },
        insertedContent: { text: '1433' },
      },
    ]);
    expect(results[1]?.fixes).toBeUndefined();
    expect(results[1]?.relatedLocations?.[0]?.message?.text).toBe('The other one.');
  });

  it('says whether everything could be checked', () => {
    expect(run.invocations?.[0]).toMatchObject({ executionSuccessful: true, toolExecutionNotifications: [] });
    const failed = runOf(formatSarif(reportOf([], ['a.properties: cannot be read: permission denied.'])));
    expect(failed.invocations?.[0]?.executionSuccessful).toBe(false);
    expect(failed.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toContain('permission denied');
    expect(failed.results).toEqual([]);
  });

  it('shows no secret', () => {
    expect(JSON.stringify(run)).not.toContain(SECRET);
    expect(JSON.stringify(run)).not.toContain('unter2');
  });
});

describe('fingerprints', () => {
  const fingerprints = (text: string, ...parts: string[]): (string | undefined)[] => {
    const found = parts.map((part) => diagnostic({ rule: 'port-range', span: spanOf(text, part) }));
    const secret = /PASSWORD=(.*)/.exec(text);
    const secrets = secret ? [spanOf(text, secret[1] as string)] : [];
    const report = reportOf([reportedFile('a.properties', text, found, secrets)]);
    return runOf(formatSarif(report)).results?.map(
      ({ partialFingerprints }) => partialFingerprints?.['bemsConfig/v1'],
    ) as string[];
  };

  it('stay when lines are added above', () => {
    expect(fingerprints('PORT=x\n', 'x')).toEqual(fingerprints('# one\n# more\nPORT=x\n', 'x'));
  });

  it('stay when only a password changes', () => {
    expect(fingerprints('PASSWORD=first;\n', ';')).toEqual(fingerprints('PASSWORD=the other;\n', ';'));
  });

  it('differ where the line differs, and where a line stands twice', () => {
    expect(fingerprints('PORT=x\n', 'x')).not.toEqual(fingerprints('PORT=y\n', 'y'));
    const [first, second] = fingerprints('PORT=xy\n', 'x', 'y');
    expect(first).not.toBe(second);
  });
});
