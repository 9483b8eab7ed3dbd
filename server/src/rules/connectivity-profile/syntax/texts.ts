import type { Span } from '../../../text/span';
import { doubleBackslashes } from '../../edits';
import { insert, replace } from '../../../text/edit';
import type { ProfileFinding } from '../../report';
import { CONTROL_NAMES, quote } from '../../wording';
import type { SyntaxPlace } from './place';

/** An escape of JSON, whole; or a backslash with what follows it. */
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})|\\(?:u[0-9A-Fa-f]{0,3}|[^\r\n])?/g;
const LEGAL_ESCAPE = /^\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})$/;

/** A text that is not closed on its line. */
export function unclosedText(span: Span, { text, awaits }: SyntaxPlace): ProfileFinding {
  const end = span.start + likelyLength(text.slice(span.start, span.end));
  return {
    span,
    message: 'This text is not closed on its line: end it with a double quote, and write a line end in it as `\\n`.',
    fixes:
      awaits === 'value' && end > span.start && text[end - 1] !== '\\'
        ? [{ title: 'Close the text', safe: false, edits: [insert(end, '"')] }]
        : [],
  };
}

/** How much of the rest of a line is text: a comment, and the comma and brackets at the end, are rarely part of it. */
function likelyLength(line: string): number {
  const comment = line.search(/[\s,}\]]\/[/*]/);
  let end = comment < 0 ? line.length : comment + 1;
  const closes = (character: string): boolean =>
    (character === ']' && !line.includes('[')) || (character === '}' && !line.includes('{'));
  while (end > 0 && (/[\s,]/.test(line.charAt(end - 1)) || closes(line.charAt(end - 1)))) end--;
  return end;
}

/** A character in a text that must be written as an escape. */
export function rawCharacterFault(span: Span, text: string): ProfileFinding {
  let at = span.start;
  while (at < span.end && text.charCodeAt(at) >= 0x20) at++;
  const character = text.charAt(at);
  const escape = JSON.stringify(character).slice(1, -1);
  const name = CONTROL_NAMES[character] ?? 'a control character';
  return {
    span: { start: at, end: at + 1 },
    message: `There is ${name} in this text: write ${quote(escape)} for it, or a blank.`,
    fixes: [{ title: `Write ${escape}`, safe: false, edits: [replace({ start: at, end: at + 1 }, escape)] }],
  };
}

/** A backslash that begins no escape; in a text with one all single backslashes are probably meant as such. */
export function escapeFault(span: Span, text: string): ProfileFinding {
  const escapes = [...text.slice(span.start, span.end).matchAll(ESCAPE)].map((match) => ({
    start: span.start + match.index,
    text: match[0],
  }));
  const wrong = escapes.find((escape) => !LEGAL_ESCAPE.test(escape.text)) ?? { start: span.start, text: '\\' };
  const single = escapes.filter((escape) => escape.text !== '\\\\' && escape.text !== '\\"');
  const isUnicode = wrong.text.startsWith('\\u');
  return {
    span: { start: wrong.start, end: wrong.start + wrong.text.length },
    message: isUnicode
      ? `${quote(wrong.text)} is not an escape of JSON, which has four hexadecimal digits: write \`\\\\\` for a backslash.`
      : `${quote(wrong.text)} is not an escape of JSON: write \`\\\\\` for a backslash.`,
    fixes: [
      {
        title: single.length > 1 ? 'Double the backslashes' : 'Double the backslash',
        safe: false,
        edits: doubleBackslashes(single.map(({ start }) => start)),
      },
    ],
  };
}
