import * as vscode from 'vscode';
import { CHECK_ANSWER, NEW_RESPONSE_FILE } from '../../../server/src/protocol';
import type { NewResponseFileParams } from '../../../server/src/protocol';
import { wordArgument, wordsArgument, textArgument, textsArgument } from '../arguments';
import { askSteps } from '../askSteps';
import type { Extension } from '../client';
import { RESPONSE_FILE_NAME } from '../language';
import { authenticationOf, questionsFor, SERVICES, servicesOf, valuesOf } from '../newResponseFile/questions';
import type { Authentication, Choice, InstalledService } from '../newResponseFile/questions';
import { openUntitled } from '../responseFiles';
import { UserError } from '../userError';

/** What the questions lead to; tests and other extensions may call the command with it, and nothing is asked. */
export interface NewResponseFile {
  readonly services: readonly InstalledService[];
  readonly authentication: Authentication;
  /** Values by role: `databaseHost core`. */
  readonly answers: Readonly<Record<string, string>>;
  /** Where `GoodServerSetup.properties` is written; null leaves it an unsaved document. */
  readonly folderUri: string | null;
}

const UNSAVED = 'unsaved';
const OTHER_FOLDER = 'folder';

/** Makes an annotated response file. Gives the URI of its document; undefined where the user has left. */
export async function newResponseFile(extension: Extension, argument: unknown): Promise<string | undefined> {
  const wanted = givenIn(argument) ?? (await askForIt(extension));
  if (!wanted) return undefined;
  const params: NewResponseFileParams = wanted;
  const answer = await extension.session.ask(NEW_RESPONSE_FILE, params);
  if (!answer) throw new UserError('The language server could not make the file.');
  const document =
    wanted.folderUri === null ? await openUntitled(answer.text) : await write(wanted.folderUri, answer.text);
  return document.uri.toString();
}

function givenIn(argument: unknown): NewResponseFile | null {
  const answers = textsArgument(argument, 'answers');
  if (!answers) return null;
  return {
    answers,
    services: wordsArgument(argument, 'services', SERVICES),
    authentication: wordArgument(argument, 'authentication', ['windows', 'sql'] as const) ?? 'windows',
    folderUri: textArgument(argument, 'folderUri') ?? null,
  };
}

async function askForIt({ session }: Extension): Promise<NewResponseFile | null> {
  const destinations = destinationChoices();
  const answers = await askSteps(
    'New response file',
    (given) => questionsFor(given, destinations),
    // An answer that cannot be checked is taken: the rules report on it in the file.
    ({ id }, value) =>
      session.ask(CHECK_ANSWER, { role: id, value }).then(
        (found) => found?.message ?? null,
        () => null,
      ),
  );
  if (!answers) return null;
  const folderUri = await folderOf(String(answers.get('destination')));
  if (folderUri === undefined) return null;
  return {
    services: servicesOf(answers),
    authentication: authenticationOf(answers),
    answers: valuesOf(answers),
    folderUri,
  };
}

function destinationChoices(): Choice[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri, name }) => ({
    id: uri.toString(),
    label: `In ${name}`,
    detail: 'A folder of the workspace',
  }));
  return [
    { id: UNSAVED, label: 'Open unsaved', detail: 'Look at it first, save it later' },
    ...folders,
    { id: OTHER_FOLDER, label: 'In another folder…' },
  ];
}

/** The folder that was chosen: null for none, undefined where the user has left. */
async function folderOf(destination: string): Promise<string | null | undefined> {
  if (destination === UNSAVED) return null;
  if (destination !== OTHER_FOLDER) return destination;
  const chosen = await vscode.window.showOpenDialog({
    title: 'Folder of the new response file',
    openLabel: 'Put it here',
    canSelectFiles: false,
    canSelectFolders: true,
  });
  return chosen?.[0]?.toString();
}

/** Writes the file and opens it; what is there already stays. */
async function write(folderUri: string, text: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(vscode.Uri.parse(folderUri), RESPONSE_FILE_NAME);
  const taken = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (taken) {
    void vscode.window.showWarningMessage(
      `The folder already has a ${RESPONSE_FILE_NAME}, which stays as it is: save the new file under another name.`,
    );
    return openUntitled(text);
  }
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}
