import { shownFile } from '../../model/shown';
import type { ShownEntry } from '../../model/shown';
import { formatRole } from '../../roles/role';
import { visible } from '../../text/visible';
import { fileNameOf } from './fileName';
import type { ResponseDocument } from './responseDocument';

/**
 * The text of a read-only document that shows what the installer reads of `document`: what counts as `KEY = value`,
 * decoded, on one line each, secrets masked, and above it the line it comes from and its role. It is to be read by
 * people only: a decoded value is no source that gives the value again.
 */
export function installerView({ file, uri }: ResponseDocument): string {
  const { entries, loadError } = shownFile(file, false);
  const counting = entries.filter(({ replacedOn }) => replacedOn === null).length;
  const total = counting === 0 ? 'nothing' : counting === 1 ? '1 entry' : `${counting} entries`;
  const header = [`# What the installer reads from ${visible(fileNameOf(uri))}: ${total}. Secrets are not shown.`];
  if (loadError) {
    header.push(
      `# It stops at line ${loadError.line + 1}, column ${loadError.character + 1}, where four hexadecimal digits must follow \\u: that entry and all below are lost.`,
    );
  }
  return `${[header.join('\n'), ...entries.map(described)].join('\n\n')}\n`;
}

function described({ key, value, line, assignment, replacedOn }: ShownEntry): string {
  const role = assignment && formatRole(assignment.role) + (assignment.origin === 'inferred' ? ' (inferred)' : '');
  const entry = `${visible(key) || '(empty key)'} = ${visibleAtEnds(visible(value))}`.trimEnd();
  const origin = [`line ${line + 1}`, ...(role === null ? [] : [role])].join(', ');
  if (replacedOn === null) return `# ${origin}\n${entry}`;
  return `# ${origin}: does not count, line ${replacedOn + 1} has the same key\n# ${entry}`;
}

/** `text` with signs for the blanks at its ends, which nobody would see there. */
function visibleAtEnds(text: string): string {
  const begin = text.length - text.trimStart().length;
  const end = Math.max(begin, text.trimEnd().length);
  return '␣'.repeat(begin) + text.slice(begin, end) + '␣'.repeat(text.length - end);
}
