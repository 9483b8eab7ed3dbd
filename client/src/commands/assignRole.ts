import * as vscode from 'vscode';
import { ASSIGN_ROLE, ASSIGNABLE_ROLES } from '../../../server/src/protocol';
import type { AssignableRolesParams } from '../../../server/src/protocol';
import { applyEdit } from '../applyEdit';
import { positionArgument, textArgument, wordArgument } from '../arguments';
import type { Extension } from '../client';
import { responseFileOf } from '../responseFiles';
import { UserError } from '../userError';

const WAYS = ['annotation', 'keyMap'] as const;
type Way = (typeof WAYS)[number];

/**
 * Says what the value of a key is.
 * @param argument `{ uri?, position?, role?, as? }`: what is missing is that of the active editor, or asked for
 */
export async function assignRole({ session }: Extension, argument: unknown): Promise<boolean> {
  const { uri } = await responseFileOf(argument);
  const position = positionArgument(argument) ?? cursorIn(uri);
  if (!position) throw new UserError('Put the cursor on the key that is to get a role.');
  const place: AssignableRolesParams = { uri: uri.toString(), position };
  const role = textArgument(argument, 'role') ?? (await askForRole(session, place));
  if (role === undefined) return false;
  const as = wordArgument(argument, 'as', WAYS) ?? (await askForWay(role));
  if (as === undefined) return false;
  const edit = await session.ask(ASSIGN_ROLE, { ...place, role, as });
  if (!edit) throw noKey();
  await applyEdit(session, edit);
  return true;
}

function cursorIn(uri: vscode.Uri): AssignableRolesParams['position'] | null {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  if (!editor) return null;
  const { line, character } = editor.selection.active;
  return { line, character };
}

async function askForRole(session: Extension['session'], place: AssignableRolesParams): Promise<string | undefined> {
  const assignable = await session.ask(ASSIGNABLE_ROLES, place);
  if (!assignable) throw noKey();
  const { key, current, roles } = assignable;
  const items = roles.map(({ role, title, description }) => ({
    role,
    label: title,
    description: role === current ? `${role} (as it is)` : role,
    detail: description,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: `What is the value of ${key}?`,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.role;
}

async function askForWay(role: string): Promise<Way | undefined> {
  const items: (vscode.QuickPickItem & { way: Way })[] = [
    { way: 'annotation', label: 'In this file', description: `# @role ${role}`, detail: 'As a comment above the key' },
    {
      way: 'keyMap',
      label: 'In all files of the project',
      description: 'keyRoles',
      detail: 'In the configuration file bems-config.json, for this key wherever it stands',
    },
  ];
  return (await vscode.window.showQuickPick(items, { title: 'Where shall it stand?' }))?.way;
}

function noKey(): UserError {
  return new UserError('There is no key at this place that can get a role.');
}
