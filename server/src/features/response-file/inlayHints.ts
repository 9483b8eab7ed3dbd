import { InlayHintKind } from 'vscode-languageserver-types';
import type { InlayHint, Range, TextEdit } from 'vscode-languageserver-types';
import type { ResponseEntry } from '../../model/entry';
import type { ResponseFile } from '../../model/responseFile';
import { isRestOfSecret, secretsIn } from '../../model/secrets';
import { isAnnotatable } from '../../roles/annotation';
import { cut, quoteKey } from '../../rules/wording';
import { firstWhere } from '../../text/firstWhere';
import type { Span } from '../../text/span';
import { annotate } from './assignRole';
import { code, legendOf } from '../markdown/text';
import { headingOf } from './markdown/role';
import type { ResponseDocument } from './responseDocument';

/** Decoded values where they differ from the text, and inferred roles; what the settings allow. */
export function inlayHints(document: ResponseDocument, range: Range): InlayHint[] {
  const { decodedValues, inferredRoles } = document.settings.inlayHints;
  const span = document.positions.spanOf(range);
  return entriesIn(document, span).flatMap((entry) => [
    ...(decodedValues ? decodedValue(document, entry) : []),
    ...(inferredRoles ? inferredRole(document, entry) : []),
  ]);
}

/** The entries whose hints stand in `span`. */
function entriesIn({ file }: ResponseDocument, span: Span): ResponseEntry[] {
  const { entries } = file;
  const first = firstWhere(entries, (entry) => hintOffset(file, entry) >= span.start);
  let end = first;
  while (end < entries.length && hintOffset(file, entries[end] as ResponseEntry) <= span.end) end++;
  return entries.slice(first, end);
}

/** Where the hints of `entry` stand: at the end of the last line of its value. */
function hintOffset({ lines }: ResponseFile, { node }: ResponseEntry): number {
  return lines.spanOf(lines.lineAt(node.valueEnd)).end;
}

/** `E:\BEMS` behind `E:\\BEMS`; none where the value is a secret, or where the installer does not use it. */
function decodedValue({ file, positions }: ResponseDocument, entry: ResponseEntry): InlayHint[] {
  const { valueStart, valueEnd, valueEscaped } = entry.node;
  if (!valueEscaped || !file.counts(entry) || entry.faults.malformed.length > 0) return [];
  if (secretsIn(entry.secrets, entry.valueSpan).length > 0) return [];
  const { loaded } = entry;
  if (loaded === '' || loaded === entry.text.slice(valueStart, valueEnd)) return [];
  const legend = legendOf(loaded);
  return [
    {
      position: positions.positionAt(hintOffset(file, entry)),
      label: `→ ${cut(loaded)}`,
      paddingLeft: true,
      tooltip: {
        kind: 'markdown',
        value: [`The installer reads ${code(loaded)}`, ...(legend === null ? [] : [legend])].join('\n\n'),
      },
    },
  ];
}

/** `databasePort core (inferred)`; accepting it writes the annotation above the key. */
function inferredRole(document: ResponseDocument, entry: ResponseEntry): InlayHint[] {
  if (!entry.assignment || !entry.isInferred || isRestOfSecret(entry)) return [];
  const textEdits = annotationEdits(document, entry);
  return [
    {
      position: document.positions.positionAt(hintOffset(document.file, entry)),
      label: `${entry.roleText ?? ''} (inferred)`,
      kind: InlayHintKind.Type,
      paddingLeft: true,
      tooltip: {
        kind: 'markdown',
        value: `${headingOf(entry.assignment.role)}\n\nA guess from the words of the key.${textEdits.length > 0 ? ' Accept it to write it above the key.' : ''}`,
      },
      ...(textEdits.length > 0 ? { textEdits } : {}),
    },
  ];
}

/** What writes the annotation above `entry`; nothing where it could not be said, or would not be read as a comment. */
function annotationEdits({ file, positions }: ResponseDocument, entry: ResponseEntry): TextEdit[] {
  const role = entry.assignment?.role;
  if (!role || !isAnnotatable(role) || quoteKey(entry) === null) return [];
  const { start } = entry.node;
  const line = file.lines.lineAt(start);
  const above = line === 0 ? '' : file.text.slice(file.lines.startOf(line - 1), start);
  // Behind a line that is only a backslash older releases of Java take a comment for a key.
  if (above.trim() === '\\') return [];
  return annotate(file, entry, role).map(({ span, newText }) => ({ range: positions.rangeOf(span), newText }));
}
