import fc from 'fast-check';
import { InlayHintKind } from 'vscode-languageserver-types';
import type { InlayHint } from 'vscode-languageserver-types';
import { describe, expect, it, test } from 'vitest';
import { inlayHints } from '../../../../server/src/features/response-file/inlayHints';
import type { ResponseDocument } from '../../../../server/src/features/response-file/responseDocument';
import { ResponseFile } from '../../../../server/src/model/responseFile';
import { applyEdits } from '../../../../server/src/text/edit';
import { damagedResponseFile, hostileDocument } from '../../properties/documents';
import { Random } from '../../properties/random';
import { dedent, documentOf } from './support/document';
import type { DocumentOptions } from './support/document';

function allHints(document: ResponseDocument): InlayHint[] {
  return inlayHints(document, document.positions.rangeOf({ start: 0, end: document.file.text.length }));
}

/** The text with its hints in it, as an editor shows them, between ‹ and ›. */
function shown(source: string, options: DocumentOptions = {}): string {
  const document = documentOf(source, options);
  return withHints(document, allHints(document));
}

function withHints(document: ResponseDocument, hints: readonly InlayHint[]): string {
  const edits = hints.map(({ position, label }) => {
    const at = document.positions.offsetAt(position);
    return { span: { start: at, end: at }, newText: `‹${label as string}›` };
  });
  return applyEdits(document.file.text, edits);
}

describe('decoded values', () => {
  it.each([
    ['a path', String.raw`A=E:\\BEMS`, String.raw`A=E:\\BEMS‹→ E:\BEMS›`],
    ['a lost backslash', String.raw`A=E:\BEMS`, String.raw`A=E:\BEMS‹→ E:BEMS›`],
    ['a character code', String.raw`A=\u00e4`, String.raw`A=\u00e4‹→ ä›`],
    ['a control character, made visible', String.raw`A=x\ty`, String.raw`A=x\ty‹→ x⇥y›`],
    ['behind the last of several lines', 'A=one\\\r\n  two\r\nB=1\r\n', 'A=one\\\r\n  two‹→ onetwo›\r\nB=1\r\n'],
    ['not where the text is the value', 'A=E:/BEMS\nB=1433\nC=\n', 'A=E:/BEMS\nB=1433\nC=\n'],
    ['not for an escape in the key', String.raw`A\ B=x`, String.raw`A\ B=x`],
    ['not where a malformed code stops the load', String.raw`A=E:\\x\users`, String.raw`A=E:\\x\users`],
    ['not for a line that a later one replaces', 'A=E:\\\\x\nA=E:\\\\y', 'A=E:\\\\x\nA=E:\\\\y‹→ E:\\y›'],
  ])('%s', (_, source, expected) => {
    expect(shown(source)).toBe(expected);
  });

  it('are cut at 60 characters; the tooltip goes on', () => {
    const [hint] = allHints(documentOf(`A=\\\\${'x'.repeat(100)}`));
    expect(hint?.label).toBe(`→ \\${'x'.repeat(58)}…`);
    expect(JSON.stringify(hint?.tooltip)).toContain('x'.repeat(100));
  });

  it.each([
    ['a password', String.raw`# @role accountPassword admin${'\n'}A=geheim\\1`],
    ['a key whose name says so', String.raw`MY_TOKEN=geheim\\1`],
    ['a connection property', String.raw`A=user=x\\y;password=geheim`],
    ['a line that was swallowed', 'A=E:\\\\BEMS\\\nADMIN_PASSWORD=geheim\n'],
    ['the rest of a secret', '# ADMIN_PASSWORD=geh\\\nei\\\\m\n'],
  ])('show no secret: %s', (_, source) => {
    expect(allHints(documentOf(source)).filter(({ label }) => (label as string).startsWith('→'))).toEqual([]);
  });

  it('can be switched off', () => {
    const settings = { inlayHints: { decodedValues: false, inferredRoles: true, entitlementNames: true } };
    expect(shown('PORT_A=x\nA=E:\\\\BEMS\n', { settings })).toBe('PORT_A=x‹databasePort (inferred)›\nA=E:\\\\BEMS\n');
  });
});

describe('inferred roles', () => {
  it.each([
    ['with the service', 'CORE_SQL_PORT=1433\n', 'CORE_SQL_PORT=1433‹databasePort core (inferred)›\n'],
    ['behind the decoded value', String.raw`JAVA_HOME=C:\\j`, String.raw`JAVA_HOME=C:\\j‹→ C:\j›‹javaHome (inferred)›`],
    ['of a password', 'ADMIN_PASSWORD=x', 'ADMIN_PASSWORD=x‹accountPassword admin (inferred)›'],
    ['of a half-typed line', 'CORE_SQL_PORT', 'CORE_SQL_PORT‹databasePort core (inferred)›'],
    [
      'not those of an annotation',
      '# @role databasePort core\nCORE_SQL_PORT=1\n',
      '# @role databasePort core\nCORE_SQL_PORT=1\n',
    ],
    ['not of a documented key', 'USER_INSTALL_DIR1=x', 'USER_INSTALL_DIR1=x'],
    ['not where the name tells none', 'COLOUR=x', 'COLOUR=x'],
    ['nothing in an empty file', '', ''],
  ])('%s', (_, source, expected) => {
    expect(shown(source)).toBe(expected);
  });

  it('not of the key map', () => {
    expect(shown('CORE_SQL_PORT=1', { keyRoles: { CORE_SQL_PORT: 'databasePort core' } })).toBe('CORE_SQL_PORT=1');
  });

  it('are of the kind of types', () => {
    expect(allHints(documentOf('CORE_SQL_PORT=1'))[0]?.kind).toBe(InlayHintKind.Type);
  });

  it('can be switched off', () => {
    const settings = { inlayHints: { decodedValues: true, inferredRoles: false, entitlementNames: true } };
    expect(shown('CORE_SQL_PORT=\\u0031', { settings })).toBe('CORE_SQL_PORT=\\u0031‹→ 1›');
  });
});

