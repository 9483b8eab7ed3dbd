import { describe, expect, it } from 'vitest';
import { expectFindings, expectFix, expectFixAll, expectNoFindings, findingsOf, fixTitles } from '../support/caret';

const template = String.raw`
  # the folder
  USER_INSTALL_DIR1=C:\\BEMS
  # the site
  SITE_NAME=west
  SITE_COLOUR=
`;

describe('without an adopted template', () => {
  it('no key is unknown or missing', () => {
    expectNoFindings('ANY_KEY=any value');
  });
});

describe('a key that the template does not have', () => {
  it('is reported with the nearest one that the file lacks', () => {
    expectFindings(
      String.raw`
        USER_INSTALL_DIR1=E:\\BEMS
        SITE_NAMES=west
        ^^^^^^^^^^ unknown-key warning "SITE_NAME"
        SITE_COLOUR=red
      `,
      { template, wholeFile: ['missing-key information "SITE_NAME"'] },
    );
  });

  it('is reported without a proposal where none is near', () => {
    const source = 'SITE_NAME=a\nSITE_COLOUR=b\nQUITE_ANOTHER=west';
    expectFindings(`${source}\n^^^^^^^^^^^^^ unknown-key warning "has no key"`, { template });
    expect(fixTitles(source, 'unknown-key', { template })).toEqual([]);
  });

  it('is none where a public document names it', () => {
    expectNoFindings(
      'SITE_NAME=a\nSITE_COLOUR=b\nINSTALLER_UI=silent\n-fileOverwrite_a=Yes\nUSER_INSTALL_DIR1=E:/BEMS',
      {
        template,
      },
    );
  });

  it('is none where it differs only in case: that is its own fault', () => {
    expectFindings(
      String.raw`
        site_name=a
        ^^^^^^^^^ key-case warning "SITE_NAME"
        SITE_COLOUR=b
      `,
      { template },
    );
  });

  it('is reported once where it stands twice', () => {
    expectFindings(
      String.raw`
        SITE_NAME=a
        SITE_COLOUR=b
        OTHER_KEY=a
        ^^^^^^^^^ duplicate-key warning
        OTHER_KEY=b
        ^^^^^^^^^ unknown-key warning
      `,
      { template },
    );
  });

  it('keeps its severity where its role is only inferred', () => {
    expectFindings(
      String.raw`
        SITE_NAME=a
        SITE_COLOUR=b
        SQL_PORT=1433
        ^^^^^^^^ unknown-key warning
      `,
      { template },
    );
  });

  it('becomes the nearest one', () => {
    expectFix('SITE_NAMES=west', 'unknown-key', 'Change to SITE_NAME', 'SITE_NAME=west', { template });
  });
});

describe('a key of the template that the file lacks', () => {
  it('is reported for the file as a whole, each one', () => {
    expectFindings('INSTALLER_UI=silent', {
      template,
      wholeFile: ['missing-key information "SITE_NAME"', 'missing-key information "SITE_COLOUR"'],
    });
  });

  it('is not missing if it stands in the file without a value', () => {
    expectNoFindings('SITE_NAME=\nSITE_COLOUR=', { template });
  });

  it('is not missing if a backslash swallowed its line: then it is lost by that fault', () => {
    expectFindings(
      String.raw`
        SITE_COLOUR=red\
                       ^ swallowed-line error
        SITE_NAME=west
      `,
      { template },
    );
  });

  it('has a rule of its own where it is the install folder', () => {
    expectFindings('SITE_NAME=a\nSITE_COLOUR=b', { template, wholeFile: ['install-dir-missing information'] });
  });

  it("is inserted with the template's default", () => {
    expectFix('SITE_COLOUR=red', 'missing-key', 'Insert SITE_NAME', 'SITE_COLOUR=red\nSITE_NAME=west', { template });
  });

  it('is inserted empty where the template holds a password', () => {
    const options = { template: 'DB_PASSWORD=illustrative' };
    expectFix('SITE=red', 'missing-key', null, 'SITE=red\nDB_PASSWORD=', options);
  });

  it('is inserted rightly escaped', () => {
    const options = { template: 'A\\:B=E:\\\\BEMS\\\\' };
    expectFix('SITE=red', 'missing-key', null, 'SITE=red\nA\\:B=E:\\\\BEMS\\\\', options);
  });

  it('is inserted on a line of its own whatever the file ends with', () => {
    const options = { template: 'NAME=west\nSITE=' };
    expectFix('SITE=red', 'missing-key', null, 'SITE=red\nNAME=west', { ...options, lineEnd: '\r\n' });
    expectFix('SITE=red\\', 'missing-key', null, 'SITE=red\\\n\nNAME=west', options);
    const bare = { ...options, endsBare: true };
    expectFix('SITE=red', 'missing-key', null, 'SITE=red\nNAME=west', bare);
    expectFix('SITE=red\\', 'missing-key', null, 'SITE=red\\\n\nNAME=west', bare);
    expectFix('', 'missing-key', null, 'NAME=west', { template: 'NAME=west' });
  });

  it('is not inserted by itself', () => {
    expectFixAll('SITE_COLOUR=red', 'SITE_COLOUR=red', { template });
  });

  it('is suppressed by a comment anywhere in the file', () => {
    expectNoFindings('INSTALLER_UI=silent\n\n# bems-disable missing-key', { template });
  });

  it('stands at the beginning of the file', () => {
    const spans = findingsOf('missing-key', 'INSTALLER_UI=silent', { template }).map((finding) => finding.span);
    expect(spans).toEqual([
      { start: 0, end: 0 },
      { start: 0, end: 0 },
    ]);
  });
});
