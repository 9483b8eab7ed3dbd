import { CompletionItemKind } from 'vscode-languageserver-types';
import type { CommentLine } from '../../model/commentLine';
import type { ResponseEntry } from '../../model/entry';
import { RESPONSE_FILE_RULES, findRule } from '../../rules/catalogue';
import type { Rule } from '../../rules/rule';
import type { ResponseDocument } from '../responseDocument';
import type { Suggestions } from './suggestion';

const DIRECTIVE = /^[ \t]*bems-(disable-next-line|disable|enable)[ \t\f]/;
const BETWEEN_NAMES = /[ \t\f,]/;

/** The rules that the suppression in `comment` can name at `offset`: not yet named there, those that report first. */
export function suppressibleRules(
  document: ResponseDocument,
  comment: CommentLine,
  entry: ResponseEntry | null,
  offset: number,
): Suggestions | null {
  const { text } = comment;
  const directive = DIRECTIVE.exec(text);
  const at = offset - comment.start;
  if (!directive || at < directive[0].length) return null;
  const before = text.slice(directive[0].length, at).split(BETWEEN_NAMES);
  const behind = text.slice(at).split(BETWEEN_NAMES);
  const [typed, rest] = [before.pop() ?? '', behind.shift() ?? ''];
  const target = { start: offset - typed.length, cursor: offset, end: offset + rest.length };
  const named = new Set([...before, ...behind]);
  const free = RESPONSE_FILE_RULES.filter(({ id }) => !named.has(id));
  const isFirst = wanted(document, comment, entry, directive[1] ?? '');
  // Only what is silent can be heard again.
  const others = directive[1] === 'enable' ? [] : free.filter((rule) => !isFirst(rule));
  const suggestions = [...free.filter(isFirst), ...others].map((rule) => ({
    label: rule.id,
    kind: CompletionItemKind.Constant,
    detail: isFirst(rule) && directive[1] !== 'enable' ? `Reports here: ${rule.title}` : rule.title,
    data: { about: 'rule', rule: rule.id } as const,
  }));
  return { target, suggestions };
}

/** Whether a rule is likely meant: one that reports where the directive is in force, or that is silent there. */
function wanted(
  document: ResponseDocument,
  comment: CommentLine,
  entry: ResponseEntry | null,
  directive: string,
): (rule: Rule) => boolean {
  const { file } = document;
  if (directive === 'enable') {
    const silent = new Set<string>();
    for (const above of file.comments) {
      if (above.start >= comment.start) break;
      if (!above.text.includes('bems-disable')) continue;
      for (const name of above.text.split(BETWEEN_NAMES)) silent.add(name);
    }
    return ({ id }) => silent.has(id);
  }
  const from = entry?.comments[0]?.node.start ?? comment.node.start;
  const end = entry?.node.end ?? file.lines.startOf(file.lines.lineAt(comment.node.start) + 2);
  const isNextLine = directive === 'disable-next-line';
  const reporting = new Set<string>();
  for (const { rule, span } of document.diagnostics) {
    const isWholeFile = findRule(rule)?.wholeFile === true;
    const isHere = isNextLine
      ? !isWholeFile && span.start >= from && span.start < end
      : isWholeFile || span.start >= from;
    if (isHere) reporting.add(rule);
  }
  return ({ id }) => reporting.has(id);
}
