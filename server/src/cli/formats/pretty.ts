import picocolors from 'picocolors';
import type { Diagnostic, Severity } from '../../rules/diagnostic';
import { visible } from '../../text/visible';
import { frameOf } from '../codeFrame';
import type { Rendering, Report, ReportedFile, Summary } from '../report';
import { summarize } from '../report';

type Colours = ReturnType<typeof picocolors.createColors>;

/** For people at a terminal: each finding with its line and carets under what is meant, then a summary. */
export function formatPretty(report: Report, { colour, width }: Rendering): string {
  const colours = picocolors.createColors(colour);
  const files = report.files.filter(({ diagnostics }) => diagnostics.length > 0);
  const parts = files.map((file) => {
    const findings = file.diagnostics.map((diagnostic) => findingOf(file, diagnostic, colours, width));
    return `${colours.underline(visible(file.path))}\n\n${findings.join('\n')}`;
  });
  return [...parts, summaryOf(report, colours)].join('\n');
}

function severityIn(colours: Colours, severity: Severity): (text: string) => string {
  const paint = { error: colours.red, warning: colours.yellow, information: colours.blue, hint: colours.cyan };
  return paint[severity];
}

function findingOf(file: ReportedFile, diagnostic: Diagnostic, colours: Colours, width: number): string {
  const { severity, rule, message, span } = diagnostic;
  const paint = severityIn(colours, severity);
  const { line, character } = file.lines.positionAt(span.start);
  const place = `${line + 1}:${character + 1}`;
  const frame = framed(file, diagnostic, colours, width);
  const lines = [
    `  ${colours.dim(place)}  ${paint(colours.bold(severity))}  ${colours.bold(visible(message))}  ${colours.dim(rule)}`,
    ...frame.lines,
    ...notesOf(file, diagnostic).map((note) => `${frame.margin}${colours.dim('=')} ${note}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** The code frame, and the blanks that bring a note below its bar. */
function framed(
  file: ReportedFile,
  { span, severity }: Diagnostic,
  colours: Colours,
  width: number,
): { lines: string[]; margin: string } {
  const paint = severityIn(colours, severity);
  const last = String(file.lines.lineAt(span.end) + 1);
  const digits = Math.max(4, last.length);
  const margin = ' '.repeat(digits + 3);
  const bar = colours.dim('|');
  const lines = frameOf(file, span, width - margin.length - 2).flatMap(({ line, text, carets }) => [
    `${colours.dim(String(line + 1).padStart(digits + 2))} ${bar} ${text}`.trimEnd(),
    `${margin}${bar} ${paint(carets)}`,
  ]);
  return { lines, margin };
}

function notesOf(file: ReportedFile, { role, roleOrigin, source, related, fixes }: Diagnostic): string[] {
  const notes = related.map(({ span, message, file: other }) => {
    const { line, character } = (other ?? file).lines.positionAt(span.start);
    return `${other ? `${visible(other.name)}:` : ''}${line + 1}:${character + 1}: ${visible(message)}`;
  });
  if (role !== null && roleOrigin === 'inferred') {
    notes.push(`role: ${role}, inferred from the key's name; '# @role ${role}' above the key makes it certain`);
  }
  const fix = fixes.find(({ safe }) => safe) ?? fixes[0];
  if (fix) notes.push(`${fix.safe ? 'fix' : 'possible fix'}: ${visible(fix.title)}`);
  notes.push(`source: ${source}`);
  return notes;
}

function summaryOf(report: Report, colours: Colours): string {
  const summary = summarize(report.files);
  const files = counted(summary.files, 'file');
  const found = countsOf(summary, colours);
  if (found.length === 0) {
    return `${colours.green('✔')} No ${report.errorsOnly ? 'errors' : 'findings'} in ${files}.\n`;
  }
  const mark = summary.errors > 0 ? colours.red('✖') : summary.warnings > 0 ? colours.yellow('⚠') : colours.blue('ℹ');
  const safe = report.files
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(({ fixes }) => fixes.some((fix) => fix.safe));
  const hints = [
    safe.length > 0
      ? `${safe.length} can be fixed safely: add ${colours.bold('--fix')}, or ${colours.bold('--fix-dry-run')} to see the changes first.`
      : '',
    `More about a rule: ${colours.bold('bems-config explain RULE')}`,
  ];
  return [`${mark} ${found.join(', ')} in ${files}`, ...hints.filter(Boolean).map((hint) => `  ${hint}`), ''].join(
    '\n',
  );
}

function countsOf(summary: Summary, colours: Colours): string[] {
  const counts: [number, string, Severity][] = [
    [summary.errors, 'error', 'error'],
    [summary.warnings, 'warning', 'warning'],
    [summary.informations, 'information', 'information'],
    [summary.hints, 'hint', 'hint'],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, noun, severity]) =>
      severityIn(colours, severity)(noun === 'information' ? `${count} information` : counted(count, noun)),
    );
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
