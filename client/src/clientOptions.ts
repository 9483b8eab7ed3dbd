import * as vscode from 'vscode';
import { RevealOutputChannelOn } from 'vscode-languageclient';
import type { LanguageClientOptions, Middleware } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol';
import { COMMAND_IDS } from './commands/ids';
import { CHECKED_LANGUAGES } from './language';
import { clientChannel, traceChannel } from './logChannels';
import { ServerLosses } from './serverLosses';
import type { WorkspaceCheck } from './workspaceCheck';

export function clientOptions(
  extensionUri: vscode.Uri,
  log: vscode.LogOutputChannel,
  workspaceCheck: WorkspaceCheck,
): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    commands: COMMAND_IDS,
    rulePages: vscode.Uri.joinPath(extensionUri, 'docs', 'rules').toString(),
    files: true,
  };
  return {
    // Of every scheme: files, documents that have no file yet, remote and virtual ones.
    documentSelector: CHECKED_LANGUAGES.map((language) => ({ language })),
    initializationOptions,
    diagnosticPullOptions: { onChange: true, onSave: false },
    outputChannel: clientChannel(log),
    traceOutputChannel: traceChannel(log),
    // A request that failed is a line in the log; what concerns the user we say ourselves.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: new ServerLosses(),
    middleware: middleware(workspaceCheck),
  };
}

function middleware(workspaceCheck: WorkspaceCheck): Middleware {
  return {
    // For a request that was cancelled because the text has changed, the library shows no problems at all until the
    // next answer, and they flicker. An answer that was cancelled is none.
    async provideDiagnostics(document, previousResultId, token, next) {
      const report = await next(document, previousResultId, token);
      workspaceCheck.noteAnswer(document instanceof vscode.Uri ? document : document.uri);
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      return report;
    },
    provideWorkspaceDiagnostics: (_resultIds, token, report) => workspaceCheck.reportTo(report, token),
  };
}
