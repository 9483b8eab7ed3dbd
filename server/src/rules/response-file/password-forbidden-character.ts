import { accountPassword } from '../../generated/validators';
import { judgedEntries } from '../../model/judged';
import { sourceOf } from '../../model/sourceOf';
import { defineRule } from '../rule';
import { quote } from '../wording';

export const passwordForbiddenCharacter = defineRule({
  id: 'password-forbidden-character',
  severity: 'error',
  title: "A character that a service account's password cannot have",
  reason:
    'The semicolon, the at sign, the slash, the caret and the double quote are not allowed in the password of a BEMS service account.',
  source: 'S0 Creating a Microsoft Active Directory account for the BEMS service account',
  about: 'value',
  examples: {
    bad: ['# @role accountPassword admin\nADMIN_SECRET=illustrative;1\n'],
    good: ['# @role accountPassword admin\nADMIN_SECRET=illustrative-1!\n'],
  },
  checkEntries(file, report) {
    for (const entry of judgedEntries(file, 'accountPassword')) {
      const password = entry.meant.text;
      if (accountPassword(password)) continue;
      for (let i = 0; i < password.length; i++) {
        const character = password[i] as string;
        if (accountPassword(character)) continue;
        report({
          span: sourceOf(entry.meant, { start: i, end: i + 1 }),
          entry,
          message: `${quote(character)} is not allowed in the password of a service account: give the account another password.`,
        });
      }
    }
  },
});
