import { parseAccount } from '../../model/account';
import { judgedEntries } from '../../model/judged';
import { setValue } from '../edits';
import { defineRule } from '../rule';

export const accountUpn = defineRule({
  id: 'account-upn',
  severity: 'information',
  title: 'A service account written as name@domain',
  reason:
    'The guide shows an account in this form, and in another place says that the at sign is not supported for the service account. The form with the domain and a backslash is safe in both readings.',
  source: 'S0 Install the BEMS software, step 13; Setting up a Windows service account for BEMS',
  fix: { description: 'Write it as domain, backslash, name.', safe: false },
  about: 'value',
  examples: {
    bad: ['# @role accountLogin admin\nADMIN=bemsadmin@example.com\n'],
    good: ['# @role accountLogin admin\nADMIN=example.com\\\\bemsadmin\n'],
  },
  checkEntries(file, report) {
    for (const entry of judgedEntries(file, 'accountLogin')) {
      const { form, name, domain } = parseAccount(entry.meant.text);
      if (form !== 'name@domain' || !domain) continue;
      const rewritten = `${domain.text}\\${name.text}`;
      report({
        span: entry.meant.source,
        entry,
        message:
          'The guide shows this form, but elsewhere says that `@` is not supported: write the domain, two backslashes, and the name.',
        fixes:
          domain.text === '' || name.text === ''
            ? []
            : [{ title: 'Write as domain\\\\name', safe: false, edits: [setValue(entry, rewritten)] }],
      });
    }
  },
});
