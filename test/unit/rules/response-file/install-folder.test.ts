import { describe, expect, it } from 'vitest';
import { expectFindings, expectFix, findingsOf, lintText } from '../support/caret';

const MISSING =
  'install-dir-missing information "C:\\Program Files\\BlackBerry\\BlackBerry Enterprise Mobility Server"';
const DEFAULT_LINE = String.raw`USER_INSTALL_DIR1=C:\\Program Files\\BlackBerry\\BlackBerry Enterprise Mobility Server`;
const COMPARE = { compare: ['install-dir-missing'] };

describe('install-dir-missing', () => {
  it.each([
    ['a file with other keys', 'CLUSTER=west'],
    ['a file of comments', '# USER_INSTALL_DIR1=E:\\\\BEMS'],
    ['a longer key', 'USER_INSTALL_DIR1.OLD=EXAMPLE\\\\x'],
  ])('reports %s at its very beginning', (_what, source) => {
    expectFindings(source, { wholeFile: [MISSING] });
  });

  it('reports an empty file', () => {
    const { diagnostics } = lintText('');
    expect(diagnostics.map(({ rule, severity, span }) => ({ rule, severity, span }))).toEqual([
      { rule: 'install-dir-missing', severity: 'information', span: { start: 0, end: 0 } },
    ]);
  });

  it('reports a file in which another key has the role: the installer reads that one key', () => {
    expectFindings(
      String.raw`
        # @role installDirectory
        PLACE=E:\\BEMS
      `,
      { wholeFile: [MISSING] },
    );
  });

  it('reports a file whose standard variable is empty', () => {
    expectFindings('USER_INSTALL_DIR=', { wholeFile: [MISSING] });
  });

  it.each([
    ['the key is there', String.raw`USER_INSTALL_DIR1=E:\\BEMS`],
    ['the key is there twice, and once empty', 'USER_INSTALL_DIR1=\nUSER_INSTALL_DIR1=E:/BEMS'],
    ['the key is spelled with escapes', String.raw`USER_INSTALL\u005fDIR1=E:/BEMS`],
  ])('reports nothing where %s', (_what, source) => {
    expect(findingsOf('install-dir-missing', source)).toEqual([]);
  });

  it('leaves an empty key to empty-value', () => {
    expectFindings(
      `
        USER_INSTALL_DIR1=
        ^^^^^^^^^^^^^^^^^ empty-value error
      `,
      COMPARE,
    );
  });

  it('leaves a key in another case to key-case', () => {
    expectFindings(
      `
        User_Install_Dir1=E:/BEMS
        ^^^^^^^^^^^^^^^^^ key-case warning
      `,
      COMPARE,
    );
  });

  it('leaves a key that a backslash swallows to swallowed-line', () => {
    expectFindings(
      String.raw`
        LOGS=E:\\BEMS\
                     ^ swallowed-line error
        USER_INSTALL_DIR1=E:/BEMS
      `,
      COMPARE,
    );
  });

  it('is silenced by bems-disable wherever it stands in the file', () => {
    expectFindings(
      `
        CLUSTER=west
        # bems-disable install-dir-missing
      `,
      COMPARE,
    );
  });

  it('inserts the default folder at the end', () => {
    expectFix('CLUSTER=west', 'install-dir-missing', null, `CLUSTER=west\n${DEFAULT_LINE}`);
    expectFix('', 'install-dir-missing', null, DEFAULT_LINE);
  });

  it('ends the last line first where it has no line end', () => {
    expectFix('CLUSTER=west', 'install-dir-missing', null, `CLUSTER=west\n${DEFAULT_LINE}`, { endsBare: true });
  });

  it('writes the line ends of the file', () => {
    expectFix('CLUSTER=west', 'install-dir-missing', null, `CLUSTER=west\n${DEFAULT_LINE}`, { lineEnd: '\r\n' });
  });

  it('is not swallowed by a backslash at the end of the file', () => {
    const source = String.raw`LOGS=E:\\BEMS` + '\\';
    const mended = `${source}\n\n${DEFAULT_LINE}`;
    expectFix(source, 'install-dir-missing', null, mended);
    expectFix(source, 'install-dir-missing', null, mended, { endsBare: true });
  });
});

describe('install-dir-variable', () => {
  it('reports the standard variable without the key of BEMS, and not that the key is missing', () => {
    expectFindings(
      String.raw`
        CLUSTER=west
        USER_INSTALL_DIR=E:\\BEMS
        ^^^^^^^^^^^^^^^^ install-dir-variable information
      `,
      COMPARE,
    );
  });

  it.each([
    ['both are set', 'USER_INSTALL_DIR=E:/BEMS\nUSER_INSTALL_DIR1=E:/BEMS'],
    ['both are set, to different folders', 'USER_INSTALL_DIR=E:/BEMS\nUSER_INSTALL_DIR1=E:/BEMS2'],
    ['only the key of BEMS is set', 'USER_INSTALL_DIR1=E:/BEMS'],
    ['the variable is empty', 'USER_INSTALL_DIR='],
  ])('reports nothing where %s', (_what, source) => {
    expect(findingsOf('install-dir-variable', source)).toEqual([]);
  });

  it('stands on the line that counts', () => {
    expectFindings(`
      USER_INSTALL_DIR=E:/BEMS
      ^^^^^^^^^^^^^^^^ duplicate-key warning
      USER_INSTALL_DIR=F:/BEMS
      ^^^^^^^^^^^^^^^^ install-dir-variable information
    `);
  });

  it('inserts the key with the same value right behind it', () => {
    expectFix(
      String.raw`
        USER_INSTALL_DIR=E:\\BEMS
        CLUSTER=west
      `,
      'install-dir-variable',
      null,
      String.raw`
        USER_INSTALL_DIR=E:\\BEMS
        USER_INSTALL_DIR1=E:\\BEMS
        CLUSTER=west
      `,
    );
  });

  it('inserts the value that was meant', () => {
    expectFix(
      String.raw`
        USER_INSTALL_DIR="E:\BEMS"··
        CLUSTER=west
      `,
      'install-dir-variable',
      null,
      String.raw`
        USER_INSTALL_DIR="E:\BEMS"··
        USER_INSTALL_DIR1=E:\\BEMS
        CLUSTER=west
      `,
    );
  });

  it('inserts it as the last line, too', () => {
    expectFix(
      'USER_INSTALL_DIR=E:/BEMS',
      'install-dir-variable',
      null,
      `
        USER_INSTALL_DIR=E:/BEMS
        USER_INSTALL_DIR1=E:/BEMS
      `,
      { endsBare: true },
    );
  });
});
