import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../server/src/cli/codeFrame';
import { displayWidth } from '../../../server/src/cli/displayWidth';
import { LineIndex } from '../../../server/src/text/lines';
import type { Span } from '../../../server/src/text/span';

/** `‹` and `›` stand around what is meant, `«` and `»` around a secret. */
function frame(marked: string, width = 60): string {
  const secrets: { start: number; end: number }[] = [];
  let span: Span = { start: 0, end: 0 };
  let text = '';
  for (const character of marked) {
    if (character === '‹') span = { start: text.length, end: text.length };
    else if (character === '›') span = { ...span, end: text.length };
    else if (character === '«') secrets.push({ start: text.length, end: text.length });
    else if (character === '»') (secrets.at(-1) as { end: number }).end = text.length;
    else text += character;
  }
  const lines = frameOf({ text, lines: new LineIndex(text), secrets }, span, width);
  return lines.map((line) => `${line.line + 1}|${line.text}\n |${line.carets}`).join('\n');
}

describe('frameOf', () => {
  const cases: [string, string, string][] = [
    ['one character', 'A=1\nPORT=‹x›99\n', '2|PORT=x99\n |     ^'],
    ['nothing at the end of a line', 'A=1‹›\n', '1|A=1\n |   ^'],
    ['an empty text', '‹›', '1|\n |^'],
    ['a tab before', 'A\t=\t‹x›', '1|A   =   x\n |        ^'],
    ['a tab inside', 'A=‹a\tb›c', '1|A=a bc\n |  ^^^'],
    ['wide characters before', '名前=‹x›', '1|名前=x\n |     ^'],
    ['wide characters inside', 'A=‹漢字›!', '1|A=漢字!\n |  ^^^^'],
    ['a combining mark', 'A=e\u0301‹x›', '1|A=e\u0301x\n |   ^'],
    ['an emoji of several code points', 'A=👩‍💻‹x›', '1|A=👩‍💻x\n |    ^'],
    ['CRLF', 'A=1\r\nB=‹2›\r\n', '2|B=2\n |  ^'],
    ['CR', 'A=1\rB=‹2›\r', '2|B=2\n |  ^'],
    ['two lines', 'A=‹1\\\n  2›3\n', '1|A=1\\\n |  ^^\n2|  23\n |^^^'],
    ['a line end', 'A=1‹\n›B', '1|A=1\n |   ^'],
    ['an escape character', 'A=\x1b[31m‹x›', '1|A=␛[31mx\n |       ^'],
    ['a joiner that nobody sees', 'A=ä\u200d‹x›', '1|A=ä<U+200D>x\n |           ^'],
    ['a character that turns the direction', 'A=\u202e‹x›', '1|A=<U+202E>x\n |          ^'],
  ];
  it.each(cases)('puts the carets under %s', (_name, marked, expected) => {
    expect(frame(marked)).toBe(expected);
  });

  const secret: [string, string, string][] = [
    ['the secret', 'P=«‹hunter2›»', '1|P=••••••••\n |  ^^^^^^^^'],
    ['a part of it', 'P=«hun‹t›er2»', '1|P=••••••••\n |  ^^^^^^^^'],
    ['its end', 'P=«hunter2‹  ›»', '1|P=••••••••\n |  ^^^^^^^^'],
    ['what follows it', 'P=«hunter2»;x=‹1›', '1|P=••••••••;x=1\n |             ^'],
    ['key and secret', '‹P=«hunter2»›', '1|P=••••••••\n |^^^^^^^^^^'],
    ['a continued secret', 'P=«‹hun\\\n  ter2›»\n', '1|P=••••••••\n |  ^^^^^^^^\n2|••••••••\n |^^^^^^^^'],
    ['two of them', 'P=«a»;Q=«‹b›»', '1|P=••••••••;Q=••••••••\n |             ^^^^^^^^'],
  ];
  it.each(secret)('masks a secret of any length: %s', (_name, marked, expected) => {
    expect(frame(marked)).toBe(expected);
  });

  it('cuts a long line around what is meant', () => {
    const long = 'k=' + 'a'.repeat(500) + '‹XY›' + 'b'.repeat(500);
    expect(frame(long, 30)).toBe(`1|…${'a'.repeat(10)}XY${'b'.repeat(16)}…\n |           ^^`);
    expect(frame('‹XY›' + 'b'.repeat(500), 30)).toBe(`1|XY${'b'.repeat(27)}…\n |^^`);
    expect(frame('a'.repeat(500) + '‹XY›', 30)).toBe(`1|…${'a'.repeat(10)}XY\n |           ^^`);
    expect(frame('‹' + 'a'.repeat(500) + '›', 30)).toBe(`1|${'a'.repeat(29)}…\n |${'^'.repeat(30)}`);
  });

  it('never shows a part of a long secret', () => {
    expect(frame(`P=«${'s'.repeat(2000)}‹x›${'s'.repeat(2000)}» tail`, 30)).not.toContain('s');
    expect(frame(`P=«${'s'.repeat(2000)}» ‹x›`, 30)).toBe('1|…•••••••• x\n |          ^');
  });

  it('looks only at what can be seen of a line of a million characters', () => {
    const text = '漢'.repeat(1_000_000);
    const source = { text, lines: new LineIndex(text), secrets: [] };
    for (let i = 0; i < 100; i++) {
      const [line] = frameOf(source, { start: i * 9999, end: i * 9999 + 1 }, 100);
      expect(line?.text.length).toBeLessThan(100);
    }
  });

  it('shows the first lines of a long range', () => {
    expect(frame('‹a\nb\nc\nd›').split('\n')).toHaveLength(6);
  });
});

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['漢字', 4],
    ['ﾊﾝｶｸ', 4],
    ['Ｆ', 2],
    ['é', 1],
    ['e\u0301', 1],
    ['👩‍💻', 2],
    ['🇩🇪', 2],
    ['❤️', 2],
    ['한국', 4],
    ['•', 1],
  ])('%s', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});
