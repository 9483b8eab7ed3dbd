import * as vscode from 'vscode';
import { until } from './until';

/** Whether a diagnostic is of this rule. */
export function isOf(rule: string): (diagnostic: vscode.Diagnostic) => boolean {
  return ({ code }) => (typeof code === 'object' ? code.value : code) === rule;
}

/**
 * Waits until the diagnostics of `uri` are such as `areThere` says, some if it is left out. That there are none is true
 * before the server has looked at the file, too: wait for some first, or for the last of several.
 */
export function diagnosticsOf(
  uri: vscode.Uri,
  areThere: (diagnostics: vscode.Diagnostic[]) => boolean = (diagnostics) => diagnostics.length > 0,
  what = 'such diagnostics',
): Promise<vscode.Diagnostic[]> {
  return until(
    what,
    [vscode.languages.onDidChangeDiagnostics as vscode.Event<never>],
    () => vscode.languages.getDiagnostics(uri),
    areThere,
  );
}

/** Waits until `rule` is reported for `uri`, and gives its diagnostics. */
export async function diagnosticsOfRule(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic[]> {
  const all = await diagnosticsOf(uri, (diagnostics) => diagnostics.some(isOf(rule)), `diagnostic of ${rule}`);
  return all.filter(isOf(rule));
}

/** Waits until `rule` is no longer reported for `uri`; it must have been before. */
export async function ruleVanishes(uri: vscode.Uri, rule: string): Promise<void> {
  await diagnosticsOf(uri, (diagnostics) => !diagnostics.some(isOf(rule)), `end of ${rule}`);
}

/** The code actions that VS Code offers at a place, resolved; of one kind, where it is named. */
export function codeActionsAt(
  uri: vscode.Uri,
  range: vscode.Range,
  kind?: vscode.CodeActionKind,
): Thenable<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind?.value, 100);
}

/** Does what VS Code does when somebody picks a code action: first its edit, then its command. */
export async function applyAction(action: vscode.CodeAction): Promise<void> {
  if (action.edit && !(await vscode.workspace.applyEdit(action.edit))) {
    throw new Error(`the edit of '${action.title}' was refused`);
  }
  const { command } = action;
  if (command) await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

/** The code action with this title. */
export function actionTitled(actions: readonly vscode.CodeAction[], title: string | RegExp): vscode.CodeAction {
  const found = actions.find((action) =>
    typeof title === 'string' ? action.title === title : title.test(action.title),
  );
  if (found) return found;
  throw new Error(`no action '${title}', only: ${actions.map((action) => action.title).join(', ') || 'none'}`);
}

/** What all hovers at a place say, as Markdown; empty where there is none. */
export async function hoverTextAt(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : (content as vscode.MarkdownString).value))
    .join('\n\n');
}

/**
 * What VS Code would offer to complete.
 * @param resolved how many of the list are resolved
 */
export async function completionsAt(
  uri: vscode.Uri,
  position: vscode.Position,
  resolved = 0,
): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    ...[uri, position, undefined, resolved],
  );
  return list.items;
}

/** The label of a completion, or of a symbol's like. */
export function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}
