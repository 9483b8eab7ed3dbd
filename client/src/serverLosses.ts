import * as vscode from 'vscode';
import { CloseAction, ErrorAction } from 'vscode-languageclient';
import type { CloseHandlerResult, ErrorHandler, ErrorHandlerResult } from 'vscode-languageclient';
import { RestartPolicy } from './restartPolicy';

/**
 * What happens when the server is gone: it is started again, and the library opens all documents there, so that nothing
 * is lost. The user is told once, not at every loss; and again where we give up.
 */
export class ServerLosses implements ErrorHandler {
  private readonly policy = new RestartPolicy();
  private told = false;

  error(): ErrorHandlerResult {
    // Much can be written to a process that has gone before its end is noticed. To give up here, as the library does after
    // three messages, would keep `closed` from starting another; and what could not be written is in the log.
    return { action: ErrorAction.Continue, handled: true };
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
