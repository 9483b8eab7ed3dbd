import { REDACT } from '../../../server/src/protocol';
import type { Extension } from '../client';
import { openUntitled, unknownDocument } from '../documentFor';
import { LANGUAGE_ID } from '../language';
import { responseFileOf } from '../responseFiles';

/** Opens a copy of a response file in which no secret is left. Gives the URI of the copy. */
export async function redactedCopy({ session }: Extension, argument: unknown): Promise<string> {
  const { uri } = await responseFileOf(argument);
  const answer = await session.ask(REDACT, { uri: uri.toString() });
  if (!answer) throw unknownDocument();
  return (await openUntitled(answer.text, LANGUAGE_ID)).uri.toString();
}
