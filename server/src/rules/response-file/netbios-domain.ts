import { netbiosDomain } from '../../generated/validators';
import { parseAccount } from '../../model/account';
import { judgedEntries } from '../../model/judged';
import { sourceOf } from '../../model/sourceOf';
import { defineRule } from '../rule';
import { quote } from '../wording';

export const netbiosDomainName = defineRule({
  id: 'netbios-domain',
  severity: 'warning',
  title: 'Not a NetBIOS domain name',
  reason:
    'A domain without a full stop is its NetBIOS name, which has 1 to 15 characters, none of them reserved. A longer word is most likely a DNS domain that lost its ending.',
  source: 'PUB Microsoft naming conventions in Active Directory',
  about: 'value',
  examples: {
    bad: ['# @role accountLogin admin\nADMIN=EXAMPLE-CORPORATION\\\\bemsadmin\n'],
    good: [
      '# @role accountLogin admin\nADMIN=EXAMPLE\\\\bemsadmin\n',
      '# @role accountLogin admin\nADMIN=corporation.example.com\\\\bemsadmin\n',
    ],
  },
  checkEntries(file, report) {
    for (const entry of judgedEntries(file, 'accountLogin')) {
      const { form, domain } = parseAccount(entry.meant.text);
      if (
        form !== 'domain\\name' ||
        !domain ||
        domain.text === '' ||
        domain.text.includes('.') ||
        netbiosDomain(domain.text)
      )
        continue;
      const bad = [...domain.text].find((character) => !netbiosDomain(character));
      const start = domain.start + (bad ? domain.text.indexOf(bad) : 0);
      report({
        span: sourceOf(entry.meant, { start, end: bad ? start + bad.length : domain.end }),
        entry,
        message: bad
          ? `${quote(bad)} cannot stand in a NetBIOS domain name.`
          : `A NetBIOS domain name has at most 15 characters, this one has ${domain.text.length}: write the short name, or the whole DNS domain.`,
      });
    }
  },
});
