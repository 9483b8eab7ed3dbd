import { hostNameProblem, isIpAddress } from '../../network/hostName';
import { judgedEntries } from '../../model/judged';
import { defineRule } from '../rule';
import { quote } from '../wording';

export const hostDomainMismatch = defineRule({
  id: 'host-domain-mismatch',
  severity: 'warning',
  title: 'The BEMS host is outside the domain that the file gives',
  reason:
    'Setup takes the name and the domain of the computer together. Where the qualified name ends in another domain, one of the two is wrong.',
  source: 'S0 Install the BEMS software, step 9',
  about: 'value',
  examples: {
    bad: ['# @role hostName\nHOST=bems01.example.org\n# @role domainName\nDOMAIN=example.com\n'],
    good: ['# @role hostName\nHOST=bems01.emea.example.com\n# @role domainName\nDOMAIN=example.com\n'],
  },
  check(file, report) {
    const [domainEntry] = judgedEntries(file, 'domainName');
    if (!domainEntry || hostNameProblem(domainEntry.meant.text)) return;
    const domain = domainEntry.meant.text.toLowerCase().replace(/\.$/, '');
    for (const entry of judgedEntries(file, 'hostName')) {
      const host = entry.meant.text.toLowerCase().replace(/\.$/, '');
      if (!host.includes('.') || host.endsWith(`.${domain}`) || isIpAddress(host) || hostNameProblem(host)) continue;
      report({
        span: entry.meant.source,
        entry,
        message: `This name is outside the domain ${quote(domainEntry.meant.text)} that the file gives for the computer: one of the two is wrong.`,
        related: [{ span: domainEntry.meant.source, message: 'The domain of the computer.' }],
      });
    }
  },
});
