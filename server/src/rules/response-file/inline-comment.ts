import { isEscaped } from '../../model/entry';
import type { ResponseEntry } from '../../model/entry';
import { isBlank } from '../../properties';
import { lineEndOf } from '../../text/lines';
import type { Fix } from '../diagnostic';
import { beforeIndent } from '../edits';
import { insert, remove } from '../../text/edit';
import { defineRule } from '../rule';

export const inlineComment = defineRule({
  id: 'inline-comment',
  severity: 'warning',
  title: 'A comment behind a value is part of the value',
  reason:
    'Only a whole line can be a comment. What stands behind a value, a number sign included, the installer reads as part of the value.',
  source: 'PUB Java SE API, Properties.load',
  fix: { description: 'Move the comment to a line of its own above the entry.', safe: false },
  about: 'form',
  examples: {
    bad: ['CLUSTER=west # the western site\n'],
    good: ['# the western site\nCLUSTER=west\n', 'COLOUR=#336699\n', 'LANGUAGE=C#\n'],
  },
  checkEntries(file, report) {
    for (const entry of file.entries) {
      if (!file.counts(entry)) continue;
      const mark = commentMark(entry);
      if (mark < 0) continue;
      const end = endOfComment(entry);
      report({
        span: { start: mark, end },
        entry,
        ...(entry.isPassword ? { severity: 'information' as const } : {}),
        message: entry.isPassword
          ? 'There are no comments behind a value: if this is one, move it to a line of its own, for the installer reads it as part of the password.'
          : 'There are no comments behind a value: the installer reads this as part of it. Move it to a line of its own.',
        fixes: entry.isSecret ? [] : [moveAbove(entry, mark, end)],
      });
    }
  },
});

/** The offset of the first `#` or `!` behind a blank, outside what a backslash swallowed; -1 where there is none. */
function commentMark(entry: ResponseEntry): number {
  const { text, node } = entry;
  const end = entry.faults.swallow?.backslash ?? node.valueEnd;
  // `KEY= # comment`: the blank before the mark belongs to the separator. A mark alone (`KEY= #`) or a word (`#336699`) is a value.
  if (
    isMark(text, node.valueStart) &&
    isBlank(text.charCodeAt(beforeIndent(text, node.valueStart) - 1)) &&
    node.valueStart + 1 < (entry.trailingBlanks?.start ?? end) &&
    isBlank(text.charCodeAt(node.valueStart + 1))
  ) {
    return node.valueStart;
  }
  for (let at = node.valueStart + 1; at < end; at++) {
    if (isMark(text, at) && isBlank(text.charCodeAt(beforeIndent(text, at) - 1))) return at;
  }
  return -1;
}

/** Where a comment in the value ends: before blanks at its end, its last quote, and what a backslash swallowed. */
function endOfComment(entry: ResponseEntry): number {
  const { faults, quotes, trailingBlanks, node } = entry;
  return quotes?.close ?? faults.swallow?.backslash ?? trailingBlanks?.start ?? node.valueEnd;
}

function isMark(text: string, at: number): boolean {
  return text[at] === '#' || text[at] === '!';
}

function moveAbove(entry: ResponseEntry, mark: number, end: number): Fix {
  const { text, node } = entry;
  let start = mark > node.valueStart ? beforeIndent(text, mark) : mark;
  while (start > node.valueStart && isBlank(text.charCodeAt(start - 1)) && !isEscaped(text, start - 1)) start--;
  const comment = text.slice(mark, end).replace(/\\(?:\r\n|\r|\n)[ \t\f]*/g, '');
  return {
    title: 'Move the comment above the line',
    safe: false,
    edits: [
      insert(node.start, comment + lineEndOfEntry(entry)),
      remove({ start, end: entry.trailingBlanks?.start === end ? node.valueEnd : end }),
    ],
  };
}

/** The line end behind the entry; of the last line, which has none, the one before it. */
function lineEndOfEntry({ text, node }: ResponseEntry): string {
  const own = text.slice(node.lineEnd, node.end);
  return own === '' ? lineEndOf(text.slice(Math.max(0, node.start - 2), node.start)) : own;
}
