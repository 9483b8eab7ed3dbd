import type { Span } from './span';

/** Replace the text of `span` by `newText`. An empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * The text after all `edits`, which must not overlap; edits that insert at the same place apply in their order.
 * @throws RangeError where two edits overlap: a mistake of the caller.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const { span, newText } of sorted) {
    if (span.start < at) throw new RangeError(`edits overlap at offset ${span.start}`);
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

/** Whether two edits cannot both be made: they share text, or insert at one place. */
export function collide(a: TextEdit, b: TextEdit): boolean {
  if (a.span.start === b.span.start) return true;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}

/** Puts `text` in at `offset`. */
export function insert(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, newText: text };
}

export function remove(span: Span): TextEdit {
  return { span, newText: '' };
}

export function replace(span: Span, newText: string): TextEdit {
  return { span, newText };
}
