import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completion, resolveCompletion } from '../../../../server/src/features/response-file/completion';
import type { ResponseDocument } from '../../../../server/src/features/response-file/responseDocument';
import { damagedResponseFile, hostileDocument } from '../../properties/documents';
import { Random } from '../../properties/random';
import { atCursor, documentOf } from './support/document';

const CLIENT = { snippets: true, insertReplace: true };
const SECRET = 'hunter2';

/** Everything that is offered at `offset`, as it goes to the client. */
function sentAt(document: ResponseDocument, offset: number): string {
  const { items } = completion(document, document.positions.positionAt(offset), [document], CLIENT);
  return JSON.stringify(items.map(resolveCompletion));
}

describe('completion anywhere', () => {
  const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });

  it('never throws, and every edit stays in the line of the cursor and holds it', () => {
    fc.assert(
      fc.property(seed, fc.constantFrom('utf-8' as const, 'utf-16' as const), (start, encoding) => {
        const random = new Random(start);
        const text = start % 2 === 0 ? hostileDocument(random) : damagedResponseFile(random).slice(0, 1500);
        const annotated = start % 3 === 0 ? `# @role databaseProperties core\nP=${text}` : text;
        const document = documentOf(annotated, { encoding });
        for (let left = 12; left > 0; left--) {
          // No client asks between CR and LF.
          const { positions, file } = document;
          const position = positions.positionAt(
            positions.offsetAt(positions.positionAt(random.below(file.text.length + 1))),
          );
          for (const { textEdit } of completion(document, position, [document], CLIENT).items) {
            if (!textEdit || !('insert' in textEdit)) throw new Error('Every item has both edits.');
            const { insert, replace } = textEdit;
            expect(insert.start).toEqual(replace.start);
            expect(insert.end).toEqual(position);
            expect(replace.start.line).toBe(replace.end.line);
            expect(replace.end.character).toBeGreaterThanOrEqual(position.character);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    { line: 99, character: 0 },
    { line: 0, character: 999 },
    { line: -1, character: -5 },
  ])('takes a position outside the text: %j', (position) => {
    expect(() => completion(documentOf('A=1\nB='), position, [], CLIENT)).not.toThrow();
  });

  it('never offers a secret of the file, wherever the cursor is', () => {
    const document = documentOf(`# PASSWORD=${SECRET}
ADMIN_PASSWORD=${SECRET}
# @role databaseProperties core
P=encrypt=true;password=${SECRET};
# @role accountLogin admin
PASSWORD_USER=${SECRET}
# @role accountLogin connect
A=
# @role databaseHost core
H=
# @role databaseHost docs
D=sql;trustStorePassword=${SECRET}

#
`);
    for (let offset = 0; offset <= document.file.text.length; offset++) {
      expect(sentAt(document, offset)).not.toContain(SECRET);
    }
  });
});

describe('completion while typing in 10,000 lines', () => {
  const lines = Array.from(
    { length: 3300 },
    (_, i) => `# Comment ${i}\nCORE_SQL_HOST_${i}=sql${i}.example.com\nKEY_${i}=x`,
  );
  const text = lines.join('\n');

  it.each([
    ['an empty line', '|'],
    ['a key', 'US|'],
    ['a key with a value', 'US|=x'],
    ['a folder', 'USER_INSTALL_DIR1=|'],
    ['a variable', 'USER_INSTALL_DIR1=$|'],
    ['a host', '# @role databaseHost docs\nHOST=|'],
    ['a connection property', '# @role databaseProperties docs\nP=encrypt=true;|'],
    ['a role', '# @role |\nK=1'],
  ])('looks at few entries of the file for %s', (_, place) => {
    const { document, position } = atCursor(`${text}\n${place}`);
    let looks = 0;
    const { entries } = document.file;
    const counted = new Proxy(entries, {
      get(target, property): unknown {
        looks++;
        return Reflect.get(target, property);
      },
    });
    Object.defineProperty(document.file, 'entries', { value: counted });
    const { items } = completion(document, position, [document], CLIENT);
    expect(items.length).toBeGreaterThan(0);
    // A binary search takes 13, and reads the length as often.
    expect(looks).toBeLessThan(150);
  });
});
