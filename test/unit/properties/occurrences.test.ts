import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Occurrences } from '../../../server/src/properties/occurrences';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\\', 'u', '\n'), maxLength: 40 });

test.each([[['\n']], [['\\u']], [['a', 'b']], [['\n', '\\u', 'x']]])(
  'finds the first of %j, in whatever order it is asked',
  (searched) => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(40)), (where, offsets) => {
        const occurrences = new Occurrences(where, searched);
        for (const offset of offsets.map((at) => at % (where.length + 1))) {
          const places = searched.map((string) => where.indexOf(string, offset)).filter((place) => place >= 0);
          expect(occurrences.from(offset)).toBe(Math.min(where.length, ...places));
        }
      }),
    );
  },
);
