import { LSPErrorCodes, ResponseError } from '../library';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { CONFIGURATION_FILE } from '../configuration/configuration';
import { withTemplate } from '../configuration/edit';
import { assignRoleEdit, assignableRoles } from '../features/response-file/assignRole';
import { checkAnswer } from '../features/response-file/checkAnswer';
import { changedConfiguration, workspaceEdit } from '../features/codeActions/workspaceEdit';
import { installCommand } from '../features/response-file/installCommand';
import { installerView } from '../features/response-file/installerView';
import { newResponseFile } from '../features/response-file/newResponseFile';
import { redacted } from '../features/response-file/redacted';
import { isProfileDocument } from '../features/connectivity-profile/profileDocument';
import { routeLookup } from '../features/connectivity-profile/routeLookup';
import { profileStatus } from '../features/connectivity-profile/status';
import { isResponseDocument } from '../features/response-file/responseDocument';
import type { ResponseDocument } from '../features/response-file/responseDocument';
import { statusOf } from '../features/response-file/status';
import * as protocol from '../protocol';
import type { Requests } from '../protocol';
import { guarded } from './guarded';
import { answerProfileRequests } from './profileRequests';
import type { Answer } from './guarded';
import type { Session } from './session';
import { folderOf, inFolder, relativePath, sameSpelling } from './uris';

/** Answers what only our own client asks: see `protocol.ts`. */
export function answerCustomRequests(session: Session): void {
  /** Answers a request; null is the answer to what cannot be answered. */
  function on<M extends keyof Requests>(
    method: M,
    answer: (params: Requests[M]['params']) => Promise<Answer<Requests[M]['result']>> | Requests[M]['result'],
  ): void {
    session.connection.onRequest(
      method,
      guarded<Requests[M]['params'], Requests[M]['result']>(session, method, null, answer),
    );
  }
  /** A response file, open or on disk. */
  const document = async (uri: string): Promise<ResponseDocument | null> => {
    const found = await session.document(uri);
    return found && isResponseDocument(found) ? found : null;
  };

  on(protocol.INSTALLER_VIEW, async ({ uri }) => {
    const found = await document(uri);
    return found && { text: installerView(found) };
  });
  on(protocol.REDACT, async ({ uri }) => {
    const found = await document(uri);
    return found && { text: redacted(found.file) };
  });
  on(protocol.STATUS, async ({ uri }) => {
    const found = await session.document(uri);
    if (!found) return null;
    if (isResponseDocument(found)) return statusOf(found);
    return isProfileDocument(found) ? profileStatus(found) : null;
  });
  on(protocol.INSTALL_COMMAND, ({ uri, action, shell }) => installCommand(URI.parse(uri).fsPath, action, shell));
  on(protocol.ASSIGNABLE_ROLES, async ({ uri, position }) => {
    const found = await document(uri);
    return found && assignableRoles(found, position);
  });
  on(protocol.ASSIGN_ROLE, async ({ uri, position, role, as }) => {
    const found = await document(uri);
    if (!found) return null;
    const text = await session.configurationText(found.settings.configurationUri);
    return assignRoleEdit(found, position, role, as, text) ?? refused();
  });
  on(protocol.ADOPT_TEMPLATE, (params) => adoptTemplate(session, params));
  on(protocol.CHECK_ANSWER, ({ role, value }) => ({ message: checkAnswer(role, value) }));
  answerProfileRequests(session, on);
  on(protocol.ROUTE_LOOKUP, async ({ uri, host, sdk }) => {
    const found = await session.document(uri);
    if (!found || !isProfileDocument(found)) return null;
    const answer = routeLookup(found, host, sdk);
    return typeof answer === 'string' ? new ResponseError<never>(LSPErrorCodes.RequestFailed, answer) : answer;
  });
  on(protocol.NEW_RESPONSE_FILE, async (wishes) => {
    const folder = wishes.folderUri ?? session.workspaceFolders[0] ?? 'file:///';
    const settings = await session.configurations.settingsFor(inFolder(folder, 'new'));
    return { text: newResponseFile(wishes, settings) };
  });
}

/** Makes a file the template in the nearest configuration file, or in a new one in the workspace's folder. */
async function adoptTemplate(
  session: Session,
  { templateUri, forUri }: protocol.AdoptTemplateParams,
): Promise<Answer<WorkspaceEdit>> {
  const uri = sameSpelling(forUri);
  const template = sameSpelling(templateUri);
  const folder = session.workspaceFolders.includes(uri) ? uri : folderOf(uri);
  const nearest = await session.configurations.configurationFor(folder);
  const configurationUri = nearest?.uri ?? inFolder(session.workspaceFolderOf(uri) ?? folder, CONFIGURATION_FILE);
  const path = relativePath(folderOf(configurationUri), template);
  if (path === null) {
    return new ResponseError<never>(
      LSPErrorCodes.RequestFailed,
      'The template must be on the same drive as the configuration file: copy it beside the response files.',
    );
  }
  const text = await session.configurationText(configurationUri);
  const changed = changedConfiguration(configurationUri, text, session.client.encoding, (before) =>
    withTemplate(before, path),
  );
  return changed ? workspaceEdit([changed], session.client.documentChanges) : refused();
}

function refused(): ResponseError<never> {
  return new ResponseError<never>(
    LSPErrorCodes.RequestFailed,
    `The configuration file cannot be changed as it is not valid: mend ${CONFIGURATION_FILE} first.`,
  );
}
