import { describe, expect, it } from 'vitest';
import { expectFindings, expectFix, expectNoFindings, findingsOf, lint } from '../support/caret';
import { about, expectLinearRule } from './support';

const ONLY = about('duplicate-member');

describe('duplicate-member', () => {
  it('stands on every member but the last, at any depth', () => {
    expectFindings(
      `
      {
        "name": "a",
        ^^^^^^^^^^^ duplicate-member warning "stands again below"
        "name": "b",
        ^^^^^^^^^^^ duplicate-member warning
        "unknown": [{ "x": { "y": 1, "z": 0, "y": [2] } }],
                             ^^^^^^ duplicate-member warning
        "name": "c"
      }
      `,
      ONLY,
    );
  });

  it('shows the one that counts, and that the other has no effect', () => {
    const text = '{ "a": 1, "a": 2 }';
    const [found] = findingsOf('duplicate-member', text, ONLY);
    expect(found?.unnecessary).toBe(true);
    expect(found?.related.map(({ span }) => span)).toEqual([{ start: 10, end: 13 }]);
  });

  it('says nothing about equal names in different objects, nor in what does not count', () => {
    expectNoFindings('{ "a": { "x": 1 }, "b": { "x": 1, "X": 2 } }', ONLY);
    expect(findingsOf('duplicate-member', '{ "a": { "x": 1, "x": 2 }, "a": 1 }', ONLY)).toHaveLength(1);
  });

  it('compares names as they are read', () => {
    expectFindings(
      `
      { "a": 1, "\\u0061": 2 }
        ^^^^^^ duplicate-member warning
      `,
      ONLY,
    );
  });

  it('does not count what stands behind a fault of syntax', () => {
    expect(findingsOf('duplicate-member', '{ "a": 1, "b": x, "a": 2 }', ONLY)).toEqual([]);
    expect(findingsOf('duplicate-member', '{ "a": 1, "a": 2, "b": x, "a": 2 }', ONLY)).toHaveLength(1);
  });

  it.each([
    ['{ "a": 1, "a": 2 }', '{ "a": 2 }'],
    ['{ "a": 1 /* one */, /* two */ "a": 2 }', '{ /* one */ /* two */ "a": 2 }'],
    ['{\n  // one\n  "a": 1, // own\n  "a": 2\n}', '{\n  // one\n  // own\n  "a": 2\n}'],
    ['{\n  "a": [\n    1\n  ],\n  "b": 0,\n  "a": 2\n}', '{\n  "b": 0,\n  "a": 2\n}'],
    ['{\r\n  "a": 1,\r\n  "a": 2\r\n}\r\n', '{\r\n  "a": 2\r\n}\r\n'],
    ['{ "b": 0, "a": 1,\n  "a": 2 }', '{ "b": 0,\n  "a": 2 }'],
  ])('the fix leaves nothing but the other: %j', (text, mended) => {
    expectFix(text, 'duplicate-member', null, mended, { ...ONLY, endsBare: true });
  });

  it('has values that do not count judged by no rule', () => {
    const rules = lint('{ "name": 5, "name": "x" }', { language: 'connectivity-profile' }).diagnostics;
    expect(rules.map(({ rule }) => rule).sort()).toEqual(['duplicate-member', 'no-internal-route']);
  });

  it('takes time in proportion to the text', () => {
    expectLinearRule('duplicate-member', (n) => `{ ${'"a": 1,\n'.repeat(n)} "a": 1 }`);
  });
});
