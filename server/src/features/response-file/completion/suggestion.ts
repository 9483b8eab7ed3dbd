import type * as shared from '../../suggestion';
import type { CompletionData } from './explain';

export { isOnOneLine, itemsOf } from '../../suggestion';
export type { Target } from '../../suggestion';

/** Something that can stand at the cursor in a response file. */
export type Suggestion = shared.Suggestion<CompletionData>;

/** What can stand at a cursor in a response file, and what it replaces. */
export type Suggestions = shared.Suggestions<CompletionData>;
