import { findKeyFaults } from '../../model/valueFaults';
import { doubleBackslashes } from '../edits';
import { defineRule } from '../rule';
import { quoteValue } from '../wording';

export const loneBackslash = defineRule({
  id: 'lone-backslash',
  severity: 'warning',
  title: 'A single backslash is dropped',
  reason:
    "In a properties file the backslash is the escape character: before a letter that needs no escape it simply vanishes, and the path loses its separators. The installation guide shows both forms, doubled in the template's line and single in its own example; whether the installer forgives the single one is not known. Doubled is right in every case.",
  source: 'PUB Java SE API, Properties.load; S0 Perform a silent install or upgrade, steps 2-3',
  fix: { description: 'Double every such backslash of the value.', safe: true },
  about: 'form',
  examples: {
    bad: ['USER_INSTALL_DIR1=E:\\Program Files\\BEMS\n', '# @role accountLogin admin\nADMIN=EXAMPLE\\bemsadmin\n'],
    good: ['USER_INSTALL_DIR1=E:\\\\Program Files\\\\BEMS\n', 'USER_INSTALL_DIR1=E:/BEMS\n', 'NOTE=a\\:b\\=c\\#d\n'],
  },
  check(file, report) {
    for (const entry of file.entries) {
      if (!file.counts(entry)) continue;
      const { lone, dangling, swallow } = entry.faults;
      const offsets = [...findKeyFaults(entry).lone.map((e) => e.start), ...lone.map((e) => e.start)];
      if (dangling >= 0 && !swallow) offsets.push(dangling);
      const [first] = offsets;
      const last = offsets.at(-1);
      if (first === undefined || last === undefined) continue;
      const loaded = quoteValue(file, entry, entry.loaded);
      report({
        span: { start: first, end: last + 1 },
        entry,
        message:
          loaded === null
            ? 'A single backslash is dropped when the installer reads the value: double it.'
            : `A single backslash is dropped: the installer would read ${loaded} here. Double the backslash.`,
        fixes: [
          {
            title: offsets.length === 1 ? 'Double the backslash' : 'Double the backslashes',
            safe: true,
            edits: doubleBackslashes(offsets),
          },
        ],
      });
    }
  },
});
