import { roleAnnotation } from '../../../rules/response-file/role-annotation';
import { SUPPRESSION_MEANINGS } from '../../../rules/suppressionComment';
import type { SuppressionKind } from '../../../rules/suppressionComment';
import type { Description } from '../../markdown/explanation';

/** The words that a comment of ours begins with. */
export type Directive = '@role' | `bems-${SuppressionKind}`;

/** What a role annotation is for. */
export function describeAnnotation(): Description {
  return { parts: ['**A role annotation**', roleAnnotation.reason], sources: [roleAnnotation.source] };
}

/** What a suppression of this kind does. */
export function describeSuppression(kind: SuppressionKind): Description {
  return { parts: ['**A suppression**', SUPPRESSION_MEANINGS[kind]], sources: ['OURS'] };
}
