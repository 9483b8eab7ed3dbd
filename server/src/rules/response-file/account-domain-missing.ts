import { parseAccount } from '../../model/account';
import { computerOf } from '../../model/installation';
import { judgedEntries } from '../../model/judged';
import { setValue } from '../edits';
import { defineRule } from '../rule';
import { quote } from '../wording';

export const accountDomainMissing = defineRule({
  id: 'account-domain-missing',
  severity: 'warning',
  title: 'A service account without a domain',
  reason:
    'The service account is an Active Directory account. A bare name, or one behind `.\\`, means an account of the computer itself.',
  source: 'S0 Creating a Microsoft Active Directory account for the BEMS service account',
  fix: { description: 'Add the domain of the BEMS computer, where the file tells it.', safe: false },
  about: 'value',
  examples: {
    bad: ['# @role accountLogin admin\nADMIN=bemsadmin\n', '# @role accountLogin admin\nADMIN=.\\\\bemsadmin\n'],
    good: ['# @role accountLogin admin\nADMIN=EXAMPLE\\\\bemsadmin\n'],
  },
  check(file, report) {
    for (const entry of judgedEntries(file, 'accountLogin')) {
      const { form, name, domain } = parseAccount(entry.meant.text);
      const isLocal = form === 'domain\\name' && (domain?.text === '.' || domain?.text === '');
      // A slash stands where the backslash belongs: that is reported as the character it is.
      if (!isLocal && (form !== 'name' || name.text.includes('/'))) continue;
      const known = computerOf(file).domain;
      report({
        span: entry.meant.source,
        entry,
        message: `The service account is a domain account: write its domain before the name, as in ${quote(`${known ?? 'EXAMPLE'}\\\\bemsadmin`)}.`,
        fixes:
          known === null || name.text === ''
            ? []
            : [{ title: `Add the domain ${known}`, safe: false, edits: [setValue(entry, `${known}\\${name.text}`)] }],
      });
    }
  },
});
