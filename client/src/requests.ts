import type {
  ADOPT_TEMPLATE,
  ASSIGN_ROLE,
  ASSIGNABLE_ROLES,
  AdoptTemplateParams,
  AssignRoleParams,
  AssignableRolesParams,
  AssignableRolesResult,
  CHECK_ANSWER,
  CheckAnswerParams,
  CheckAnswerResult,
  INSTALL_COMMAND,
  INSTALLER_VIEW,
  InstallCommandParams,
  InstallCommandResult,
  InstallerViewParams,
  InstallerViewResult,
  NEW_RESPONSE_FILE,
  NewResponseFileParams,
  NewResponseFileResult,
  REDACT,
  RedactParams,
  RedactResult,
  STATUS,
  StatusParams,
  StatusResult,
} from '../../server/src/protocol';
import type { WorkspaceEdit } from 'vscode-languageclient';

/** What the client asks its server beyond the Language Server Protocol; null where the document is not known. */
export interface Requests {
  readonly [INSTALLER_VIEW]: Request<InstallerViewParams, InstallerViewResult>;
  readonly [REDACT]: Request<RedactParams, RedactResult>;
  readonly [STATUS]: Request<StatusParams, StatusResult>;
  readonly [ASSIGNABLE_ROLES]: Request<AssignableRolesParams, AssignableRolesResult>;
  readonly [ASSIGN_ROLE]: Request<AssignRoleParams, WorkspaceEdit>;
  readonly [ADOPT_TEMPLATE]: Request<AdoptTemplateParams, WorkspaceEdit>;
  readonly [CHECK_ANSWER]: Request<CheckAnswerParams, CheckAnswerResult>;
  readonly [NEW_RESPONSE_FILE]: Request<NewResponseFileParams, NewResponseFileResult>;
  readonly [INSTALL_COMMAND]: Request<InstallCommandParams, InstallCommandResult>;
}

interface Request<Params, Result> {
  readonly params: Params;
  readonly result: Result | null;
}
