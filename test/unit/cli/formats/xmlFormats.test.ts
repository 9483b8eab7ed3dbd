import { XMLParser } from 'fast-xml-parser';
import { parse } from 'junit2json';
import { describe, expect, it } from 'vitest';
import { formatCheckstyle } from '../../../../server/src/cli/formats/checkstyle';
import { formatJunit } from '../../../../server/src/cli/formats/junit';
import { SECRET, hostileReport, reportOf } from './hostileReport';

const MESSAGE = '`99999` is 100 % wrong, isn\'t it?\r\n<b>"no" & never</b>: \uFFFD\uFFFD,::error::';

function strict(xml: string): string {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is one more package for this one line
  expect(() => void new XMLParser().parse(xml, true)).not.toThrow();
  // Characters that XML 1.0 forbids, which lenient parsers let through.
  expect(xml).toMatch(/^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
  expect(xml).not.toContain(SECRET);
  return xml;
}

interface Checkstyle {
  readonly checkstyle: { readonly file: { readonly name: string; readonly error?: Record<string, string>[] }[] };
}

describe('formatCheckstyle', () => {
  const xml = strict(formatCheckstyle(hostileReport()));
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    htmlEntities: true,
    isArray: (name) => name === 'file' || name === 'error',
  });
  const { file } = (parser.parse(xml) as Checkstyle).checkstyle;

  it('reads back as what was found', () => {
    expect(file.map(({ name }) => name)).toEqual([
      'sites/100 %, "A&B": <é>/GoodServerSetup.properties',
      'clean.properties',
      '../outside/Good Server.properties',
    ]);
    expect(file[0]?.error?.[0]).toEqual({
      line: '2',
      column: '6',
      severity: 'error',
      message: MESSAGE,
      source: 'bems-config.port-range',
    });
    expect(file[0]?.error?.map(({ severity }) => severity)).toEqual(['error', 'info', 'warning', 'info']);
    expect(file[1]?.error).toBeUndefined();
  });
});

describe('formatJunit', () => {
  it('reads back as what was found', async () => {
    const result = await parse(strict(formatJunit(hostileReport())));
    if (!result || !('testsuite' in result)) throw new Error('no suites');
    expect(result).toMatchObject({ tests: 6, failures: 2, errors: 0 });
    const [sites, clean] = result.testsuite ?? [];
    expect(sites).toMatchObject({ name: 'sites/100 %, "A&B": <é>/GoodServerSetup.properties', tests: 4, failures: 1 });
    expect(sites?.testcase?.map(({ name }) => name)).toEqual([
      'port-range (2:6)',
      'inline-comment (3:13)',
      'lone-backslash (2:6)',
      'database-name-suggested (1:1)',
    ]);
    expect(sites?.testcase?.[0]?.failure?.[0]).toMatchObject({ message: MESSAGE, type: 'port-range' });
    expect(sites?.testcase?.[1]?.failure).toBeUndefined();
    expect(clean?.testcase).toHaveLength(1);
  });

  it('says what could not be checked', async () => {
    const report = reportOf([], ['a.properties: cannot be read: permission denied.']);
    const result = await parse(strict(formatJunit(report)));
    expect(result).toMatchObject({ tests: 1, errors: 1 });
  });
});
