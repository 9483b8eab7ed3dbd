import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonc } from '../../../../server/src/jsonc/parse';
import { applyEdits } from '../../../../server/src/text/edit';
import {
  expectFindings,
  expectNoFindings,
  expectFix,
  expectFixAll,
  findingsOf,
  fixTitles,
  lintText,
} from '../support/caret';
import { about } from './support';

const ONLY = about('json-syntax');

describe('json-syntax', () => {
  it.each([
    [`{ "name": "West" }`],
    [`// comments in a .json\n{ /* everywhere */ "name": "West" // too\n}`],
    [`[]`],
    [`"a text"`],
  ])('says nothing about %j', (text) => {
    expect(lintText(text, ONLY).diagnostics).toEqual([]);
  });

  it('reports every trailing comma, which a safe fix removes', () => {
    expectFindings(
      `
      {
        "allowedDomains": [
          { "domainName": "a", },
                             ^ json-syntax error "Nothing follows this comma"
          { "domainName": "b" }, // the last
                               ^ json-syntax error
        ], /* end */
         ^ json-syntax error
      }
      `,
      ONLY,
    );
    expectFixAll(
      `
      { "a": [1, 2, /* c */ ], }
      `,
      `
      { "a": [1, 2 /* c */ ] }
      `,
      ONLY,
    );
  });

  it('reports every missing comma where it belongs', () => {
    expectFindings(
      `
      {
        "name": "West" // a comment
                     ^ json-syntax error "A comma is missing"
        "defaultDomains": ["a" "b", "c"]
                             ^ json-syntax error
      }
      `,
      ONLY,
    );
    expectFix(
      `
      {
        "name": "West" // a comment
        "target": "uem"
      }
      `,
      'json-syntax',
      'Insert the comma',
      `
      {
        "name": "West", // a comment
        "target": "uem"
      }
      `,
      ONLY,
    );
  });

  it('reports bytes that are not UTF-8, once and beside the others', () => {
    expectFindings(
      `
      {
        "name": "Büro",
                  ^ json-syntax error "save the file as UTF-8"
        "description": "Köln",
                             ^ json-syntax error "comma"
      }
      `,
      { ...ONLY, encoding: 'unknown', invalidAt: '{\n  "name": "B'.length },
    );
    expectNoFindings('{ "name": "Büro" }', { ...ONLY, byteOrderMark: true });
  });

  it('reports of the other faults only the first', () => {
    expectFindings(
      `
      {
        "a": [1, ],
               ^ json-syntax error
        "b": True,
             ^^^^ json-syntax error "lower case"
        "c": None,
        "d": [1, ]
      }
      `,
      ONLY,
    );
  });

  /** The text with «» around what is reported, a part of the message, and what the first fix makes of it. */
  it.each([
    [`{ "a": «'x'» }`, 'straight double quotes', `{ "a": "x" }`],
    [`{ "a": «'it, is'» }`, 'straight double quotes', `{ "a": "it, is" }`],
    [`{ "a": «“x”» }`, 'straight double quotes', `{ "a": "x" }`],
    [`{ «a»: 1 }`, 'name `a` is not in double quotes', `{ "a": 1 }`],
    [`{ «1»: 1 }`, 'name `1` is not in double quotes', `{ "1": 1 }`],
    [`{ "a": «FALSE» }`, 'lower case', `{ "a": false }`],
    [`{ "a": «undefined» }`, 'no `undefined`', `{ "a": null }`],
    [`{ "a": «NaN» }`, 'no number', null],
    [`{ "a": 1 «# one»\n}`, 'begins with `//`', `{ "a": 1 // one\n}`],
    [`{ "a": 1 «/» one }`, 'two slashes', `{ "a": 1 // one }`],
    [`{ "a" «=» 1 }`, 'colon', `{ "a" : 1 }`],
    [`{ «"a"» 1 }`, 'colon is missing behind the name `a`', `{ "a": 1 }`],
    [`{ "a"«:»: 1 }`.replace('«:»:', ':«:»'), 'One colon', `{ "a": 1 }`],
    [`{ "a": 1«;» "b": 2 }`, 'semicolon', `{ "a": 1, "b": 2 }`],
    [`{ "a": «01» }`, 'begin with a zero', `{ "a": 1 }`],
    [`[«-007»]`, 'begin with a zero', `[-7]`],
    [`{ "a": «0x1F» }`, 'decimal', `{ "a": 31 }`],
    [`{ "a": «.5» }`, '`0.5`', `{ "a": 0.5 }`],
    [`{ "a": «8443s» }`, 'no number', null],
    [`{ "a": «5.» }`, 'breaks off', null],
    [`{ "a": «"x»\n}`, 'not closed on its line', `{ "a": "x"\n}`],
    [`{ "a": «"x,»\n"b": 1 }`, 'not closed on its line', `{ "a": "x",\n"b": 1 }`],
    [`{ "a": «"x, // c»\n"b": 1 }`, 'not closed on its line', `{ "a": "x", // c\n"b": 1 }`],
    [`[{ "a": «"x }, /* c */»\n{ "b": 1 }]`, 'not closed on its line', `[{ "a": "x" }, /* c */\n{ "b": 1 }]`],
    [`{ "a": ["x", «"https://y.z],»\n"b": 1 }`, 'not closed on its line', `{ "a": ["x", "https://y.z"],\n"b": 1 }`],
    [`{ "a": «"x [y],»\n"b": 1 }`, 'not closed on its line', `{ "a": "x [y]",\n"b": 1 }`],
    [`{ "a": "x"«;» "b": 2 }`, 'semicolon', `{ "a": "x", "b": 2 }`],
    [`{ "a"«=» 1 }`, 'A colon stands', `{ "a": 1 }`],
    [`{ "a": "x«\t»y" }`, 'a tab', `{ "a": "x\\ty" }`],
    [`{ "a": "C:«\\p»ath\\new" }`, 'no', `{ "a": "C:\\\\path\\\\new" }`],
    [`{ "a": "C:«\\u»sers" }`, 'hexadecimal', `{ "a": "C:\\\\users" }`],
    [`{ "a": "\\\\ok «\\x» \\"q\\"" }`, 'backslash', `{ "a": "\\\\ok \\\\x \\"q\\"" }`],
    [`{ "a": "it«"»s" }`, 'double quote in a text', null],
    [`{ "a": «b c» }`, 'not in double quotes', `{ "a": "b c" }`],
    [`{ "a": «https://x/y», "b": 1 }`, 'not in double quotes', `{ "a": "https://x/y", "b": 1 }`],
    [`{ "a":«\u00a0»1 }`, 'U+00A0', `{ "a": 1 }`],
    [`{ "a"«:» }`, 'value is missing', null],
    [`{ «"a"», "b": 1 }`, 'has no value', null],
    [`{ "a": [1«}»`, 'does not close a list', `{ "a": [1]}`],
    [`[1«}»`, 'does not close a list', `[1]`],
    [`{ "a": 1 }«}»`, 'behind the end', `{ "a": 1 }`],
    [`{ "a": 1 } «x» y`, 'ends before this', null],
    [`{ "a": 1 } «{» }`, 'one profile', null],
    [`«]»`, 'object in braces', null],
    [`{ "a": [«1» // c\n`, 'line 1 is not closed', `{ "a": [1]} // c\n`],
    [`{\n "a": {«{»`.replace('{«{»', '«{»'), 'object that begins in line 2', `{\n "a": {}}`],
    [`{ "a"«:»`, 'ends behind this colon', null],
    [`{ "a": 1 «/*» x`, 'never closed', `{ "a": 1 /* x */`],
    ['«»', 'There is no profile', `{\n  "name": "Connectivity profile"\n}\n`],
    ['// c«»', 'There is no profile', `// c\n{\n  "name": "Connectivity profile"\n}\n`],
  ])('%j', (marked, part, mended) => {
    const start = marked.indexOf('«');
    const end = marked.indexOf('»') - 1;
    const text = marked.replace('«', '').replace('»', '');
    const found = lintText(text, ONLY).diagnostics;
    expect(found.map(({ span }) => span)).toEqual([{ start, end }]);
    if (part !== 'no') expect(found[0]?.message).toContain(part);
    const fixes = found[0]?.fixes ?? [];
    expect(fixes.map(({ safe }) => safe)).not.toContain(true);
    expect(fixes[0] ? applyEdits(text, fixes[0].edits) : null).toBe(mended);
  });

  it.each([
    [`[1,«,» 2]`, `[1, 2]`],
    [`{ «,» "a": 1 }`, `{  "a": 1 }`],
    [`{ "a": 1 }«,»\n`, `{ "a": 1 }\n`],
  ])('removes a stray comma safely: %j', (marked, mended) => {
    const text = marked.replace('«', '').replace('»', '');
    const [finding] = lintText(text, ONLY).diagnostics;
    expect(finding?.span).toEqual({ start: marked.indexOf('«'), end: marked.indexOf('»') - 1 });
    expect(finding?.fixes.map(({ safe }) => safe)).toEqual([true]);
    expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(mended);
  });

  it('removes no comma safely behind which another profile may stand', () => {
    const [finding] = lintText(`{ "a": 1 }, { "a": 2 }`, ONLY).diagnostics;
    expect(finding?.fixes.filter(({ safe }) => safe)).toEqual([]);
  });

  it.each([3001, 10_000])('says that %i nested brackets are not read', (depth) => {
    const { diagnostics, problems } = lintText('['.repeat(depth), { language: 'connectivity-profile' });
    expect(problems).toEqual([]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['json-syntax']);
    expect(diagnostics[0]?.message).toContain('3000');
  });

  it('offers nothing for a quote that stands in a text', () => {
    expect(fixTitles(`{ "a": "it"s" }`, 'json-syntax', ONLY)).toEqual([]);
  });

  it('has one whole sentence, at most one fault that is not a comma, and fixes that can be made, for any text', () => {
    const parts = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      "'",
      '1',
      '0',
      'x',
      ' ',
      '\n',
      '//c\n',
      '/*',
      '\\',
      '#',
      '\t',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 16 }), (chosen) => {
        const text = chosen.join('');
        const { diagnostics, problems } = lintText(text, ONLY);
        expect(problems).toEqual([]);
        const { problems: faults, root } = parseJsonc(text);
        expect(diagnostics.length > 0).toBe(faults.length > 0 || root === null);
        expect(diagnostics.filter(({ message }) => !message.includes('comma')).length).toBeLessThanOrEqual(1);
        for (const { message, fixes, span } of diagnostics) {
          expect(message).toMatch(/^\S[^\n]*\.$/);
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          for (const { edits } of fixes) expect(applyEdits(text, edits)).not.toBe(text);
        }
      }),
    );
  });

  it('is found in a long text in no time', () => {
    const text = `[${'{ "a": 1, },\n'.repeat(20_000)}]`;
    const start = performance.now();
    expect(findingsOf('json-syntax', text, ONLY).length).toBeGreaterThan(20_000);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
