import { BACKSLASH } from './characters';
import { escapeAt, resumeAfter } from './escapes';
import type { Escape } from './escapes';
import { MappedTextBuilder } from './mappedText';
import type { MappedText } from './mappedText';

/** The key or value `[start, end)` as Java reads it. A malformed `\u` loses its backslash, like other unknown escapes. */
export function decode(text: string, start: number, end: number): string {
  const source = text.slice(start, end);
  let result = '';
  let at = 0;
  let backslash = source.indexOf('\\');
  while (backslash >= 0) {
    result += source.slice(at, backslash);
    if (source.charCodeAt(backslash + 1) === BACKSLASH) {
      // The second backslash begins the next piece: half as many pieces in a path.
      at = backslash + 1;
      backslash = source.indexOf('\\', at + 1);
    } else {
      const escape = escapeAt(source, backslash, source.length);
      result += escape.value;
      at = resumeAfter(escape);
      backslash = source.indexOf('\\', at);
    }
  }
  if (at === 0) return source;
  return result + source.slice(at);
}

/**
 * As {@link decode}, with the way back from every decoded character to its source.
 * An escape for which `isLiteral` says yes is read as its author meant it: the backslash is a character like others.
 */
export function decodeMapped(
  text: string,
  start: number,
  end: number,
  isLiteral: (escape: Escape) => boolean = () => false,
): MappedText {
  const source = text.slice(start, end);
  const builder = new MappedTextBuilder(start);
  let at = start;
  let backslash = source.indexOf('\\');
  while (backslash >= 0) {
    const escape = escapeAt(text, start + backslash, end);
    if (isLiteral(escape)) {
      builder.verbatim(text, at, escape.start + 1);
      at = escape.start + 1;
    } else {
      const next = resumeAfter(escape);
      builder.verbatim(text, at, escape.start);
      if (escape.value !== '') builder.escape(escape.value, escape.start, next);
      at = next;
    }
    backslash = source.indexOf('\\', at - start);
  }
  builder.verbatim(text, at, end);
  return builder.build();
}
