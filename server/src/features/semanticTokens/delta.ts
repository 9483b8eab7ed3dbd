import type { SemanticTokensEdit } from 'vscode-languageserver-types';

/** The edits that make `next` of `previous`: none, or one as short as can be. */
export function semanticTokensDelta(previous: readonly number[], next: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(previous.length, next.length);
  let start = 0;
  while (start < shorter && previous[start] === next[start]) start++;
  let same = 0;
  while (same < shorter - start && previous[previous.length - 1 - same] === next[next.length - 1 - same]) same++;
  const deleteCount = previous.length - start - same;
  const data = next.slice(start, next.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
