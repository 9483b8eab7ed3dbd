import { titleOf } from '../../deployment/deployment';
import type { DeploymentFile } from '../../deployment/deployment';
import type { BemsHost } from '../../deployment/responseFileFacts';
import { defineDeploymentRule } from '../rule';
import { quote } from '../wording';

const FIRST = 'bems01/GoodServerSetup.properties';
const SECOND = 'bems02/GoodServerSetup.properties';

export const clusterHostDuplicate = defineDeploymentRule({
  id: 'cluster-host-duplicate',
  severity: 'warning',
  title: 'Two response files name the same BEMS computer',
  reason:
    'A response file installs BEMS on one computer. Where two name the same one, a copy was not adapted, or one of them is out of date, and what the second run finds there is the first installation. A short host name with the domain of its file is the same computer as the full name.',
  source: 'OURS',
  examples: {
    bad: [
      {
        [FIRST]: '# @role hostName\nHOST=bems01.example.com\n',
        [SECOND]: '# @role hostName\nHOST=bems01\n# @role domainName\nDOMAIN=example.com\n',
      },
    ],
    good: [
      {
        [FIRST]: '# @role hostName\nHOST=bems01.example.com\n',
        [SECOND]: '# @role hostName\nHOST=bems02\n# @role domainName\nDOMAIN=example.com\n',
      },
    ],
  },
  check({ files }, report) {
    const first = new Map<string, { file: DeploymentFile; host: BemsHost }>();
    for (const file of files) {
      if (file.facts.kind !== 'response-file' || !file.facts.host) continue;
      const { host } = file.facts;
      const known = first.get(host.name);
      if (!known) {
        first.set(host.name, { file, host });
        continue;
      }
      report(file, {
        span: host.span,
        entry: host.entry,
        ...(known.host.entry.isInferred && { severity: 'information' }),
        message: `${quote(titleOf(known.file))} installs BEMS on this computer already: name another one, or remove the file that is out of date.`,
        related: [{ span: known.host.span, message: 'The same computer.', file: known.file }],
      });
    }
  },
});
