import type { CompletionItem, CompletionList, Diagnostic, Hover } from 'vscode-languageserver-protocol';
import { told } from '../server/client';

/** A line, from 0, that has the only finding, or null where there is none. */
export type Finding = number | null;

/** Whether the diagnostics are exactly the finding. */
export function areExactly(diagnostics: readonly Diagnostic[], finding: Finding): boolean {
  if (finding === null) return diagnostics.length === 0;
  return diagnostics.length === 1 && diagnostics[0]?.range.start.line === finding;
}

/** What was expected, in words. */
export function findingText(finding: Finding): string {
  return finding === null ? 'no finding' : `one finding, in line ${finding + 1}`;
}

/** Throws where a server's diagnostics are something else: its time says nothing then. */
export function demandFinding(diagnostics: readonly Diagnostic[], finding: Finding): void {
  if (!areExactly(diagnostics, finding)) {
    throw new Error(`Expected ${findingText(finding)}, got ${told(diagnostics)}.`);
  }
}

/** Throws where no item of the completion is the member. */
export function demandMember(answer: CompletionList | CompletionItem[] | null, member: string): void {
  const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
  const labels = items.map(({ label }) => label.replaceAll('"', ''));
  if (!labels.includes(member)) {
    throw new Error(
      `Expected the member ${member} in the completion, got ${labels.slice(0, 10).join(', ') || 'nothing'}.`,
    );
  }
}

/** Throws where the hover does not contain the text, whatever the markup between its words. */
export function demandText(hover: Hover | null, text: string): void {
  const shown = plain(contentOf(hover));
  if (!shown.includes(plain(text))) throw new Error(`Expected '${text}' in the hover, got '${shown.slice(0, 300)}'.`);
}

function contentOf(hover: Hover | null): string {
  const contents = hover?.contents ?? '';
  const parts = Array.isArray(contents) ? contents : [contents];
  return parts.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
}

/** Without Markdown's escapes, emphasis and line breaks. */
function plain(markdown: string): string {
  return markdown
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/[\\`*_]/g, '')
    .replaceAll(/\s+/g, ' ');
}
