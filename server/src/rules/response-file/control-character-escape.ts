import { doubleBackslashes } from '../edits';
import { defineRule } from '../rule';
import { CONTROL_NAMES, quoteValue } from '../wording';

export const controlCharacterEscape = defineRule({
  id: 'control-character-escape',
  severity: 'error',
  title: 'A backslash turns the next letter into a control character',
  reason:
    'A backslash before t, n, r or f is read as a tab, a line feed, a carriage return or a form feed. In a path, a host or a login nobody means that: the folder or the account that the installer then looks for does not exist.',
  source: 'PUB Java SE API, Properties.load',
  fix: { description: 'Double the backslash.', safe: true },
  about: 'form',
  examples: {
    bad: ['USER_INSTALL_DIR1=E:\\tools\\new\n', '# @role databaseHost core\nCORE_HOST=sql01.example.com\\reporting\n'],
    good: ['USER_INSTALL_DIR1=E:\\\\tools\\\\new\n', 'GREETING=first line\\nsecond line\n'],
  },
  checkEntries(file, report) {
    for (const entry of file.entries) {
      if (!file.counts(entry)) continue;
      const { control } = entry.faults;
      const [first] = control;
      const last = control.at(-1);
      if (!first || !last) continue;
      const meant = quoteValue(file, entry, entry.meant.text);
      report({
        span: { start: first.start, end: last.end },
        entry,
        ...(entry.isPassword ? { severity: 'warning' as const } : {}),
        message: `The installer would read ${CONTROL_NAMES[first.value] ?? 'a control character'} here: double the backslash${meant === null ? '' : ` to get ${meant}`}.`,
        fixes: [
          {
            title: 'Double the backslash',
            safe: true,
            edits: doubleBackslashes(control.map((escape) => escape.start)),
          },
        ],
      });
    }
  },
});
