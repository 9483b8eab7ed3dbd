import type { Severity } from '../../rules/diagnostic';
import type { Report } from '../report';

const COMMAND: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands that GitHub turns into annotations (GitHub Docs, 'Workflow commands for GitHub Actions'). */
export function formatGithub(report: Report): string {
  let output = '';
  for (const file of report.files) {
    for (const { severity, rule, message, span } of file.diagnostics) {
      const { start, end } = file.lines.rangeOf(span);
      const properties = {
        file: file.path,
        line: start.line + 1,
        endLine: end.line + 1,
        col: start.character + 1,
        // Columns are only understood within one line.
        ...(start.line === end.line ? { endColumn: Math.max(end.character, start.character + 1) } : {}),
        title: rule,
      };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      output += `::${COMMAND[severity]} ${list.join(',')}::${escapeData(message)}\n`;
    }
  }
  for (const failure of report.failures) output += `::error::${escapeData(failure)}\n`;
  return output;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
