/** Text of the user as Markdown that shows it and means nothing else. */
import { CONTROL_NAMES } from '../../rules/wording';
import { inlineCode } from '../../text/inlineCode';
import { shortened } from '../../text/shortened';
import { visible } from '../../text/visible';

/** A decoded value is shown up to here, in UTF-16 units. */
const LONGEST_CODE = 300;
const LONGEST_QUOTATION = 1500;

/** `text` as inline code on one line, cut where it is long. */
export function code(text: string): string {
  return inlineCode(shortened(text, LONGEST_CODE));
}

/** `text`, which may have several lines, as a quotation. */
export function quotation(text: string): string {
  return shortened(text, LONGEST_QUOTATION)
    .split(/\r\n|\r|\n/)
    .map((line) => `> ${escapedLine(visible(line.trim()))}`)
    .join('  \n');
}

/** `text` for the running text of one paragraph. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>&~|]/g, '\\$&');
}

/** What the signs for control characters mean that `text` is shown with; null where it has none. */
export function legendOf(text: string): string | null {
  const signs = Object.entries(CONTROL_NAMES).filter(([character]) => text.includes(character));
  return signs.length === 0
    ? null
    : `${signs.map(([character, name]) => `${visible(character)} is ${name}`).join(', ')}.`;
}

function escapedLine(line: string): string {
  // What would begin a heading, a list or a rule.
  return escaped(line).replace(/^(?:[#+=-]|\d+(?=[.)]))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}
