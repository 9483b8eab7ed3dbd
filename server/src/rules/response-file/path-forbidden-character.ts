import { pathCharacters } from '../../generated/validators';
import { judgedEntries } from '../../model/judged';
import { sourceOf } from '../../model/sourceOf';
import type { Part } from '../../text/part';
import { parseWindowsPath } from '../../model/windowsPath';
import { defineRule } from '../rule';
import { quote } from '../wording';

export const pathForbiddenCharacter = defineRule({
  id: 'path-forbidden-character',
  severity: 'error',
  title: 'A character that Windows allows in no file name',
  reason:
    'Windows reserves angle brackets, the colon, the double quote, the vertical bar, the question mark, the asterisk and control characters: no folder can have such a name.',
  source: 'PUB Microsoft naming files, paths, and namespaces',
  about: 'value',
  examples: {
    bad: ['USER_INSTALL_DIR1=E:\\\\BEMS?\n'],
    good: ['USER_INSTALL_DIR1=E:\\\\BEMS (west)\n'],
  },
  checkEntries(file, report) {
    for (const entry of judgedEntries(file, 'installDirectory', 'logsDirectory', 'javaHome')) {
      const { root, components } = parseWindowsPath(entry.meant.text);
      const bad = components
        .map((component, index) => firstBad(component, root === 'relative' && index === 0))
        .find((part) => part);
      if (!bad) continue;
      report({
        span: sourceOf(entry.meant, bad),
        entry,
        message: `${quote(bad.text)} cannot stand in the name of a folder: remove it.`,
      });
    }
  },
});

/** The first character that is not allowed; a colon in the first component of a path without drive is the missing drive's. */
function firstBad(component: Part, mayHoldDrive: boolean): Part | undefined {
  if (pathCharacters(component.text)) return undefined;
  for (let i = 0; i < component.text.length; i++) {
    const text = component.text[i] as string;
    if (pathCharacters(text) || (mayHoldDrive && text === ':')) continue;
    return { text, start: component.start + i, end: component.start + i + 1 };
  }
  return undefined;
}
