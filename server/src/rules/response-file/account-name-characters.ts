import { accountName } from '../../generated/validators';
import { parseAccount } from '../../model/account';
import { judgedEntries } from '../../model/judged';
import { sourceOf } from '../../model/sourceOf';
import { defineRule } from '../rule';
import { quote } from '../wording';

export const accountNameCharacters = defineRule({
  id: 'account-name-characters',
  severity: 'error',
  title: 'A character that the name of a service account cannot have',
  reason:
    'The name of a BEMS service account consists of letters, digits, underscores, hyphens and full stops; BEMS does not support other characters in it.',
  source: 'S0 Creating a Microsoft Active Directory account for the BEMS service account',
  about: 'value',
  examples: {
    bad: ['# @role accountLogin admin\nADMIN=EXAMPLE\\\\bems admin\n'],
    good: ['# @role accountLogin admin\nADMIN=EXAMPLE\\\\bems_admin-01.svc\n'],
  },
  checkEntries(file, report) {
    for (const entry of judgedEntries(file, 'accountLogin')) {
      const { name } = parseAccount(entry.meant.text);
      if (accountName(name.text)) continue;
      if (name.text === '') {
        report({
          span: entry.meant.source,
          entry,
          message: 'The name of the account is missing: write it behind the domain.',
        });
        continue;
      }
      const at = [...name.text].findIndex((character) => !accountName(character));
      const bad = [...name.text][at] ?? '';
      const start = name.start + [...name.text].slice(0, at).join('').length;
      report({
        span: sourceOf(entry.meant, { start, end: start + bad.length }),
        entry,
        message: `${bad.trim() === '' ? 'A blank' : quote(bad)} cannot stand in the name of a service account: use letters, digits, \`_\`, \`-\` and \`.\` only.`,
      });
    }
  },
});
