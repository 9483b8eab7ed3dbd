import type { Span } from '../../../text/span';
import { replace } from '../../../text/edit';
import type { Fix } from '../../diagnostic';
import type { ProfileFinding } from '../../report';
import { quote } from '../../wording';
import { lineEndBehind, quoted, textOf } from './place';
import type { SyntaxPlace } from './place';

/** Quotes that are none in JSON, and what closes them. */
const QUOTES: Readonly<Record<string, string>> = {
  "'": "'",
  '`': '`',
  '“': '”“„',
  '”': '”',
  '„': '“”',
  '‘': '’‘',
  '’': '’',
  '«': '»',
};

/** How other languages write what JSON writes as `true`, `false` and `null`. */
const WORDS: Readonly<Record<string, string>> = {
  true: 'true',
  false: 'false',
  null: 'null',
  none: 'null',
  nil: 'null',
  undefined: 'null',
};

/** Blanks that JSON does not know: the no-break space, the byte-order mark in the middle of a text and the like. */
const FOREIGN_BLANKS = /^[\p{Zs}\p{Zl}\p{Zp}\p{Cf}\f\v\0]+/u;

/** What JSON has no word for, at the place of `span`. */
export function symbolFault(span: Span, place: SyntaxPlace): ProfileFinding {
  const word = textOf(span, place);
  const { text, awaits, before } = place;
  const lineEnd = lineEndBehind(span.start, text);

  const blanks = FOREIGN_BLANKS.exec(word)?.[0];
  if (blanks !== undefined) {
    const { start } = span;
    const code = (word.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return found(
      { start, end: start + blanks.length },
      `An invisible character (U+${code}) stands here, which is no blank of JSON: replace it by a blank.`,
      { title: 'Replace it by a blank', edits: [replace({ start, end: start + blanks.length }, ' ')] },
    );
  }
  if (word.startsWith('#')) {
    return found({ start: span.start, end: lineEnd }, 'A comment begins with `//` here, not with `#`.', {
      title: 'Write //',
      edits: [replace({ start: span.start, end: span.start + 1 }, '//')],
    });
  }
  if (word === '/') {
    return found(span, 'A comment begins with two slashes: write `//`.', {
      title: 'Write //',
      edits: [replace(span, '//')],
    });
  }
  if (awaits === 'nothing') {
    return found(span, 'The profile ends before this: remove what follows, or make it a comment with `//`.');
  }
  if (awaits === 'colon' && /^(?:=|=>|:=)$/.test(word)) {
    return found(span, `A colon stands between a name and its value, not ${quote(word)}.`, {
      title: 'Write a colon',
      edits: [replace(span, ':')],
    });
  }
  if (awaits === 'comma' && word === ';') {
    return found(span, 'A comma stands between two members or values, not a semicolon.', {
      title: 'Write a comma',
      edits: [replace(span, ',')],
    });
  }
  if (before?.end === span.start && text[before.end - 1] === '"') {
    const quoteSpan = { start: before.end - 1, end: before.end };
    return found(quoteSpan, 'The text ends at this double quote: write `\\"` for a double quote in a text.');
  }
  if (before?.end === span.start && /^[\w.]/.test(word) && /\d$/.test(textOf(before, place))) {
    return brokenNumber(before.start, place);
  }
  if (QUOTES[word.charAt(0)] !== undefined) return foreignQuotes(span, word.charAt(0), lineEnd, place);
  if (awaits === 'name') return unquotedName(span, word, place);
  if (awaits === 'comma' && place.open.at(-1)?.bracket === '{' && place.nextCharacter(span.end) === ':') {
    return found(span, `A comma is missing before ${quote(word)}, and the name is not in double quotes.`, {
      title: 'Insert the comma and the quotes',
      edits: [replace(span, `, ${JSON.stringify(word)}`)],
    });
  }
  return awaits === 'value'
    ? valueFault(span, word, lineEnd, place)
    : found(span, `${quote(word)} has no meaning here: remove it, or put it in quotes as part of a text.`);
}

function valueFault(span: Span, word: string, lineEnd: number, place: SyntaxPlace): ProfileFinding {
  const known = Object.hasOwn(WORDS, word.toLowerCase()) ? WORDS[word.toLowerCase()] : undefined;
  if (known !== undefined) {
    const isSame = known === word.toLowerCase();
    return found(
      span,
      isSame
        ? `JSON writes ${quote(known)} in lower case.`
        : `JSON has no ${quote(word)}: give a value, or leave the member out.`,
      { title: `Write ${known}`, edits: [replace(span, known)] },
    );
  }
  if (/^[+-]?(?:NaN|Infinity)$/i.test(word)) {
    return found(span, `${quote(word)} is no number of JSON: give a number, or leave the member out.`);
  }
  const number = /^\+?(-?)(\d*(?:\.\d+)?)$/.exec(word);
  if (number && word !== '' && /\d/.test(word)) {
    const meant = `${number[1] ?? ''}${number[2]?.startsWith('.') ? '0' : ''}${number[2] ?? ''}`;
    if (isNumber(meant)) {
      return found(span, `${quote(word)} is no number of JSON: write ${quote(meant)}.`, {
        title: `Write ${meant}`,
        edits: [replace(span, meant)],
      });
    }
  }
  return unquotedText(span, word, lineEnd, place);
}

/** A number with more behind or before it than it may have: `0x1F`, `8443s`, `01`. */
export function brokenNumber(start: number, place: SyntaxPlace): ProfileFinding {
  const written = /^[-+.\w]*/.exec(place.text.slice(start, start + 1000))?.[0] ?? '';
  const span = { start, end: start + written.length };
  const isHex = /^0x[\da-f]{1,8}$/i.test(written);
  const meant = isHex ? String(Number(written)) : written.replace(/^(-?)0+(?=\d)/, '$1');
  const form = isHex ? 'has decimal digits only' : 'does not begin with a zero';
  if (!isHex && (!isNumber(meant) || meant === written)) {
    return found(span, `${quote(written)} is no number: write digits only, or put a text in double quotes.`);
  }
  return found(span, `A number of JSON ${form}: write ${quote(meant)}.`, {
    title: `Write ${meant}`,
    edits: [replace(span, meant)],
  });
}

function unquotedText(span: Span, word: string, lineEnd: number, place: SyntaxPlace): ProfileFinding {
  // A text goes on over blanks and slashes, up to what can only be the end of the value.
  const rest = place.text.slice(span.start, lineEnd);
  const bracket = rest.search(/[",{}[\]]|[ \t]\/[/*]/);
  const length = '"{['.includes(rest.charAt(bracket) || ' ')
    ? 0
    : rest.slice(0, bracket < 0 ? rest.length : bracket).trimEnd().length;
  if (length === 0) return found(span, `${quote(word)} is no value of JSON: a text stands in double quotes.`);
  const whole = { start: span.start, end: span.start + length };
  return found(whole, `${quote(textOf(whole, place))} is not in double quotes: put the text in quotes.`, {
    title: 'Put it in quotes',
    edits: [quoted(whole, place)],
  });
}

function unquotedName(span: Span, word: string, place: SyntaxPlace): ProfileFinding {
  const next = place.nextCharacter(span.end);
  return next === ':' || next === '='
    ? found(span, `The name ${quote(word)} is not in double quotes: put it in quotes.`, {
        title: 'Put it in quotes',
        edits: [quoted(span, place)],
      })
    : found(span, `A name in double quotes is expected here, not ${quote(word)}.`);
}

/** A text in quotes that JSON does not have; over more than a line it cannot be told where it ends. */
function foreignQuotes(span: Span, opening: string, lineEnd: number, place: SyntaxPlace): ProfileFinding {
  const closing = QUOTES[opening] ?? '';
  let end = span.start + 1;
  while (end < lineEnd && !closing.includes(place.text.charAt(end))) end += place.text[end] === '\\' ? 2 : 1;
  const message = 'A name or text of JSON stands in straight double quotes: replace the quotes.';
  if (end >= lineEnd) return found(span, message);
  const content = place.text.slice(span.start + 1, end).replace(/\\(['`])/g, '$1');
  const whole = { start: span.start, end: end + 1 };
  return found(whole, message, { title: 'Write double quotes', edits: [replace(whole, JSON.stringify(content))] });
}

function isNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text);
}

function found(span: Span, message: string, fix?: Omit<Fix, 'safe'>): ProfileFinding {
  return { span, message, fixes: fix ? [{ ...fix, safe: false }] : [] };
}
