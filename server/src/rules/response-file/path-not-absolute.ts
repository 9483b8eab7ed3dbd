import { absolutePath } from '../../generated/validators';
import { judgedEntries } from '../../model/judged';
import { parseWindowsPath } from '../../model/windowsPath';
import { defineRule } from '../rule';
import { quoteValue } from '../wording';

export const pathNotAbsolute = defineRule({
  id: 'path-not-absolute',
  severity: 'error',
  title: 'A folder that does not begin with a drive',
  reason:
    'A path without a drive, colon and separator means another folder, depending on where the installer was started. `C:folder`, without the separator, is relative to the current folder of that drive.',
  source: 'PUB Microsoft naming files, paths, and namespaces',
  about: 'value',
  examples: {
    bad: ['USER_INSTALL_DIR1=BlackBerry\\\\BEMS\n', 'USER_INSTALL_DIR1=E:BEMS\n'],
    good: ['USER_INSTALL_DIR1=E:\\\\BlackBerry\\\\BEMS\n', 'USER_INSTALL_DIR1=E:/BEMS\n'],
  },
  checkEntries(file, report) {
    for (const entry of judgedEntries(file, 'installDirectory', 'logsDirectory', 'javaHome')) {
      const path = entry.meant.text;
      if (absolutePath(path) || (entry.role !== 'javaHome' && parseWindowsPath(path).root === 'unc')) continue;
      report({
        span: entry.meant.source,
        entry,
        message: `${quoteValue(file, entry, path) ?? 'This path'} is not absolute: begin with a drive, as in \`E:\\\\BEMS\`.`,
      });
    }
  },
});
