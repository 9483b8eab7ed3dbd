import { encodeKey } from '../../properties';
import { replace } from '../../text/edit';
import { defineRule } from '../rule';
import { cut, quote } from '../wording';

export const keyCase = defineRule({
  id: 'key-case',
  severity: 'warning',
  title: 'A key differs from a known key only in case',
  reason:
    'Keys are case-sensitive: for the installer this is another key, and the one that was meant keeps its default.',
  source: 'PUB Java SE API, Properties.load',
  fix: { description: 'Use the known spelling.', safe: true },
  about: 'form',
  examples: {
    bad: ['User_Install_Dir1=E:\\\\BEMS\n'],
    good: ['USER_INSTALL_DIR1=E:\\\\BEMS\n'],
  },
  check(file, report) {
    const misspelled = file.entries.filter((entry) => entry.spelling !== entry.key);
    const spellings = new Map<string, number>();
    for (const { spelling } of misspelled) spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
    for (const entry of misspelled) {
      const known = entry.spelling;
      // Where the key is there already, rightly spelled or not, renaming would make one of them not count.
      const isFree = file.effective(known) === undefined && spellings.get(known) === 1;
      report({
        span: entry.keySpan,
        entry,
        message: `Keys are case-sensitive: write ${quote(known)}, or the installer does not see this value.`,
        fixes: isFree
          ? [{ title: `Change to ${cut(known)}`, safe: true, edits: [replace(entry.keySpan, encodeKey(known))] }]
          : [],
      });
    }
  },
});
