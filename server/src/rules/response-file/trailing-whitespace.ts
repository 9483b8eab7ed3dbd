import { remove } from '../../text/edit';
import { defineRule } from '../rule';

export const trailingWhitespace = defineRule({
  id: 'trailing-whitespace',
  severity: 'warning',
  title: 'Blanks at the end of a value',
  reason:
    'Blanks at the end of a line are part of the value: the installer looks for a folder, a host or a database whose name ends in a blank, and a password with one is another password.',
  source: 'PUB Java SE API, Properties.load',
  fix: { description: 'Remove the blanks.', safe: true },
  about: 'form',
  examples: {
    bad: ['CLUSTER=west  \n'],
    good: ['CLUSTER=west\n', 'CLUSTER=west\\ \n'],
  },
  checkEntries(file, report) {
    for (const entry of file.entries) {
      const blanks = entry.trailingBlanks;
      if (!blanks || !file.counts(entry)) continue;
      report({
        span: blanks,
        entry,
        message: 'The blanks at the end of the line are part of the value: remove them.',
        fixes: [{ title: 'Remove the blanks at the end', safe: true, edits: [remove(blanks)] }],
      });
    }
  },
});
