import { describe, expect, it } from 'vitest';
import { formatPretty } from '../../../../server/src/cli/formats/pretty';
import { PLAIN, SECRET, diagnostic, hostileReport, reportOf, reportedFile, spanOf } from './hostileReport';

const TEXT = 'USER_INSTALL_DIR1=E:\\BEMS\nNAME\t=\t漢字 x\nDB_PASSWORD=hunter2;\n';

const REPORT = reportOf([
  reportedFile(
    'sites/GoodServerSetup.properties',
    TEXT,
    [
      diagnostic({
        rule: 'lone-backslash',
        severity: 'warning',
        span: spanOf(TEXT, '\\'),
        message: 'A single backslash is dropped: double it.',
        fixes: [{ title: 'Double the backslash', safe: true, edits: [{ span: spanOf(TEXT, '\\'), newText: '\\\\' }] }],
      }),
      diagnostic({
        rule: 'host-name',
        span: spanOf(TEXT, '字 x'),
        message: 'No host name.',
        role: 'databaseHost core',
        roleOrigin: 'inferred',
        related: [{ span: { start: 0, end: 4 }, message: 'The other one.' }],
        fixes: [{ title: 'Cut it', safe: false, edits: [] }],
      }),
      diagnostic({ rule: 'password-forbidden-character', span: spanOf(TEXT, ';'), message: 'Not allowed.' }),
      diagnostic({
        rule: 'plaintext-password',
        severity: 'information',
        span: spanOf(TEXT, 'hunter2;'),
        message: 'In clear.',
      }),
    ],
    [spanOf(TEXT, 'hunter2;')],
  ),
  reportedFile('clean.properties', 'A=1\n', []),
]);

describe('formatPretty', () => {
  it('shows each finding with its line', () => {
    expect(formatPretty(REPORT, PLAIN)).toMatchInlineSnapshot(`
      "sites/GoodServerSetup.properties

        1:21  warning  A single backslash is dropped: double it.  lone-backslash
           1 | USER_INSTALL_DIR1=E:\\BEMS
             |                     ^
             = fix: Double the backslash
             = source: S0 step 14

        2:9  error  No host name.  host-name
           2 | NAME    =   漢字 x
             |               ^^^^
             = 1:1: The other one.
             = role: databaseHost core, inferred from the key's name; '# @role databaseHost core' above the key makes it certain
             = possible fix: Cut it
             = source: S0 step 14

        3:20  error  Not allowed.  password-forbidden-character
           3 | DB_PASSWORD=••••••••
             |             ^^^^^^^^
             = source: S0 step 14

        3:13  information  In clear.  plaintext-password
           3 | DB_PASSWORD=••••••••
             |             ^^^^^^^^
             = source: S0 step 14

      ✖ 2 errors, 1 warning, 1 information in 2 files
        1 can be fixed safely: add --fix, or --fix-dry-run to see the changes first.
        More about a rule: bems-config explain RULE
      "
    `);
  });

  it('is short where nothing was found', () => {
    const clean = reportOf([reportedFile('a.properties', 'A=1\n', [])]);
    expect(formatPretty(clean, PLAIN)).toBe('✔ No findings in 1 file.\n');
    expect(formatPretty({ ...clean, errorsOnly: true }, PLAIN)).toBe('✔ No errors in 1 file.\n');
  });

  it('colours only where asked to', () => {
    expect(formatPretty(REPORT, PLAIN)).not.toContain('\x1b');
    const coloured = formatPretty(REPORT, { colour: true, width: 80 });
    expect(coloured).toContain('\x1b[31m');

    expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(formatPretty(REPORT, PLAIN));
  });

  it('shows no secret, and nothing that a terminal would act on', () => {
    const output = formatPretty(hostileReport(), PLAIN);
    expect(output).not.toContain(SECRET);
    expect(output).not.toContain('hunter2');

    expect(output).not.toMatch(/[^\n\x20-\x7e\u00a0-\uffff]/);
  });
});
