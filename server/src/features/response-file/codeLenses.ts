import type { CodeLens, Command } from 'vscode-languageserver-types';
import { isInstalled } from '../../model/installation';
import { cut } from '../../rules/wording';
import type { ResponseDocument } from './responseDocument';
import { installDirectoryOf, keysForRoles, roleCoverageOf } from './status';

/** By what the guide calls them. Mail has the database of Core, so keys cannot tell the two apart. */
const SERVICE_TITLES = { core: 'Core', connect: 'Connect', presence: 'Presence', docs: 'Docs' } as const;

/**
 * Above the file: services, role coverage, commands, install directory. The commands get the file's URI,
 * `bems.assignRole` also the position of the first key without a role. Without a command of the client a lens only tells.
 * @param commands those of the client
 */
export function codeLenses(document: ResponseDocument, commands: ReadonlySet<string>): CodeLens[] {
  if (!document.settings.codeLens) return [];
  const { uri } = document;
  const offered: Command[] = [
    { title: 'Show what the installer reads', command: 'bems.showInstallerView', arguments: [uri] },
    { title: 'Copy install command', command: 'bems.copyInstallCommand', arguments: [uri] },
  ].filter(({ command }) => commands.has(command));
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  // A long folder at the end pushes nothing out of the window.
  return [...servicesLens(document), ...rolesLens(document, commands), ...offered, directoryLens(document)].map(
    (command) => ({ range: top, command }),
  );
}

function servicesLens({ file }: ResponseDocument): Command[] {
  const services = (['core', 'connect', 'presence', 'docs'] as const).flatMap((service) => {
    const installed = isInstalled(file, service);
    if (!installed) return [];
    return [installed === 'inferred' ? `${SERVICE_TITLES[service]} (inferred)` : SERVICE_TITLES[service]];
  });
  return services.length > 0 ? [telling(`Services: ${services.join(', ')}`)] : [];
}

function directoryLens({ file }: ResponseDocument): Command {
  const directory = installDirectoryOf(file);
  if (directory === null) return telling('Default install folder');
  return telling(directory === '' ? 'Install folder is empty' : `Install folder ${cut(directory)}`);
}

function rolesLens(document: ResponseDocument, commands: ReadonlySet<string>): Command[] {
  const { known, inferred, keys } = roleCoverageOf(document.file);
  if (keys === 0) return [];
  const some = `${known + inferred} of ${keys} ${keys === 1 ? 'key has' : 'keys have'} a role`;
  const title = inferred > 0 ? `${some} (${inferred} inferred)` : some;
  const without = keysForRoles(document.file).find(({ assignment }) => assignment === null);
  if (!without || !commands.has('bems.assignRole')) return [telling(title)];
  const position = document.positions.positionAt(without.node.keyStart);
  return [{ title, command: 'bems.assignRole', arguments: [document.uri, position] }];
}

/** A lens that nothing happens on. */
function telling(title: string): Command {
  return { title, command: '' };
}
