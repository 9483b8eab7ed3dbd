import { pathEnding } from '../../generated/validators';
import { judgedEntries } from '../../model/judged';
import { sourceOf } from '../../model/sourceOf';
import { parseWindowsPath, withoutEnding } from '../../model/windowsPath';
import { removePart } from '../edits';
import { defineRule } from '../rule';

export const pathTrailingDotOrSpace = defineRule({
  id: 'path-trailing-dot-or-space',
  severity: 'error',
  title: 'The name of a folder ends in a full stop or a blank',
  reason:
    'Windows drops full stops and blanks at the end of a name, or refuses the name: the folder is then called otherwise than the file says.',
  source: 'PUB Microsoft naming files, paths, and namespaces',
  fix: { description: 'Remove them.', safe: true },
  about: 'value',
  examples: {
    bad: ['USER_INSTALL_DIR1=E:\\\\BlackBerry.\\\\BEMS\n'],
    good: ['USER_INSTALL_DIR1=E:\\\\BlackBerry 3.6\\\\BEMS\n'],
  },
  checkEntries(file, report) {
    for (const entry of judgedEntries(file, 'installDirectory', 'logsDirectory', 'javaHome')) {
      const path = entry.meant.text;
      const endings = parseWindowsPath(path)
        .components.filter((component) => !pathEnding(component.text))
        .map((component) => {
          const { length } = withoutEnding(component.text);
          const span = sourceOf(entry.meant, { start: component.start + length, end: component.end });
          // A name of nothing but full stops and blanks would leave no name, one with a tab another such name.
          return { span, canMend: length > 0 && !/[\t\f]/.test(component.text) };
        });
      const [first] = endings;
      if (!first) continue;
      // Before a quote alone the ends stay: it could find its pair.
      const mendable = /^["']/.test(path) ? [] : endings.filter(({ canMend }) => canMend);
      const edits = mendable.map(({ span }) => removePart(entry, span));
      report({
        span: first.span,
        entry,
        message: 'The name of a folder cannot end in a full stop or a blank: remove it.',
        fixes: edits.length === 0 ? [] : [{ title: 'Remove the end of the name', safe: true, edits }],
      });
    }
  },
});
