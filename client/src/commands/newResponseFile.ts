import { CHECK_ANSWER, NEW_RESPONSE_FILE } from '../../../server/src/protocol';
import type { NewResponseFileParams } from '../../../server/src/protocol';
import { wordArgument, wordsArgument, textArgument, textsArgument } from '../arguments';
import { askSteps } from '../askSteps';
import type { Extension } from '../client';
import { destinationQuestion, folderOf, openNew } from '../destination';
import { LANGUAGE_ID, RESPONSE_FILE_NAME } from '../language';
import { authenticationOf, questionsFor, SERVICES, servicesOf, valuesOf } from '../newResponseFile/questions';
import type { Authentication, InstalledService } from '../newResponseFile/questions';
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

/** Makes an annotated response file. Gives the URI of its document; undefined where the user has left. */
export async function newResponseFile(extension: Extension, argument: unknown): Promise<string | undefined> {
  const wanted = givenIn(argument) ?? (await askForIt(extension));
  if (!wanted) return undefined;
  const params: NewResponseFileParams = wanted;
  const answer = await extension.session.ask(NEW_RESPONSE_FILE, params);
  if (!answer) throw new UserError('The language server could not make the file.');
  const { folderUri } = wanted;
  const document = await openNew(answer.text, { folderUri, fileName: RESPONSE_FILE_NAME, language: LANGUAGE_ID });
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
  const destination = destinationQuestion();
  const answers = await askSteps(
    'New response file',
    (given) => questionsFor(given, destination),
    // An answer that cannot be checked is taken: the rules report on it in the file.
    ({ id }, value) =>
      session.ask(CHECK_ANSWER, { role: id, value }).then(
        (found) => found?.message ?? null,
        () => null,
      ),
  );
  if (!answers) return null;
  const folderUri = await folderOf(String(answers.get(destination.id)), 'Folder of the new response file');
  if (folderUri === undefined) return null;
  return {
    services: servicesOf(answers),
    authentication: authenticationOf(answers),
    answers: valuesOf(answers),
    folderUri,
  };
}
