import * as vscode from 'vscode';
import { ADOPT_TEMPLATE } from '../../../server/src/protocol';
import { applyEdit } from '../applyEdit';
import { textArgument, uriArgument } from '../arguments';
import type { Extension } from '../client';
import { LANGUAGE_ID } from '../language';
import { UserError } from '../userError';

/**
 * Makes a file the template: from then on its keys are the known ones.
 * @param argument the template, or `{ templateUri?, forUri? }`; what is missing is asked for
 */
export async function adoptTemplate({ session }: Extension, argument: unknown): Promise<string | undefined> {
  const given = textArgument(argument, 'templateUri') ?? uriArgument(argument);
  const template = given === null ? await askForTemplate() : vscode.Uri.parse(given);
  if (!template) return undefined;
  const forUri = textArgument(argument, 'forUri') ?? placeFor(template).toString();
  const edit = await session.ask(ADOPT_TEMPLATE, { templateUri: template.toString(), forUri });
  if (!edit) throw new UserError('The template could not be read, or is no response file.');
  const configuration = await applyEdit(session, edit);
  void tell(template, configuration);
  return configuration?.toString();
}

async function askForTemplate(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: "The installer's template",
    openLabel: 'Adopt as template',
    filters: { 'Properties files': ['properties'] },
  });
  return chosen?.[0];
}

/** For the response file that the user looks at, otherwise for the workspace's folder with the template, or beside it. */
function placeFor(template: vscode.Uri): vscode.Uri {
  const active = vscode.window.activeTextEditor?.document;
  if (active?.languageId === LANGUAGE_ID && !active.isUntitled) return active.uri;
  const folder = vscode.workspace.getWorkspaceFolder(template) ?? vscode.workspace.workspaceFolders?.[0];
  return folder?.uri ?? template;
}

async function tell(template: vscode.Uri, configuration: vscode.Uri | null): Promise<void> {
  const name = template.path.slice(template.path.lastIndexOf('/') + 1);
  const open = 'Open';
  const chosen = await vscode.window.showInformationMessage(
    `${name} is now the template: its keys are the known ones.`,
    ...(configuration ? [open] : []),
  );
  if (chosen === open && configuration) await vscode.window.showTextDocument(configuration);
}
