import { describe, expect, it } from 'vitest';
import { formatJson } from '../../../../server/src/cli/formats/json';
import { SECRET, diagnostic, hostileReport, reportOf, reportedFile } from './hostileReport';

describe('formatJson', () => {
  it('follows the contract', () => {
    const text = '# a\nPORT=x\n';
    const span = { start: 9, end: 10 };
    const finding = diagnostic({
      rule: 'port-range',
      span,
      message: 'No port.',
      role: 'databasePort core',
      roleOrigin: 'annotation',
      fixes: [{ title: 'Write 1433', safe: true, edits: [{ span, newText: '1433' }] }],
    });
    expect(JSON.parse(formatJson(reportOf([reportedFile('a/b.properties', text, [finding])])))).toStrictEqual({
      version: 1,
      files: [
        {
          path: 'a/b.properties',
          language: 'response-file',
          diagnostics: [
            {
              rule: 'port-range',
              severity: 'error',
              message: 'No port.',
              range: { start: { line: 1, character: 5 }, end: { line: 1, character: 6 } },
              role: 'databasePort core',
              roleOrigin: 'annotation',
              source: 'S0 step 14',
              fixes: [
                {
                  title: 'Write 1433',
                  safe: true,
                  edits: [
                    { range: { start: { line: 1, character: 5 }, end: { line: 1, character: 6 } }, newText: '1433' },
                  ],
                },
              ],
            },
          ],
        },
      ],
      summary: { files: 1, errors: 1, warnings: 0, informations: 0, hints: 0 },
    });
  });

  it('has null where there is no role, counts all severities, and leaves out fixes without edits or with a secret', () => {
    const output = formatJson(hostileReport());
    const { files, summary } = JSON.parse(output) as {
      files: { diagnostics: { role: string | null; roleOrigin: string | null; fixes: { title: string }[] }[] }[];
      summary: object;
    };
    expect(summary).toEqual({ files: 3, errors: 2, warnings: 1, informations: 1, hints: 1 });
    const [port, comment] = files[0]?.diagnostics ?? [];
    expect(port?.fixes.map(({ title }) => title)).toEqual(['Write 1433']);
    expect(comment).toMatchObject({ role: null, roleOrigin: null, fixes: [] });
    expect(output).not.toContain(SECRET);
    expect(output).not.toContain('unter2');
  });

  it('says that nothing was checked', () => {
    expect(JSON.parse(formatJson(reportOf([])))).toEqual({
      version: 1,
      files: [],
      summary: { files: 0, errors: 0, warnings: 0, informations: 0, hints: 0 },
    });
  });
});
