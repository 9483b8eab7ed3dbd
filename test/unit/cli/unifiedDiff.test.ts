import { describe, expect, it } from 'vitest';
import { type DiffSide, unifiedDiff } from '../../../server/src/cli/unifiedDiff';

/** `«` and `»` stand around secrets. */
function side(marked: string): DiffSide {
  const secrets: { start: number; end: number }[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '«') secrets.push({ start: text.length, end: text.length });
    else if (character === '»') (secrets.at(-1) as { end: number }).end = text.length;
    else text += character;
  }
  return { text, secrets };
}

/** The lines behind the file names. */
function diff(before: string, after: string): string[] {
  return unifiedDiff('a.properties', side(before), side(after)).trimEnd().split('\n').slice(2);
}

describe('unifiedDiff', () => {
  it('shows a change inside a secret without the secret', () => {
    expect(diff('A=1\nP=«one »\nB=2\n', 'A=1\nP=«one»\nB=2\n')).toEqual([
      '@@ -1,3 +1,3 @@',
      ' A=1',
      '-P=••••••••',
      '+P=•••••••• (changed)',
      ' B=2',
    ]);
  });

  it('does not call a secret changed where only the key changed, or nothing', () => {
    expect(diff('a=1\np=«x»\n', 'a=2\nP=«x»\n')).toEqual([
      '@@ -1,2 +1,2 @@',
      '-a=1',
      '-p=••••••••',
      '+a=2',
      '+P=••••••••',
    ]);
    expect(diff('a=1\nP=«x»\n', 'a=2\nP=«x»\n').slice(-1)).toEqual([' P=••••••••']);
  });

  it('keeps track of lines that are removed, and of secrets over lines', () => {
    expect(diff('P=«a\\\n b»\nX=1\nP=«c»\nY=2 \n', 'X=1\nP=«c»\nY=2\n')).toEqual([
      '@@ -1,5 +1,3 @@',
      '-P=••••••••',
      '-••••••••',
      ' X=1',
      ' P=••••••••',
      '-Y=2 ',
      '+Y=2',
    ]);
  });

  it('shows lines that end in CR as lines', () => {
    expect(diff('A=1\rB=2 \rP=«x»\r', 'A=1\rB=2\rP=«x»\r')).toEqual([
      '@@ -1,3 +1,3 @@',
      ' A=1',
      '-B=2 ',
      '+B=2',
      ' P=••••••••',
    ]);
  });

  it('says where the line end at the end of the file is missing', () => {
    expect(diff('A=1 ', 'A=1')).toEqual([
      '@@ -1,1 +1,1 @@',
      '-A=1 ',
      '\\ No newline at end of file',
      '+A=1',
      '\\ No newline at end of file',
    ]);
  });

  it('is coloured, and harmless, on a terminal', () => {
    const text = unifiedDiff('a.properties', side('A=\u001b[2J \n'), side('A=\u001b[2J\n'), true);
    expect(text).toContain('\u001b[31m-A=␛[2J \u001b[39m');
  });
});

it('shows a text that changes nearly everywhere as replaced, secrets masked', () => {
  const lines = Array.from({ length: 10_000 }, (_, i) => `K${i}=v `);
  const before = `P=«x »\n${lines.join('\n')}\n`;
  const shown = diff(before, before.replaceAll(' \n', '\n').replace('x »', 'x»'));
  expect(shown.slice(0, 3)).toEqual(['@@ -1,10001 +1,10001 @@', '-P=••••••••', '-K0=v ']);
  expect(shown[10_002]).toBe('+P=•••••••• (changed)');
});
