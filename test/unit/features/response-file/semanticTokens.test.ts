import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { semanticTokens } from '../../../../server/src/features/response-file/semanticTokens';
import { semanticTokensDelta } from '../../../../server/src/features/semanticTokens/delta';
import { SEMANTIC_TOKENS_LEGEND } from '../../../../server/src/features/semanticTokens/legend';
import type { ResponseDocument } from '../../../../server/src/features/response-file/responseDocument';
import type { Range } from '../../../../server/src/text/lines';
import { damagedResponseFile, hostileDocument } from '../../properties/documents';
import { Random } from '../../properties/random';
import { documentOf } from './support/document';
import type { DocumentOptions } from './support/document';

interface Unpacked {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly name: string;
}

/** What a client makes of the numbers; a name is a type with its modifiers, `property.unused`. */
function unpack(data: readonly number[]): Unpacked[] {
  const { tokenTypes, tokenModifiers } = SEMANTIC_TOKENS_LEGEND;
  const tokens: Unpacked[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines, characters, length, type, modifiers] = data.slice(at, at + 5) as [
      number,
      number,
      number,
      number,
      number,
    ];
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const names = tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
    tokens.push({ line, character, length, name: [tokenTypes[type], ...names].join('.') });
  }
  return tokens;
}

/** The tokens as `name:text`, one after the other. */
function tokensOf(document: ResponseDocument, range: Range | null = null): string[] {
  const { positions, file } = document;
  return unpack(semanticTokens(document, range)).map(({ line, character, length, name }) => {
    const start = positions.offsetAt({ line, character });
    return `${name}:${file.text.slice(start, positions.offsetAt({ line, character: character + length }))}`;
  });
}

function tokens(source: string, options: DocumentOptions = {}): string[] {
  return tokensOf(documentOf(source, options));
}

describe('semantic tokens of an entry', () => {
  it.each<[string, string, string[]]>([
    ['a key, a separator, a value', 'NAME = west', ['property:NAME', 'operator:=', 'string:west']],
    ['blanks alone between key and value', 'NAME west', ['property:NAME', 'string:west']],
    ['a half-typed line', 'SQL_PO', ['property:SQL_PO']],
    ['an empty key', '=x', ['operator:=', 'string:x']],
    [
      'a documented key with a path',
      'USER_INSTALL_DIR1=E:\\\\BEMS',
      ['property.defaultLibrary:USER_INSTALL_DIR1', 'operator:=', 'path:E:', 'escape:\\\\', 'path:BEMS'],
    ],
    ['a port', 'CORE_SQL_PORT:1433', ['property:CORE_SQL_PORT', 'operator::', 'number:1433']],
    ['a port that is none', 'CORE_SQL_PORT=14 33', ['property:CORE_SQL_PORT', 'operator:=', 'string:14 33']],
    ['escapes in a key', 'A\\ B=1', ['property:A', 'escape:\\ ', 'property:B', 'operator:=', 'string:1']],
    [
      'a variable',
      'SITE=a$lax.nl.env.X$b',
      ['property:SITE', 'operator:=', 'string:a', 'variable:$lax.nl.env.X$', 'string:b'],
    ],
    [
      'an entry that a later one replaces',
      'A=1\nA=2',
      ['property.unused:A', 'operator.unused:=', 'string.unused:1', 'property:A', 'operator:=', 'string:2'],
    ],
  ])('%s', (_what, source, expected) => {
    expect(tokens(source)).toEqual(expected);
  });

  it('names and values of connection properties', () => {
    expect(tokens('# @role databaseProperties core\nK=encrypt=True; loginTimeout=30;x=y;').slice(6)).toEqual([
      'property:K',
      'operator:=',
      'parameter.defaultLibrary:encrypt',
      'operator:=',
      'enumMember:True',
      'operator:;',
      'string: ',
      'parameter.defaultLibrary:loginTimeout',
      'operator:=',
      'number:30',
      'operator:;',
      'parameter:x',
      'operator:=',
      'string:y',
      'operator:;',
    ]);
  });

  it.each([['\n'], ['\r\n'], ['\r']])(
    'is split at line ends, without the blanks that a line begins with: %j',
    (end) => {
      expect(tokens(['KEY \\', '  = one\\', '\t two\\', 'three'].join(end))).toEqual([
        'property:KEY',
        'escape:\\',
        'operator:=',
        'string:one',
        'escape:\\',
        'string:two',
        'escape:\\',
        'string:three',
      ]);
      expect(tokens(`A=1\\${end}`)).toEqual(['property:A', 'operator:=', 'string:1', 'escape:\\']);
      expect(tokens(`  \\${end}A=1`)).toEqual(['escape:\\', 'property:A', 'operator:=', 'string:1']);
    },
  );

  it('are few where a value is so long that no editor would colour it', () => {
    const long = 'E:\\\\'.repeat(10_000);
    expect(tokens(`A=${long}`)).toEqual(['property:A', 'operator:=', `string:${long}`]);
    expect(tokens(`DB_PASSWORD=${long}`)).toEqual(['property:DB_PASSWORD', 'operator:=', `secret:${long}`]);
  });

  it('shows of a secret nothing but that it is one', () => {
    expect(tokens('DB_PASSWORD=a$b$\\u0041')).toEqual(['property:DB_PASSWORD', 'operator:=', 'secret:a$b$\\u0041']);
    expect(tokens('DB_PASSWORD=$lax.nl.env.X$').at(-1)).toBe('variable:$lax.nl.env.X$');
    expect(tokens('# @role databaseProperties core\nK=password=a=b;encrypt=true').slice(8)).toEqual([
      'parameter.defaultLibrary:password',
      'operator:=',
      'secret:a=b',
      'operator:;',
      'parameter.defaultLibrary:encrypt',
      'operator:=',
      'enumMember:true',
    ]);
    expect(tokens('#DB_PASSWORD=one\\\n two')).toEqual(['comment:#DB_PASSWORD=', 'secret:one\\', 'secret:two']);
  });
});

