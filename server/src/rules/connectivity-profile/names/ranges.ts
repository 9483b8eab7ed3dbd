import { formatRange, parseAddressRange } from '../../../network/addressRange';
import type { ReadAddressRange, RefusedAddressRange } from '../../../network/addressRange';
import type { TextValue } from '../../../profile/connectivityProfile';
import { partOf } from '../../../text/part';
import { judgedOnce } from './judgedOnce';

/** The range that a text says, or why it says none. Blanks other than those of the keyboard are wrong: nobody sees them. */
export const readRange = judgedOnce(({ text }: TextValue): ReadAddressRange | RefusedAddressRange => {
  const read = parseAddressRange(text);
  const blank = 'range' in read ? /[^\S ]+/.exec(text) : null;
  if (!blank || !('range' in read)) return read;
  const part = partOf(text, blank.index, blank.index + blank[0].length);
  return { problem: { kind: 'blank', part, mended: formatRange(read.range) } };
});
