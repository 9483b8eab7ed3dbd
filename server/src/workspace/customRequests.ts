import { LSPErrorCodes, ResponseError } from '../library';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { CONFIGURATION_FILE } from '../configuration/configuration';
import { withTemplate } from '../configuration/edit';
import { assignRoleEdit, assignableRoles } from '../features/assignRole';
import { checkAnswer } from '../features/checkAnswer';
import { changedConfiguration, workspaceEdit } from '../features/codeActions/workspaceEdit';
import { installCommand } from '../features/installCommand';
import { installerView } from '../features/installerView';
import { newResponseFile } from '../features/newResponseFile';
import { redacted } from '../features/redacted';
import type { ResponseDocument } from '../features/responseDocument';
import { statusOf } from '../features/status';
import * as protocol from '../protocol';
import { guarded } from './guarded';
import type { Answer } from './guarded';
import type { Session } from './session';
import { folderOf, relativePath, sameSpelling } from './uris';

/** Answers what only our own client asks: see `protocol.ts`. */
export function answerCustomRequests(session: Session): void {
  const { connection } = session;

  /** Answers a request about a response file, open or on disk; null about anything else. */
  function about<P extends { readonly uri: string }, R>(
    method: string,
    answer: (document: ResponseDocument, params: P) => Promise<Answer<R | null>> | R | null,
  ): void {
    connection.onRequest(
      method,
      guarded<P, R | null>(session, method, null, async (params) => {
        const document = await session.document(params.uri);
        return document && answer(document, params);
      }),
    );
  }

  about<protocol.InstallerViewParams, protocol.InstallerViewResult>(protocol.INSTALLER_VIEW, (document) => ({
    text: installerView(document),
  }));
  about<protocol.RedactParams, protocol.RedactResult>(protocol.REDACT, (document) => ({
    text: redacted(document.file),
  }));
  about<protocol.StatusParams, protocol.StatusResult>(protocol.STATUS, (document) => statusOf(document));
  about<protocol.InstallCommandParams, protocol.InstallCommandResult>(
    protocol.INSTALL_COMMAND,
    ({ uri }, { action, shell }) => installCommand(URI.parse(uri).fsPath, action, shell),
  );
  about<protocol.AssignableRolesParams, protocol.AssignableRolesResult>(
    protocol.ASSIGNABLE_ROLES,
    (document, { position }) => assignableRoles(document, position),
  );
  about<protocol.AssignRoleParams, WorkspaceEdit>(protocol.ASSIGN_ROLE, async (document, { position, role, as }) => {
    const text = await session.configurationText(document.settings.configurationUri);
    return assignRoleEdit(document, position, role, as, text) ?? refused();
  });

  connection.onRequest(
    protocol.ADOPT_TEMPLATE,
    guarded<protocol.AdoptTemplateParams, WorkspaceEdit | null>(session, 'adopt template', null, (params) =>
      adoptTemplate(session, params),
    ),
  );
  connection.onRequest(
    protocol.CHECK_ANSWER,
    guarded<protocol.CheckAnswerParams, protocol.CheckAnswerResult>(
      session,
      'check answer',
      { message: null },
      ({ role, value }) => ({ message: checkAnswer(role, value) }),
    ),
  );
  connection.onRequest(
    protocol.NEW_RESPONSE_FILE,
    guarded<protocol.NewResponseFileParams, protocol.NewResponseFileResult | null>(
      session,
      'new response file',
      null,
      async (wishes) => {
        const folder = wishes.folderUri ?? session.workspaceFolders[0] ?? 'file:///';
        const settings = await session.configurations.settingsFor(`${sameSpelling(folder)}/new`);
        return { text: newResponseFile(wishes, settings) };
      },
    ),
  );
}

/** Makes a file the template in the nearest configuration file, or in a new one in the workspace's folder. */
async function adoptTemplate(
  session: Session,
  { templateUri, forUri }: protocol.AdoptTemplateParams,
): Promise<Answer<WorkspaceEdit>> {
  const uri = sameSpelling(forUri);
  const template = sameSpelling(templateUri);
  const inFolder = session.workspaceFolders.includes(uri) ? uri : folderOf(uri);
  const nearest = await session.configurations.configurationFor(inFolder);
  const configurationUri = nearest?.uri ?? `${session.workspaceFolderOf(uri) ?? inFolder}/${CONFIGURATION_FILE}`;
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
