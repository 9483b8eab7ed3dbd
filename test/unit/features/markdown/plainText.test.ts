import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../../../server/src/features/markdown/plainText';
import { code, escaped, quotation } from '../../../../server/src/features/markdown/text';

test.each([
  ['**Install folder**', 'Install folder'],
  ['*Source: BEMS Installation Guide*', 'Source: BEMS Installation Guide'],
  ['- Role `databasePort core`, **inferred**', '- Role databasePort core, inferred'],
  ['`` a`b ``', 'a`b'],
  ['a \\* b \\_c\\_', 'a * b _c_'],
  ['> first  \n> second', 'first\nsecond'],
  ['no fence: `', 'no fence: `'],
])('%j is %j', (markdown, plain) => expect(plainText(markdown)).toBe(plain));

const LINE = fc.string({ unit: fc.constantFrom('a', ' ', '`', '*', '\\', '_', '>', '#', '1.'), maxLength: 12 });

test('what was made to be shown as it is, is', () => {
  fc.assert(
    fc.property(LINE, (line) => {
      expect(plainText(escaped(line))).toBe(line.trimEnd());
      const shown = plainText(code(line));
      // An empty code, or one of blanks, cannot be told from its marks.
      if (line.trim() !== '') expect(shown).toBe(line.trimEnd());
      expect(plainText(quotation(line))).toBe(line.trim());
    }),
    { numRuns: 2000 },
  );
});
