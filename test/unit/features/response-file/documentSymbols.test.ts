import fc from 'fast-check';
import { SymbolKind, SymbolTag } from 'vscode-languageserver-types';
import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { documentSymbols } from '../../../../server/src/features/response-file/documentSymbols';
import { MASK } from '../../../../server/src/model/mask';
import { damagedResponseFile, hostileDocument } from '../../properties/documents';
import { Random } from '../../properties/random';
import { dedent, documentOf } from './support/document';
import type { DocumentOptions } from './support/document';

/** The outline of `source`: a line for each symbol, its children further right. */
function outline(source: string, options: DocumentOptions = {}): string {
  const lines = (symbols: readonly DocumentSymbol[], indent: string): string[] =>
    symbols.flatMap(({ name, detail, tags, children = [] }) => [
      `${indent}${name}${detail ? ` = ${detail}` : ''}${tags?.includes(SymbolTag.Deprecated) ? ' (deprecated)' : ''}`,
      ...lines(children, `${indent}  `),
    ]);
  return lines(documentSymbols(documentOf(source, options)), '').join('\n');
}

function all(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...all(symbol.children ?? [])]);
}

describe('the outline', () => {
  it('groups keys of one service that stand together', () => {
    expect(
      outline(`
        USER_INSTALL_DIR1=E:\\\\BEMS
        HOST_NAME=bems01
        CORE_SQL_HOST=sql01
        CORE_SQL_PORT=1433
        DOCS_SQL_HOST=sql02
        CORE_SQL_NAME=again
        FLAVOUR=mild`),
    ).toBe(
      dedent(`
        Computer and installation
          USER_INSTALL_DIR1 = E:\\BEMS
          HOST_NAME = bems01
        Core and Mail
          CORE_SQL_HOST = sql01
          CORE_SQL_PORT = 1433
        Docs
          DOCS_SQL_HOST = sql02
        Other keys
          CORE_SQL_NAME = again
          FLAVOUR = mild`),
    );
  });

  it('names every service, and the account of the Common Services', () => {
    const source = ['admin', 'connect', 'presence'].map((s) => `# @role accountLogin ${s}\nK_${s}=x\n`).join('');
    expect(outline(source)).toBe(
      'Common Services\n  K_admin = x\nConnect\n  K_connect = x\nPresence\n  K_presence = x',
    );
  });

  it('keeps keys of unknown role with the service around them', () => {
    expect(outline('CORE_SQL_HOST=a\nFLAVOUR=b\nCORE_SQL_PORT=1\nSHAPE=c')).toBe(
      'Core and Mail\n  CORE_SQL_HOST = a\n  FLAVOUR = b\n  CORE_SQL_PORT = 1\nOther keys\n  SHAPE = c',
    );
  });

  it('has no group where nothing is known about any key', () => {
    expect(outline('FLAVOUR=mild\nSHAPE=round')).toBe('FLAVOUR = mild\nSHAPE = round');
  });

  it('has sections as parents, with groups only where there are several', () => {
    expect(
      outline(`
        FLAVOUR=mild

        # -------
        #  Database
        # -------
        CORE_SQL_HOST=a
        CORE_SQL_PORT=1433

        # -------
        #  The rest
        # -------
        HOST_NAME=bems01
        DOCS_SQL_HOST=b
        # -------
        SHAPE=round`),
    ).toBe(
      dedent(`
        Other keys
          FLAVOUR = mild
        Database = Core and Mail
          CORE_SQL_HOST = a
          CORE_SQL_PORT = 1433
        The rest
          Computer and installation
            HOST_NAME = bems01
          Docs
            DOCS_SQL_HOST = b
        Other keys
          SHAPE = round`),
    );
  });

  it('shows values as the installer reads them, on one line and not at length', () => {
    expect(
      outline(String.raw`A=E:\\BEMS\u00e9 \
        x\ty`),
    ).toBe('A = E:\\BEMSé x⇥y');
    expect(outline(`A=${'x'.repeat(100)}`)).toBe(`A = ${'x'.repeat(59)}…`);
  });

  it('marks what a later entry replaces', () => {
    expect(outline('A=1\nB=2\nA=3')).toBe('A = 1 (deprecated)\nB = 2\nA = 3');
  });

  it.each([
    ['DB_PASSWORD=hunter2', `DB_PASSWORD = ${MASK}`],
    ['K=user=sa;password=hunter2;encrypt=true', `K = user=sa;password=${MASK};encrypt=true`],
    ['# SQL_PASSWORD=one\\\nhunter2', MASK],
    ['K=E:\\\\BEMS\\\nSQL_PASSWORD=hunter2', `K = E:\\BEMSSQL_PASSWORD=${MASK}`],
    ['# ---\n# SQL_PASSWORD=hunter2\n# ---\nA=1', 'A = 1'],
  ])('masks secrets: %s', (source, expected) => {
    expect(outline(source)).toContain(expected);
    expect(outline(source)).not.toContain('hunter2');
  });

  it('never has a symbol without a name', () => {
    expect(outline('=a\n\\ =b\nSQL_PO')).toBe('(empty key) = a\n(empty key) = b\nSQL_PO');
    expect(outline('')).toBe('');
  });

  it('tells kinds apart by the role', () => {
    const kinds = all(
      documentSymbols(
        documentOf('USER_INSTALL_DIR1=x\nHOST_NAME=x\nCORE_SQL_PORT=1\nCORE_SQL_PASSWORD=x\nFLAVOUR=x\nOLD_PASSWORD=x'),
      ),
    ).map(({ name, kind }) => [name, kind]);
    expect(Object.fromEntries(kinds)).toMatchObject({
      USER_INSTALL_DIR1: SymbolKind.File,
      HOST_NAME: SymbolKind.Interface,
      CORE_SQL_PORT: SymbolKind.Number,
      CORE_SQL_PASSWORD: SymbolKind.Key,
      FLAVOUR: SymbolKind.Property,
      OLD_PASSWORD: SymbolKind.Key,
    });
  });

  it('selects the key, and reaches over comments and continued lines', () => {
    const document = documentOf('# ---\r\n# One\r\n# ---\r\n# é😀\r\n  KEY = a\\\r\n   b\r\n', { encoding: 'utf-8' });
    const [section] = documentSymbols(document);
    const range = (a: number, b: number, c: number, d: number): Range => ({
      start: { line: a, character: b },
      end: { line: c, character: d },
    });
    expect(section).toMatchObject({ range: range(0, 0, 5, 4), selectionRange: range(1, 2, 1, 5) });
    expect(section?.children).toMatchObject([{ range: range(3, 0, 5, 4), selectionRange: range(4, 2, 4, 5) }]);
  });

  it('has every symbol inside its parent, after its sisters, with a name, in any document', () => {
    const isInside = (inner: Range, outer: Range): boolean =>
      compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
    const check = (symbols: readonly DocumentSymbol[], parent?: DocumentSymbol): void => {
      for (const [index, symbol] of symbols.entries()) {
        expect(symbol.name.trim()).not.toBe('');
        expect(isInside(symbol.selectionRange, symbol.range)).toBe(true);
        if (parent) expect(isInside(symbol.range, parent.range)).toBe(true);
        const before = symbols[index - 1];
        if (before) expect(compare(before.range.end, symbol.range.start)).toBeLessThanOrEqual(0);
        check(symbol.children ?? [], symbol);
      }
    };
    const lines = fc.constantFrom(
      '# ---\n',
      '# Title\n',
      'CORE_SQL_HOST=a\\\n b\n',
      'DOCS_SQL_PORT=1\n',
      'X\n',
      '\n',
      '\\\n',
    );
    const texts = fc.oneof(
      fc.integer().map((seed) => hostileDocument(new Random(seed))),
      fc.integer().map((seed) => damagedResponseFile(new Random(seed))),
      fc.array(lines, { maxLength: 20 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => check(documentSymbols(documentOf(text.replace(/^\n/, '#\n'))))),
      { numRuns: 500 },
    );
  });
});

function compare(a: Range['start'], b: Range['start']): number {
  return a.line - b.line || a.character - b.character;
}
