import type { Diagnostic } from '../../rules/diagnostic';
import type { Report, ReportedFile } from '../report';
import { attributes, escapeContent } from './xml';

/**
 * JUnit's XML report: a suite a file, a test case a diagnostic. Errors are failures, as they are for the exit code; what
 * is less than an error is a case that passes and says its message as output. A clean file is one case that passes.
 */
export function formatJunit(report: Report): string {
  const suites = report.files.map(suiteOf);
  const failures = report.files.flatMap((file) => file.diagnostics).filter(isFailure).length;
  const tests = report.files.reduce((sum, file) => sum + casesIn(file), 0);
  const incomplete = report.failures.map((failure) => {
    const names = attributes({ name: 'incomplete', classname: 'bems-config' });
    return `    <testcase ${names}>\n      <error ${attributes({ message: failure, type: 'error' })}/>\n    </testcase>\n`;
  });
  const errors = incomplete.length;
  if (errors > 0) {
    const counts = { name: 'bems-config', tests: errors, failures: 0, errors, skipped: 0, time: 0 };
    suites.push(`  <testsuite ${attributes(counts)}>\n${incomplete.join('')}  </testsuite>\n`);
  }
  const total = attributes({ name: 'bems-config', tests: tests + errors, failures, errors, time: 0 });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${total}>\n${suites.join('')}</testsuites>\n`;
}

function isFailure({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function casesIn(file: ReportedFile): number {
  return Math.max(1, file.diagnostics.length);
}

function suiteOf(file: ReportedFile): string {
  const { path, diagnostics } = file;
  const failures = diagnostics.filter(isFailure).length;
  const counts = { name: path, tests: casesIn(file), failures, errors: 0, skipped: 0, time: 0 };
  const cases =
    diagnostics.length === 0
      ? [`    <testcase ${attributes({ name: 'no findings', classname: path, time: 0 })}/>\n`]
      : diagnostics.map((diagnostic) => caseOf(file, diagnostic));
  return `  <testsuite ${attributes(counts)}>\n${cases.join('')}  </testsuite>\n`;
}

function caseOf(file: ReportedFile, diagnostic: Diagnostic): string {
  const { line, character } = file.lines.positionAt(diagnostic.span.start);
  const place = `${line + 1}:${character + 1}`;
  const names = attributes({ name: `${diagnostic.rule} (${place})`, classname: file.path, time: 0 });
  const text = `${file.path}:${place}: ${diagnostic.severity}: ${diagnostic.message}`;
  const content = isFailure(diagnostic)
    ? `<failure ${attributes({ message: diagnostic.message, type: diagnostic.rule })}>${escapeContent(text)}</failure>`
    : `<system-out>${escapeContent(text)}</system-out>`;
  return `    <testcase ${names}>\n      ${content}\n    </testcase>\n`;
}
