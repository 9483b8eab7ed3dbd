import * as vscode from 'vscode';
import { textArgument } from '../arguments';
import type { Extension } from '../client';
import { showMarkdown } from '../showMarkdown';
import { rulesOf } from '../ruleSettings';
import { UserError } from '../userError';

/**
 * Opens the page of a rule.
 * @param argument the rule, or `{ rule }`; otherwise the one that reports under the cursor, otherwise it is asked for
 */
export async function explainRule({ context }: Extension, argument: unknown): Promise<string | undefined> {
  const rules = rulesOf(context.extension.packageJSON);
  const given = typeof argument === 'string' ? argument : textArgument(argument, 'rule');
  const rule = given ?? (await askForRule(rules));
  if (rule === undefined) return undefined;
  if (!rules.has(rule)) throw new UserError(`There is no rule ${rule}.`);
  const page = vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules', `${rule}.md`);
  await showMarkdown(page);
  return page.toString();
}

async function askForRule(rules: ReadonlyMap<string, string>): Promise<string | undefined> {
  const here = rulesAtCursor().filter((rule) => rules.has(rule));
  if (here.length === 1) return here[0];
  const choices = here.length > 0 ? here : [...rules.keys()];
  const items = choices.map((rule) => ({ label: rule, description: rules.get(rule) ?? '' }));
  const options = { title: 'Explain a rule', matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.label;
}

/** The codes of the problems under the cursor, each once. */
function rulesAtCursor(): string[] {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return [];
  const problems = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ range }) => range.contains(editor.selection.active));
  return [...new Set(problems.map(({ code }) => String(typeof code === 'object' ? code.value : code)))];
}
