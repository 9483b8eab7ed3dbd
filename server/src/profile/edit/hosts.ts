import { normalizedDomain } from '../../network/domainName';
import { meantServer } from '../../network/hostName';
import type { ConnectivityProfile } from '../connectivityProfile';
import { entitlementById } from '../entitlements';

/** A host that a profile names where a removed BEMS instance would be named. */
export interface ProfileHost {
  /** As the profile first writes it, without a scheme or a port that stands there by mistake. */
  readonly host: string;
  /** The apps that list it; the name is null where the id is not documented. */
  readonly applications: readonly { readonly id: string; readonly name: string | null; readonly bems: boolean }[];
  readonly isAdditionalServer: boolean;
}

/** The servers of a profile, those of BEMS entitlements first, otherwise in the order of the file. */
export function hostsOf(profile: ConnectivityProfile): readonly ProfileHost[] {
  const hosts = new Map<string, { host: string; ids: Set<string>; isAdditionalServer: boolean }>();
  const hostFor = (text: string): { ids: Set<string>; isAdditionalServer: boolean } => {
    const meant = meantServer(text.trim());
    const key = normalizedDomain(meant);
    const host = hosts.get(key) ?? { host: meant, ids: new Set(), isAdditionalServer: false };
    hosts.set(key, host);
    return host;
  };
  for (const { server, applicationId } of profile.applicationServers) {
    if (server && applicationId) hostFor(server.text).ids.add(applicationId.text);
  }
  for (const { server } of profile.additionalServers) if (server) hostFor(server.text).isAdditionalServer = true;
  const listed = [...hosts.values()].map(({ host, ids, isAdditionalServer }) => ({
    host,
    applications: [...ids].map((id) => ({
      id,
      name: entitlementById(id)?.name ?? null,
      bems: entitlementById(id)?.bems ?? false,
    })),
    isAdditionalServer,
  }));
  const isBems = ({ applications }: ProfileHost): boolean => applications.some(({ bems }) => bems);
  return [...listed.filter(isBems), ...listed.filter((host) => !isBems(host))];
}
