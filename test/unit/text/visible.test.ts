import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../../server/src/text/visible';

describe('a text made visible', () => {
  it.each([
    ['plain text', 'E:\\BEMS west', 'E:\\BEMS west'],
    ['other scripts', 'Süd 日本 한국 עברית', 'Süd 日本 한국 עברית'],
    ['combining accents', 'e\u0301', 'e\u0301'],
    ['what the escapes of a value stand for', '\t\n\r\f', '⇥↵␍␌'],
    ['other control characters', '\0\x07\x1b\x7f\x85\x9b', '␀␇␛␡<U+0085><U+009B>'],
    ['separators of lines', 'a\u2028b\u2029', 'a<U+2028>b<U+2029>'],
    ['a blank without a width', 'sql\u200b01', 'sql<U+200B>01'],
    ['joiners between letters', 'sql\u200c0\u200d1', 'sql<U+200C>0<U+200D>1'],
    ['a byte-order mark', '\ufeffKEY', '<U+FEFF>KEY'],
    ['a soft hyphen', 'be\u00adms', 'be<U+00AD>ms'],
    ['marks of direction', '\u200e\u200f\u061c', '<U+200E><U+200F><U+061C>'],
    ['turned directions', '\u202aa\u202bb\u202cc\u202dd\u202e', '<U+202A>a<U+202B>b<U+202C>c<U+202D>d<U+202E>'],
    ['isolated directions', '\u2066a\u2067b\u2068c\u2069', '<U+2066>a<U+2067>b<U+2068>c<U+2069>'],
    ['letters that show nothing', 'a\u3164b\u115f\u034f', 'a<U+3164>b<U+115F><U+034F>'],
    ['a variation that nothing has', 'a\ufe0f', 'a<U+FE0F>'],
    ['beyond the basic plane', '\u{e0041}', '<U+E0041>'],
    ['halves of characters', '\ud800a\udc00', '<U+D800>a<U+DC00>'],
    ['emoji, joined, coloured and varied', '👩‍💻 👍🏽 ❤️ 🇩🇪', '👩‍💻 👍🏽 ❤️ 🇩🇪'],
    ['a joiner that joins nothing with an emoji', '👩\u200da', '👩<U+200D>a'],
  ])('%s', (_what, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('stays as it is when it is made visible again, and on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = visible(text);
        expect(shown).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b]/u);
        expect(visible(shown)).toBe(shown);
      }),
    );
  });
});
