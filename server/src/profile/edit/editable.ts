import type { ConnectivityProfile } from '../connectivityProfile';

/**
 * Why a profile cannot be changed by a program: a sentence, or null. A trailing comma does no harm; after any other fault
 * of syntax an edit could land in the wrong place.
 */
export function notEditable({ root, json }: ConnectivityProfile): string | null {
  const fault = json.problems.find(({ kind }) => kind !== 'trailing comma');
  if (fault) return 'The profile is not well-formed: mend its faults of syntax first.';
  return root ? null : 'The profile is no JSON object: write at least `{ "name": "..." }` first.';
}