describe('semantic tokens of a comment', () => {
  it.each<[string, string[]]>([
    ['# just words', ['comment:# just words']],
    [
      '# @role databasePort core',
      ['comment:# ', 'keyword:@role', 'comment: ', 'type:databasePort', 'comment: ', 'parameter:core'],
    ],
    ['#@role  hostName ', ['comment:#', 'keyword:@role', 'comment:  ', 'type:hostName', 'comment: ']],
    ['# @role hostName core', ['comment:# ', 'keyword:@role', 'comment: hostName core']],
    ['# @role nonsense core', ['comment:# ', 'keyword:@role', 'comment: nonsense core']],
    [
      '! bems-disable port-range, nonsense,path-unc',
      [
        'comment:! ',
        'keyword:bems-disable',
        'comment: ',
        'parameter:port-range',
        'comment:, nonsense,',
        'parameter:path-unc',
      ],
    ],
    ['# bems-disabled port-range', ['comment:# bems-disabled port-range']],
  ])('%s', (source, expected) => {
    expect(tokens(source)).toEqual(expected);
  });
});

describe('semantic tokens', () => {
  it('count as the client does', () => {
    const source = 'ä😀=é\\u0041x';
    const lengths = (encoding: 'utf-8' | 'utf-16'): number[][] =>
      unpack(semanticTokens(documentOf(source, { encoding }), null)).map((t) => [t.character, t.length]);
    expect(lengths('utf-16')).toEqual([
      [0, 3],
      [3, 1],
      [4, 1],
      [5, 6],
      [11, 1],
    ]);
    expect(lengths('utf-8')).toEqual([
      [0, 6],
      [6, 1],
      [7, 2],
      [9, 6],
      [15, 1],
    ]);
  });

  it('never cut a character in two', () => {
    for (const encoding of ['utf-8', 'utf-16'] as const) {
      expect(tokens('A=\\😀b', { encoding })).toEqual(['property:A', 'operator:=', 'escape:\\😀', 'string:b']);
    }
  });

  it('of a range are those of the entries and comments on its lines', () => {
    const document = documentOf('A=1\n# one\nB=2\\\n 3\nC=4\n');
    const inLines = (first: number, last: number): string[] =>
      tokensOf(document, { start: { line: first, character: 1 }, end: { line: last, character: 2 } }).filter((name) =>
        /property|comment/.test(name),
      );
    expect(inLines(0, 0)).toEqual(['property:A']);
    expect(inLines(1, 2)).toEqual(['comment:# one', 'property:B']);
    expect(inLines(3, 3)).toEqual(['property:B']);
    expect(inLines(3, 9)).toEqual(['property:B', 'property:C']);
    expect(inLines(5, 5)).toEqual([]);
    const nowhere = { line: 1, character: 0 };
    expect(tokensOf(document, { start: nowhere, end: nowhere })).toEqual(['comment:# one']);
  });

  it('of an empty file are none', () => {
    expect(tokens('')).toEqual([]);
  });

  it('are sorted, disjoint and inside their lines, in any document; those of any range are among them', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.integer().map((seed) => hostileDocument(new Random(seed)) + hostileDocument(new Random(seed + 1))),
      fc.integer().map((seed) => damagedResponseFile(new Random(seed))),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom('utf-8', 'utf-16'), fc.nat(9), fc.nat(9), (text, encoding, first, more) => {
        const document = documentOf(text.replace(/^\n/, '#\n'), { encoding });
        const { lines } = document.file;
        const whole = unpack(semanticTokens(document, null));
        for (const [index, { line, character, length }] of whole.entries()) {
          expect(length).toBeGreaterThan(0);
          expect(character + length).toBeLessThanOrEqual(document.positions.lengthOf(lines.spanOf(line)));
          const before = whole[index - 1];
          if (before?.line === line) expect(before.character + before.length).toBeLessThanOrEqual(character);
          else if (before) expect(before.line).toBeLessThan(line);
        }
        const range = { start: { line: first, character: 0 }, end: { line: first + more, character: 0 } };
        const some = unpack(semanticTokens(document, range)).map((each) => JSON.stringify(each));
        const all = whole.map((each) => JSON.stringify(each));
        expect(all.join('\n')).toContain(some.join('\n'));
        for (const each of whole) {
          if (each.line >= first && each.line < first + more) expect(some).toContain(JSON.stringify(each));
        }
      }),
      { numRuns: 250 },
    );
  });
});

