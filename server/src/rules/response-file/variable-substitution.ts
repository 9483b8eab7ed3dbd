import { sourceOf } from '../../model/sourceOf';
import { isKnownVariable, variablesIn } from '../../model/variables';
import { replace } from '../../text/edit';
import { defineRule } from '../rule';
import { quoteValue } from '../wording';

const DOLLAR_SIGN = 36;

export const variableSubstitution = defineRule({
  id: 'variable-substitution',
  severity: 'information',
  title: 'Text between two dollar signs can be replaced',
  reason:
    'The installer replaces a name between two dollar signs by the value of that variable, and by nothing if there is no such variable. A password or an account with two dollar signs in it can so lose a part without a word.',
  source: 'PUB Revenera InstallAnywhere, preventing variable substitution',
  fix: { description: 'Write `$DOLLAR$` for each dollar sign.', safe: false },
  about: 'form',
  examples: {
    bad: ['CLUSTER=pay$roll$west\n'],
    good: ['CLUSTER=$lax.nl.env.SITE$\n', 'CLUSTER=five$\n', 'SITE=west\nCLUSTER=$SITE$\n'],
  },
  checkEntries(file, report) {
    for (const entry of file.entries) {
      if (!file.counts(entry) || !entry.sourceHas(DOLLAR_SIGN)) continue;
      for (const variable of variablesIn(entry.meant.text)) {
        if (isKnownVariable(file, variable.name)) continue;
        const span = sourceOf(entry.meant, variable);
        const inPassword = entry.isPassword || (!entry.isSecret && file.holdsSecret(span));
        const shown = quoteValue(file, entry, entry.meant.text.slice(variable.start, variable.end));
        const dollars = [
          { start: variable.start, end: variable.start + 1 },
          { start: variable.end - 1, end: variable.end },
        ];
        report({
          span,
          entry,
          ...(inPassword ? { severity: 'warning' as const } : {}),
          message: `The installer takes ${shown ?? 'text between two dollar signs'} for a variable and may replace it by nothing: write \`$DOLLAR$\` for a dollar sign that is meant.`,
          fixes: [
            {
              title: 'Write $DOLLAR$ for the dollar signs',
              safe: false,
              edits: dollars.map((dollar) => replace(sourceOf(entry.meant, dollar), '$DOLLAR$')),
            },
          ],
        });
      }
    }
  },
});
