import type { SyntaxProblem } from '../../../jsonc/document';
import { DEEPEST } from '../../../jsonc/parse';
import { LineIndex } from '../../../text/lines';
import type { Span } from '../../../text/span';
import { insert, remove, replace } from '../../../text/edit';
import type { TextEdit } from '../../../text/edit';
import type { ProfileFinding } from '../../report';
import { quote } from '../../wording';
import { escapeFault, rawCharacterFault, unclosedText } from './texts';
import { brokenNumber, symbolFault } from './symbols';
import { lastCharacterBefore, lineEndBehind, quoted, textOf } from './place';
import type { SyntaxPlace } from './place';

/** The finding about the first serious problem of a text: what is wrong, and what to do. */
export function faultAt(problem: SyntaxProblem, place: SyntaxPlace): ProfileFinding {
  const span = { start: problem.start, end: problem.end };
  if (problem.kind === 'too deep') {
    return {
      span,
      message: `The text is nested more than ${DEEPEST} brackets deep and is not read: a profile needs six at most.`,
    };
  }
  if (problem.kind === 'UnexpectedEndOfComment') {
    const lineEnd = lineEndBehind(span.start, place.text);
    return {
      span: { start: span.start, end: span.start + 2 },
      message: 'This comment is never closed: end it with `*/`.',
      fixes: [{ title: 'Close the comment at the end of its line', safe: false, edits: [insert(lineEnd, ' */')] }],
    };
  }
  if (problem.kind === 'UnexpectedEndOfString') return unclosedText(span, place);
  if (problem.kind === 'InvalidCharacter') return rawCharacterFault(span, place.text);
  if (problem.kind === 'InvalidUnicode' || problem.kind === 'InvalidEscapeCharacter') {
    return escapeFault(span, place.text);
  }
  if (problem.kind === 'InvalidNumberFormat' && place.before) {
    return brokenNumber(place.before.start, place);
  }
  if (problem.kind === 'UnexpectedEndOfNumber' || problem.kind === 'InvalidNumberFormat') {
    return {
      span,
      message: `${quote(textOf(span, place))} breaks off in the middle of a number: add the digits that are missing.`,
    };
  }
  if (place.isAtEnd) return endFault(place);
  if (problem.kind === 'InvalidSymbol') return symbolFault(span, place);
  return tokenFault(span, place);
}

/** The text breaks off. */
function endFault(place: SyntaxPlace): ProfileFinding {
  const { open, before, awaits, json } = place;
  const span = lastCharacterBefore(json.text.length, json);
  const innermost = open.at(-1);
  if (!innermost || !before) return { span, message: 'The text ends where a value is expected: add it.' };
  if (awaits === 'colon') {
    return { span, message: `The text ends behind the name ${nameIn(before, place)}: add a colon and a value.` };
  }
  const comma = place.text[before.start] === ',';
  if (awaits === 'value' && place.text[before.start] === ':') {
    return { span, message: 'The text ends behind this colon: add the value, and close what is open.' };
  }
  const closers = [...open]
    .reverse()
    .map(({ bracket }) => closerOf(bracket))
    .join('');
  const line = new LineIndex(json.text).lineAt(innermost.start) + 1;
  const what = innermost.bracket === '{' ? 'The object' : 'The list';
  const edits: TextEdit[] = [comma ? replace(span, closers) : insert(span.end, closers)];
  return {
    span,
    message: `${what} that begins in line ${line} is not closed: add \`${closerOf(innermost.bracket)}\`.`,
    fixes: [{ title: closers.length === 1 ? 'Close it' : 'Close all that is open', safe: false, edits }],
  };
}

