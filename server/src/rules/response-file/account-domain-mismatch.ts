import { parseAccount } from '../../model/account';
import { computerOf } from '../../model/installation';
import { judgedEntries } from '../../model/judged';
import { sourceOf } from '../../model/sourceOf';
import { defineRule } from '../rule';
import { quote } from '../wording';

export const accountDomainMismatch = defineRule({
  id: 'account-domain-mismatch',
  severity: 'warning',
  title: 'The account of Connect or Presence is in another domain than the computer',
  reason:
    'The account that Connect or Presence runs under must be in the Active Directory domain of the BEMS computer. A child domain is another domain.',
  source: 'S0 Setting up a Windows service account for BEMS',
  about: 'value',
  examples: {
    bad: [
      '# @role domainName\nDOMAIN=example.com\n# @role accountLogin connect\nCONNECT_ACCOUNT=emea.example.com\\\\bems\n',
    ],
    good: [
      '# @role domainName\nDOMAIN=example.com\n# @role accountLogin connect\nCONNECT_ACCOUNT=EXAMPLE.COM\\\\bems\n',
    ],
  },
  check(file, report) {
    const { domain: own } = computerOf(file);
    if (!own?.includes('.')) return;
    for (const entry of judgedEntries(file, 'accountLogin')) {
      const service = entry.assignment?.role.service;
      if (service !== 'connect' && service !== 'presence') continue;
      const { form, domain } = parseAccount(entry.meant.text);
      if (form !== 'domain\\name' || !domain?.text.includes('.') || domain.text === '.') continue;
      if (domain.text.toLowerCase().replace(/\.$/, '') === own) continue;
      report({
        span: sourceOf(entry.meant, domain),
        entry,
        message: `The BEMS computer is in ${quote(own)}: ${service === 'connect' ? 'Connect' : 'Presence'} needs an account of that domain.`,
      });
    }
  },
});