describe('accepting an inferred role', () => {
  /** The text after the edits of the only hint that has some. */
  function accepted(source: string): string | null {
    const document = documentOf(source);
    const edits = allHints(document).flatMap(({ textEdits = [] }) => textEdits);
    if (edits.length === 0) return null;
    return applyEdits(
      document.file.text,
      edits.map(({ range, newText }) => ({ span: document.positions.spanOf(range), newText })),
    );
  }

  it.each([
    ['above the key', 'A=1\nCORE_SQL_PORT=1\n', 'A=1\n# @role databasePort core\nCORE_SQL_PORT=1\n'],
    ['below other comments', '# port\nCORE_SQL_PORT=1', '# port\n# @role databasePort core\nCORE_SQL_PORT=1'],
    ['with the line ends of the file', 'A=1\r\nCORE_SQL_PORT=1', 'A=1\r\n# @role databasePort core\r\nCORE_SQL_PORT=1'],
    ['with the indentation of the key', '  CORE_SQL_PORT=1\n', '  # @role databasePort core\n  CORE_SQL_PORT=1\n'],
    [
      'in place of a misspelled one',
      '# @role databasPort core\nCORE_SQL_PORT=1',
      '# @role databasePort core\nCORE_SQL_PORT=1',
    ],
    ['above all lines of an entry', 'CORE_SQL_PORT=1\\\n 2\n', '# @role databasePort core\nCORE_SQL_PORT=1\\\n 2\n'],
  ])('writes the annotation %s', (_, source, expected) => {
    expect(accepted(source)).toBe(expected);
  });

  it.each([
    ['where the name does not tell the service', 'SQL_PORT=1\n'],
    ['behind a line that is only a backslash', '\\\nCORE_SQL_PORT=1\n'],
  ])('is not offered %s', (_, source) => {
    expect(accepted(source)).toBeNull();
    expect(shown(source)).toContain('(inferred)');
  });

  it('makes the role certain and changes no key', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = new Random(seed);
        const document = documentOf(`${hostileDocument(random)}\nCORE_SQL_PORT=1433`);
        for (const { textEdits } of allHints(document)) {
          if (!textEdits) continue;
          const edits = textEdits.map(({ range, newText }) => ({ span: document.positions.spanOf(range), newText }));
          const after = new ResponseFile(
            { ...document.file.file, text: applyEdits(document.file.text, edits) },
            document.file.context,
          );
          expect(after.entries.map(({ key }) => key)).toEqual(document.file.entries.map(({ key }) => key));
          const inferred = (file: ResponseFile): number => file.entries.filter(({ isInferred }) => isInferred).length;
          expect(inferred(after)).toBe(inferred(document.file) - 1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the range', () => {
  const source = dedent(`
    A=\\u0041
    B=\\u0042
    C=\\u0043
    D=one\\
      two
    E=\\u0045
  `);

  it.each([
    [1, 2, ['→ B', '→ C']],
    [3, 3, []],
    [4, 4, ['→ onetwo']],
    [5, 9, ['→ E']],
  ])('lines %i to %i, both included', (first, last, labels) => {
    const range = { start: { line: first, character: 0 }, end: { line: last, character: 99 } };
    expect(inlayHints(documentOf(source), range).map(({ label }) => label)).toEqual(labels);
  });

  it('gives hints in it alone, and no others than the whole document has there', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), fc.nat(), (seed, a, b) => {
        const random = new Random(seed);
        const text = random.below(2) === 0 ? hostileDocument(random) : damagedResponseFile(random).slice(0, 400);
        const document = documentOf(text);
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const range = document.positions.rangeOf({ start, end });
        const span = document.positions.spanOf(range);
        const expected = allHints(document).filter(({ position }) => {
          const at = document.positions.offsetAt(position);
          return at >= span.start && at <= span.end;
        });
        expect(inlayHints(document, range)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

test('counts as the client does', () => {
  // A=ä\\é has 1 + 1 + 2 + 2 + 2 bytes.
  const [hint] = allHints(documentOf('A=ä\\\\é\n', { encoding: 'utf-8' }));
  expect(hint?.position).toEqual({ line: 0, character: 8 });
});
