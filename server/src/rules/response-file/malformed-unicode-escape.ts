import { findKeyFaults } from '../../model/valueFaults';
import { doubleBackslashes } from '../edits';
import { defineRule } from '../rule';

export const malformedUnicodeEscape = defineRule({
  id: 'malformed-unicode-escape',
  severity: 'error',
  title: 'A backslash and a u without four hexadecimal digits',
  reason:
    'The properties format reads a backslash and a u as the beginning of a character code. Where no four hexadecimal digits follow, loading stops: this entry and everything below it never reach the installer. It happens to folders whose names begin with a u.',
  source: 'PUB Java SE API, Properties.load',
  fix: { description: 'Double the backslash.', safe: false },
  about: 'form',
  examples: {
    bad: ['USER_INSTALL_DIR1=E:\\\\bems\\u5\n'],
    good: ['USER_INSTALL_DIR1=E:\\\\bems\\\\u5\n', 'TITLE=caf\\u00e9\n'],
  },
  checkEntries(file, report) {
    for (const entry of file.entries) {
      const malformed = [...findKeyFaults(entry).malformed, ...entry.faults.malformed];
      const [first] = malformed;
      if (!first) continue;
      report({
        span: { start: first.start, end: first.end },
        entry,
        message:
          'The backslash and the u begin a character code, but four hexadecimal digits do not follow: the installer would stop reading here and lose this line and all below it. Double the backslash.',
        fixes: [
          {
            title: 'Double the backslash',
            safe: false,
            edits: doubleBackslashes(malformed.map((escape) => escape.start)),
          },
        ],
      });
    }
  },
});
