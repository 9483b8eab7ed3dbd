import { isMisspelt } from '../../../profile/misspelt';
import { memberNamed } from '../../../jsonc/nodes';
import { normalizedDomain } from '../../../network/domainName';
import { serverNameProblem } from '../../../network/hostName';
import type { ServerNameProblem } from '../../../network/hostName';
import type {
  AdditionalServer,
  ApplicationServer,
  ConnectivityProfile,
  TextValue,
} from '../../../profile/connectivityProfile';

/** Why a server is none, or null. */
export function serverProblem({ text }: TextValue): ServerNameProblem | null {
  return serverNameProblem(text);
}

/** An entry that names a server, of either list. */
export type ServerEntry = AdditionalServer | ApplicationServer;

/** Every entry of a profile that may name a server. */
export function serverEntriesOf({
  additionalServers,
  applicationServers,
}: ConnectivityProfile): readonly ServerEntry[] {
  return [...additionalServers, ...applicationServers];
}

/** Server and port of an entry as they are compared; null where one of them is not what it should be. A port may be missing. */
export function comparedAddress({ node, server, port }: ServerEntry): string | null {
  if (!server || (!port && (memberNamed(node, 'port') || isMisspelt(node, 'port')))) return null;
  return serverProblem(server) ? null : `${normalizedDomain(server.text)}:${port?.value ?? ''}`;
}
