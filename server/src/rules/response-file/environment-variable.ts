import { sourceOf } from '../../model/part';
import { environmentVariablesIn } from '../../model/variables';
import { replace } from '../edits';
import { defineRule } from '../rule';

const PERCENT_SIGN = 37;

export const environmentVariable = defineRule({
  id: 'environment-variable',
  severity: 'warning',
  title: 'A name between percent signs is not expanded',
  reason:
    'The installer does not know the way in which cmd writes variables: the percent signs and the name stay in the value as they are.',
  source: 'PUB Revenera InstallAnywhere, variable notation',
  fix: { description: 'Write `$lax.nl.env.NAME$`.', safe: false },
  about: 'form',
  examples: {
    bad: ['USER_INSTALL_DIR1=%ProgramFiles%\\\\BEMS\n'],
    good: ['USER_INSTALL_DIR1=$lax.nl.env.ProgramFiles$\\\\BEMS\n', 'QUOTA=50% of 100%\n'],
  },
  check(file, report) {
    for (const entry of file.entries) {
      if (entry.isPassword || !file.counts(entry) || !entry.sourceHas(PERCENT_SIGN)) continue;
      for (const variable of environmentVariablesIn(entry.meant.text)) {
        const written = `$lax.nl.env.${variable.name}$`;
        const span = sourceOf(entry.meant, variable);
        report({
          span,
          entry,
          message: `The installer does not expand \`%${variable.name}%\`: write \`${written}\`.`,
          fixes: [{ title: `Change to ${written}`, safe: false, edits: [replace(span, written)] }],
        });
      }
    }
  },
});
