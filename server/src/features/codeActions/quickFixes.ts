import { CodeActionTriggerKind } from 'vscode-languageserver-types';
import type { CodeAction, CodeActionContext } from 'vscode-languageserver-types';
import type { Diagnostic, Fix } from '../../rules/diagnostic';
import { compatibleSafeFixes } from '../../rules/fixAll';
import type { TextEdit } from '../../text/edit';
import type { CodeActionCapabilities } from '../codeActions';
import type { CheckedDocument } from '../checkedDocument';
import { safeFixEdits } from './fixRounds';
import { type Touched, byRule } from './touched';
import { changedDocument, workspaceEdit } from './workspaceEdit';

/** More fixes than are worth sending whenever the cursor moves, to be there in case somebody opens the menu. */
const MOST_UNASKED = 1000;

/** The fixes of what is touched: each, those of one rule in the whole file, and all that are safe. */
export function quickFixes(
  document: CheckedDocument,
  touched: readonly Touched[],
  { triggerKind }: CodeActionContext,
  capabilities: CodeActionCapabilities,
): CodeAction[] {
  const most = triggerKind === CodeActionTriggerKind.Automatic ? MOST_UNASKED : Infinity;
  const actionOf = (title: string, edits: readonly TextEdit[], client: CodeAction['diagnostics'] = []): CodeAction => ({
    title,
    kind: 'quickfix',
    ...(client.length > 0 ? { diagnostics: client } : {}),
    edit: workspaceEdit([changedDocument(document, edits)], capabilities.documentChanges),
  });
  const actions: CodeAction[] = [];
  for (const { diagnostic, client } of touched) {
    const onlySafe = diagnostic.fixes.filter((fix) => fix.safe).length === 1;
    for (const fix of diagnostic.fixes) {
      if (fix.edits.length > 0) {
        const action = actionOf(fix.title, fix.edits, client);
        actions.push(fix.safe && onlySafe ? { ...action, isPreferred: true } : action);
      } else if (fix.saveAs && capabilities.commands.has('bems.saveAsUtf8')) {
        actions.push(saveAction(document, fix, client));
      }
    }
  }
  for (const [rule, same] of byRule(touched.filter(({ diagnostic }) => isMendable(diagnostic)))) {
    const all = document.diagnostics.filter((diagnostic) => diagnostic.rule === rule && isMendable(diagnostic));
    if (all.length < 2 || all.length > most) continue;
    const client = same.flatMap((each) => each.client);
    actions.push(actionOf(`Fix all of ${rule} in this file`, compatibleSafeFixes(all).edits, client));
  }
  const mendable = document.diagnostics.filter(isMendable);
  const inRange = touched.filter(({ diagnostic }) => isMendable(diagnostic));
  if (mendable.length > 1 && mendable.length <= most && inRange.length > 0) {
    const { edits, count } = compatibleSafeFixes(mendable);
    // Where fixes collide, the rest is made in further rounds.
    const all = count === mendable.length ? edits : safeFixEdits(document);
    const client = inRange.flatMap((each) => each.client);
    actions.push(actionOf('Fix all that can be fixed safely', all, client));
  }
  return actions;
}

/** `source.fixAll.bems`: all safe fixes until none is left; null where there is nothing to fix. */
export function fixAllAction(
  document: CheckedDocument,
  { documentChanges }: CodeActionCapabilities,
): CodeAction | null {
  const edits = safeFixEdits(document);
  if (edits.length === 0) return null;
  return {
    title: 'Fix all that can be fixed safely',
    kind: 'source.fixAll.bems',
    edit: workspaceEdit([changedDocument(document, edits)], documentChanges),
  };
}

function isMendable(diagnostic: Diagnostic): boolean {
  return diagnostic.fixes.some((fix) => fix.safe && fix.edits.length > 0);
}

/** An encoding is no text: the client saves the file again. */
function saveAction(document: CheckedDocument, { title }: Fix, client: Touched['client']): CodeAction {
  return {
    title,
    kind: 'quickfix',
    ...(client.length > 0 ? { diagnostics: client } : {}),
    command: { title, command: 'bems.saveAsUtf8', arguments: [document.uri] },
  };
}
