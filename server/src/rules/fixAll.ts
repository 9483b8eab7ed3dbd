import { applyEdits, collide } from '../text/edit';
import type { TextEdit } from '../text/edit';
import type { Diagnostic } from './diagnostic';

/** More rounds than fixes can need one after the other; a guard against fixes that undo each other. */
const MAX_ROUNDS = 10;

/** The safe fixes of `diagnostics` that can be made together: of two that collide the first, which leaves the other for a next round. */
export function compatibleSafeFixes(diagnostics: readonly Diagnostic[]): { edits: TextEdit[]; count: number } {
  const accepted: TextEdit[] = [];
  let count = 0;
  for (const diagnostic of diagnostics) {
    const fix = diagnostic.fixes.find((candidate) => candidate.safe && candidate.edits.length > 0);
    if (!fix || fix.edits.some((edit) => accepted.some((other) => collide(edit, other)))) continue;
    accepted.push(...fix.edits);
    count++;
  }
  return { edits: accepted, count };
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
