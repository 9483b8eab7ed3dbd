import { defineDeploymentRule } from '../rule';
import { quote } from '../wording';

const RESPONSE_FILE = 'bems01/GoodServerSetup.properties';
const PROFILE = 'west.connectivity-profile.json';
const HOST = '# @role hostName\nHOST=bems01.example.com\n';

export const bemsHostUnrouted = defineDeploymentRule({
  id: 'bems-host-unrouted',
  severity: 'information',
  title: 'A BEMS computer that no connectivity profile leads to',
  reason:
    'Apps come to a BEMS computer by way of a connectivity profile: it is listed there as a server of an application, or a route through a BlackBerry Proxy cluster covers it as an additional server, by its domain or as the default route. A domain or server that is reached directly, or denied, does not count. Nothing is said in a workspace without profiles, where a profile cannot be read to its end, or about a computer that is named by its address.',
  source: 'PUB UEM administration 12.11-12.19, routing with BlackBerry Proxy',
  examples: {
    bad: [
      {
        [RESPONSE_FILE]: HOST,
        [PROFILE]:
          '{\n  "name": "West",\n  "allowedDomains": [\n    { "domainName": "emea.example.com", "route": { "type": "proxyCluster", "primaryRouteName": "First" } }\n  ]\n}\n',
      },
    ],
    good: [
      {
        [RESPONSE_FILE]: HOST,
        [PROFILE]:
          '{\n  "name": "West",\n  "allowedDomains": [\n    { "domainName": "example.com", "route": { "type": "proxyCluster", "primaryRouteName": "First" } }\n  ]\n}\n',
      },
    ],
  },
  check({ files, isWhole }, report) {
    const all = files.map(({ facts }) => facts);
    if (!all.some((facts) => facts.kind === 'response-file' && facts.host)) return;
    const profiles = all.filter((facts) => facts.kind === 'connectivity-profile');
    // What cannot be read may lead there.
    if (!isWhole || profiles.length === 0 || !profiles.every((profile) => profile.isReliable)) return;
    for (const file of files) {
      if (file.facts.kind !== 'response-file') continue;
      const { host } = file.facts;
      if (!host || host.isAddress || profiles.some((profile) => profile.reaches(host.name))) continue;
      report(file, {
        span: host.span,
        entry: host.entry,
        message: `No connectivity profile of the workspace lists ${quote(host.name)} as a server of an application or reaches it through a BlackBerry Proxy cluster: add it to one.`,
      });
    }
  },
});
