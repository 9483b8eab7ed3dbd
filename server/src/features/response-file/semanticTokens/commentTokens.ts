import type { CommentLine } from '../../../model/commentLine';
import type { ResponseFile } from '../../../model/responseFile';
import { secretsIn } from '../../../model/secrets';
import { annotationIn } from '../../../roles/annotation';
import { shiftSpan, spanAt } from '../../../text/span';
import type { Span } from '../../../text/span';
import { suppressionTokens } from '../../semanticTokens/suppressionTokens';
import { over, token } from '../../semanticTokens/token';
import type { Token, TokenType } from '../../semanticTokens/token';

/** The tokens of a comment line, sorted and disjoint. Words that mean nothing where they stand are comment like the rest. */
export function commentTokens(file: ResponseFile, comment: CommentLine): readonly Token[] {
  const { markStart, textEnd } = comment.node;
  const secrets = secretsIn(file.secrets, { start: markStart, end: textEnd });
  return over(
    over(
      [token({ start: markStart, end: textEnd }, 'comment')],
      [...annotation(comment), ...suppressionTokens(comment.text, comment.start)],
    ),
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
    at(comment, { start: found.span.start, end: keywordEnd }, 'keyword'),
    ...words.map((word, index) => at(comment, word, types[index] ?? 'comment')),
  ];
}

/** The words in `[from, to)` of the comment's text. */
function wordsIn(comment: CommentLine, from: number, to: number): Span[] {
  return [...comment.text.slice(from, to).matchAll(/[^ \t\f]+/g)].map((word) =>
    spanAt(from + word.index, word[0].length),
  );
}

function at(comment: CommentLine, span: Span, type: TokenType): Token {
  return token(shiftSpan(span, comment.start), type);
}
