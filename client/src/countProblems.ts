import type { Diagnostic } from 'vscode-languageclient';

export interface ProblemCounts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  /** Information and hints. */
  readonly others: number;
}

/** The severities of the protocol. */
const ERROR = 1;
const WARNING = 2;

/** Counts the problems in the reports on files. */
export function countProblems(reports: readonly { readonly items: readonly Diagnostic[] }[]): ProblemCounts {
  const severities = reports.flatMap(({ items }) => items.map(({ severity }) => severity ?? ERROR));
  const count = (wanted: number): number => severities.filter((severity) => severity === wanted).length;
  const errors = count(ERROR);
  const warnings = count(WARNING);
  return { files: reports.length, errors, warnings, others: severities.length - errors - warnings };
}

/** For people: '3 files, 2 errors, 1 warning'. */
export function problemSentence({ files, errors, warnings, others }: ProblemCounts): string {
  if (files === 0) return 'There are no response files and no connectivity profiles in the workspace.';
  const problems = [
    counted(errors, 'error', 'errors'),
    counted(warnings, 'warning', 'warnings'),
    counted(others, 'remark', 'remarks'),
  ].filter((part) => part !== null);
  return `${counted(files, 'file', 'files')} checked: ${problems.join(', ') || 'no problems'}.`;
}

function counted(number: number, singular: string, plural: string): string | null {
  return number === 0 ? null : `${number} ${number === 1 ? singular : plural}`;
}
