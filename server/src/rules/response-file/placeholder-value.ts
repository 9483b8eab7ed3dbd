import { placeholdersIn } from '../../model/judged';
import { sourceOf } from '../../model/sourceOf';
import { defineRule } from '../rule';
import { quoteValue } from '../wording';

const LESS_THAN = 60;

export const placeholderValue = defineRule({
  id: 'placeholder-value',
  severity: 'warning',
  title: 'A value still holds a placeholder',
  reason:
    'The guides write a name in angle brackets where a value of your own belongs. The installer takes it literally.',
  source: 'S0 Perform a silent install or upgrade',
  about: 'form',
  examples: {
    bad: ['USER_INSTALL_DIR1=<BEMS path>\n'],
    good: ['USER_INSTALL_DIR1=E:\\\\BEMS\n', 'LIMIT=a < b\n'],
  },
  checkEntries(file, report) {
    for (const entry of file.entries) {
      if (entry.isPassword || !file.counts(entry) || !entry.sourceHas(LESS_THAN)) continue;
      for (const placeholder of placeholdersIn(entry.meant.text)) {
        const span = sourceOf(entry.meant, placeholder);
        // In a password among connection properties angle brackets are characters like others.
        if (!entry.isSecret && file.holdsSecret(span)) continue;
        const shown = quoteValue(file, entry, placeholder.text);
        report({
          span,
          entry,
          message: `${shown ?? 'Text in angle brackets'} is a placeholder: put your own value in its place.`,
        });
      }
    }
  },
});
