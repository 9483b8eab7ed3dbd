import * as vscode from 'vscode';
import { INSTALL_COMMAND } from '../../../server/src/protocol';
import type { InstallCommandParams } from '../../../server/src/protocol';
import { wordArgument } from '../arguments';
import type { Extension } from '../client';
import { unknownDocument } from '../documentFor';
import { responseFileOf } from '../responseFiles';

type Action = InstallCommandParams['action'];
type Shell = InstallCommandParams['shell'];

const ACTIONS: readonly (vscode.QuickPickItem & { word: Action })[] = [
  { word: 'install', label: 'Install' },
  { word: 'upgrade', label: 'Upgrade' },
  { word: 'repair', label: 'Repair' },
];
const SHELLS: readonly (vscode.QuickPickItem & { word: Shell })[] = [
  { word: 'cmd', label: 'Command Prompt', description: 'cmd.exe' },
  { word: 'powershell', label: 'PowerShell' },
];

/**
 * Copies the command that runs the installer with this file.
 * @param argument a response file, or `{ uri?, action?, shell? }`; what is missing is asked for
 * @returns the command
 */
export async function copyInstallCommand({ session }: Extension, argument: unknown): Promise<string | undefined> {
  const { uri } = await responseFileOf(argument);
  const action = await wordOf(argument, 'action', ACTIONS, 'What shall the installer do?');
  if (action === undefined) return undefined;
  const shell = await wordOf(argument, 'shell', SHELLS, 'Where will the command be run?');
  if (shell === undefined) return undefined;
  const answer = await session.ask(INSTALL_COMMAND, { uri: uri.toString(), action, shell });
  if (!answer) throw unknownDocument();
  await vscode.env.clipboard.writeText(answer.command);
  void vscode.window.showInformationMessage('The command is in the clipboard: put in the name of your installer.');
  return answer.command;
}

async function wordOf<Word extends string>(
  argument: unknown,
  name: string,
  items: readonly (vscode.QuickPickItem & { word: Word })[],
  title: string,
): Promise<Word | undefined> {
  const words = items.map(({ word }) => word);
  return wordArgument(argument, name, words) ?? (await vscode.window.showQuickPick(items, { title }))?.word;
}
