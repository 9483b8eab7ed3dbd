import { judgedEntries } from '../../model/judged';
import { parseWindowsPath } from '../../model/windowsPath';
import { defineRule } from '../rule';

export const pathUnc = defineRule({
  id: 'path-unc',
  severity: 'warning',
  title: 'A network share as install or log folder',
  reason:
    'The guide installs BEMS on a drive of the computer. Its services start before anyone has logged in, and the share may then not be there.',
  source: 'S0 Perform a silent install or upgrade; OURS',
  about: 'value',
  examples: {
    bad: ['USER_INSTALL_DIR1=\\\\\\\\files01\\\\bems\n'],
    good: ['USER_INSTALL_DIR1=E:\\\\BEMS\n'],
  },
  checkEntries(file, report) {
    for (const entry of judgedEntries(file, 'installDirectory', 'logsDirectory')) {
      if (parseWindowsPath(entry.meant.text).root !== 'unc') continue;
      report({
        span: entry.meant.source,
        entry,
        message: 'This folder is on a network share: use a drive of the computer, as in `E:\\\\BEMS`.',
      });
    }
  },
});
