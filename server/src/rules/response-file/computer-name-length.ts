import { computerName } from '../../generated/validators';
import { isIpAddress } from '../../network/hostName';
import { judgedEntries } from '../../model/judged';
import { sourceOf } from '../../model/sourceOf';
import { defineRule } from '../rule';

export const computerNameLength = defineRule({
  id: 'computer-name-length',
  severity: 'warning',
  title: 'A computer name with more than 15 characters',
  reason:
    'Windows limits the name of a computer to 15 characters, so a computer of this name cannot be; its name is shorter, or this is an alias.',
  source: 'PUB Microsoft naming conventions in Active Directory',
  about: 'value',
  examples: {
    bad: ['# @role hostName\nHOST=bems-production-01.example.com\n'],
    good: ['# @role hostName\nHOST=bems-prod-01.a-long-domain-name.example.com\n'],
  },
  checkEntries(file, report) {
    for (const entry of judgedEntries(file, 'hostName')) {
      const host = entry.meant.text;
      // A port, or a comment behind a blank, is reported as what it is.
      const end = /^[^.:,\s]*/.exec(host)?.[0].length ?? 0;
      if (computerName(host.slice(0, end)) || isIpAddress(host) || host.includes('://')) continue;
      report({
        span: sourceOf(entry.meant, { start: 0, end }),
        entry,
        message: `A Windows computer name has at most 15 characters, this one has ${end}: write the name that the computer really has.`,
      });
    }
  },
});
