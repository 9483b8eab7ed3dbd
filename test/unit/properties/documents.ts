import type { Random } from './random';
import { responseFile } from './responseFile';

/** Characters that mean something to the format, or look as if they did, and continuations in every spelling. */
const HOSTILE = [
  ...['\\', '\\', '\\', '\\\\', '\\\n', '\\\r', '\\\r\n', '\\\n  ', '\\u', '\\u00', '\\u0041', '\\uD83D'],
  ...['=', ':', ' ', '\t', '\f', '\n', '\n', '\r', '\r\n', '#', '!'],
  ...['u', '0', '4', '1', 'a', 'F', 't', 'n', 'r', 'f', 'x', 'é'],
  ...['\u00a0', '\ufeff', '\u000b', '\u0085', '\u2028', '\u0000', '\ud800', '\udc00', '\uff10'],
];

/** A short document of nothing but corners. */
export function hostileDocument(random: Random): string {
  let text = '';
  for (let left = 1 + random.below(14); left > 0; left--) text += random.pick(HOSTILE);
  return text;
}

/** A response file in which a few places were damaged. */
export function damagedResponseFile(random: Random): string {
  let text = responseFile(random, 50 + random.below(400), { comments: random.below(2) === 0 });
  for (let left = random.below(6); left > 0; left--) {
    const at = random.below(text.length + 1);
    const removed = random.pick([0, 0, 1, 1, 2, 5]);
    text = text.slice(0, at) + (random.below(4) > 0 ? random.pick(HOSTILE) : '') + text.slice(at + removed);
  }
  return random.below(4) === 0 ? text.slice(0, random.below(text.length + 1)) : text;
}

/** A document with a corner where Java's reader fills its buffer of 8192 characters again. */
export function documentAcrossBuffers(random: Random): string {
  const filler = 'x'.repeat(8192 - 8 - random.below(12));
  return `${random.pick(['a=', '#', 'a\\\n=', 'a'])}${filler}${hostileDocument(random)}${hostileDocument(random)}`;
}
