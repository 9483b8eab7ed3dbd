import { describe, expect, it } from 'vitest';
import { maskedSlice, partsIn } from '../../../server/src/model/masked';

describe('the parts of secrets in a stretch', () => {
  const secrets = [
    { start: 2, end: 4 },
    { start: 6, end: 6 },
    { start: 8, end: 10 },
  ];
  it.each([
    [0, 20, ['2-4', '8-10']],
    [3, 9, ['3-4', '8-9']],
    [4, 8, []],
    [0, 2, []],
  ])('%i to %i', (start, end, expected) => {
    expect(partsIn(secrets, { start, end }).map((span) => `${span.start}-${span.end}`)).toEqual(expected);
  });
});

describe('a masked stretch', () => {
  const text = 'DB_PASSWORD=one # two\nB=2\n';
  const secrets = [{ start: 12, end: 21 }];

  it('shows nothing of a secret, not even its length', () => {
    expect(maskedSlice(text, secrets, { start: 0, end: 21 })).toBe('DB_PASSWORD=••••••••');
    expect(maskedSlice(text, secrets, { start: 14, end: 25 })).toBe('••••••••\nB=2');
  });

  it('has another mask where one is wanted', () => {
    expect(maskedSlice(text, secrets, { start: 0, end: 25 }, 'REDACTED')).toBe('DB_PASSWORD=REDACTED\nB=2');
  });
});
