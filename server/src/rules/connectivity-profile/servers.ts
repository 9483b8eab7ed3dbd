import { memberNamed } from '../../jsonc/nodes';
import { normalizedDomain } from '../../network/domainName';
import { serverNameProblem } from '../../network/hostName';
import type {
  AdditionalServer,
  ApplicationServer,
  ConnectivityProfile,
  TextValue,
} from '../../profile/connectivityProfile';

/** An entry that names a server, of either list. */
export type ServerEntry = AdditionalServer | ApplicationServer;

/** Every entry of a profile that may name a server. */
export function serverEntriesOf({
  additionalServers,
  applicationServers,
}: ConnectivityProfile): readonly ServerEntry[] {
  return [...additionalServers, ...applicationServers];
}

/** A server as it is compared; null where it is none. */
export function comparedServer({ text }: TextValue): string | null {
  return serverNameProblem(text) ? null : normalizedDomain(text);
}

/** Server and port of an entry as they are compared; null where one of them is not what it should be. A port may be missing. */
export function comparedAddress({ node, server, port }: ServerEntry): string | null {
  if (!server || (!port && memberNamed(node, 'port'))) return null;
  const name = comparedServer(server);
  return name === null ? null : `${name}:${port?.value ?? ''}`;
}
