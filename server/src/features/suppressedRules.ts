import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Rule } from '../rules/rule';
import { suppressionIn } from '../rules/suppressionComment';
import type { SuppressionKind } from '../rules/suppressionComment';
import type { Suggestions } from './suggestion';

const BETWEEN_NAMES = /[ \t\f,]/;

/** What a suggestion of a rule is about. */
export interface RuleData {
  readonly about: 'rule';
  readonly rule: string;
}

/**
 * The rules that a suppression can name at `offset` (of the file): those of `rules` that it does not name yet, and of them
 * first those that are likely meant. Null where the comment is none, and before its names.
 * @param comment its text behind the mark, and where that begins in the file
 * @param likely whether a rule is likely meant: one that reports where the suppression is in force, or that is silent
 * where it can be heard again
 */
export function rulesToSuppress(
  comment: { readonly text: string; readonly start: number },
  offset: number,
  rules: readonly Rule[],
  likely: (kind: SuppressionKind) => (rule: Rule) => boolean,
): Suggestions<RuleData> | null {
  const { text } = comment;
  const suppression = suppressionIn(text);
  const at = offset - comment.start;
  if (!suppression || at <= suppression.keyword.end) return null;
  const { kind, keyword } = suppression;
  const before = text.slice(keyword.end + 1, at).split(BETWEEN_NAMES);
  const behind = text.slice(at).split(BETWEEN_NAMES);
  const [typed, rest] = [before.pop() ?? '', behind.shift() ?? ''];
  const target = { start: offset - typed.length, cursor: offset, end: offset + rest.length };
  const named = new Set([...before, ...behind]);
  const free = rules.filter(({ id }) => !named.has(id));
  const isFirst = likely(kind);
  // Only what is silent can be heard again.
  const others = kind === 'enable' ? [] : free.filter((rule) => !isFirst(rule));
  const suggestions = [...free.filter(isFirst), ...others].map((rule) => ({
    label: rule.id,
    kind: CompletionItemKind.Constant,
    detail: isFirst(rule) && kind !== 'enable' ? `Reports here: ${rule.title}` : rule.title,
    data: { about: 'rule', rule: rule.id } as const,
  }));
  return { target, suggestions };
}
