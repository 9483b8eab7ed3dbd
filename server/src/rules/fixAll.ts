import { applyEdits, collide } from '../text/edit';
import type { TextEdit } from '../text/edit';
import type { Diagnostic } from './diagnostic';

/** More rounds than fixes can need one after the other; a guard against fixes that undo each other. */
const MAX_ROUNDS = 10;

/** The safe fixes of `diagnostics` that can be made together: of two that collide the first, which leaves the other for a next round. */
export function compatibleSafeFixes(diagnostics: readonly Diagnostic[]): { edits: TextEdit[]; count: number } {
  const accepted = new DisjointEdits();
  let count = 0;
  for (const diagnostic of diagnostics) {
    const fix = diagnostic.fixes.find((candidate) => candidate.safe && candidate.edits.length > 0);
    if (!fix || fix.edits.some((edit) => accepted.collidesWith(edit))) continue;
    for (const edit of fix.edits) accepted.add(edit);
    count++;
  }
  return { edits: accepted.edits, count };
}

/** Edits that do not collide, by their place: a new one can then collide only with its neighbours. */
class DisjointEdits {
  readonly edits: TextEdit[] = [];

  collidesWith(edit: TextEdit): boolean {
    const place = this.placeOf(edit);
    return [this.edits[place - 1], this.edits[place]].some((other) => other !== undefined && collide(edit, other));
  }

  add(edit: TextEdit): void {
    this.edits.splice(this.placeOf(edit), 0, edit);
  }

  /** The index of the first edit that does not begin before `edit`. */
  private placeOf({ span }: TextEdit): number {
    let low = 0;
    let high = this.edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.edits[middle] as TextEdit).span.start < span.start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * Makes all safe fixes until none is left.
 * @param lint the diagnostics of a text
 */
export function fixAll(
  text: string,
  lint: (text: string) => readonly Diagnostic[],
): { readonly text: string; readonly fixed: number } {
  let current = text;
  let fixed = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { edits, count } = compatibleSafeFixes(lint(current));
    if (count === 0) break;
    current = applyEdits(current, edits);
    fixed += count;
  }
  return { text: current, fixed };
}
