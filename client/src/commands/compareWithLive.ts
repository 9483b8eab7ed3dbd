import { COMPARE_WITH_LIVE } from '../../../server/src/protocol';
import { textArgument } from '../arguments';
import type { Extension } from '../client';
import { unknownDocument } from '../documentFor';
import { liveAnswerFor, profileNameIn } from '../liveAnswer';
import { profileOf } from '../profiles';
import { fileNameOf } from '../reports';

/**
 * Shows what is missing, extra or different in a profile, compared with what UEM has answered.
 * @param argument a profile, or `{ uri?, answer?, profileName? }`; what is missing is asked for
 * @returns the URI of the page; undefined where the user has left
 */
export async function compareWithLive({ session, reports }: Extension, argument: unknown): Promise<string | undefined> {
  const document = await profileOf(argument);
  const answer = await liveAnswerFor(document.uri, argument);
  if (answer === undefined) return undefined;
  const params = { uri: document.uri.toString(), answer };
  let found = await session.ask(COMPARE_WITH_LIVE, { ...params, profileName: null });
  if (!found) throw unknownDocument();
  const profileName = await profileNameIn(found.profileNames, textArgument(argument, 'profileName'));
  if (profileName === undefined) return undefined;
  if (profileName !== null) found = await session.ask(COMPARE_WITH_LIVE, { ...params, profileName });
  if (!found) throw unknownDocument();
  const page = await reports.show(`${fileNameOf(document.uri)} and UEM`, document.uri, found.markdown);
  return page.toString();
}
