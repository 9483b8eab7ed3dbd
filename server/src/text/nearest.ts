import { distance } from 'fastest-levenshtein';

/**
 * The candidate that `word` is most likely a misspelling of, compared without regard to case; undefined where none is near.
 * Of short words less than half may be wrong.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  const most = Math.min(Math.max(2, Math.floor(word.length / 3)), Math.floor((word.length - 1) / 2));
  let best: string | undefined;
  let bestDistance = Math.max(0, most) + 1;
  for (const candidate of candidates) {
    const d = mistakes(wanted, candidate.toLowerCase());
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}

/** How many letters are wrong, missing or too many; two that changed places are one mistake. */
function mistakes(a: string, b: string): number {
  const d = distance(a, b);
  return d === 2 && a.length === b.length && [...a].sort().join('') === [...b].sort().join('') ? 1 : d;
}
