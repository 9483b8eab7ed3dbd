import type { Span } from '../text/span';
import { MASK } from './mask';
import { secretsIn } from './secrets';

/** The parts of `secrets` (sorted, disjoint) that lie in `span`; an empty one is none. */
export function partsIn(secrets: readonly Span[], { start, end }: Span): Span[] {
  return secretsIn(secrets, { start, end })
    .filter((secret) => secret.start < secret.end)
    .map((secret) => ({ start: Math.max(secret.start, start), end: Math.min(secret.end, end) }));
}

/** The text of `span` with every secret in it replaced by `mask`. */
export function maskedSlice(text: string, secrets: readonly Span[], { start, end }: Span, mask = MASK): string {
  let result = '';
  let at = start;
  for (const secret of partsIn(secrets, { start, end })) {
    result += text.slice(at, secret.start) + mask;
    at = secret.end;
  }
  return result + text.slice(at, end);
}
