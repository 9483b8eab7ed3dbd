import { sourceOf } from '../../model/sourceOf';
import { environmentVariablesIn } from '../../model/variables';
import { replace } from '../../text/edit';
import { defineRule } from '../rule';
import { cut, quote } from '../wording';

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
  checkEntries(file, report) {
    for (const entry of file.entries) {
      if (entry.isPassword || !file.counts(entry) || !entry.sourceHas(PERCENT_SIGN)) continue;
      for (const variable of environmentVariablesIn(entry.meant.text)) {
        const span = sourceOf(entry.meant, variable);
        // In a password among connection properties percent signs are characters like others.
        if (!entry.isSecret && file.holdsSecret(span)) continue;
        const written = `$lax.nl.env.${variable.name}$`;
        report({
          span,
          entry,
          message: entry.isSecret
            ? 'The installer does not expand a name between percent signs: write `$lax.nl.env.NAME$`.'
            : `The installer does not expand ${quote(variable.text)}: write ${quote(written)}.`,
          fixes: [
            {
              title: entry.isSecret ? 'Change to $lax.nl.env.NAME$' : `Change to ${cut(written)}`,
              safe: false,
              edits: [replace(span, written)],
            },
          ],
        });
      }
    }
  },
});
