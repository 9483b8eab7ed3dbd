import { SUPPRESSION_MEANINGS } from '../../../rules/suppressionComment';
import type { SuppressionKind } from '../../../rules/suppressionComment';
import type { Description } from '../../markdown/explanation';

/** What a suppression of this kind does in a profile: there are no entries as response files have them. */
export function describeSuppression(kind: SuppressionKind): Description {
  const meaning =
    kind === 'disable-next-line'
      ? 'Silences the rules that it names for the next line that is no comment.'
      : SUPPRESSION_MEANINGS[kind];
  return { parts: ['**A suppression**', meaning], sources: ['OURS'] };
}
