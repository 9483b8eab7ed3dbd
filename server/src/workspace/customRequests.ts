import type { Diagnostics } from './diagnostics';
import type { Session } from './session';

/** Answers what only our own client asks: see `protocol.ts`. */
export function answerCustomRequests(_session: Session, _diagnostics: Diagnostics): void {
  // Follows.
}
