import { maskedSlice } from '../../model/masked';
import type { ResponseFile } from '../../model/responseFile';

/** The text of the file with every secret replaced by `REDACTED`. */
export function redacted({ text, secrets }: ResponseFile): string {
  return maskedSlice(text, secrets, { start: 0, end: text.length }, 'REDACTED');
}
