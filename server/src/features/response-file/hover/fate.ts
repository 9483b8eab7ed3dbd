import type { ResponseEntry } from '../../../model/entry';
import type { ResponseFile } from '../../../model/responseFile';
import { visitLoaded } from '../../../properties';
import { duplicateKey } from '../../../rules/response-file/duplicate-key';
import { malformedUnicodeEscape } from '../../../rules/response-file/malformed-unicode-escape';
import type { Fact } from '../../markdown/explanation';
import { code } from '../../markdown/text';

/** Why the installer does not use the value of `entry`, where it does not. */
export function fateOf(file: ResponseFile, entry: ResponseEntry): Fact[] {
  const facts: Fact[] = [];
  const stop = loadStopOf(file);
  if (stop >= 0 && entry.node.end > stop) {
    const here = stop >= entry.node.start;
    facts.push({
      text: here
        ? `The installer reads neither this entry nor what follows: it stops at the malformed ${code('\\u')}.`
        : `The installer does not get here: it stops at the malformed ${code('\\u')} on line ${lineOf(file, stop)}.`,
      source: malformedUnicodeEscape.source,
    });
  }
  const last = file.effective(entry.key);
  if (last && last !== entry) {
    facts.push({
      text: `This line does not count: the key stands again on line ${lineOf(file, last.node.keyStart)}, and a later line wins.`,
      source: duplicateKey.source,
    });
  }
  return facts;
}

/** From 1, as editors count. */
export function lineOf(file: ResponseFile, offset: number): number {
  return file.lines.lineAt(offset) + 1;
}

const stops = new WeakMap<ResponseFile, number>();

/** The offset at which loading fails, or -1. */
function loadStopOf(file: ResponseFile): number {
  let stop = stops.get(file);
  if (stop === undefined) {
    // Hardly a file has a character code, and only one of those can be malformed.
    stop = file.text.includes('\\u') ? (visitLoaded(file.document, () => undefined)?.offset ?? -1) : -1;
    stops.set(file, stop);
  }
  return stop;
}
