import type { CommentLine } from '../../model/commentLine';
import type { ResponseFile } from '../../model/responseFile';
import { secretsIn } from '../../model/secrets';
import { annotationIn } from '../../roles/annotation';
import { findRule } from '../../rules/catalogue';
import { over, token } from './token';
import type { Token, TokenType } from './token';

const SUPPRESSION = /^[ \t]*(bems-(?:disable-next-line|disable|enable))(?![^ \t])/;

/** The tokens of a comment line, sorted and disjoint. Words that mean nothing where they stand are comment like the rest. */
export function commentTokens(file: ResponseFile, comment: CommentLine): readonly Token[] {
  const { markStart, textEnd } = comment.node;
  const secrets = secretsIn(file.secrets, { start: markStart, end: textEnd });
  return over(
    over([token({ start: markStart, end: textEnd }, 'comment')], [...annotation(comment), ...suppression(comment)]),
    secrets.map((span) => token(span, 'secret')),
  );
}

function annotation(comment: CommentLine): Token[] {
  const found = annotationIn(comment.text);
  if (!found) return [];
  const keywordEnd = found.span.start + '@role'.length;
  const types: readonly TokenType[] = ['type', 'parameter'];
  const words = found.role ? wordsIn(comment, keywordEnd, found.span.end) : [];
  return [
    at(comment, found.span.start, keywordEnd, 'keyword'),
    ...words.map(({ start, end }, index) => at(comment, start, end, types[index] ?? 'comment')),
  ];
}

function suppression(comment: CommentLine): Token[] {
  if (!comment.text.includes('bems-')) return [];
  const match = SUPPRESSION.exec(comment.text);
  if (!match?.[1]) return [];
  const keywordEnd = match[0].length;
  return [
    at(comment, keywordEnd - match[1].length, keywordEnd, 'keyword'),
    ...wordsIn(comment, keywordEnd, comment.text.length)
      .filter(({ text }) => findRule(text) !== undefined)
      .map(({ start, end }) => at(comment, start, end, 'parameter')),
  ];
}

/** Stretches without blanks and commas in `[from, to)` of the comment's text. */
function wordsIn(comment: CommentLine, from: number, to: number): { text: string; start: number; end: number }[] {
  return [...comment.text.slice(from, to).matchAll(/[^ \t\f,]+/g)].map(({ 0: text, index }) => ({
    text,
    start: from + index,
    end: from + index + text.length,
  }));
}

function at(comment: CommentLine, start: number, end: number, type: TokenType): Token {
  return token({ start: comment.start + start, end: comment.start + end }, type);
}
