import fc from 'fast-check';
import { expect, test } from 'vitest';
import { environmentVariablesIn, variablesIn } from '../../server/src/model/variables';
import { escapesIn, parseProperties } from '../../server/src/properties';
import type { EntryNode, EscapeKind } from '../../server/src/properties';
import { annotationIn } from '../../server/src/roles/annotation';
import { CASE_TEXTS } from '../java/case-texts.mjs';
import { damagedResponseFile, hostileDocument } from '../unit/properties/documents';
import { marksOf } from '../unit/properties/drawing';
import { Random } from '../unit/properties/random';
import { tokenize } from './tokenize';

/** What a character is to the grammar, or to the parser: what is compared. */
type Part = 'comment' | 'key' | 'separator' | 'value' | 'continuation' | 'none';

const seed = fc.integer();
const corners = fc
  .array(
    fc.constantFrom(
      ...['\\', '\\', '\\\\', '\\\n', '\\\r\n', '\n', '\r', '  ', '\t', '\f', '=', ':', '#', '!', 'key', 'value'],
      ...['$', '$NAME$', '$lax.nl.env.X$', '%X%', '%', '12', 'true', '\\t', '\\u0041', '\\u00', '\\:', '\\ '],
      ...[
        '@role databasePort core',
        'bems-disable-next-line a-rule, b',
        'é',
        '\u{1f600}',
        '\u2028',
        '\u0085',
        '\u00a0',
      ],
    ),
    { maxLength: 25 },
  )
  .map((pieces) => pieces.join(''));
const anyText = fc.oneof(
  corners,
  fc.string({ unit: 'binary', maxLength: 60 }),
  seed.map((number) => hostileDocument(new Random(number)) + hostileDocument(new Random(number + 1))),
  seed.map((number) => damagedResponseFile(new Random(number))),
);

async function check(property: (text: string, scopes: string[][]) => void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      property(text, await tokenize(text));
    }),
    { numRuns: 1500 },
  );
}

function entriesOf(text: string): EntryNode[] {
  return parseProperties(text).nodes.filter((node) => node.kind === 'entry');
}

/** What each character of `text` is to the parser. */
function partsAsParsed(text: string): Part[] {
  const parts: Part[] = Array.from({ length: text.length }, () => 'none');
  for (const node of parseProperties(text).nodes) {
    if (node.kind === 'comment') parts.fill('comment', node.markStart, node.textEnd);
    if (node.kind === 'continuation') continueIn(node.start, node.end);
    if (node.kind !== 'entry') continue;
    parts.fill('key', node.keyStart, node.keyEnd);
    parts.fill('value', node.valueStart, node.valueEnd);
    const mark = text.slice(node.keyEnd, node.valueStart).search(/[=:]/);
    if (mark >= 0) parts[node.keyEnd + mark] = 'separator';
    continueIn(node.keyStart, node.lineEnd);
  }
  return parts;

  /** Takes the continuations in a stretch out of their parts: a backslash, a line end, and the blanks behind it. */
  function continueIn(start: number, end: number): void {
    for (const { 0: found, index } of text.slice(start, end).matchAll(/\\(?:\r\n|\r|\n|$)[ \t\f]*|\\[\s\S]/g)) {
      if (!/^\\(?:[\r\n]|$)/.test(found)) continue;
      parts.fill('none', start + index, start + index + found.length);
      parts[start + index] = 'continuation';
    }
  }
}

/** What each character of `text` is to the grammar. */
function partsAsTokenized(scopes: readonly (readonly string[])[]): Part[] {
  return scopes.map((names) => {
    const parts: Part[] = [];
    if (names.some((name) => name.startsWith('comment.line'))) parts.push('comment');
    if (names.includes('variable.other.property')) parts.push('key');
    if (names.includes('punctuation.separator.key-value')) parts.push('separator');
    if (names.includes('string.unquoted.value')) parts.push('value');
    if (names.includes('constant.character.escape.continuation')) parts.push('continuation');
    return parts.length > 1 ? expect.fail(`two parts: ${parts.join()}`) : (parts[0] ?? 'none');
  });
}

test.each(Object.entries(CASE_TEXTS).map(([about, texts]) => ({ about, texts })))(
  'the parser and the grammar agree: $about',
  async ({ texts }) => {
    for (const text of texts) {
      expect({ text, parts: partsAsTokenized(await tokenize(text)) }).toEqual({ text, parts: partsAsParsed(text) });
    }
  },
);

test('the parser and the grammar agree which character is of a key, of a value, of a comment', async () => {
  await check((text, scopes) => expect(partsAsTokenized(scopes)).toEqual(partsAsParsed(text)));
});

const ESCAPE_SCOPES: Readonly<Record<EscapeKind, string>> = {
  continuation: 'constant.character.escape.continuation',
  backslash: 'constant.character.escape',
  control: 'constant.character.escape',
  unicode: 'constant.character.escape.unicode',
  malformedUnicode: 'invalid.illegal.escape.unicode',
  dropped: 'constant.character.escape.dropped',
};

