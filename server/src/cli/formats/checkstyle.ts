import type { Severity } from '../../rules/diagnostic';
import type { Report } from '../report';
import { attributes } from './xml';

const SEVERITY: Record<Severity, string> = { error: 'error', warning: 'warning', information: 'info', hint: 'info' };

/** Checkstyle's XML report; lines and columns count from 1. */
export function formatCheckstyle(report: Report): string {
  let output = '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n';
  for (const file of report.files) {
    output += `  <file ${attributes({ name: file.path })}>\n`;
    for (const { span, severity, message, rule } of file.diagnostics) {
      const { line, character } = file.lines.positionAt(span.start);
      const values = { line: line + 1, column: character + 1, severity: SEVERITY[severity], message };
      output += `    <error ${attributes({ ...values, source: `bems-config.${rule}` })}/>\n`;
    }
    output += '  </file>\n';
  }
  return `${output}</checkstyle>\n`;
}
