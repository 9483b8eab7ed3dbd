import type { ResponseEntry } from '../../model/entry';
import type { ResponseFile } from '../../model/responseFile';
import { annotationIn } from '../../roles/annotation';
import type { TextEdit } from '../../text/edit';
import type { Fix } from '../diagnostic';
import { removeEntry } from '../edits';
import { remove } from '../../text/edit';
import { defineRule } from '../rule';
import { quoteKey } from '../wording';

export const duplicateKey = defineRule({
  id: 'duplicate-key',
  severity: 'warning',
  title: 'A key stands twice; only the last one counts',
  reason:
    'Each entry replaces the one before it with the same key, so a value that was changed in the first of two places changes nothing.',
  source: 'PUB Java SE API, Properties.load',
  fix: { description: 'Remove the line that does not count.', safe: false },
  about: 'form',
  examples: {
    bad: ['CORE_SQL=one\nOTHER=x\nCORE_SQL=two\n'],
    good: ['CORE_SQL=two\nOTHER=x\n', 'NAME=one\nname=two\n'],
  },
  check(file, report) {
    for (const entry of file.entries) {
      const last = file.counts(entry) ? undefined : file.effective(entry.key);
      if (!last) continue;
      report({
        span: entry.keySpan,
        entry,
        message: `${quoteKey(entry) ?? 'This key'} stands again on line ${file.lines.lineAt(last.node.keyStart) + 1}, and only the last one counts: remove this line.`,
        fixes: entry.faults.swallow ? [] : [removal(file, entry)],
        related: [{ span: last.keySpan, message: 'This one counts.' }],
        unnecessary: true,
      });
    }
  },
});

/** Not offered where the entry has swallowed a line: that would go with it. */
function removal(file: ResponseFile, entry: ResponseEntry): Fix {
  const edits = [...removeDirectives(file, entry), removeEntry(entry)];
  return { title: 'Remove the line that does not count', safe: false, edits };
}

/**
 * Comments for this tool above `entry` go with it, or they would speak of the next entry; but if that has the same key,
 * they stay for it.
 */
function removeDirectives(file: ResponseFile, entry: ResponseEntry): TextEdit[] {
  if (file.entries[entry.index + 1]?.key === entry.key) return [];
  const own = entry.comments.filter(
    ({ text }) => annotationIn(text) !== null || /^[ \t]*bems-disable-next-line/.test(text),
  );
  return own.map(({ node }) => remove({ start: node.start, end: node.end }));
}
