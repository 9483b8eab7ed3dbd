import type { Rule } from './rule';

/** Reported by `suppress.ts`, which alone knows what a comment has suppressed. */
export const unusedSuppression: Rule<string> = {
  id: 'unused-suppression',
  severity: 'information',
  title: 'A suppression that suppresses nothing',
  reason:
    'A comment that names a rule which reports nothing there, or no rule at all, is left over or misspelled; one day it hides something that nobody meant to hide.',
  source: 'OURS',
  fix: { description: 'Use the nearest rule, or remove the name.', safe: false },
  about: 'configuration',
  examples: {
    bad: [
      '# bems-disable-next-line port-range\nCLUSTER=west\n',
      '# bems-disable-next-line trailing-whitspace\nCLUSTER=west\n',
    ],
    good: ['# bems-disable-next-line trailing-whitespace\nCLUSTER=west \n'],
  },
};