test('the parser and the grammar agree which characters make an escape, and of which kind', async () => {
  await check((text, scopes) => {
    const expected: (string | null)[] = Array.from({ length: text.length }, () => null);
    const isOpen = new Set<number>();
    for (const node of entriesOf(text)) {
      for (const [start, end] of [
        [node.keyStart, node.keyEnd],
        [node.valueStart, node.valueEnd],
      ] as const) {
        for (const escape of escapesIn(text, start, end)) {
          if (escape.kind === 'continuation') continue;
          // A line does not tell whether the digits that it lacks stand in the next one.
          if (/^\\u[0-9A-Fa-f]{0,3}\\(?:[\r\n]|$)/.test(text.slice(escape.start))) {
            for (let at = escape.start; at < escape.end; at++) isOpen.add(at);
          }
          // The grammar works with whole characters, not with UTF-16 units.
          const isCut =
            /^\\[\ud800-\udbff]/.test(text.slice(escape.start)) && /^[\udc00-\udfff]/.test(text.slice(escape.end));
          expected.fill(ESCAPE_SCOPES[escape.kind], escape.start, escape.end + (isCut ? 1 : 0));
        }
      }
    }
    const actual = scopes.map((names) => {
      const escapes = names.filter((name) => name.includes('.escape') && !name.endsWith('continuation'));
      return escapes.length > 1 ? expect.fail(`two escapes: ${escapes.join()}`) : (escapes[0] ?? null);
    });
    for (const at of isOpen) expected[at] = actual[at] = null;
    expect(actual).toEqual(expected);
  });
});

/** Values of no escapes: there a source is its value. */
const plainValue = fc
  .array(
    fc.constantFrom('$', '$', 'NAME', 'lax.nl.env.X', '%', '%', '_X1', '1', ' ', '(x86)', '(', '\u{1f600}', ';', '='),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(''));

/** Which characters of `length` have the scope `name`. */
function having(scopes: readonly (readonly string[])[], start: number, length: number, name: string): string {
  return Array.from({ length }, (_, i) => (scopes[start + i]?.includes(name) ? '^' : ' ')).join('');
}

function marked(length: number, spans: readonly { start: number; end: number }[]): string {
  return marksOf(
    length,
    spans.map(({ start, end }) => ({ start, end, mark: '^' })),
  );
}

test('the model and the grammar agree what the installer replaces as a variable', async () => {
  await fc.assert(
    fc.asyncProperty(plainValue, async (value) => {
      const scopes = await tokenize(`KEY:${value}`);
      const spans = variablesIn(value);
      expect(having(scopes, 4, value.length, 'variable.other.readwrite.installer')).toBe(marked(value.length, spans));
    }),
    { numRuns: 1500 },
  );
});

test('the model and the grammar agree what looks like a variable of the environment', async () => {
  await fc.assert(
    fc.asyncProperty(
      plainValue.map((value) => value.replaceAll('$', '')),
      async (value) => {
        const scopes = await tokenize(`KEY:${value}`);
        const spans = environmentVariablesIn(value);
        expect(having(scopes, 4, value.length, 'constant.other.placeholder.environment')).toBe(
          marked(value.length, spans),
        );
      },
    ),
    { numRuns: 1500 },
  );
});

test('a comment is an annotation or a suppression for the grammar where it is one for the rules', async () => {
  const comment = fc
    .array(
      fc.constantFrom(
        ...[
          '@role',
          '@roles',
          'databasePort',
          'hostName',
          'core',
          'mail',
          ' ',
          ' ',
          '\t',
          '\f',
          ',',
          '@',
          'a-rule',
          '\\',
        ],
        ...['bems-disable', 'bems-disable-next-line', 'bems-enable', '-', '.'],
      ),
      { maxLength: 8 },
    )
    .map((pieces) => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(comment, fc.constantFrom('#', '!', ' #'), async (text, mark) => {
      const scopes = (await tokenize(mark + text)).slice(mark.length);
      const named = (part: string): string =>
        text.replace(/[\s\S]/g, (_, i: number) => (scopes[i]?.some((name) => name.startsWith(part)) ? '^' : ' '));
      const annotation = annotationIn(text);
      const at = text.indexOf('@role');
      expect(named('keyword.other.annotation')).toBe(
        marked(text.length, annotation ? [{ start: at, end: at + 5 }] : []),
      );
      const suppression = /^[ \t]*(bems-(?:disable-next-line|disable|enable))(?![^ \t])/.exec(text);
      const directive = suppression?.[1] ?? '';
      const from = text.indexOf('bems-');
      expect(named('keyword.control.suppression')).toBe(
        marked(text.length, directive ? [{ start: from, end: from + directive.length }] : []),
      );
      if (annotation?.role) {
        const words = [...text.slice(at + 5, annotation.span.end).matchAll(/[^ \t\f]+/g)];
        const spans = words.map(({ 0: word, index }) => ({ start: at + 5 + index, end: at + 5 + index + word.length }));
        expect(named('entity.name.type.role')).toBe(marked(text.length, spans.slice(0, 1)));
      }
    }),
    { numRuns: 1500 },
  );
});

test.each([
  ['escapes', '\\\\'],
  ['dollar signs', '$a'],
  ['percent signs', '%a'],
  ['bad character codes', '\\u00'],
  ['blanks', ' \t'],
  ['digits', '1'],
  ['separators', '='],
])(
  'a line of %s takes no more than linear time',
  async (_, piece) => {
    // As long as a line can be that VS Code colours.
    for (const before of ['', 'KEY=', '# ']) await tokenize(before + piece.repeat(20_000 / piece.length));
  },
  5_000,
);
