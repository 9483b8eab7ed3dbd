/** What most often stands in a text unseen, as keyboards show it. */
const SIGNS: Readonly<Record<string, string>> = { '\t': '⇥', '\n': '↵', '\r': '␍', '\f': '␌' };

/**
 * What nobody sees: controls, also those that turn the direction of a line, characters without a width, separators of
 * lines, halves of characters.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** The same, or an emoji with what belongs to it though it is not seen: its variation, and what joins it with others. */
const EMOJI_OR_UNSEEN =
  /(\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0E\uFE0F]?(?:\u200D\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0E\uFE0F]?)*)|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * `text` on one line, with a sign for everything that a reader would not see, and that a terminal or an editor could act
 * on: `⇥` for a tab, `␛` for an escape, `<U+200B>` for a blank without a width, which would hide in the name of a host.
 */
export function visible(text: string): string {
  if (!UNSEEN.test(text)) return text;
  return text.replace(EMOJI_OR_UNSEEN, (found, emoji?: string) => emoji ?? signOf(found));
}

function signOf(character: string): string {
  const code = character.codePointAt(0) as number;
  if (code < 0x20) return SIGNS[character] ?? String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
