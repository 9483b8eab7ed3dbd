import { isMeantBy } from '../../model/meantKeys';
import type { ResponseFile } from '../../model/responseFile';
import { templateFileOf } from '../../model/templateFile';
import { INSTALL_DIRECTORY_KEY } from '../../roles/documented';
import { addEntry } from '../edits';
import { defineRule } from '../rule';
import { cut, quote } from '../wording';

export const missingKey = defineRule({
  id: 'missing-key',
  severity: 'information',
  title: 'A key of the adopted template is missing',
  reason:
    "For a key that is left out the installer takes the default of its developer, which may be another than the template's.",
  source: 'PUB Revenera InstallAnywhere, response files',
  fix: { description: "Insert the key with the template's value; a password is left empty.", safe: false },
  about: 'form',
  wholeFile: true,
  examples: { bad: [], good: ['ANY_KEY=any value\n'] },
  check(file, report) {
    const { template } = file.context;
    if (!template) return;
    for (const { key, defaultValue } of template.keys.values()) {
      // The install folder has rules of its own.
      if (isMeantBy(file, key) || key === INSTALL_DIRECTORY_KEY) continue;
      report({
        span: { start: 0, end: 0 },
        message: `The key ${quote(key)} of the template is missing: the installer would take its built-in default.`,
        fixes: [
          {
            title: `Insert ${cut(key)}`,
            safe: false,
            edits: [addEntry(file, key, isSecretKey(file, key) ? '' : defaultValue)],
          },
        ],
      });
    }
  },
});

/** A password that the template holds is not carried into files and reports. */
function isSecretKey({ context }: ResponseFile, key: string): boolean {
  const template = templateFileOf(context);
  const entry = template.effective(key);
  return entry !== undefined && (entry.isSecret || template.holdsSecret(entry.valueSpan));
}
