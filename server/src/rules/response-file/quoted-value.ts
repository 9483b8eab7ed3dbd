import type { ResponseEntry } from '../../model/entry';
import type { TextEdit } from '../../text/edit';
import { insert, remove } from '../edits';
import { defineRule } from '../rule';

export const quotedValue = defineRule({
  id: 'quoted-value',
  severity: 'warning',
  title: 'The quotes around a value are part of it',
  reason:
    'A properties file has no quotes: blanks need none, and quotes that are written become part of the folder, the name or the password.',
  source: 'PUB Java SE API, Properties.load',
  fix: { description: 'Remove the quotes.', safe: true },
  about: 'form',
  examples: {
    bad: ['USER_INSTALL_DIR1="E:\\\\Program Files\\\\BEMS"\n'],
    good: ['USER_INSTALL_DIR1=E:\\\\Program Files\\\\BEMS\n', "TITLE=the administrator's choice\n"],
  },
  check(file, report) {
    for (const entry of file.entries) {
      const { valueStart, valueEnd } = entry.node;
      if (valueEnd - valueStart < 2 || !file.counts(entry) || !/["'\\]/.test(entry.text[valueStart] as string))
        continue;
      const { quotes } = entry;
      if (!quotes) continue;
      report({
        span: { start: quotes.open, end: quotes.close + 1 },
        entry,
        message: 'The quotes are part of the value: remove them, blanks inside a value need none.',
        fixes: [{ title: 'Remove the quotes', safe: true, edits: removal(entry, quotes) }],
      });
    }
  },
});

/** A backslash before the last quote escaped it; without the quote it would join the next line, so it is doubled. */
function removal(entry: ResponseEntry, { open, close }: { open: number; close: number }): TextEdit[] {
  const { text } = entry;
  const edits = [remove({ start: open, end: open + 1 }), remove({ start: close, end: close + 1 })];
  let backslashes = 0;
  while (text[close - 1 - backslashes] === '\\') backslashes++;
  if (backslashes % 2 === 1) edits.push(insert(close - 1, '\\'));
  // A blank that the quote kept apart from the separator has to stay a part of the value.
  if (/[ \t\f]/.test(text[open + 1] ?? '') && open + 1 < close) edits.push(insert(open + 1, '\\'));
  return edits;
}
