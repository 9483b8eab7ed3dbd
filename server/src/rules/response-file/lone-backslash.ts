import type { ResponseEntry } from '../../model/entry';
import { findKeyFaults } from '../../model/valueFaults';
import type { ResponseFile } from '../../model/responseFile';
import { doubleBackslashes } from '../edits';
import { remove } from '../../text/edit';
import type { EntryFinding } from '../report';
import { defineRule } from '../rule';
import { quoteKey, quoteValue } from '../wording';

export const loneBackslash = defineRule({
  id: 'lone-backslash',
  severity: 'warning',
  title: 'A single backslash is dropped',
  reason:
    "In a properties file the backslash is the escape character: before a letter that needs no escape it simply vanishes, and the path loses its separators. The installation guide shows both forms, doubled in the template's line and single in its own example; whether the installer forgives the single one is not known. Doubled is right in every case.",
  source: 'PUB Java SE API, Properties.load; S0 Perform a silent install or upgrade, steps 2-3',
  fix: {
    description:
      'Double every such backslash of the value. In a key the fix is safe only where it removes the backslash from a known one.',
    safe: true,
  },
  about: 'form',
  examples: {
    bad: ['USER_INSTALL_DIR1=E:\\Program Files\\BEMS\n', '# @role accountLogin admin\nADMIN=EXAMPLE\\bemsadmin\n'],
    good: ['USER_INSTALL_DIR1=E:\\\\Program Files\\\\BEMS\n', 'USER_INSTALL_DIR1=E:/BEMS\n', 'NOTE=a\\:b\\=c\\#d\n'],
  },
  checkEntries(file, report) {
    for (const entry of file.entries) {
      if (!file.counts(entry)) continue;
      const { lone, dangling, swallow } = entry.faults;
      const inValue = lone.map((escape) => escape.start);
      if (dangling >= 0 && !swallow) inValue.push(dangling);
      const inKey = findKeyFaults(entry).lone.map((escape) => escape.start);
      if (inKey.length > 0) report(findingInKey(file, entry, inKey));
      if (inValue.length > 0) report(findingInValue(entry, inValue, quoteValue(file, entry, entry.loaded)));
    }
  },
});

/**
 * In a key the backslash is harmless where the key without it is the known one: then it goes. Doubling makes another
 * key, so only the author can say whether that was meant.
 */
function findingInKey(file: ResponseFile, entry: ResponseEntry, offsets: readonly number[]): EntryFinding {
  const span = { start: Math.min(...offsets), end: Math.max(...offsets) + 1 };
  const key = quoteKey(entry) ?? 'the key without it';
  if (file.knownKeys.keys.has(entry.key)) {
    const edits = offsets.map((offset) => remove({ start: offset, end: offset + 1 }));
    const message = `A single backslash is dropped: the installer would read ${key} here. Remove the backslash.`;
    return { span, entry, message, fixes: [{ title: 'Remove the backslash', safe: true, edits }] };
  }
  const message = `A single backslash is dropped: the installer would read ${key} here. Double the backslash.`;
  return {
    span,
    entry,
    message,
    fixes: [{ title: 'Double the backslash', safe: false, edits: doubleBackslashes(offsets) }],
  };
}

/** @param loaded what the installer would read, quoted; null where it must not be shown */
function findingInValue(entry: ResponseEntry, offsets: readonly number[], loaded: string | null): EntryFinding {
  return {
    span: { start: Math.min(...offsets), end: Math.max(...offsets) + 1 },
    entry,
    message:
      loaded === null
        ? 'A single backslash is dropped when the installer reads the value: double it.'
        : `A single backslash is dropped: the installer would read ${loaded} here. Double the backslash.`,
    fixes: [
      {
        title: offsets.length === 1 ? 'Double the backslash' : 'Double the backslashes',
        safe: true,
        edits: doubleBackslashes(offsets),
      },
    ],
  };
}
