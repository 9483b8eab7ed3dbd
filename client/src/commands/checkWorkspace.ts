import * as vscode from 'vscode';
import type { Extension } from '../client';
import { problemSentence } from '../countProblems';
import type { ProblemCounts } from '../countProblems';

/** Checks all files of the workspace that are ours; undefined where it was cancelled. */
export async function checkWorkspace({ workspaceCheck }: Extension): Promise<ProblemCounts | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: 'Checking response files and connectivity profiles',
    cancellable: true,
  };
  const counts = await vscode.window.withProgress(options, (progress, token) => {
    let done = 0;
    return workspaceCheck.run((percentage, message) => {
      const increment = Math.max(0, (percentage ?? done) - done);
      done += increment;
      progress.report({ increment, ...(message !== undefined && { message }) });
    }, token);
  });
  if (!counts) return undefined;
  void tell(counts);
  return counts;
}

async function tell(counts: ProblemCounts): Promise<void> {
  const show = 'Show Problems';
  const some = counts.errors + counts.warnings + counts.others > 0;
  const chosen = await vscode.window.showInformationMessage(problemSentence(counts), ...(some ? [show] : []));
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
