import type { CodeActionContext, Diagnostic as ProtocolDiagnostic, Range } from 'vscode-languageserver-types';
import type { Diagnostic } from '../../rules/diagnostic';
import type { CheckedDocument } from '../checkedDocument';

/** More diagnostics than anybody looks for in a menu: where the whole of a large file is selected. */
const MOST_TOUCHED = 50;

/** A diagnostic of ours in the range that is asked about, and what the client calls it. */
export interface Touched {
  readonly diagnostic: Diagnostic;
  /** The client's diagnostic of the same code and range, in a list; empty where it has none. */
  readonly client: ProtocolDiagnostic[];
}

/** The diagnostics that lie in `range`, or touch it. */
export function touchedBy(document: CheckedDocument, range: Range, context: CodeActionContext): Touched[] {
  const span = document.positions.spanOf(range);
  return document.diagnostics
    .filter((diagnostic) => diagnostic.span.start <= span.end && span.start <= diagnostic.span.end)
    .slice(0, MOST_TOUCHED)
    .map((diagnostic) => {
      const { start, end } = document.positions.rangeOf(diagnostic.span);
      const client = context.diagnostics.filter(
        ({ code, range: other }) => code === diagnostic.rule && isSame(other.start, start) && isSame(other.end, end),
      );
      return { diagnostic, client };
    });
}

function isSame(a: Range['start'], b: Range['start']): boolean {
  return a.line === b.line && a.character === b.character;
}

/** What is touched by rule, in the order of the text. */
export function byRule(touched: readonly Touched[]): Map<string, Touched[]> {
  const rules = new Map<string, Touched[]>();
  for (const each of touched) {
    const same = rules.get(each.diagnostic.rule);
    if (same) same.push(each);
    else rules.set(each.diagnostic.rule, [each]);
  }
  return rules;
}
