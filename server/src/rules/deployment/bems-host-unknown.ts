import { HostNames } from '../../network/hosts';
import { defineDeploymentRule } from '../rule';
import { quote } from '../wording';

const RESPONSE_FILE = 'bems01/GoodServerSetup.properties';
const PROFILE = 'west.connectivity-profile.json';
const HOST = '# @role hostName\nHOST=bems01.example.com\n';
const ROUTE = '"defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" }';
const listing = (host: string): string =>
  `{\n  "name": "West",\n  ${ROUTE},\n  "applicationServers": [\n    { "applicationId": "com.good.gcs.g3", "server": "${host}", "port": 8443 }\n  ]\n}\n`;

export const bemsHostUnknown = defineDeploymentRule({
  id: 'bems-host-unknown',
  severity: 'information',
  title: 'A profile lists a BEMS computer that no response file installs',
  reason:
    'A server under an entitlement of BEMS is a computer with BEMS on it. Where the workspace has the response files of the computers and none is for this one, its name is misspelt, or the computer was removed and the profile still lists it. Nothing is said in a workspace without a response file that tells its host, or about an address.',
  source: 'S0 Removing the BEMS software',
  examples: {
    bad: [{ [RESPONSE_FILE]: HOST, [PROFILE]: listing('bems09.example.com') }],
    good: [{ [RESPONSE_FILE]: HOST, [PROFILE]: listing('BEMS01.example.com') }],
  },
  check({ files, isWhole }, report) {
    const installed = new HostNames();
    for (const { facts } of files) {
      if (facts.kind === 'response-file' && facts.host && !facts.host.isAddress) installed.add(facts.host.name);
    }
    if (!isWhole || installed.isEmpty) return;
    for (const file of files) {
      if (file.facts.kind !== 'connectivity-profile') continue;
      for (const { span, shown, names } of file.facts.bemsHosts) {
        if (names.some((name) => installed.canHave(name))) continue;
        report(file, {
          span,
          message: `No response file of the workspace installs BEMS on ${quote(shown)}: correct the name, or remove the server if it is no longer there.`,
        });
      }
    }
  },
});
