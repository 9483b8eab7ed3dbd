import { partsIn } from '../model/masked';
import type { Fix } from '../rules/diagnostic';
import type { Span } from '../text/span';

/** The shortest text that a fix may not repeat from a secret; fewer characters are what escapes are made of. */
const TELLING = 3;

/**
 * The fixes whose text can be shown: without those that would move a part of a secret to another place, as 'move the
 * comment above the line' does where the comment stands in a password.
 */
export function showableFixes(fixes: readonly Fix[], text: string, spans: readonly Span[]): readonly Fix[] {
  return fixes.filter((fix) => {
    const touched = fix.edits.flatMap(({ span }) => partsIn(spans, { start: span.start - 1, end: span.end + 1 }));
    return !touched.some((part) => {
      const secret = wholeSecret(text, spans, part);
      return fix.edits.some(({ newText }) => sharesText(newText, secret));
    });
  });
}

function wholeSecret(text: string, spans: readonly Span[], part: Span): string {
  const whole = spans.find((span) => span.start <= part.start && part.end <= span.end) ?? part;
  return text.slice(whole.start, whole.end);
}

/** Whether a run of at least `TELLING` characters of `newText` also stands in `secret`. */
function sharesText(newText: string, secret: string): boolean {
  for (let i = 0; i + TELLING <= newText.length; i++) {
    const run = newText.slice(i, i + TELLING);
    if (/[^\\\s]/.test(run) && secret.includes(run)) return true;
  }
  return newText.length > 0 && newText.length < TELLING && /[^\\\s]/.test(newText) && newText === secret;
}