/** A token that JSON has, in a place where it has none. */
function tokenFault(span: Span, place: SyntaxPlace): ProfileFinding {
  const { awaits, text, before } = place;
  const first = text.charAt(span.start);
  if (awaits === 'nothing') {
    const isStray = ['}', ']', ','].includes(first);
    return {
      span,
      message: isStray
        ? `This ${quote(first)} stands behind the end of the profile: remove it.`
        : 'The profile ends before this: a file holds one profile, so remove what follows, or put it into the braces.',
      // Of more than a comma, what follows may be another profile.
      fixes: isStray
        ? [{ title: 'Remove it', safe: first === ',' && isLastIn(text, span), edits: [remove(span)] }]
        : [],
    };
  }
  if (!before) return { span, message: 'A profile is an object in braces: begin it with `{`.' };
  if (awaits === 'colon') return missingColon(span, place);
  const afterColon = text[before.start] === ':';
  if ((first === '}' || first === ']') && !(afterColon && closerOf(place.open.at(-1)?.bracket ?? '{') === first)) {
    return wrongBracket(span, first, place);
  }
  if (afterColon && first !== ':') {
    return { span: before, message: 'A value is missing behind this colon: add it, or remove the member.' };
  }
  if (first === ',') {
    return {
      span,
      message: 'Nothing stands before this comma: remove it.',
      fixes: [{ title: 'Remove the comma', safe: true, edits: [remove(span)] }],
    };
  }
  if (first === ':') return strayColon(span, place);
  if (awaits === 'name') {
    const isWord = /^[-\w.]+$/.test(textOf(span, place));
    return {
      span,
      message: isWord
        ? `The name ${quote(textOf(span, place))} is not in double quotes: put it in quotes.`
        : 'A name in double quotes is expected here: give the value a name and a colon.',
      fixes: isWord ? [{ title: 'Put it in quotes', safe: false, edits: [quoted(span, place)] }] : [],
    };
  }
  return {
    span,
    message: 'This is not what follows here: a comma, and a name in double quotes with a colon and a value, is.',
  };
}

function missingColon(span: Span, place: SyntaxPlace): ProfileFinding {
  const before = place.before as Span;
  const first = place.text.charAt(span.start);
  if ([',', '}', ']'].includes(first)) {
    return {
      span: before,
      message: `The name ${nameIn(before, place)} has no value: add a colon and a value, or remove it.`,
    };
  }
  return {
    span: before,
    message: `A colon is missing behind the name ${nameIn(before, place)}: insert it.`,
    fixes: [{ title: 'Insert the colon', safe: false, edits: [insert(before.end, ':')] }],
  };
}

function wrongBracket(span: Span, first: string, place: SyntaxPlace): ProfileFinding {
  const { open } = place;
  const innermost = open.at(-1)?.bracket ?? '{';
  const closer = closerOf(innermost);
  const what = innermost === '{' ? 'an object' : 'a list';
  const closesOuter = open.some(({ bracket }) => closerOf(bracket) === first);
  return {
    span,
    message: `This ${quote(first)} does not close ${what}, which is open here: write ${quote(closer)}${closesOuter ? ' before it' : ''}.`,
    fixes: [
      closesOuter
        ? { title: `Insert '${closer}'`, safe: false, edits: [insert(span.start, closer)] }
        : { title: `Write '${closer}'`, safe: false, edits: [replace(span, closer)] },
    ],
  };
}

function strayColon(span: Span, place: SyntaxPlace): ProfileFinding {
  const isSecond = place.text[place.before?.start ?? 0] === ':';
  if (isSecond) {
    return {
      span,
      message: 'One colon is enough: remove this one.',
      fixes: [{ title: 'Remove the colon', safe: false, edits: [remove(span)] }],
    };
  }
  return place.open.at(-1)?.bracket === '['
    ? { span, message: 'The values of a list have no names: close the list before, or put names and values in braces.' }
    : { span, message: 'There is no name before this colon: add a name in double quotes.' };
}

function nameIn(span: Span, place: SyntaxPlace): string {
  return quote(textOf(span, place).replace(/^"|"$/g, ''));
}

function closerOf(bracket: '{' | '['): '}' | ']' {
  return bracket === '{' ? '}' : ']';
}

/** Whether nothing but blanks follows. */
function isLastIn(text: string, { end }: Span): boolean {
  return text.slice(end).trim() === '';
}
