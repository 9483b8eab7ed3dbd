import { resolve } from 'node:path';
import type { Rendering, Report, ReportedFile } from '../../../../server/src/cli/report';
import type { Diagnostic } from '../../../../server/src/rules/diagnostic';
import { LineIndex } from '../../../../server/src/text/lines';
import type { Span } from '../../../../server/src/text/span';

export const PLAIN: Rendering = { colour: false, width: 80 };

export const SECRET = 'hunter2;^';

/** The span of the first `part` of `text`. */
export function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`no '${part}' in the text`);
  return { start, end: start + part.length };
}

export function diagnostic(values: Partial<Diagnostic> & Pick<Diagnostic, 'rule' | 'span'>): Diagnostic {
  return {
    severity: 'error',
    message: 'Wrong.',
    source: 'S0 step 14',
    role: null,
    roleOrigin: null,
    fixes: [],
    related: [],
    unnecessary: false,
    ...values,
  };
}

export function reportedFile(
  path: string,
  text: string,
  diagnostics: Diagnostic[],
  secrets: Span[] = [],
): ReportedFile {
  const absolutePath = resolve('/project', path);
  return {
    path,
    absolutePath,
    language: 'response-file',
    text,
    lines: new LineIndex(text),
    diagnostics,
    secrets,
  };
}

export function reportOf(files: ReportedFile[], failures: string[] = []): Report {
  return { files, errorsOnly: false, failures, version: '1.2.3' };
}

const TEXT = `A=1\nPORT=99999\r\nDB_PASSWORD=${SECRET}\n`;

/** Names, messages and values that every format has to escape, and a secret that none may show. */
export function hostileReport(): Report {
  const port = spanOf(TEXT, '99999');
  const secret = spanOf(TEXT, SECRET);
  const findings = [
    diagnostic({
      rule: 'port-range',
      span: port,
      message: '`99999` is 100 % wrong, isn\'t it?\r\n<b>"no" & never</b>: \u0001\uFFFF,::error::',
      role: 'databasePort core',
      roleOrigin: 'annotation',
      fixes: [
        { title: 'Write 1433', safe: true, edits: [{ span: port, newText: '1433' }] },
        { title: 'Save as UTF-8', safe: false, edits: [], saveAs: 'utf-8' },
      ],
    }),
    diagnostic({
      rule: 'inline-comment',
      severity: 'information',
      span: secret,
      message: 'A comment in a password.',
      related: [{ span: { start: 0, end: 1 }, message: 'The other one.' }],
      fixes: [
        {
          title: 'Move it up',
          safe: false,
          edits: [
            { span: { start: 4, end: 4 }, newText: '# unter2\n' },
            { span: { start: secret.start + 1, end: secret.end }, newText: '' },
          ],
        },
      ],
    }),
    diagnostic({ rule: 'lone-backslash', severity: 'warning', span: { start: port.start, end: port.start } }),
    diagnostic({ rule: 'database-name-suggested', severity: 'hint', span: { start: 0, end: TEXT.length } }),
  ];
  return reportOf([
    reportedFile('sites/100 %, "A&B": <é>/GoodServerSetup.properties', TEXT, findings, [secret]),
    reportedFile('clean.properties', 'A=1\n', []),
    reportedFile('../outside/Good Server.properties', 'A=1\n', [
      diagnostic({ rule: 'host-name', span: { start: 2, end: 3 } }),
    ]),
  ]);
}
