import { openResponseFile } from './responseFiles';
import type { OpenFile, OpenOptions } from './responseFiles';

/** The language of `*.connectivity-profile.json`. */
export const PROFILE_LANGUAGE = 'bems-connectivity-profile';

export const PROFILE = 'west.connectivity-profile.json';

/** Through the first cluster. */
export const THROUGH_FIRST = '{ "type": "proxyCluster", "primaryRouteName": "First" }';

/** A profile without a fault; `gone.example.com` stands in it three times, once as the only server of its app. */
export const WEST = `{
  "name": "West",
  "target": "uem",
  "proxyClusters": ["First", "Second"],
  // What is not named is public.
  "defaultAllowedDomainRoute": { "type": "direct" },
  "allowedDomains": [{ "domainName": "example.com", "route": ${THROUGH_FIRST} }],
  "additionalServers": [
    { "server": "files.partner.example", "port": 443, "route": ${THROUGH_FIRST} },
    { "server": "gone.example.com", "port": 443, "route": ${THROUGH_FIRST} }
  ],
  "applicationServers": [
    { "applicationId": "com.good.gcs.g3", "server": "bems01.example.com", "port": 8443, "primaryRouteName": "First" },
    // The old computer
    { "applicationId": "com.good.gcs.g3", "server": "gone.example.com", "port": 8443, "primaryRouteName": "Second" },
    { "applicationId": "com.good.goodconnect", "server": "gone.example.com", "port": 8082, "primaryRouteName": "First" }
  ]
}
`;

/** As `openResponseFile`, for a connectivity profile. */
export function openProfile(marked: string, options: OpenOptions = {}): Promise<OpenFile> {
  return openResponseFile(marked, { name: PROFILE, ...options });
}
