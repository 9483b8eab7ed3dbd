import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerCommands } from './commands/register';
import { answerFileRequests } from './fileAccess';
import { InstallerView } from './installerView';
import { CLIENT_NAME } from './names';
import { Reports } from './reports';
import { Session } from './session';
import { StatusItems } from './status';
import { WorkspaceCheck } from './workspaceCheck';

/** What the commands work with. */
export interface Extension {
  readonly session: Session;
  readonly log: vscode.LogOutputChannel;
  readonly workspaceCheck: WorkspaceCheck;
  readonly reports: Reports;
  readonly context: vscode.ExtensionContext;
}

export interface RunningExtension {
  /** Ends the language server; resolves when it has gone. */
  stop(): Promise<void>;
}

/** Makes a client for a platform, not started. */
export type CreateClient = (context: vscode.ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

/**
 * Starts the extension: everything is registered at once, and the language server comes up meanwhile. The client library
 * takes most of the time there is; it is loaded when the extension host has gone on. Nothing that this file reaches by
 * `import` may therefore import more of it than types.
 */
export function startExtension(
  context: vscode.ExtensionContext,
  loadPlatform: () => Promise<CreateClient>,
): RunningExtension {
  const log = vscode.window.createOutputChannel(CLIENT_NAME, { log: true });
  const session = new Session(async () => {
    await hostHasGoneOn();
    const [createClient, { clientOptions }] = await Promise.all([loadPlatform(), import('./clientOptions')]);
    const client = createClient(context, clientOptions(context.extensionUri, log, workspaceCheck));
    answerFileRequests(client);
    return client;
  });
  const workspaceCheck = new WorkspaceCheck(session);
  const reports = new Reports();
  context.subscriptions.push(
    log,
    workspaceCheck,
    reports,
    new InstallerView(session),
    new StatusItems(session),
    registerCommands({ session, log, workspaceCheck, reports, context }),
  );
  void session.start().catch((error: unknown) => log.error(`The language server did not start: ${String(error)}`));
  return { stop: () => session.stop() };
}

function hostHasGoneOn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
