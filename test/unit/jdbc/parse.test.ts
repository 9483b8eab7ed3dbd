import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConnectionProperties } from '../../../server/src/jdbc/parse';
import type { ConnectionProperties, ConnectionSyntaxProblem } from '../../../server/src/jdbc/parse';

/** The pairs of `list` as name and value. */
function pairsOf(list: string): [string, string][] {
  const { properties, errors } = parseConnectionProperties(list);
  expect(errors).toEqual([]);
  return properties.map(({ name, value }) => [name, value]);
}

describe('a list of connection properties', () => {
  const cases: [string, string, [string, string][]][] = [
    ['nothing', '', []],
    ['blanks', '  \t ', []],
    ['one pair', 'encrypt=true', [['encrypt', 'true']]],
    ['a semicolon at the end', 'encrypt=true;', [['encrypt', 'true']]],
    [
      'two pairs',
      'a=1;b=2',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    [
      'empty segments',
      ';;a=1;; ;b=2;;',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    [
      'blanks around names and values',
      ' a = 1 ;\tb\t=\t2 ',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    ['blanks inside a name and a value', 'a b=c d', [['a b', 'c d']]],
    [
      'an empty value',
      'a=;b=2',
      [
        ['a', ''],
        ['b', '2'],
      ],
    ],
    [
      'a value of blanks',
      'a=  ;b=2',
      [
        ['a', ''],
        ['b', '2'],
      ],
    ],
    ['an equals sign in a value', 'a=b=c', [['a', 'b=c']]],
    ['equals signs alone in a value', 'a===', [['a', '==']]],
    ['braces', 'a={1}', [['a', '1']]],
    [
      'empty braces',
      'a={};b=2',
      [
        ['a', ''],
        ['b', '2'],
      ],
    ],
    [
      'a semicolon in braces',
      'a={x;y};b=2',
      [
        ['a', 'x;y'],
        ['b', '2'],
      ],
    ],
    ['an equals sign in braces', 'a={x=y}', [['a', 'x=y']]],
    ['blanks in braces, which stay', 'a={ x }', [['a', ' x ']]],
    [
      'blanks around braces, which go',
      'a = {x} ; b=2',
      [
        ['a', 'x'],
        ['b', '2'],
      ],
    ],
    ['a doubled brace for one', 'a={x}}y}', [['a', 'x}y']]],
    ['doubled braces alone', 'a={}}}', [['a', '}']]],
    [
      'two doubled braces',
      'a={x}}}}y};b=2',
      [
        ['a', 'x}}y'],
        ['b', '2'],
      ],
    ],
    [
      'a semicolon behind a doubled brace',
      'a={x}};y};b=2',
      [
        ['a', 'x};y'],
        ['b', '2'],
      ],
    ],
    ['an opening brace in braces', 'a={x{y}', [['a', 'x{y']]],
    ['a closing brace without an opening one', 'a=x}y', [['a', 'x}y']]],
    ['names in any case, as they are written', 'ENCRYPT=true', [['ENCRYPT', 'true']]],
    [
      'a name twice',
      'a=1;a=2',
      [
        ['a', '1'],
        ['a', '2'],
      ],
    ],
    [
      'two names of one property',
      'database=x;databaseName=y',
      [
        ['database', 'x'],
        ['databaseName', 'y'],
      ],
    ],
    ['a brace in a name', 'a{b}=c', [['a{b}', 'c']]],
    [
      'line ends, as the outer blanks they are for the driver',
      '\n a=1\r\n;b=2',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    [
      'a backslash, which means nothing here',
      'a=x\\;b=2',
      [
        ['a', 'x\\'],
        ['b', '2'],
      ],
    ],
  ];
  it.each(cases)('can hold %s', (_what, list, pairs) => {
    expect(pairsOf(list)).toEqual(pairs);
  });

  it('keeps blanks that are none for the driver', () => {
    expect(pairsOf('a=\u00A0x\u00A0')).toEqual([['a', '\u00A0x\u00A0']]);
  });
});

describe('a list that the driver cannot read', () => {
  // Below the list carets under the segment that is wrong.
  const cases: [string, string, ConnectionSyntaxProblem, string, string[]][] = [
    ['a segment without an equals sign', 'encrypt', 'no-equals-sign', '^^^^^^^', []],
    ['such a segment between others', 'a=1; encrypt ;b=2', 'no-equals-sign', '     ^^^^^^^', ['a', 'b']],
    ['an empty name', '=true', 'no-name', '^^^^^', []],
    ['a name of blanks', 'a=1;  = true ;b=2', 'no-name', '      ^^^^^^', ['a', 'b']],
    ['an equals sign alone', '=', 'no-name', '^', []],
    ['an unclosed brace', 'a={x', 'unclosed-brace', '^^^^', []],
    ['an unclosed brace before another pair', 'a={x;b=2', 'unclosed-brace', '^^^^', ['b']],
    ['a brace that a doubled one does not close', 'a={x}};b=2', 'unclosed-brace', '^^^^^^', ['b']],
    ['text before a brace', 'a=x{y};b=2', 'text-before-brace', '^^^^^^', ['b']],
    ['text before a brace that is not closed', 'a=x{y;b=2', 'text-before-brace', '^^^^^', ['b']],
    ['text before a brace, a semicolon in it', 'a=x{y;z};b=2', 'text-before-brace', '^^^^^^^^', ['b']],
    ['text behind a brace', 'b=2;a={x}y', 'text-after-brace', '    ^^^^^^', ['b']],
    ['a second brace', 'a={x}{y};b=2', 'text-after-brace', '^^^^^^^^', ['b']],
    ['a blank that is none for the driver before a brace', 'a=\u00A0{y};b=2', 'text-before-brace', '^^^^^^', ['b']],
    ['a blank that is none for the driver behind one', 'a={y}\u00A0;b=2', 'text-after-brace', '^^^^^^', ['b']],
  ];
  it.each(cases)('has %s', (_what, list, problem, carets, rest) => {
    const { errors, properties } = parseConnectionProperties(list);
    expect(errors.map((error) => error.problem)).toEqual([problem]);
    expect(marked(errors[0]?.span)).toBe(carets);
    expect(properties.map((property) => property.name)).toEqual(rest);
  });

  it('has every error told, not only the first', () => {
    const { errors } = parseConnectionProperties('a;=b;c=d;e={f');
    expect(errors.map((error) => error.problem)).toEqual(['no-equals-sign', 'no-name', 'unclosed-brace']);
  });
});

describe('the spans of a pair', () => {
  const cases: [string, string, Record<'span' | 'nameSpan' | 'valueSpan' | 'segment', string>][] = [
    ['the only one', 'a=1', { span: '^^^', nameSpan: '^', valueSpan: '  ^', segment: '^^^' }],
    ['the first one, with its semicolon', 'a=1;b=2', { span: '^^^', nameSpan: '^', valueSpan: '  ^', segment: '^^^^' }],
    ['one with blanks', ' a = 1 ;', { span: ' ^^^^^', nameSpan: ' ^', valueSpan: '     ^', segment: '^^^^^^^^' }],
    ['one with braces', 'a={x;y};', { span: '^^^^^^^', nameSpan: '^', valueSpan: '  ^^^^^', segment: '^^^^^^^^' }],
    ['one without a value', 'a=;', { span: '^^', nameSpan: '^', valueSpan: '', segment: '^^^' }],
    ['one with a value of blanks', 'a=  ;', { span: '^^', nameSpan: '^', valueSpan: '', segment: '^^^^^' }],
  ];
  it.each(cases)('%s', (_what, list, expected) => {
    const [property] = parseConnectionProperties(list).properties;
    expect({
      span: marked(property?.span),
      nameSpan: marked(property?.nameSpan),
      valueSpan: marked(property?.valueSpan),
      segment: marked(property?.segment),
    }).toEqual(expected);
  });
});

/** Carets under a span; nothing for an empty one. */
function marked(span: { start: number; end: number } | undefined): string {
  if (!span) return 'no span';
  return span.start === span.end ? '' : ' '.repeat(span.start) + '^'.repeat(span.end - span.start);
}

describe('any text', () => {
  const anyList = fc.oneof(
    fc.string(),
    fc
      .array(fc.constantFrom('a', 'encrypt', '=', ';', '{', '}', '}}', ' ', '\t', '1', 'true', '\u00A0', '\\', '😀'))
      .map((parts) => parts.join('')),
  );

  it('is read without an exception, and its spans fit each other and the text', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const result = parseConnectionProperties(list);
        expectSpansToFit(list, result);
      }),
      { numRuns: 2000 },
    );
  });

  it('is told to be wrong, or is all pairs, semicolons and blanks', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const { properties, errors } = parseConnectionProperties(list);
        if (errors.length > 0) return;
        let rest = list;
        for (const { segment } of [...properties].reverse()) {
          rest = rest.slice(0, segment.start) + rest.slice(segment.end);
        }
        // What the driver takes for blanks is everything up to the space.
        expect([...rest].filter((c) => c > ' ' && c !== ';')).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('that is put together from pairs gives the pairs again', () => {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,10}$/);
    const value = fc.string({ maxLength: 12 });
    const blanks = fc.constantFrom('', ' ', '\t ');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value, blanks)), (pairs) => {
        const list = pairs.map(([n, v, b]) => `${b}${n}${b}=${b}{${v.replaceAll('}', '}}')}}${b}`).join(';');
        expect(pairsOf(list)).toEqual(pairs.map(([n, v]) => [n, v]));
      }),
    );
  });

  it('loses a pair and nothing else when its segment is cut out', () => {
    fc.assert(
      fc.property(anyList, fc.nat(), (list, seed) => {
        const { properties, errors } = parseConnectionProperties(list);
        if (properties.length === 0 || errors.length > 0) return;
        const index = seed % properties.length;
        const segment = properties[index]?.segment ?? { start: 0, end: 0 };
        const cut = parseConnectionProperties(list.slice(0, segment.start) + list.slice(segment.end));
        const pairs = (all: ConnectionProperties): [string, string][] => all.properties.map((p) => [p.name, p.value]);
        expect(cut.errors).toEqual([]);
        expect(pairs(cut)).toEqual(pairs({ properties, errors }).filter((_, i) => i !== index));
      }),
      { numRuns: 2000 },
    );
  });
});

