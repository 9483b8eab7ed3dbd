import { accountNameLength } from '../../generated/validators';
import { parseAccount } from '../../model/account';
import { judgedEntries } from '../../model/judged';
import { sourceOf } from '../../model/sourceOf';
import { defineRule } from '../rule';

export const accountNameTooLong = defineRule({
  id: 'account-name-length',
  severity: 'warning',
  title: 'An account name with more than 20 characters',
  reason:
    'The name that stands behind a domain and a backslash is the sAMAccountName, and Active Directory limits it to 20 characters. A longer one is most likely the display name or the first part of a user principal name.',
  source: 'PUB Microsoft Active Directory schema, SAM-Account-Name',
  about: 'value',
  examples: {
    bad: ['# @role accountLogin admin\nADMIN=EXAMPLE\\\\bems-service-account-west\n'],
    good: ['# @role accountLogin admin\nADMIN=EXAMPLE\\\\bems-service-west-01\n'],
  },
  checkEntries(file, report) {
    for (const entry of judgedEntries(file, 'accountLogin')) {
      const account = parseAccount(entry.meant.text);
      // The first part of a user principal name may be longer.
      if (account.form === 'name@domain' || accountNameLength(account.name.text)) continue;
      report({
        span: sourceOf(entry.meant, account.name),
        entry,
        message: `The name has ${account.name.text.length} characters, and Active Directory allows 20 in this form: write the account's sAMAccountName.`,
      });
    }
  },
});
