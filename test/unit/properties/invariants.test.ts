import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  MappedText,
  decode,
  decodeMapped,
  encodeKey,
  encodeValue,
  escapeAt,
  escapesIn,
  keyOf,
  loadAsJava,
  parseProperties,
  valueOf,
} from '../../../server/src/properties';
import type { EntryNode, PropertiesDocument } from '../../../server/src/properties';
import { damagedResponseFile, hostileDocument } from './documents';
import { Random } from './random';

const RUNS = 1500;

const seed = fc.integer();
/** Documents of all sorts: any units at all, nothing but corners, and damaged response files. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.integer({ max: 0xffff, min: 0 }), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
  seed.map((number) => hostileDocument(new Random(number)) + hostileDocument(new Random(number + 1))),
  seed.map((number) => damagedResponseFile(new Random(number))),
);

function check(property: (text: string) => void): void {
  fc.assert(fc.property(anyText, property), { numRuns: RUNS });
}

function entriesOf(document: PropertiesDocument): EntryNode[] {
  return document.nodes.filter((node) => node.kind === 'entry');
}

/** The keys and values of a document, as spans. */
function partsOf(document: PropertiesDocument): { start: number; end: number }[] {
  return entriesOf(document).flatMap(({ keyStart, keyEnd, valueStart, valueEnd }) => [
    { start: keyStart, end: keyEnd },
    { start: valueStart, end: valueEnd },
  ]);
}

test('the nodes tile the text', () => {
  check((text) => {
    let at = 0;
    for (const { start, end } of parseProperties(text).nodes) {
      expect(start).toBe(at);
      expect(end).toBeGreaterThan(start);
      at = end;
    }
    expect(at).toBe(text.length);
  });
});

test('the parts of an entry tile it, and lie on its lines as they should', () => {
  check((text) => {
    for (const node of entriesOf(parseProperties(text))) {
      const { start, keyStart, keyEnd, valueStart, valueEnd, lineEnd, end } = node;
      const offsets = [start, keyStart, keyEnd, valueStart, valueEnd, lineEnd, end];
      expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
      expect(text.slice(start, keyStart)).toMatch(/^[ \t\f]*$/);
      expect(text.slice(keyEnd, valueStart).replace(/\\(?:\r\n?|\n)/g, '')).toMatch(/^[ \t\f]*(?:[=:][ \t\f]*)?$/);
      expect(text.slice(valueEnd, lineEnd)).toMatch(/^(?:\\(?:\r\n?|\n|$)[ \t\f]*)*$/);
      expect(text.slice(lineEnd, end)).toMatch(/^(?:\r\n?|\n)?$/);
    }
  });
});

test('a part without an escape is its own source, and one with an escape says so', () => {
  check((text) => {
    for (const node of entriesOf(parseProperties(text))) {
      expect(node.keyEscaped).toBe(text.slice(node.keyStart, node.keyEnd).includes('\\'));
      expect(node.valueEscaped).toBe(text.slice(node.valueStart, node.valueEnd).includes('\\'));
      expect(keyOf(text, node)).toBe(decode(text, node.keyStart, node.keyEnd));
      expect(valueOf(text, node)).toBe(decode(text, node.valueStart, node.valueEnd));
    }
  });
});

