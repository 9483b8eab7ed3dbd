import * as vscode from 'vscode';
import { CloseAction, ErrorAction } from 'vscode-languageclient';
import type { CloseHandlerResult, ErrorHandler, ErrorHandlerResult, Message } from 'vscode-languageclient';
import { RestartPolicy } from './restartPolicy';

/** Errors in a row after which a connection is given up. */
const ERRORS = 3;

/**
 * What happens when the server is gone: it is started again, and the library opens all documents there, so that nothing
 * is lost. The user is told once, not at every loss; and again where we give up.
 */
export class ServerLosses implements ErrorHandler {
  private readonly policy = new RestartPolicy();
  private told = false;

  error(_error: Error, _message: Message | undefined, count: number | undefined): ErrorHandlerResult {
    // What could not be written is in the log; if the process has gone, `closed` comes next.
    return { action: (count ?? 0) <= ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
  }

  closed(): CloseHandlerResult {
    if (!this.policy.mayRestart(Date.now())) {
      void offer('The BEMS language server keeps ending and was not started again.', 'Restart', 'error');
      return { action: CloseAction.DoNotRestart, message: 'The server keeps ending.', handled: true };
    }
    if (!this.told) void offer('The BEMS language server ended and was started again; nothing was lost.');
    this.told = true;
    return { action: CloseAction.Restart, message: 'The server ended and is started again.', handled: true };
  }
}

const COMMAND_OF_BUTTON = { Restart: 'bems.restartServer', 'Show Log': 'bems.showLog' } as const;
type Button = keyof typeof COMMAND_OF_BUTTON;

async function offer(sentence: string, button?: Button, severity?: 'error'): Promise<void> {
  const buttons: Button[] = button ? [button, 'Show Log'] : ['Show Log'];
  const chosen = await (severity === 'error'
    ? vscode.window.showErrorMessage(sentence, ...buttons)
    : vscode.window.showInformationMessage(sentence, ...buttons));
  if (chosen) await vscode.commands.executeCommand(COMMAND_OF_BUTTON[chosen]);
}
