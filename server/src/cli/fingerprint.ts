import { createHash } from 'node:crypto';
import { maskedSlice } from '../model/masked';
import type { Diagnostic } from '../rules/diagnostic';
import type { ReportedFile } from './report';

/**
 * For each diagnostic of `file` what stays the same when lines are added above it or a password changes: a hash of the
 * rule, the line's text with its secrets masked, and a count of diagnostics that are alike in both.
 */
export function fingerprintsOf(file: ReportedFile): string[] {
  const seen = new Map<string, number>();
  return file.diagnostics.map((diagnostic) => {
    const place = `${diagnostic.rule}\n${contextOf(file, diagnostic)}`;
    const count = (seen.get(place) ?? 0) + 1;
    seen.set(place, count);
    return `${createHash('sha256').update(place).digest('hex').slice(0, 32)}:${count}`;
  });
}

function contextOf(file: ReportedFile, { span }: Diagnostic): string {
  // A finding about the file as a whole stands at its beginning, whatever the first line says.
  if (span.start === span.end && span.start === 0) return '';
  const line = file.lines.spanOf(file.lines.lineAt(span.start));
  return maskedSlice(file.text, file.secrets, line).trim();
}
