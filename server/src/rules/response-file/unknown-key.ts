import { encodeKey } from '../../properties';
import { documentedKey } from '../../roles/documented';
import { replace } from '../../text/edit';
import { defineRule } from '../rule';
import { cut, quote, quoteKey } from '../wording';
import { nearest } from '../../text/nearest';

export const unknownKey = defineRule({
  id: 'unknown-key',
  severity: 'warning',
  title: 'A key that the adopted template does not have',
  reason:
    'The template that came with your installer lists what the installer reads. A key that it does not have is most likely misspelled, and its value then has no effect.',
  source: 'S0 Perform a silent install or upgrade; PUB Revenera InstallAnywhere, response files',
  fix: { description: 'Use the nearest key of the template.', safe: false },
  about: 'form',
  examples: { bad: [], good: ['ANY_KEY=any value\n'] },
  check(file, report) {
    const { template } = file.context;
    if (!template) return;
    const unused = [...template.keys.keys()].filter((key) => !file.effective(key));
    for (const entry of file.entries) {
      if (!file.counts(entry) || template.keys.has(entry.key) || documentedKey(entry.key)) continue;
      // A known key in another case is reported as that.
      if (entry.spelling !== entry.key) continue;
      const near = nearest(entry.key, unused);
      report({
        span: entry.keySpan,
        entry,
        message: `The template has no key ${quoteKey(entry) ?? 'of this name'}${near ? `: did you mean ${quote(near)}?` : ', so its value probably has no effect.'}`,
        fixes: near
          ? [{ title: `Change to ${cut(near)}`, safe: false, edits: [replace(entry.keySpan, encodeKey(near))] }]
          : [],
      });
    }
  },
});
