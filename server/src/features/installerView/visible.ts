import { cut } from '../../rules/wording';

/** `text` with signs for control characters, and the codes of others that show nothing or turn the direction of a line. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0) as number;
    if (code < 0x20 || code === 0x7f) return cut(character);
    // These two belong to the characters around them.
    if (code === 0x200c || code === 0x200d) return character;
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** `text` with signs for the blanks at its ends, which nobody would see there. */
export function visibleAtEnds(text: string): string {
  const begin = text.length - text.trimStart().length;
  const end = Math.max(begin, text.trimEnd().length);
  return '␣'.repeat(begin) + text.slice(begin, end) + '␣'.repeat(text.length - end);
}
