import { doubleBackslashes } from '../edits';
import { remove } from '../../text/edit';
import { defineRule } from '../rule';

const MESSAGES = {
  entry:
    'The backslash at the end of the line joins the next line to this value, so the key there is lost: double the backslash, or remove it.',
  comment:
    'The backslash at the end of the line makes the next line, a comment, part of this value: double the backslash, or remove it.',
  'end of file': 'The backslash at the end of the file is dropped: double it, or remove it.',
} as const;

export const swallowedLine = defineRule({
  id: 'swallowed-line',
  severity: 'error',
  title: 'A backslash at the end of a value swallows the next line',
  reason:
    'A line that ends in an odd number of backslashes goes on in the next one. A folder that is written with a backslash at its end so swallows the next entry: its text becomes part of the folder, and its key does not exist for the installer.',
  source: 'PUB Java SE API, Properties.load',
  fix: { description: 'Double the backslash, or remove it.', safe: false },
  about: 'form',
  examples: {
    bad: ['LOGS=E:\\\\BEMS\\\nOTHER=value\n', 'LOGS=E:\\\\BEMS\\\n# a comment\n'],
    good: ['LOGS=E:\\\\BEMS\\\\\nOTHER=value\n', 'NOTE=one, \\\n  two=three\n'],
  },
  checkEntries(file, report) {
    for (const entry of file.entries) {
      const { swallow } = entry.faults;
      if (!swallow) continue;
      const span = { start: swallow.backslash, end: swallow.backslash + 1 };
      report({
        span,
        entry,
        message: MESSAGES[swallow.next],
        fixes: [
          { title: 'Double the backslash', safe: false, edits: doubleBackslashes([swallow.backslash]) },
          { title: 'Remove the backslash', safe: false, edits: [remove(span)] },
        ],
      });
    }
  },
});
