import { isEscaped } from '../../model/entry';
import type { ResponseEntry } from '../../model/entry';
import { isBlank } from '../../properties';
import type { TextEdit } from '../../text/edit';
import { beforeIndent } from '../edits';
import { insert, remove, replace } from '../../text/edit';
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
  checkEntries(file, report) {
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

/** The edits that remove both quotes and leave the rest of the value as it is read with them. */
function removal(entry: ResponseEntry, { open, close }: { open: number; close: number }): TextEdit[] {
  const { text } = entry;
  // A line of which nothing is left would not end a continued value as it should: it goes with the quote.
  const isSeparated = /[=:]/.test(text.slice(entry.node.keyEnd, entry.node.valueStart));
  if (open + 1 === close) {
    return [replace({ start: beforeIndents(text, open), end: close + 1 }, isSeparated ? '' : '=')];
  }
  const end = Math.max(open + 1, beforeIndents(text, close));
  const edits = [remove({ start: open, end: open + 1 }), remove({ start: end, end: close + 1 })];
  // A backslash before the last quote escaped it; without the quote it would join the next line, so it is doubled.
  let backslashes = 0;
  while (text[close - 1 - backslashes] === '\\') backslashes++;
  if (backslashes % 2 === 1) edits.push(insert(close - 1, '\\'));
  // A blank that the quotes kept apart from the separator, or from the end, has to stay a part of the value; so has a
  // second separator.
  const isKept = (at: number): boolean => isBlank(text.charCodeAt(at)) && !isEscaped(text, at);
  if (isKept(open + 1) || (!isSeparated && /[=:]/.test(text.charAt(open + 1)))) edits.push(insert(open + 1, '\\'));
  if (end - 1 > open + 1 && isKept(end - 1)) edits.push(insert(end - 1, '\\'));
  return edits;
}

/** As `beforeIndent`, over several lines that hold nothing else. */
function beforeIndents(text: string, at: number): number {
  const before = beforeIndent(text, at);
  return before === at ? at : beforeIndents(text, before);
}
