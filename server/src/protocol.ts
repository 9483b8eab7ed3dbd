/**
 * What client and server say to each other beyond the Language Server Protocol. Another editor's client needs none of it:
 * without it the server offers what the protocol alone allows.
 */
import type { WorkspaceEdit } from 'vscode-languageserver-types';

/** `initializationOptions`: what this client can do. All of it may be missing. */
export interface InitializationOptions {
  /** Commands of the client that the server may name in code lenses and code actions. */
  readonly commands?: readonly string[];
  /** Where the pages of the rules are, without a slash at the end; the server's own otherwise. */
  readonly rulePages?: string;
  /** Whether the client answers {@link READ_FILE} and {@link FIND_FILES}: for files that the server cannot reach itself. */
  readonly files?: boolean;
}

/** The section of the editor's settings. */
export const SETTINGS_SECTION = 'bems';

/** The settings of the editor as `workspace/configuration` gives them for one document. */
export interface EditorSettings {
  /** Rule id to severity; `default` or a missing rule means what the rule itself says. */
  readonly rules?: Readonly<Record<string, string>>;
  readonly ruleSets?: readonly string[];
  /** A path relative to the workspace folder; a template that the configuration file names wins over it. */
  readonly template?: string;
  readonly inlayHints?: {
    readonly decodedValues?: boolean;
    readonly inferredRoles?: boolean;
    readonly entitlementNames?: boolean;
  };
  readonly codeLens?: { readonly enabled?: boolean };
}

interface DocumentParams {
  readonly uri: string;
}

/** Client to server: what the installer reads, as text, secrets masked; null where the document is not known. */
export const INSTALLER_VIEW = 'bems/installerView';
export type InstallerViewParams = DocumentParams;
export interface InstallerViewResult {
  readonly text: string;
}

/** Client to server: the text of the document with every secret replaced. */
export const REDACT = 'bems/redact';
export type RedactParams = DocumentParams;
export interface RedactResult {
  readonly text: string;
}

/** Client to server: what a status line shows about a document. */
export const STATUS = 'bems/status';
export type StatusParams = DocumentParams;
export interface StatusResult {
  /** Keys with a role, and all keys. */
  readonly roles: { readonly known: number; readonly inferred: number; readonly keys: number };
  readonly problems: { readonly errors: number; readonly warnings: number };
  readonly templateUri: string | null;
  readonly configurationUri: string | null;
  /** As the installer reads it, or the documented default. */
  readonly installDirectory: string;
}

/** Client to server: the roles that the key at a place can be assigned, the likeliest first. */
export const ASSIGNABLE_ROLES = 'bems/assignableRoles';
export interface AssignableRolesParams extends DocumentParams {
  readonly position: { readonly line: number; readonly character: number };
}
export interface AssignableRolesResult {
  readonly key: string;
  readonly current: string | null;
  readonly roles: readonly { readonly role: string; readonly title: string; readonly description: string }[];
}

/** Client to server: the edit that assigns a role, as a `WorkspaceEdit`. */
export const ASSIGN_ROLE = 'bems/assignRole';
export interface AssignRoleParams extends AssignableRolesParams {
  readonly role: string;
  readonly as: 'annotation' | 'keyMap';
}

/** Client to server: the edit that makes a file the template of the configuration, as a `WorkspaceEdit`. */
export const ADOPT_TEMPLATE = 'bems/adoptTemplate';
export interface AdoptTemplateParams {
  readonly templateUri: string;
  /** A document or folder for which it shall be the template: its nearest configuration file is changed or made. */
  readonly forUri: string;
}

/** Client to server: what is wrong with an answer of the user, by the rules of the role; null where nothing is. */
export const CHECK_ANSWER = 'bems/checkAnswer';
export interface CheckAnswerParams {
  /** `databaseHost core`. */
  readonly role: string;
  readonly value: string;
}
export interface CheckAnswerResult {
  readonly message: string | null;
}

/** Client to server: the text of a new, annotated response file. */
export const NEW_RESPONSE_FILE = 'bems/newResponseFile';
export interface NewResponseFileParams {
  /** What is to be installed, as setup offers it; `mail` stands for Core and Mail. */
  readonly services?: readonly ('mail' | 'connect' | 'presence' | 'docs')[];
  /** How BEMS signs in to its databases. */
  readonly authentication?: 'windows' | 'sql';
  /** Answers by role: `installDirectory`, `accountLogin admin`, `databaseHost core`, ... */
  readonly answers: Readonly<Record<string, string>>;
  /** The folder that the file will be in: its configuration's template gives the keys. */
  readonly folderUri: string | null;
}
export interface NewResponseFileResult {
  readonly text: string;
}

/** Client to server: the command that runs the installer unattended. */
export const INSTALL_COMMAND = 'bems/installCommand';
export interface InstallCommandParams extends DocumentParams {
  readonly action: 'install' | 'upgrade' | 'repair';
  readonly shell: 'cmd' | 'powershell';
}
export interface InstallCommandResult {
  readonly command: string;
  readonly source: string;
}

/** Server to client: the bytes of a file in Base64, or null. */
export const READ_FILE = 'bems/readFile';
export type ReadFileParams = DocumentParams;
export type ReadFileResult = string | null;

/** Server to client: the URIs of the response files in a folder and below. */
export const FIND_FILES = 'bems/findFiles';
export interface FindFilesParams {
  readonly folder: string;
  readonly limit: number;
}
export type FindFilesResult = readonly string[];

/** What the client asks the server: parameters and results by method. A result is null where the document is not known. */
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
