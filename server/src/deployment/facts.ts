import type { ProfileFacts } from './profileFacts';
import type { ResponseFileFacts } from './responseFileFacts';

/** What a file says that concerns the other files of a workspace. */
export type FileFacts = ResponseFileFacts | ProfileFacts;

/** Whether two readings of a file say the same in the same places. */
export function areSame(a: FileFacts, b: FileFacts): boolean {
  if (a === b) return true;
  return a.kind === 'response-file' && b.kind === 'response-file' && a.summary === b.summary;
}
