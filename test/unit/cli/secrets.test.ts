import { describe, expect, it } from 'vitest';
import { showableFixes } from '../../../server/src/cli/secrets';
import type { Fix } from '../../../server/src/rules/diagnostic';

const TEXT = 'DB_PASSWORD=one # two\nB=2\n';
const SECRETS = [{ start: 12, end: 21 }];

describe('showableFixes', () => {
  const fix = (...edits: [number, number, string][]): Fix => ({
    title: '',
    safe: false,
    edits: edits.map(([start, end, newText]) => ({ span: { start, end }, newText })),
  });
  it.each([
    ['remove a blank', fix([20, 21, '']), true],
    ['double a backslash', fix([15, 16, '\\\\']), true],
    ['write another name for a character', fix([15, 16, '$DOLLAR$']), true],
    ['move a part of it', fix([0, 0, '# two\n'], [15, 21, '']), false],
    ['repeat it', fix([12, 21, 'one # two']), false],
    ['be elsewhere', fix([24, 25, 'one']), true],
  ])('may %s: %#', (_what, each, shown) => {
    expect(showableFixes([each], TEXT, SECRETS)).toEqual(shown ? [each] : []);
  });
});
