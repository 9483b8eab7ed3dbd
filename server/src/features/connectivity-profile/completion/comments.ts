import { CompletionItemKind } from 'vscode-languageserver-types';
import type { JsonComment } from '../../../jsonc/nodes';
import { DEPLOYMENT_RULES, PROFILE_RULES, findRule } from '../../../rules/catalogue';
import type { Rule } from '../../../rules/rule';
import { commentsOfProfile, suppressionIn } from '../../../rules/suppressionComment';
import type { SuppressionKind } from '../../../rules/suppressionComment';
import { rulesToSuppress } from '../../suppressedRules';
import type { Suggestions } from '../../suggestion';
import type { ProfileDocument } from '../profileDocument';
import type { CompletionData } from './explain';

const DIRECTIVES: readonly (readonly [SuppressionKind, string])[] = [
  ['disable-next-line', 'Silence rules for the next line'],
  ['disable', 'Silence rules from here on'],
  ['enable', 'End bems-disable'],
];

/** The words of ours that can stand at `offset` in a comment; null in ordinary text, and in `/* *\/`. */
export function inComment(
  document: ProfileDocument,
  comment: JsonComment,
  offset: number,
): Suggestions<CompletionData> | null {
  const start = comment.start + 2;
  if (comment.kind !== 'line' || offset < start) return null;
  const text = document.text.slice(start, comment.end);
  const before = text.slice(0, offset - start);
  const typed = before.trimStart();
  if (/[ \t]/.test(typed)) return rules(document, { text, start }, offset);
  if (!DIRECTIVES.some(([kind]) => `bems-${kind}`.startsWith(typed))) return null;
  const rest = /^[^ \t]*/.exec(text.slice(before.length))?.[0] ?? '';
  // A word after which another has to come, and a blank where there is none.
  const isFollowed = /^[ \t]/.test(text.slice(before.length + rest.length));
  return {
    target: { start: offset - typed.length, cursor: offset, end: offset + rest.length },
    suggestions: DIRECTIVES.map(([kind, detail]) => ({
      label: `bems-${kind}`,
      kind: CompletionItemKind.Keyword,
      detail,
      data: { language: 'connectivity-profile', about: 'directive', kind },
      ...(isFollowed ? {} : { newText: `bems-${kind} `, goesOn: true }),
    })),
  };
}

function rules(
  document: ProfileDocument,
  comment: { readonly text: string; readonly start: number },
  offset: number,
): Suggestions<CompletionData> | null {
  const named = rulesToSuppress(comment, offset, [...PROFILE_RULES, ...DEPLOYMENT_RULES], (kind) =>
    likely(document, comment.start, kind),
  );
  return (
    named && {
      target: named.target,
      suggestions: named.suggestions.map(({ data, ...suggestion }) => ({
        ...suggestion,
        ...(data ? { data: { language: 'connectivity-profile' as const, ...data } } : {}),
      })),
    }
  );
}

/** The rules that report where the comment that begins at `start` is in force, or that are silent there. */
function likely(document: ProfileDocument, start: number, kind: SuppressionKind): (rule: Rule) => boolean {
  const comments = commentsOfProfile(document.profile);
  const names = new Set<string>();
  if (kind === 'enable') {
    for (const above of comments) {
      if (above.start >= start) break;
      const suppression = suppressionIn(above.text);
      if (suppression?.kind === 'disable') for (const { text } of suppression.names) names.add(text);
    }
    return ({ id }) => names.has(id);
  }
  const below = comments.find((comment) => comment.start === start)?.below();
  for (const { rule, span } of document.diagnostics) {
    const isWholeFile = findRule(rule)?.wholeFile === true;
    const isHere =
      kind === 'disable-next-line'
        ? !isWholeFile && below !== undefined && span.start >= below.start && span.start < below.end
        : isWholeFile || span.start >= start;
    if (isHere) names.add(rule);
  }
  return ({ id }) => names.has(id);
}
