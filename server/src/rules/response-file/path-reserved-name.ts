import { notDeviceName } from '../../generated/validators';
import { judgedEntries } from '../../model/judged';
import { sourceOf } from '../../model/sourceOf';
import { parseWindowsPath } from '../../model/windowsPath';
import { defineRule } from '../rule';
import { quoteValue } from '../wording';

export const pathReservedName = defineRule({
  id: 'path-reserved-name',
  severity: 'error',
  title: 'A folder that has the name of a device',
  reason:
    'CON, PRN, AUX, NUL, COM1 to COM9 and LPT1 to LPT9 are devices, in upper and lower case and also with an extension: Windows makes no folder of that name.',
  source: 'PUB Microsoft naming files, paths, and namespaces',
  about: 'value',
  examples: {
    bad: ['USER_INSTALL_DIR1=E:\\\\aux\\\\BEMS\n'],
    good: ['USER_INSTALL_DIR1=E:\\\\auxiliary\\\\BEMS\n'],
  },
  checkEntries(file, report) {
    for (const entry of judgedEntries(file, 'installDirectory', 'logsDirectory', 'javaHome')) {
      const device = parseWindowsPath(entry.meant.text).components.find((component) => !notDeviceName(component.text));
      if (!device) continue;
      report({
        span: sourceOf(entry.meant, device),
        entry,
        message: `${quoteValue(file, entry, device.text) ?? 'This'} is the name of a device: choose another name for the folder.`,
      });
    }
  },
});
