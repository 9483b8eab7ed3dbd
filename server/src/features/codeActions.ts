import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver-types';
import type { Diagnostic } from '../rules/diagnostic';
import type { TextEdit } from '../text/edit';
import { completeChange, severityActions } from './codeActions/configuration';
import { fixAllAction, quickFixes } from './codeActions/quickFixes';
import { type Touched, byRule, touchedBy } from './codeActions/touched';
import { changedDocument, workspaceEdit } from './codeActions/workspaceEdit';
import { FIX_ALL } from './codeActions/kinds';
import type { CheckedDocument } from './checkedDocument';

/** What the client lets an action do. */
export interface CodeActionCapabilities {
  /** Commands of the client (`bems.explainRule`); an action that needs another is not offered. */
  readonly commands: ReadonlySet<string>;
  /** Whether it takes edits with `documentChanges`, new files included. */
  readonly documentChanges: boolean;
}

/** What differs between the types of file. */
export interface OwnActions<D extends CheckedDocument> {
  /** The comment that silences a diagnostic where it is reported, or in the whole file, as an edit. */
  readonly suppressInLine: (document: D, diagnostic: Diagnostic) => TextEdit | null;
  readonly suppressInFile: (document: D, diagnostic: Diagnostic) => TextEdit | null;
  readonly refactorings: (document: D, range: Range, capabilities: CodeActionCapabilities) => CodeAction[];
}

/** What can be done about `range`. */
export function codeActions<D extends CheckedDocument>(
  document: D,
  own: OwnActions<D>,
  range: Range,
  context: CodeActionContext,
  capabilities: CodeActionCapabilities,
): CodeAction[] {
  const { only } = context;
  const isWanted = (kind: string): boolean => !only || only.some((wanted) => includes(wanted, kind));
  const actions: CodeAction[] = [];
  if (isWanted('quickfix')) {
    const touched = touchedBy(document, range, context);
    actions.push(...quickFixes(document, touched, context, capabilities));
    for (const [rule, same] of byRule(touched)) {
      actions.push(
        ...suppressions(document, own, rule, same, capabilities),
        ...severityActions(document, rule, same, capabilities),
        ...explanation(rule, same, capabilities),
      );
    }
  }
  if (isWanted('refactor.rewrite')) actions.push(...own.refactorings(document, range, capabilities));
  // Changes to the whole file are made only where they are asked for by name.
  if (only?.some((wanted) => wanted !== '' && includes(wanted, FIX_ALL))) {
    const action = fixAllAction(document, capabilities);
    if (action) actions.push(action);
  }
  return actions;
}

/**
 * Completes an action whose edit needs the text of the configuration file, which its `data.configurationUri` names.
 * Where that file must be mended before it can be changed, the action stays without an edit.
 * @param configurationText null where there is no such file yet
 */
export function resolveCodeAction(action: CodeAction, configurationText: string | null): CodeAction {
  return completeChange(action, configurationText);
}

/** Whether the kind `wanted` is `kind` or one of those above it: `source` includes `source.fixAll`. */
function includes(wanted: string, kind: string): boolean {
  return wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);
}

/** Suppresses `rule` in the lines of `touched`, and in the whole file. */
function suppressions<D extends CheckedDocument>(
  document: D,
  own: OwnActions<D>,
  rule: string,
  touched: readonly Touched[],
  { documentChanges }: CodeActionCapabilities,
): CodeAction[] {
  const actions = new Map<string, CodeAction>();
  const add = (title: string, edit: TextEdit | null, { client }: Touched): void => {
    if (!edit) return;
    // Several findings in one line need one comment.
    const key = `${title} ${edit.span.start}`;
    const diagnostics = [...(actions.get(key)?.diagnostics ?? []), ...client];
    actions.set(key, {
      title,
      kind: 'quickfix',
      ...(diagnostics.length > 0 ? { diagnostics } : {}),
      edit: workspaceEdit([changedDocument(document, [edit])], documentChanges),
    });
  };
  for (const each of touched) {
    add(`Suppress ${rule} for this line`, own.suppressInLine(document, each.diagnostic), each);
  }
  for (const each of touched) add(`Suppress ${rule} in this file`, own.suppressInFile(document, each.diagnostic), each);
  return [...actions.values()];
}

/** Opens the page of `rule`. */
function explanation(rule: string, touched: readonly Touched[], { commands }: CodeActionCapabilities): CodeAction[] {
  if (!commands.has('bems.explainRule')) return [];
  const title = `Open the page of ${rule}`;
  const diagnostics = touched.flatMap(({ client }) => client);
  const command = { title, command: 'bems.explainRule', arguments: [rule] };
  return [{ title, kind: 'quickfix', ...(diagnostics.length > 0 ? { diagnostics } : {}), command }];
}
