/**
 * What client and server say to each other beyond the Language Server Protocol. Another editor's client needs none of it:
 * without it the server offers what the protocol alone allows.
 */
import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';

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
/** Of a connectivity profile. */
export interface ProfileStatusResult {
  readonly profile: {
    readonly name: string | null;
    readonly target: string | null;
    /** The names that routes may use; null where the profile does not list them. */
    readonly clusters: readonly string[] | null;
    /** App entitlements, and their servers. */
    readonly applications: number;
    readonly servers: number;
  };
  readonly problems: StatusResult['problems'];
  readonly configurationUri: string | null;
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

/** Client to server: what to do in the console for a profile, as Markdown with boxes to tick. */
export const CONSOLE_CHECKLIST = 'bems/consoleChecklist';
export interface ConsoleChecklistParams extends DocumentParams {
  /** The profile that the console has now, as text: only the differences are listed. Null where it has none. */
  readonly againstText: string | null;
}
export interface ConsoleChecklistResult {
  readonly markdown: string;
}

/** Client to server: the servers that a profile names, those of BEMS entitlements first. */
export const HOSTS_OF_PROFILE = 'bems/hostsOfProfile';
export type HostsOfProfileParams = DocumentParams;
export interface HostsOfProfileResult {
  readonly hosts: readonly ProfileHost[];
}
export interface ProfileHost {
  /** As the profile first writes it. */
  readonly host: string;
  /** The app entitlements that list it; `name` is null where the id is not documented. */
  readonly applications: readonly { readonly id: string; readonly name: string | null; readonly bems: boolean }[];
  readonly isAdditionalServer: boolean;
}

/** Client to server: the edit that removes a BEMS instance from a profile. */
export const DECOMMISSION = 'bems/decommission';
export interface DecommissionParams extends DocumentParams {
  readonly host: string;
  /** Whether documented entitlements that have no server left stay, as entries without a server. */
  readonly keepEmpty: boolean;
}
export interface DecommissionResult {
  /** Null where the profile does not name the host where it would be removed. */
  readonly edit: WorkspaceEdit | null;
  /** One sentence. */
  readonly summary: string;
  /** What a person must look at, and what to do elsewhere; whole sentences. */
  readonly notes: readonly string[];
  /** The names of the entitlements that have no server left. */
  readonly withoutServers: readonly string[];
}

/** Client to server: the edit that adds the application servers that UEM has to a profile. */
export const IMPORT_APPLICATION_SERVERS = 'bems/importApplicationServers';
export interface ImportApplicationServersParams extends DocumentParams {
  /** What UEM's REST resource `applicationServers` has answered. */
  readonly answer: string;
  /** The profile of the answer that is meant; null for all of them. */
  readonly profileName: string | null;
  /** Who wins where file and UEM both say something; null leaves the file as it is, as `file` does. */
  readonly prefer: 'file' | 'live' | null;
}
export interface ImportApplicationServersResult {
  /** Null where the profile has everything already. */
  readonly edit: WorkspaceEdit | null;
  /** One sentence. */
  readonly summary: string;
  /** What could not be used of the answer; whole sentences. */
  readonly notes: readonly string[];
  readonly conflicts: readonly ImportConflict[];
  /** The profiles that the answer names. */
  readonly profileNames: readonly string[];
}
/** A member for which file and UEM say different things about a server, and which the edit leaves as it is. */
export interface ImportConflict {
  readonly applicationId: string;
  /** Null for an entry that names an app without a server. */
  readonly server: string | null;
  readonly port: number | null;
  readonly field: string;
  readonly file: string;
  readonly live: string;
}

/** Client to server: the application servers of a profile compared with those of UEM. */
export const COMPARE_WITH_LIVE = 'bems/compareWithLive';
export interface CompareWithLiveParams extends DocumentParams {
  /** What UEM's REST resource `applicationServers` has answered. */
  readonly answer: string;
  /** The profile of the answer that is meant; null for all of them. */
  readonly profileName: string | null;
}
export interface CompareWithLiveResult {
  readonly markdown: string;
  /** `missing` in UEM, `extra` in UEM only. */
  readonly counts: Readonly<Record<'missing' | 'extra' | 'different' | 'equal', number>>;
  /** The profiles that the answer names. */
  readonly profileNames: readonly string[];
}

/** Client to server: the text of a new connectivity profile. */
export const NEW_PROFILE = 'bems/newProfile';
export interface NewProfileParams {
  readonly name: string;
  readonly description?: string;
  readonly target: 'uem' | 'uem-cloud' | null;
  /** The first is used for routes; without any it is `First`. */
  readonly clusters: readonly string[];
  /** Null: direct where the response files tell internal domains, otherwise through the cluster. */
  readonly defaultRoute: 'direct' | 'cluster' | null;
  /** The response files whose computers the profile gets; null for all of the workspace. */
  readonly fromUris: readonly string[] | null;
}
export interface NewProfileResult {
  readonly text: string;
}

/** Client to server: which route a host takes by a profile. */
export const ROUTE_LOOKUP = 'bems/routeLookup';
export interface RouteLookupParams extends DocumentParams {
  /** As the user typed it: a host name or an IPv4 address, with or without a port, also as a URL. */
  readonly host: string;
  /** `5` stands for apps on a Dynamics SDK before 6.0. */
  readonly sdk: 5 | 6;
}
export interface RouteLookupResult {
  /** The answer in one line. */
  readonly summary: string;
  /** Whether nothing undocumented, and nothing broken in the profile, could make it another. */
  readonly certain: boolean;
  /** The whole answer: its steps, what was left out, notes, sources. */
  readonly markdown: string;
  /** What was looked at, in order. */
  readonly steps: readonly RouteStep[];
}
export interface RouteStep {
  /** The section of the profile, by its name in the console. */
  readonly title: string;
  /** Whether the entry is about the host. */
  readonly matched: boolean;
  /** Whether the answer, or one of the answers, rests on it. */
  readonly decides: boolean;
  /** In words; null where the step says none. */
  readonly route: string | null;
  readonly explanation: string;
  /** The entry; null where the step is about none. */
  readonly range: Range | null;
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
  readonly [STATUS]: Request<StatusParams, StatusResult | ProfileStatusResult>;
  readonly [ASSIGNABLE_ROLES]: Request<AssignableRolesParams, AssignableRolesResult>;
  readonly [ASSIGN_ROLE]: Request<AssignRoleParams, WorkspaceEdit>;
  readonly [ADOPT_TEMPLATE]: Request<AdoptTemplateParams, WorkspaceEdit>;
  readonly [CHECK_ANSWER]: Request<CheckAnswerParams, CheckAnswerResult>;
  readonly [NEW_RESPONSE_FILE]: Request<NewResponseFileParams, NewResponseFileResult>;
  readonly [INSTALL_COMMAND]: Request<InstallCommandParams, InstallCommandResult>;
  readonly [CONSOLE_CHECKLIST]: Request<ConsoleChecklistParams, ConsoleChecklistResult>;
  readonly [HOSTS_OF_PROFILE]: Request<HostsOfProfileParams, HostsOfProfileResult>;
  readonly [DECOMMISSION]: Request<DecommissionParams, DecommissionResult>;
  readonly [IMPORT_APPLICATION_SERVERS]: Request<ImportApplicationServersParams, ImportApplicationServersResult>;
  readonly [COMPARE_WITH_LIVE]: Request<CompareWithLiveParams, CompareWithLiveResult>;
  readonly [NEW_PROFILE]: Request<NewProfileParams, NewProfileResult>;
  readonly [ROUTE_LOOKUP]: Request<RouteLookupParams, RouteLookupResult>;
}

interface Request<Params, Result> {
  readonly params: Params;
  readonly result: Result | null;
}
