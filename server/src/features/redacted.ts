import type { ResponseFile } from '../model/responseFile';
import { applyEdits } from '../text/edit';

/** The text of the file with every secret replaced by `REDACTED`. */
export function redacted({ text, secrets }: ResponseFile): string {
  return applyEdits(
    text,
    secrets.map((span) => ({ span, newText: 'REDACTED' })),
  );
}
