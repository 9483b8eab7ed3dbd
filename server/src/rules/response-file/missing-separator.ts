import { insert } from '../../text/edit';
import { defineRule } from '../rule';
import { quoteKey } from '../wording';

export const missingSeparator = defineRule({
  id: 'missing-separator',
  severity: 'warning',
  title: 'A key with no separator',
  reason:
    'A line without an equals sign is a key whose value is empty. Most often it is half typed, or the second half of a value whose line was broken.',
  source: 'PUB Java SE API, Properties.load',
  fix: { description: 'Insert the equals sign.', safe: false },
  about: 'form',
  examples: {
    bad: ['CLUSTER\n'],
    good: ['CLUSTER=\n', 'CLUSTER west\n'],
  },
  checkEntries(file, report) {
    for (const entry of file.entries) {
      const { keyStart, keyEnd, valueStart, valueEnd } = entry.node;
      if (valueStart < valueEnd || keyStart === keyEnd || /[=:]/.test(entry.text.slice(keyEnd, valueStart))) continue;
      report({
        span: entry.keySpan,
        entry,
        message: `No \`=\` stands behind ${quoteKey(entry) ?? 'this key'}, so its value is empty: insert it, or remove the line.`,
        fixes: [{ title: 'Insert `=`', safe: false, edits: [insert(keyEnd, '=')] }],
      });
    }
  },
});