/** Asserts that what was read tiles the text: nothing overlaps, everything stands where it is told to stand. */
function expectSpansToFit(list: string, { properties, errors }: ConnectionProperties): void {
  const inOrder = [...properties.map((p) => p.segment), ...errors.map((e) => e.span)].sort((a, b) => a.start - b.start);
  let at = 0;
  for (const span of inOrder) {
    expect(span.start).toBeGreaterThanOrEqual(at);
    expect(span.end).toBeGreaterThan(span.start);
    expect(span.end).toBeLessThanOrEqual(list.length);
    at = span.end;
  }
  for (const { name, value, span, nameSpan, valueSpan, segment } of properties) {
    expect(list.slice(nameSpan.start, nameSpan.end)).toBe(name);
    const written = list.slice(valueSpan.start, valueSpan.end);
    expect(written.startsWith('{') ? written.slice(1, -1).replaceAll('}}', '}') : written).toBe(value);
    expect(segment.start).toBeLessThanOrEqual(span.start);
    expect(span.start).toBe(nameSpan.start);
    expect(nameSpan.end).toBeLessThan(span.end);
    expect(span.end).toBeLessThanOrEqual(segment.end);
    const between = [...list.slice(nameSpan.end, valueSpan.start)].filter((character) => character > ' ');
    expect(between).toEqual(['=']);
    if (valueSpan.start < valueSpan.end) expect(span.end).toBe(valueSpan.end);
    expect(segment.end === list.length || list[segment.end - 1] === ';').toBe(true);
  }
  for (const { span } of errors) {
    expect(list.charAt(span.start) > ' ' && list.charAt(span.end - 1) > ' ').toBe(true);
  }
}
