import { expect, test } from 'vitest';
import { decodeMapped, escapesIn, loadAsJava, parseProperties } from '../../../server/src/properties';

const UNITS = 1_000_000;
/** What takes milliseconds where the time grows with the size, and minutes where it grows with its square. */
const LIMIT_MS = 5_000;

test.each([
  'a',
  '\\',
  ' ',
  '\n',
  '\r',
  '=',
  '#',
  'a=b\n',
  'a=b\r',
  'a b\r\n',
  '\\\n',
  '\\\n  ',
  'a\\\n',
  'a\\\n\n',
  'a=\\\r\n\r\n',
  'a\\\r\r',
  'a=b\\\n\\\n\n',
  'a \\\n',
  '\\u',
  '\\u\\\n',
  '\\u0041=\\u0041\n',
  'a=\\\\\n',
  'a=\\u\n',
])('a million units of %j', (unit) => {
  const text = unit.repeat(UNITS / unit.length);
  const start = performance.now();
  const document = parseProperties(text);
  loadAsJava(document);
  for (const node of document.nodes) {
    if (node.kind !== 'entry') continue;
    escapesIn(text, node.keyStart, node.keyEnd);
    const mapped = decodeMapped(text, node.valueStart, node.valueEnd);
    for (let offset = node.valueStart; offset < node.valueEnd; offset++) mapped.decodedOffset(offset);
    mapped.slice(0, mapped.text.length);
  }
  expect(performance.now() - start).toBeLessThan(LIMIT_MS);
});
