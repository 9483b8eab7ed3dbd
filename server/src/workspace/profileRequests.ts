import { LSPErrorCodes, ResponseError } from '../library';
import { changedDocument, workspaceEdit } from '../features/codeActions/workspaceEdit';
import {
  bemsComputer,
  comparisonMarkdown,
  decommissionSummary,
  documentChecklist,
  mergeSummary,
} from '../features/connectivity-profile/operations';
import { isProfileDocument } from '../features/connectivity-profile/profileDocument';
import type { ProfileDocument } from '../features/connectivity-profile/profileDocument';
import { isResponseDocument } from '../features/response-file/responseDocument';
import { decommission } from '../profile/edit/decommission';
import { hostsOf } from '../profile/edit/hosts';
import { entitlementById } from '../profile/entitlements';
import { readAnswer, serversOfAll, serversOfProfile } from '../profile/live/answer';
import type { LiveServer } from '../profile/live/answer';
import { compareServers } from '../profile/live/compare';
import { mergeServers } from '../profile/live/merge';
import { newProfile } from '../profile/newProfile';
import type { TextEdit } from '../text/edit';
import * as protocol from '../protocol';
import type { Requests } from '../protocol';
import type { Answer } from './guarded';
import type { Session } from './session';

/** Registers the handler of a request. */
export type Registers = <M extends keyof Requests>(
  method: M,
  answer: (params: Requests[M]['params']) => Promise<Answer<Requests[M]['result']>> | Requests[M]['result'],
) => void;

/** Answers what our client asks about whole connectivity profiles. What the user must hear of is an error with a sentence. */
export function answerProfileRequests(session: Session, on: Registers): void {
  /** A profile, open or on disk. */
  const document = async (uri: string): Promise<ProfileDocument | null> => {
    const found = await session.document(uri);
    return found && isProfileDocument(found) ? found : null;
  };
  const editOf = (found: ProfileDocument, edits: readonly TextEdit[]): ReturnType<typeof workspaceEdit> | null =>
    edits.length === 0 ? null : workspaceEdit([changedDocument(found, edits)], session.client.documentChanges);

  on(protocol.CONSOLE_CHECKLIST, async ({ uri, againstText }) => {
    const found = await document(uri);
    if (!found) return null;
    const answer = documentChecklist(found, againstText);
    return typeof answer === 'string' ? refused(answer) : answer;
  });
  on(protocol.HOSTS_OF_PROFILE, async ({ uri }) => {
    const found = await document(uri);
    return found && { hosts: hostsOf(found.profile) };
  });
  on(protocol.DECOMMISSION, async ({ uri, host, keepEmpty }) => {
    const found = await document(uri);
    if (!found) return null;
    if (host.trim() === '') return refused('Name the computer that is removed.');
    const result = decommission(found.profile, host, keepEmpty);
    if (typeof result === 'string') return refused(result);
    return {
      edit: editOf(found, result.edits),
      summary: decommissionSummary(host.trim(), result, keepEmpty),
      notes: result.notes,
      withoutServers: result.withoutServers.map((id) => entitlementById(id)?.name ?? id),
    };
  });
  on(protocol.IMPORT_APPLICATION_SERVERS, async ({ uri, answer, profileName, prefer }) => {
    const found = await document(uri);
    if (!found) return null;
    const live = liveServers(answer, profileName);
    if (typeof live === 'string') return refused(live);
    const merge = mergeServers(found.profile, live.servers, prefer);
    if (typeof merge === 'string') return refused(merge);
    const { notes, profileNames } = live;
    const { conflicts } = merge;
    return { edit: editOf(found, merge.edits), summary: mergeSummary(merge), notes, conflicts, profileNames };
  });
  on(protocol.COMPARE_WITH_LIVE, async ({ uri, answer, profileName }) => {
    const found = await document(uri);
    if (!found) return null;
    const live = liveServers(answer, profileName);
    if (typeof live === 'string') return refused(live);
    const comparison = compareServers(found.profile, live.servers);
    const markdown = comparisonMarkdown(comparison, found.profile.name?.text ?? null, profileName);
    return { markdown, counts: comparison.summary, profileNames: live.profileNames };
  });
  on(protocol.NEW_PROFILE, async ({ fromUris, ...wishes }) => {
    const documents = fromUris
      ? await Promise.all(fromUris.map((uri) => session.document(uri)))
      : await session.allDocuments();
    const computers = documents.flatMap((each) =>
      each && isResponseDocument(each) ? (bemsComputer(each.file) ?? []) : [],
    );
    return { text: newProfile(wishes, computers) };
  });
}

/** The servers of one profile of an answer, or of all; a sentence where there are none to be had. */
function liveServers(
  text: string,
  profileName: string | null,
):
  | {
      readonly servers: readonly LiveServer[];
      readonly notes: readonly string[];
      readonly profileNames: readonly string[];
    }
  | string {
  const answer = readAnswer(text);
  if (typeof answer === 'string') return answer;
  const own = profileName === null ? { servers: serversOfAll(answer) } : serversOfProfile(answer, profileName, null);
  if (typeof own === 'string') return own;
  return { servers: own.servers, notes: answer.notes, profileNames: answer.profileNames };
}

function refused(sentence: string): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestFailed, sentence);
}