describe('the edits between two lists of tokens', () => {
  it.each<[string, number[], number[], ReturnType<typeof semanticTokensDelta>]>([
    ['nothing changed', [1, 2, 3], [1, 2, 3], []],
    ['one number', [1, 2, 3], [1, 9, 3], [{ start: 1, deleteCount: 1, data: [9] }]],
    ['numbers came', [1, 3], [1, 2, 2, 3], [{ start: 1, deleteCount: 0, data: [2, 2] }]],
    ['numbers went', [7, 7, 7], [7], [{ start: 1, deleteCount: 2, data: [] }]],
    ['all is new', [], [1, 2], [{ start: 0, deleteCount: 0, data: [1, 2] }]],
    ['nothing is left', [1, 2], [], [{ start: 0, deleteCount: 2, data: [] }]],
  ])('%s', (_what, previous, next, expected) => {
    expect(semanticTokensDelta(previous, next)).toEqual(expected);
  });

  it('makes the second of the first', () => {
    const numbers = fc.array(fc.nat(2), { maxLength: 12 });
    fc.assert(
      fc.property(numbers, numbers, (previous, next) => {
        const result = [...previous];
        for (const { start, deleteCount, data = [] } of semanticTokensDelta(previous, next)) {
          result.splice(start, deleteCount, ...data);
        }
        expect(result).toEqual(next);
      }),
      { numRuns: 1000 },
    );
  });
});
