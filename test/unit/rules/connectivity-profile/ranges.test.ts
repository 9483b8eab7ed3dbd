import { describe, expect, it } from 'vitest';
import { expectFindings, expectFix, expectFixAll, findingsOf, fixTitles } from '../support/caret';
import { about, expectLinearRule } from './support';

type Case = [what: string, source: string];

const PROFILE = { language: 'connectivity-profile' } as const;

/** A profile with one range, and markers below it. */
const range = (text: string, ...markers: string[]): string =>
  [
    '{',
    '  "ipAddressRanges": [{',
    `    "range": "${text}",`,
    ...markers.map((marker) => `              ${marker}`),
    '    "route": { "type": "direct" }',
    '  }]',
    '}',
  ].join('\n');

/** A profile with a range a line, and markers. */
const ranges = (...lines: string[]): string =>
  [
    '{',
    '  "ipAddressRanges": [',
    ...lines.map((line) => (line.startsWith('^') ? `                ${line}` : `    ${line}`)),
    '  ]',
    '}',
  ].join('\n');

const entry = (text: string, cluster = 'First', comma = ','): string =>
  `{ "range": "${text}", "route": { "type": "proxyCluster", "primaryRouteName": "${cluster}" } }${comma}`;

describe('ip-range', () => {
  const cases: Case[] = [
    ['a name', range('example.com', '^^^^^^^^^^^ ip-range error "IPv4"')],
    ['a number above 255', range('10.0.0.256', '       ^^^ ip-range error "`256`"')],
    ['three numbers', range('10.0.0', '^^^^^^ ip-range error "four numbers"')],
    ['a leading zero', range('10.0.010.1', '     ^^^ ip-range error "write `10`"')],
    ['an asterisk', range('10.0.*.*', '     ^^^ ip-range error "`10.0.0.0/16`"')],
    ['an asterisk before a number', range('10.*.0.1', '   ^ ip-range error "`10.0.0.0/8`"')],
    ['an IPv6 block', range('2001:db8::/32', '^^^^^^^^^^ ip-range error "IPv6"')],
    ['a prefix above 32', range('10.0.0.0/33', '         ^^ ip-range error "0 to 32"')],
    ['a prefix with a leading zero', range('10.0.0.0/08', '         ^^ ip-range error "`10.0.0.0/8`"')],
    ['no prefix behind the slash', range('10.0.0.0/', '        ^ ip-range error')],
    ['a netmask', range('10.0.0.0/255.0.0.0', '         ^^^^^^^^^ ip-range error "`10.0.0.0/8`"')],
    ['a mask that is none', range('10.0.0.0/255.0.255.0', '         ^^^^^^^^^^^ ip-range error "bits"')],
    [
      'the first address behind the last',
      range('10.0.0.9-10.0.0.1', '^^^^^^^^^^^^^^^^^ ip-range error "`10.0.0.1-10.0.0.9`"'),
    ],
    ['no last address', range('10.0.0.1-', '        ^ ip-range error "missing"')],
    ['no first address', range('-10.0.0.1', '^ ip-range error "missing"')],
    ['a long dash', range('10.0.0.1–10.0.0.9', '        ^ ip-range error "`10.0.0.1-10.0.0.9`"')],
    ['only the last number', range('10.0.0.1-50', '         ^^ ip-range error')],
    ['a blank at the end', range('10.0.0.1 ', '        ^ ip-range error "`10.0.0.1`"')],
    ['blanks around the slash', range('10.0.0.0 / 8', '        ^ ip-range error "`10.0.0.0/8`"')],
    [
      'another blank than the one of the keyboard',
      range('10.0.0.1\u00a0- 10.0.0.9', '        ^ ip-range error "plain"'),
    ],
    [
      'an empty text, between its quotes',
      String.raw`
      {
        "ipAddressRanges": [{ "range": "", "route": { "type": "direct" } }]
                                       ^^ ip-range error "missing"
      }
    `,
    ],
    ['host bits in a block, as a warning', range('10.1.2.3/8', '^^^^^^^^ ip-range warning "`10.0.0.0/8`"')],
    ['host bits, of which one is an escape', range(String.raw`\u00310.1.2.3/8`, '^^^^^^^^^^^^^ ip-range warning')],
  ];
  it.each(cases)('reports %s', (_what, source) => expectFindings(source, about('ip-range')));

  it.each([
    '10.0.0.1',
    '10.0.0.0/8',
    '0.0.0.0/0',
    '10.0.0.1/32',
    '10.0.0.1-10.0.0.9',
    '10.0.0.1 - 10.0.0.1',
    '10.0.0.1  -10.0.0.2',
  ])('allows %s', (text) => expectFindings(range(text), about('ip-range')));

  it('writes the base address with all safe fixes, and mends nothing else by itself', () => {
    expectFixAll(range('10.1.2.3/8'), range('10.0.0.0/8'), PROFILE);
    expectFixAll(range('10.1.2.3/31'), range('10.1.2.2/31'), PROFILE);
    expectFixAll(range(String.raw`\u00310.1.2.3/8`), range('10.0.0.0/8'), PROFILE);
    for (const text of ['10.0.0.9-10.0.0.1', '10.0.*.*', '10.0.0.0/08', '10.0.0.0 /8', '10.0.0.0/255.0.0.0']) {
      expectFixAll(range(text), range(text), PROFILE);
    }
  });

  it.each([
    ['10.0.0.9-10.0.0.1', '10.0.0.1-10.0.0.9'],
    ['10.0.*.*', '10.0.0.0/16'],
    ['10.1.2.3/255.255.0.0', '10.1.0.0/16'],
    ['10.0.0.1-50', '10.0.0.1-10.0.0.50'],
    ['10.0.0.1–10.0.0.9', '10.0.0.1-10.0.0.9'],
    [' 10.0.0.1', '10.0.0.1'],
    ['10.0.0.1\u00a0- 10.0.0.9', '10.0.0.1-10.0.0.9'],
  ])('offers %s as %s', (text, expected) => {
    expectFix(range(text), 'ip-range', `Write \`${expected}\``, range(expected), PROFILE);
  });

  it('offers nothing where it would have to guess', () => {
    for (const text of ['example.com', '10.0.0.256', '', '10.0.0.0/33', '10.*.0.1']) {
      expect(fixTitles(range(text), 'ip-range', PROFILE)).toEqual([]);
    }
  });
});

