import * as vscode from 'vscode';
import { NEW_PROFILE } from '../../../server/src/protocol';
import { textArgument, textsOfArgument, wordArgument } from '../arguments';
import { askSteps } from '../askSteps';
import type { Extension } from '../client';
import { destinationQuestion, folderOf, openNew } from '../destination';
import { PROFILE_ENDING, PROFILE_LANGUAGE_ID, RESPONSE_FILE_GLOB } from '../language';
import { DEFAULT_ROUTES, fileNameFor, newProfileOf, objectionTo, questionsFor, TARGETS } from '../newProfile/questions';
import type { NewProfile } from '../newProfile/questions';
import { UserError } from '../userError';

/** More response files than this are no deployment. */
const MOST_FILES = 1000;

/** What the questions lead to; tests and other extensions may call the command with it, and nothing is asked. */
interface Wanted extends Omit<NewProfile, 'fromWorkspace'> {
  /** The response files whose computers the profile gets; null for all of the workspace. */
  readonly fromUris: readonly string[] | null;
  /** Where the file is written; null leaves it an unsaved document. */
  readonly folderUri: string | null;
}

/** Makes a connectivity profile. Gives the URI of its document; undefined where the user has left. */
export async function newConnectivityProfile(extension: Extension, argument: unknown): Promise<string | undefined> {
  const wanted = givenIn(argument) ?? (await askForIt());
  if (!wanted) return undefined;
  const { folderUri, ...wishes } = wanted;
  const answer = await extension.session.ask(NEW_PROFILE, wishes);
  if (!answer) throw new UserError('The language server could not make the profile.');
  const fileName = fileNameFor(wanted.name, PROFILE_ENDING);
  const document = await openNew(answer.text, { folderUri, fileName, language: PROFILE_LANGUAGE_ID });
  return document.uri.toString();
}

function givenIn(argument: unknown): Wanted | null {
  const name = textArgument(argument, 'name');
  if (name === undefined) return null;
  return {
    name,
    target: wordArgument(argument, 'target', TARGETS) ?? 'uem',
    clusters: textsOfArgument(argument, 'clusters'),
    defaultRoute: wordArgument(argument, 'defaultRoute', DEFAULT_ROUTES) ?? 'cluster',
    fromUris: textsOfArgument(argument, 'fromUris'),
    folderUri: textArgument(argument, 'folderUri') ?? null,
  };
}

async function askForIt(): Promise<Wanted | null> {
  const responseFiles = await vscode.workspace.findFiles(RESPONSE_FILE_GLOB, undefined, MOST_FILES);
  const destination = destinationQuestion();
  const answers = await askSteps(
    'New connectivity profile',
    (given) => questionsFor(given, responseFiles.length, destination),
    (question, answer) => Promise.resolve(objectionTo(question, answer)),
  );
  if (!answers) return null;
  const folderUri = await folderOf(String(answers.get(destination.id)), 'Folder of the new connectivity profile');
  if (folderUri === undefined) return null;
  const { fromWorkspace, ...wishes } = newProfileOf(answers);
  return { ...wishes, fromUris: fromWorkspace ? null : [], folderUri };
}
