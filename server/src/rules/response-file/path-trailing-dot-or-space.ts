import { pathEnding } from '../../generated/validators';
import { judgedEntries } from '../../model/judged';
import { sourceOf } from '../../model/part';
import { parseWindowsPath } from '../../model/windowsPath';
import { remove } from '../edits';
import { defineRule } from '../rule';

export const pathTrailingDotOrSpace = defineRule({
  id: 'path-trailing-dot-or-space',
  severity: 'error',
  title: 'The name of a folder ends in a full stop or a blank',
  reason: 'Windows drops full stops and blanks at the end of a name, or refuses the name: the folder is then called otherwise than the file says.',
  source: 'PUB Microsoft naming files, paths, and namespaces',
  fix: { description: 'Remove them.', safe: true },
  about: 'value',
  examples: {
    bad: ['USER_INSTALL_DIR1=E:\\\\BlackBerry.\\\\BEMS\n'],
    good: ['USER_INSTALL_DIR1=E:\\\\BlackBerry 3.6\\\\BEMS\n'],
  },
  check(file, report) {
    for (const entry of judgedEntries(file, 'installDirectory', 'logsDirectory', 'javaHome')) {
      for (const component of parseWindowsPath(entry.meant.text).components) {
        if (pathEnding(component.text)) continue;
        const kept = lengthWithoutEnding(component.text);
        const span = sourceOf(entry.meant, { start: component.start + kept, end: component.end });
        report({
          span,
          entry,
          message: 'The name of a folder cannot end in a full stop or a blank: remove it.',
          // A name of nothing but full stops and blanks leaves no name.
          fixes: kept === 0 ? [] : [{ title: 'Remove the end of the name', safe: true, edits: [remove(span)] }],
        });
      }
    }
  },
});

function lengthWithoutEnding(name: string): number {
  let length = name.length;
  while (length > 0 && (name[length - 1] === '.' || name[length - 1] === ' ')) length--;
  return length;
}