test('comments and blank lines hold what they should', () => {
  check((text) => {
    for (const node of parseProperties(text).nodes) {
      const source = text.slice(node.start, node.end);
      if (node.kind === 'blank') expect(source).toMatch(/^[ \t\f]*(?:\r\n?|\n)?$/);
      if (node.kind === 'continuation') expect(source).toMatch(/^[ \t\f]*\\(?:\r\n?|\n)$/);
      if (node.kind === 'comment') {
        expect(text[node.markStart]).toMatch(/[#!]/);
        expect(text.slice(node.markStart, node.textEnd)).not.toMatch(/[\r\n]/);
        expect(text.slice(node.textEnd, node.end)).toMatch(/^(?:\r\n?|\n)?$/);
      }
    }
  });
});

test('every decoded character has its own source in its key or value, in order', () => {
  check((text) => {
    for (const part of partsOf(parseProperties(text))) {
      const mapped = decodeMapped(text, part.start, part.end);
      expect(mapped.text).toBe(decode(text, part.start, part.end));
      /** For each unit of the source the decoded offset of its character; -1 in continuations, and outside. */
      const owners = Array.from({ length: text.length + 1 }, () => -1);
      let at = part.start;
      for (let i = 0; i < mapped.text.length; i++) {
        const { start, end } = mapped.sourceSpan(i, i + 1);
        if (start < at || end <= start) expect.fail(`the source of ${i} is [${start}, ${end}), behind ${at}`);
        owners.fill(i, start, end);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(part.end);
      expect(owners.map((_, offset) => mapped.decodedOffset(offset))).toEqual(owners);
    }
  });
});

test('a slice of a decoded text has the same sources', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const mapped = decodeMapped(text, 0, text.length);
      const [start = 0, end = 0] = [a, b].map((n) => n % (mapped.text.length + 1)).sort((x, y) => x - y);
      const slice = mapped.slice(start, end);
      expect(slice.text).toBe(mapped.text.slice(start, end));
      expect(slice.source).toEqual(mapped.sourceSpan(start, end));
      for (let i = 0; i < slice.text.length; i++) {
        expect(slice.sourceSpan(i, i + 1)).toEqual(mapped.sourceSpan(start + i, start + i + 1));
      }
    }),
    { numRuns: RUNS },
  );
});

test('a text that is its own source maps to itself', () => {
  check((text) => {
    const mapped = MappedText.verbatim(text, 3);
    const offsets = Array.from({ length: text.length + 1 }, (_, i) => i);
    expect(offsets.map((i) => mapped.sourceSpan(i, i).end)).toEqual(offsets.map((i) => i + 3));
    expect(mapped.source).toEqual({ start: 3, end: text.length + 3 });
  });
});

test('escapes are in order and apart, and each can be found alone', () => {
  check((text) => {
    for (const { start, end } of partsOf(parseProperties(text))) {
      let at = start;
      for (const escape of escapesIn(text, start, end)) {
        expect(escape.start).toBeGreaterThanOrEqual(at);
        expect(escape.end).toBeGreaterThan(escape.start);
        expect(escapeAt(text, escape.start, end)).toEqual(escape);
        at = escape.end;
      }
      expect(at).toBeLessThanOrEqual(end);
    }
  });
});

test('what was encoded is decoded to the same, alone and as a line', () => {
  fc.assert(
    fc.property(anyText, anyText, (key, value) => {
      const [encodedKey, encodedValue] = [encodeKey(key), encodeValue(value)];
      expect(decode(encodedKey, 0, encodedKey.length)).toBe(key);
      expect(decode(encodedValue, 0, encodedValue.length)).toBe(value);
      for (const line of [`${encodedKey}=${encodedValue}`, `${encodedKey} : ${encodedValue}\r\n`]) {
        const { entries, error } = loadAsJava(parseProperties(line));
        expect({ entries: entries.map((entry) => [entry.key, entry.value]), error }).toEqual({
          entries: [[key, value]],
          error: null,
        });
      }
    }),
    { numRuns: RUNS },
  );
});

test('nothing is thrown for any stretch of any text', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const [start = 0, end = 0] = [a, b].map((n) => n % (text.length + 1)).sort((x, y) => x - y);
      decode(text, start, end);
      escapesIn(text, start, end);
      expect(decodeMapped(text, start, end, ({ kind }) => kind === 'dropped').source.end).toBeLessThanOrEqual(
        text.length,
      );
      loadAsJava(parseProperties(text.slice(start, end)));
    }),
    { numRuns: RUNS },
  );
});
