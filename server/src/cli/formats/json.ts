import type { Diagnostic, Fix } from '../../rules/diagnostic';
import type { Report, ReportedFile } from '../report';
import { summarize } from '../report';
import { showableFixes } from '../secrets';

/** The report as data, version 1: lines and characters count from 0 in UTF-16 units, as in the Language Server Protocol. */
export function formatJson(report: Report): string {
  const files = report.files.map((file) => ({
    path: file.path,
    language: file.language,
    diagnostics: file.diagnostics.map((diagnostic) => diagnosticOf(file, diagnostic)),
  }));
  return `${JSON.stringify({ version: 1, files, summary: summarize(report.files) }, null, 2)}\n`;
}

function diagnosticOf(file: ReportedFile, diagnostic: Diagnostic): object {
  return {
    rule: diagnostic.rule,
    severity: diagnostic.severity,
    message: diagnostic.message,
    range: file.lines.rangeOf(diagnostic.span),
    role: diagnostic.role,
    roleOrigin: diagnostic.roleOrigin,
    source: diagnostic.source,
    fixes: showableFixes(diagnostic.fixes, file.text, file.secrets)
      .filter(({ edits }) => edits.length > 0)
      .map((fix) => fixOf(file, fix)),
  };
}

function fixOf({ lines }: ReportedFile, fix: Fix): object {
  return {
    title: fix.title,
    safe: fix.safe,
    edits: fix.edits.map(({ span, newText }) => ({ range: lines.rangeOf(span), newText })),
  };
}