describe('ip-range-overlap', () => {
  it('reports the later of two ranges with common addresses and different routes', () => {
    const source = ranges(
      entry('10.0.0.0/8'),
      entry('10.1.2.0/24', 'Second'),
      '^^^^^^^^^^^ ip-range-overlap warning "`10.0.0.0/8`"',
      entry('192.0.2.1', 'Second'),
      entry('192.0.2.1 - 192.0.2.9', 'First', ''),
      '^^^^^^^^^^^^^^^^^^^^^ ip-range-overlap warning "`192.0.2.1`"',
    );
    expectFindings(source, about('ip-range-overlap'));
  });

  it('has the earlier one beside it', () => {
    const source = ranges(entry('10.0.0.1'), entry('10.0.0.0/8', 'Second', ''));
    const [finding] = findingsOf('ip-range-overlap', source, PROFILE);
    expect(finding?.related[0]?.span.start).toBe(source.indexOf('10.0.0.1'));
  });

  it('judges a block as it is meant', () => {
    const source = ranges(entry('10.0.0.1'), entry('10.1.2.3/8', 'Second', ''));
    expect(findingsOf('ip-range-overlap', source, PROFILE)).toHaveLength(1);
  });

  it.each([
    ['the same route', ranges(entry('10.0.0.0/8'), entry('10.1.2.0/24', 'First', ''))],
    ['neighbours', ranges(entry('10.0.0.0/24'), entry('10.0.1.0/24', 'Second', ''))],
    ['a text that is no range', ranges(entry('10.0.0.0/8'), entry('10.1.2.*', 'Second', ''))],
    [
      'a route that nobody knows',
      '{ "ipAddressRanges": [{ "range": "10.0.0.1", "route": { "type": "deny" } }, { "range": "10.0.0.1", "route": { "type": "x" } }, { "range": "10.0.0.1" }] }',
    ],
  ])('says nothing about %s', (_what, source) => {
    expect(findingsOf('ip-range-overlap', source, PROFILE)).toEqual([]);
  });
});

describe('many ranges', () => {
  const profile = (count: number): string =>
    ranges(
      ...Array.from({ length: count }, (_, i) =>
        entry(
          `10.${i & 127}.${i % 251}.${i % 7}/${i % 3 ? 32 : 12}`,
          i % 2 ? 'First' : 'Second',
          i < count - 1 ? ',' : '',
        ),
      ),
    );

  it.each(['ip-range', 'ip-range-overlap'])('take %s no time', (rule) => expectLinearRule(rule, profile));
});
