import { compatibleSafeFixes, fixAll } from '../../rules/fixAll';
import type { TextEdit } from '../../text/edit';
import type { CheckedDocument } from '../checkedDocument';

/** A stretch of a text that is being edited: of the original, or new. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/**
 * The edits of `document` that make every safe fix until none is left, as the command line does; small ones, in the
 * order of the text.
 */
export function safeFixEdits(document: CheckedDocument): readonly TextEdit[] {
  let edits = made.get(document);
  if (!edits) made.set(document, (edits = makeRounds(document)));
  return edits;
}

/** Menus are asked for at every move of the cursor. */
const made = new WeakMap<CheckedDocument, readonly TextEdit[]>();

function makeRounds(document: CheckedDocument): TextEdit[] {
  let pieces: Piece[] = [{ start: 0, end: document.text.length }];
  let isFirst = true;
  fixAll(document.text, (text) => {
    const diagnostics = isFirst ? document.diagnostics : document.diagnosticsOfText(text);
    isFirst = false;
    // What fixAll is about to do with this text.
    pieces = edited(pieces, compatibleSafeFixes(diagnostics).edits);
    return diagnostics;
  });
  return editsOf(pieces, document.text);
}

/** `pieces` after `edits`, disjoint, of the text that they make. */
function edited(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const result: Piece[] = [];
  const rest = [...pieces].reverse();
  let at = 0;
  /** Reads on up to `offset` of the text, and keeps what it reads or drops it. */
  const advance = (offset: number, keep: boolean): void => {
    while (at < offset) {
      const piece = rest.pop();
      if (!piece) return;
      const [first, second] = split(piece, offset - at);
      if (keep) result.push(first);
      if (second) rest.push(second);
      at += lengthOf(first);
    }
  };
  // As applyEdits sorts them: what is inserted at the beginning of a span comes before it.
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (const { span, newText } of sorted) {
    advance(span.start, true);
    advance(span.end, false);
    if (newText !== '') result.push({ text: newText });
  }
  return [...result, ...rest.reverse()];
}

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.end - piece.start;
}

function split(piece: Piece, at: number): [Piece, Piece | null] {
  if (at >= lengthOf(piece)) return [piece, null];
  if ('text' in piece) return [{ text: piece.text.slice(0, at) }, { text: piece.text.slice(at) }];
  const middle = piece.start + at;
  return [
    { start: piece.start, end: middle },
    { start: middle, end: piece.end },
  ];
}

/** The edits that make of `text` what `pieces` are; those of the original stand in their order. */
function editsOf(pieces: readonly Piece[], text: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let newText = '';
  const close = (end: number): void => {
    if (text.slice(at, end) !== newText) edits.push({ span: { start: at, end }, newText });
    newText = '';
  };
  for (const piece of pieces) {
    if ('text' in piece) {
      newText += piece.text;
    } else {
      close(piece.start);
      at = piece.end;
    }
  }
  close(text.length);
  return edits;
}
