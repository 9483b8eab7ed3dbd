import type { ResponseEntry } from '../../../model/entry';
import { escapesIn } from '../../../properties';
import type { Escape } from '../../../properties';
import { controlCharacterEscape } from '../../../rules/response-file/control-character-escape';
import { loneBackslash } from '../../../rules/response-file/lone-backslash';
import { malformedUnicodeEscape } from '../../../rules/response-file/malformed-unicode-escape';
import { swallowedLine } from '../../../rules/response-file/swallowed-line';
import { CONTROL_NAMES } from '../../../rules/wording';
import type { Description, Explanation } from '../../markdown/explanation';
import { code } from '../../markdown/text';

const JAVA = 'PUB Java SE API, Properties.load';
/** Characters that end a key, or make a comment of it, without a backslash. */
const NEEDED_IN_KEY = /[=: \t\f#!]/;

/**
 * The escape of the key, separator or value of `entry` in which `offset` is, or null. A continuation goes on behind its
 * line end, up to the first character that counts.
 */
export function escapeUnder({ node, text }: ResponseEntry, offset: number): Escape | null {
  const borders = [node.keyStart, node.keyEnd, node.valueStart, node.valueEnd, node.lineEnd];
  const holding = borders.findIndex((border, i) => offset >= border && offset < (borders[i + 1] ?? -1));
  // The pointer may be behind the backslash at the very end of a line.
  const part = holding < 0 ? borders.length - 2 : holding;
  const escapes = escapesIn(text, borders[part] as number, borders[part + 1] as number);
  return escapes.find(({ start, end }) => offset >= start && (offset < end || offset === start + 1)) ?? null;
}

/** What `escape`, which belongs to `entry`, stands for. */
export function explainEscape(entry: ResponseEntry, escape: Escape): Explanation {
  const source = entry.text.slice(escape.start, escape.end);
  const inKey = escape.start < entry.node.keyEnd;
  // Of a continuation only the backslash is something to point at: the rest are a line end and blanks.
  const end = escape.kind === 'continuation' ? escape.start + 1 : escape.end;
  return { span: { start: escape.start, end }, ...textOf(entry, escape, source, inKey) };
}

function textOf(entry: ResponseEntry, escape: Escape, source: string, inKey: boolean): Description {
  switch (escape.kind) {
    case 'backslash':
      return { parts: [`${code('\\\\')} stands for one backslash.`], sources: [JAVA] };
    case 'control': {
      const meaning = `${code(source)} stands for ${CONTROL_NAMES[escape.value] ?? 'a control character'}.`;
      const isFault = entry.faults.control.some(({ start }) => start === escape.start);
      return isFault
        ? {
            parts: [`${meaning} If a backslash is meant, write ${code(`\\${source}`)}.`],
            sources: [controlCharacterEscape.source],
          }
        : { parts: [meaning], sources: [JAVA] };
    }
    case 'unicode':
      return { parts: [`${code(source)} stands for ${characterOf(escape.value)}.`], sources: [JAVA] };
    case 'malformedUnicode':
      return {
        parts: ['**Malformed character code**', malformedUnicodeEscape.reason],
        sources: [malformedUnicodeEscape.source],
      };
    case 'dropped': {
      const meaning = `${code(source)} stands for ${code(escape.value)}`;
      const isFault = entry.faults.lone.some(({ start }) => start === escape.start);
      if (isFault) {
        return {
          parts: [
            `${meaning}: the backslash is dropped. If one is meant, write ${code(`\\${source}`)}; whether the installer forgives a single one is not known.`,
          ],
          sources: [loneBackslash.source],
        };
      }
      const why =
        inKey && NEEDED_IN_KEY.test(escape.value)
          ? 'without the backslash the key would end there, or the line be a comment'
          : 'the backslash is dropped';
      return { parts: [`${meaning}: ${why}.`], sources: [JAVA] };
    }
    case 'continuation':
      return continuation(entry, escape);
  }
}

function continuation(entry: ResponseEntry, escape: Escape): Description {
  if (escape.start === entry.faults.swallow?.backslash && entry.faults.swallow.next !== 'end of file') {
    return {
      parts: ['**A backslash that joins the next line**', swallowedLine.reason],
      sources: [swallowedLine.source],
    };
  }
  const text =
    escape.start >= entry.node.valueEnd
      ? 'The backslash would continue the line, but nothing follows: it is dropped.'
      : 'The line goes on in the next one: the backslash, the line end and the blanks behind it are not read.';
  return { parts: [text], sources: [JAVA] };
}

/** `ä` (U+00E4), or only the number where there is nothing to see. */
function characterOf(character: string): string {
  const number = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (/[\uD800-\uDFFF]/.test(character)) return `${number}, one half of a character that needs two codes`;
  if (CONTROL_NAMES[character] !== undefined) return `${CONTROL_NAMES[character]} (${number})`;
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) ? `${code(character)} (${number})` : number;
}
