import * as vscode from 'vscode';
import { joinedArgument } from '../arguments';
import type { Extension } from '../client';
import { plain } from '../plain';
import { UserError } from '../userError';
import { adoptTemplate } from './adoptTemplate';
import { assignRole } from './assignRole';
import { checkWorkspace } from './checkWorkspace';
import { compareWithLive } from './compareWithLive';
import { consoleChecklist } from './consoleChecklist';
import { copyInstallCommand } from './copyInstallCommand';
import { decommissionHost } from './decommissionHost';
import { explainRule } from './explainRule';
import { COMMAND_IDS } from './ids';
import type { CommandId } from './ids';
import { importApplicationServers } from './importApplicationServers';
import { newConnectivityProfile } from './newConnectivityProfile';
import { newResponseFile } from './newResponseFile';
import { redactedCopy } from './redactedCopy';
import { routeLookup } from './routeLookup';
import { saveAsUtf8 } from './saveAsUtf8';
import { showInstallerView } from './showInstallerView';

/** @param argument of a menu, a code lens, a code action or a test; undefined from the palette */
type Command = (extension: Extension, argument: unknown) => Promise<unknown>;

const COMMANDS: Readonly<Record<CommandId, Command>> = {
  'bems.newResponseFile': newResponseFile,
  'bems.adoptTemplate': adoptTemplate,
  'bems.assignRole': assignRole,
  'bems.showInstallerView': showInstallerView,
  'bems.copyInstallCommand': copyInstallCommand,
  'bems.redactedCopy': redactedCopy,
  'bems.newConnectivityProfile': newConnectivityProfile,
  'bems.routeLookup': routeLookup,
  'bems.consoleChecklist': consoleChecklist,
  'bems.importApplicationServers': importApplicationServers,
  'bems.compareWithLive': compareWithLive,
  'bems.decommissionHost': decommissionHost,
  'bems.explainRule': explainRule,
  'bems.checkWorkspace': checkWorkspace,
  'bems.saveAsUtf8': saveAsUtf8,
  'bems.restartServer': ({ session }) => session.restart(),
  'bems.showLog': ({ log }) => {
    log.show();
    return Promise.resolve();
  },
};

export function registerCommands(extension: Extension): vscode.Disposable {
  return vscode.Disposable.from(
    ...COMMAND_IDS.map((id) =>
      vscode.commands.registerCommand(id, (first: unknown, second: unknown) =>
        run(extension, id, joinedArgument(first, second)),
      ),
    ),
  );
}

async function run(extension: Extension, id: CommandId, argument: unknown): Promise<unknown> {
  try {
    return await COMMANDS[id](extension, argument);
  } catch (error) {
    if (error instanceof UserError || isRefusal(error)) {
      void vscode.window.showErrorMessage(plain(error.message));
      return undefined;
    }
    extension.log.error(`${id} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    void offerHelp(extension, error);
    return undefined;
  }
}

/** Whether the server has refused with a sentence for the user (`RequestFailed` of the protocol). */
function isRefusal(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === -32803;
}

async function offerHelp({ session }: Extension, error: unknown): Promise<void> {
  const down = session.state !== 'running';
  const sentence = down
    ? 'The BEMS language server does not run, and this needs it.'
    : `That did not work: ${error instanceof Error ? error.message : 'the log says more.'}`;
  const restart = 'Restart';
  const show = 'Show Log';
  const chosen = await vscode.window.showErrorMessage(sentence, ...(down ? [restart, show] : [show]));
  if (chosen === undefined) return;
  await vscode.commands.executeCommand(chosen === restart ? 'bems.restartServer' : 'bems.showLog');
}
