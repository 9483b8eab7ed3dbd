import { describe, expect, it } from 'vitest';
import { suppressionIn } from '../../../server/src/rules/suppressionComment';

/** The text of a comment with brackets around the keyword, then around each name. */
function marked(comment: string): string | null {
  const found = suppressionIn(comment);
  if (!found) return null;
  const spans = [found.keyword, ...found.names.map(({ span }) => span)];
  expect(found.names.map(({ text }) => text)).toEqual(
    found.names.map(({ span }) => comment.slice(span.start, span.end)),
  );
  return spans.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
    comment,
  );
}

describe('a suppression comment', () => {
  it.each([
    [' bems-disable-next-line port-range', ' [bems-disable-next-line] [port-range]'],
    ['bems-disable', '[bems-disable]'],
    ['\tbems-enable one,two ,\tthree\f four', '\t[bems-enable] [one],[two] ,\t[three]\f [four]'],
    [' bems-disable bems-enable', ' [bems-disable] [bems-enable]'],
  ])('%j', (comment, expected) => {
    expect(marked(comment)).toBe(expected);
  });

  it.each(['bems-disabled x', 'see bems-disable x', 'bems-disable, x', 'Bems-disable x', 'bems-disable-line x', ''])(
    'is not %j',
    (comment) => {
      expect(suppressionIn(comment)).toBeNull();
    },
  );

  it.each([
    ['bems-disable-next-line', 'disable-next-line'],
    ['bems-disable', 'disable'],
    ['bems-enable', 'enable'],
  ])('%s is of the kind %s', (comment, kind) => {
    expect(suppressionIn(comment)?.kind).toBe(kind);
  });
});
