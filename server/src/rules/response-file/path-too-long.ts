import { pathLength } from '../../generated/validators';
import { judgedEntries } from '../../model/judged';
import { defineRule } from '../rule';

export const pathTooLong = defineRule({
  id: 'path-too-long',
  severity: 'warning',
  title: 'A folder with more than 248 characters',
  reason: 'Windows limits the path of a folder to 248 characters, and the files below it need room, too.',
  source: 'PUB Microsoft naming files, paths, and namespaces',
  about: 'value',
  examples: {
    bad: [`USER_INSTALL_DIR1=E:\\\\${'BlackBerry-Enterprise-Mobility-Server\\\\'.repeat(7)}\n`],
    good: ['USER_INSTALL_DIR1=E:\\\\BlackBerry-Enterprise-Mobility-Server\n'],
  },
  checkEntries(file, report) {
    for (const entry of judgedEntries(file, 'installDirectory', 'logsDirectory', 'javaHome')) {
      const path = entry.meant.text;
      if (pathLength(path)) continue;
      report({
        span: entry.meant.source,
        entry,
        message: `The path has ${path.length} characters, and Windows takes 248 for a folder: shorten it.`,
      });
    }
  },
});
