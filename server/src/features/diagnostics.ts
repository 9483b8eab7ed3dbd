import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver-types';
import type { Diagnostic, Severity } from '../rules/diagnostic';
import { positionsOf } from '../text/positions';
import type { Positions } from '../text/positions';
import type { CheckedDocument } from './checkedDocument';

/** What the diagnostics say that they come from. */
export const DIAGNOSTIC_SOURCE = 'bems';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** How diagnostics are shown by this client. */
export interface DiagnosticOptions {
  /** Where the pages of the rules are, without a slash at the end; null where they are not at hand. */
  readonly rulePages: string | null;
  readonly relatedInformation: boolean;
}

/** The diagnostics of a document as the protocol has them. */
export function lspDiagnostics(document: CheckedDocument, options: DiagnosticOptions): LspDiagnostic[] {
  return document.diagnostics.map((diagnostic) => lspDiagnostic(diagnostic, document, options));
}

function lspDiagnostic(
  { rule, severity, span, message, unnecessary, related }: Diagnostic,
  { uri, positions }: CheckedDocument,
  options: DiagnosticOptions,
): LspDiagnostic {
  const result = ruleDiagnostic(rule, SEVERITY[severity], span, message, positions, options);
  if (unnecessary) result.tags = [DiagnosticTag.Unnecessary];
  if (options.relatedInformation && related.length > 0) {
    result.relatedInformation = related.map(({ span: other, message: about, file }) => {
      const within = file ? positionsOf(file.lines, positions.encoding) : positions;
      return { location: { uri: file?.name ?? uri, range: within.rangeOf(other) }, message: about };
    });
  }
  return result;
}

/** A diagnostic of the rule `rule`, with a link to its page. */
export function ruleDiagnostic(
  rule: string,
  severity: DiagnosticSeverity,
  span: { readonly start: number; readonly end: number },
  message: string,
  positions: Positions,
  { rulePages }: DiagnosticOptions,
): LspDiagnostic {
  return {
    range: positions.rangeOf(span),
    severity,
    code: rule,
    ...(rulePages !== null && { codeDescription: { href: `${rulePages}/${rule}.md` } }),
    source: DIAGNOSTIC_SOURCE,
    message,
  };
}
