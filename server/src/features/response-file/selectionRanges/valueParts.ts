import { parseAccount } from '../../../model/account';
import { connectionPropertiesOf } from '../../../model/connectionProperties';
import { parseDatabaseServer } from '../../../model/databaseServer';
import type { ResponseEntry } from '../../../model/entry';
import { variablesIn } from '../../../model/variables';
import { parseWindowsPath } from '../../../model/windowsPath';
import type { MappedText } from '../../../properties';
import type { Span } from '../../../text/span';
import { wordAround } from './word';

/**
 * The stretches of the value of `entry` at the offset `caret`, from small to large: the word, the part of a path, host,
 * account, connection property or variable, and last the value as meant. In the source; they were found in the value
 * as meant, so that an escape tears no word apart.
 */
export function valuePartsAt(entry: ResponseEntry, caret: number): Span[] {
  const value = entry.meant;
  const at = caretIn(value, caret);
  if (at < 0) return [value.source];
  const parts = [...partsOf(entry, value.text, at), ...variablesIn(value.text)]
    .filter(({ start, end }) => start <= at && at <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const word = wordAround(value.text, at, { start: 0, end: value.text.length });
  return [word, ...parts, { start: 0, end: value.text.length }].map(({ start, end }) => value.sourceSpan(start, end));
}

/** Where the caret stands in the decoded text; -1 in what is no part of it: a continuation, a quote, a blank at the end. */
function caretIn(value: MappedText, caret: number): number {
  const before = value.decodedOffset(caret);
  if (before >= 0) return before;
  const behind = caret > 0 ? value.decodedOffset(caret - 1) : -1;
  return behind < 0 ? -1 : behind + 1;
}

function partsOf(entry: ResponseEntry, value: string, at: number): Span[] {
  if (entry.role === 'databaseProperties') {
    return connectionPropertiesOf(entry).properties.flatMap(({ nameSpan, valueSpan, span }) => [
      nameSpan,
      valueSpan,
      span,
    ]);
  }
  switch (entry.kind) {
    case 'path':
      return [...parseWindowsPath(value).components];
    case 'host': {
      const { host, instance } = parseDatabaseServer(value);
      return [labelAround(value, at), host, ...(instance ? [instance] : [])];
    }
    case 'login': {
      const { name, domain } = parseAccount(value);
      return [labelAround(value, at), name, ...(domain ? [domain] : [])];
    }
    default:
      return [];
  }
}

/** What stands between the full stops, backslashes and at signs around `at`: a label of a host name. */
function labelAround(value: string, at: number): Span {
  let [start, end] = [at, at];
  while (start > 0 && !'.\\@'.includes(value.charAt(start - 1))) start--;
  while (end < value.length && !'.\\@'.includes(value.charAt(end))) end++;
  return { start, end };
}
