import type { CodeLens, Command } from 'vscode-languageserver-types';
import type { Application } from '../../profile/connectivityProfile';
import { entitlementById } from '../../profile/entitlements';
import { cut } from '../../rules/wording';
import { listOf } from '../../text/listOf';
import type { ProfileDocument } from './profileDocument';

/**
 * One above the first entry of each application, with its servers and ports; above the file the commands, which get the
 * file's URI.
 * @param commands those of the client
 */
export function codeLenses(document: ProfileDocument, commands: ReadonlySet<string>): CodeLens[] {
  const { profile, positions, settings, uri } = document;
  if (!settings.codeLens) return [];
  const offered: Command[] = [
    { title: 'Which route does a host take?', command: 'bems.routeLookup', arguments: [uri] },
    { title: 'Console checklist', command: 'bems.consoleChecklist', arguments: [uri] },
  ].filter(({ command }) => commands.has(command));
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const applications = profile.applications.flatMap((application) => {
    const [first] = application.servers;
    // A lens that nothing happens on: it only tells.
    const command: Command = { title: titleOf(application), command: '' };
    return first ? [{ range: positions.rangeOf(first.node), command }] : [];
  });
  return [...offered.map((command) => ({ range: top, command })), ...applications];
}

/** `BlackBerry Work — 2 servers, port 8443`. */
function titleOf({ id, servers }: Application): string {
  const named = servers.filter(({ server }) => server !== null && server.text !== '').length;
  const ports = [...new Set(servers.flatMap(({ port }) => (port ? [port.value] : [])))]
    .sort((a, b) => a - b)
    .map(String);
  const parts = [
    named === 0 ? 'no server' : `${named} ${named === 1 ? 'server' : 'servers'}`,
    ...(ports.length > 0 ? [`${ports.length === 1 ? 'port' : 'ports'} ${listOf(ports, 'and')}`] : []),
  ];
  return `${entitlementById(id)?.name ?? (id === '' ? 'No entitlement' : cut(id))} — ${parts.join(', ')}`;
}
