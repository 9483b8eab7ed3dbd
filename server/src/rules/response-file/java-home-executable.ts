import { judgedEntries } from '../../model/judged';
import { sourceOf } from '../../model/sourceOf';
import { parseWindowsPath, withoutEnding } from '../../model/windowsPath';
import type { WindowsPath } from '../../model/windowsPath';
import { removePart } from '../edits';
import { defineRule } from '../rule';

export const javaHomeExecutable = defineRule({
  id: 'java-home-executable',
  severity: 'error',
  title: 'The Java folder points at java.exe or at bin',
  reason:
    'The folder above bin is wanted. With the path of java.exe the installer answers that it can find no valid Java virtual machine.',
  source: 'S0 Configure the Java Runtime Environment',
  fix: { description: 'Cut back to the folder.', safe: true },
  about: 'value',
  examples: {
    bad: ['# @role javaHome\nJRE=C:\\\\Program Files\\\\Java\\\\jre-1.8\\\\bin\\\\java.exe\n'],
    good: ['# @role javaHome\nJRE=C:\\\\Program Files\\\\Java\\\\jre-1.8\n'],
  },
  checkEntries(file, report) {
    for (const entry of judgedEntries(file, 'javaHome')) {
      const path = entry.meant.text;
      const start = excessStart(parseWindowsPath(path));
      if (start < 0) continue;
      const span = sourceOf(entry.meant, { start, end: path.length });
      const kept = folderIn(path.slice(0, start));
      // Of a drive alone there would be no folder, a blank would be left at the end, and a quote could find its pair.
      const canMend = !/^["']|[:\t\f]$|^$/.test(kept);
      const cut = sourceOf(entry.meant, { start: kept.length, end: path.length });
      report({
        span,
        entry,
        message: 'The Java folder is the one above `bin`, not `bin` nor `java.exe`: cut the path back to it.',
        fixes: canMend ? [{ title: 'Cut back to the folder', safe: true, edits: [removePart(entry, cut)] }] : [],
      });
    }
  },
});

/** `path` without separators at its end, and without what Windows drops from the end of its last name. */
function folderIn(path: string): string {
  let length = path.length;
  while (length > 0 && (path[length - 1] === '\\' || path[length - 1] === '/')) length--;
  const folder = withoutEnding(path.slice(0, length));
  // A name of full stops is a folder of its own.
  return /[\\/]$|^$/.test(folder) ? path.slice(0, length) : folder;
}

/** The offset of the separator before `bin` or the executable at the end of the path, or -1. */
function excessStart({ components }: WindowsPath): number {
  const names = components.map((component) => withoutEnding(component.text).toLowerCase());
  let keep = names.length;
  const last = names.at(-1) ?? '';
  const isExecutable = /^javaw?\.exe$/.test(last) || (/^javaw?$/.test(last) && names.at(-2) === 'bin');
  if (isExecutable) keep--;
  if (names[keep - 1] === 'bin') keep--;
  const first = components[keep];
  return first ? first.start - 1 : -1;
}
