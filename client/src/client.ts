import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { clientOptions } from './clientOptions';
import { registerCommands } from './commands/register';
import { answerFileRequests } from './fileAccess';
import { InstallerView } from './installerView';
import { ServerLosses } from './serverLosses';
import { Session } from './session';
import { StatusItems } from './status';
import { WorkspaceCheck } from './workspaceCheck';

/** Also the section of the trace setting: the client library reads `bems.trace.server`. */
export const CLIENT_ID = 'bems';
export const CLIENT_NAME = 'BEMS Configuration';

/** What the commands work with. */
export interface Extension {
  readonly session: Session;
  readonly log: vscode.LogOutputChannel;
  readonly workspaceCheck: WorkspaceCheck;
  readonly context: vscode.ExtensionContext;
}

export interface RunningExtension {
  /** Ends the language server; resolves when it has gone. */
  stop(): Promise<void>;
}

/**
 * Starts the extension: everything is registered at once, the language server comes up meanwhile.
 * @param createClient makes a client for the platform, not started
 */
export function startExtension(
  context: vscode.ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): RunningExtension {
  const log = vscode.window.createOutputChannel(CLIENT_NAME, { log: true });
  const losses = new ServerLosses();
  const workspaceCheck = new WorkspaceCheck();
  const options = clientOptions(context.extensionUri, log, losses, workspaceCheck);
  const session = new Session(() => {
    const client = createClient(options);
    answerFileRequests(client);
    return client;
  });
  workspaceCheck.attach(session);
  const extension: Extension = { session, log, workspaceCheck, context };
  context.subscriptions.push(
    log,
    workspaceCheck,
    new InstallerView(session),
    new StatusItems(session),
    registerCommands(extension),
  );
  void session.start().catch((error: unknown) => log.error(`The language server did not start: ${String(error)}`));
  return { stop: () => session.stop() };
}
