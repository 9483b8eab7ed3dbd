import * as vscode from 'vscode';
import type { CommandId } from './commands/ids';

const EXPLAIN: CommandId = 'bems.explainRule';

/**
 * Makes the links of problems show the page of their rule as `Explain Rule` does: VS Code itself would open its Markdown
 * as text.
 */
export function linkRules(diagnostics: readonly vscode.Diagnostic[]): void {
  for (const diagnostic of diagnostics) {
    const { code } = diagnostic;
    if (typeof code !== 'object') continue;
    const target = vscode.Uri.from({ scheme: 'command', path: EXPLAIN, query: JSON.stringify([String(code.value)]) });
    diagnostic.code = { value: code.value, target };
  }
}
