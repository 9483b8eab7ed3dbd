import { describe, expect, it } from 'vitest';
import { expectFindings, expectFix, expectFixAll, expectNoFindings, fixTitles } from '../support/caret';

type Case = [what: string, source: string];

describe('path-not-absolute', () => {
  const cases: Case[] = [
    [
      'a path without a drive',
      String.raw`
        USER_INSTALL_DIR1=BlackBerry\\BEMS
                          ^^^^^^^^^^^^^^^^ path-not-absolute error
      `,
    ],
    [
      'a path that is relative to the folder of its drive',
      String.raw`
        USER_INSTALL_DIR1=E:BEMS
                          ^^^^^^ path-not-absolute error
      `,
    ],
    [
      'a drive alone',
      String.raw`
        USER_INSTALL_DIR1=E:
                          ^^ path-not-absolute error
      `,
    ],
    [
      'a path from the root of whatever drive',
      String.raw`
        USER_INSTALL_DIR1=\\BEMS
                          ^^^^^^ path-not-absolute error
      `,
    ],
    [
      'the same with a slash',
      String.raw`
        USER_INSTALL_DIR1=/opt/bems
                          ^^^^^^^^^ path-not-absolute error
      `,
    ],
    [
      'a drive of two letters, whose colon is not reported again',
      String.raw`
        USER_INSTALL_DIR1=CD:\\BEMS
                          ^^^^^^^^^ path-not-absolute error
      `,
    ],
    [
      'a drive that is a digit',
      String.raw`
        USER_INSTALL_DIR1=1:\\BEMS
                          ^^^^^^^^ path-not-absolute error
      `,
    ],
    [
      'a log folder',
      String.raw`
        # @role logsDirectory
        LOGS=logs
             ^^^^ path-not-absolute error
      `,
    ],
    [
      'a Java folder',
      String.raw`
        # @role javaHome
        JRE=jre-1.8
            ^^^^^^^ path-not-absolute error
      `,
    ],
    [
      'a Java folder on a share: it must begin with a drive',
      String.raw`
        # @role javaHome
        JRE=\\\\files01\\java\\jre-1.8
            ^^^^^^^^^^^^^^^^^^^^^^^^^^ path-not-absolute error
      `,
    ],
    [
      'a share whose first backslashes stand for one',
      String.raw`
        USER_INSTALL_DIR1="\\files01\bems"
                          ^^^^^^^^^^^^^^^^ quoted-value warning
                                    ^ lone-backslash warning
                           ^^^^^^^^^^^^^^ path-not-absolute error
      `,
    ],
    [
      'a value over two lines',
      String.raw`
        USER_INSTALL_DIR1=BlackBerry\\\
                          ^^>
            BEMS
        ^^^^^^^^ path-not-absolute error
      `,
    ],
  ];
  it.each(cases)('reports %s', (_what, source) => expectFindings(source));

  it.each([
    String.raw`E:\\BEMS`,
    String.raw`e:\\bems`,
    String.raw`E:/BEMS`,
    String.raw`E:\\BEMS/logs\\`,
    String.raw`E:\\`,
    String.raw`E\:\\BEMS`,
    String.raw`\u0045:\\BEMS`,
    String.raw`E:\\\\BEMS\\\\logs`,
    String.raw`E:\\BEMS\\..\\logs\\.`,
    String.raw`C:\\Program Files\\BlackBerry\\BlackBerry Enterprise Mobility Server`,
  ])('reports nothing about %s', (value) => expectNoFindings(`USER_INSTALL_DIR1=${value}`));

  it('looks only at folders: the standard variable has no role', () => {
    expectNoFindings(String.raw`
      USER_INSTALL_DIR=BlackBerry\\BEMS
      USER_INSTALL_DIR1=E:\\BEMS
      PLACE=BlackBerry\\BEMS
    `);
  });
});

describe('path-forbidden-character', () => {
  it.each(['<', '>', ':', '"', '?', '*', '|'])('reports %s in a component', (character) => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=E:\\BE${character}MS\\x
                              ^ path-forbidden-character error
    `);
  });

  const cases: Case[] = [
    [
      'a control character, written as a character code',
      String.raw`
        USER_INSTALL_DIR1=E:\\BE\u0007MS
                                ^^^^^^ path-forbidden-character error
      `,
    ],
    [
      'a tab in the middle',
      String.raw`
        USER_INSTALL_DIR1=E:\\BE→MS
                                ^ path-forbidden-character error
      `,
    ],
    [
      'a character that is written as an escape',
      String.raw`
        USER_INSTALL_DIR1=E:\\BE\:MS
                                ^^ path-forbidden-character error
      `,
    ],
    [
      'a character behind a continuation',
      String.raw`
        USER_INSTALL_DIR1=E:\\BlackBerry\\\
            BE?MS
              ^ path-forbidden-character error
      `,
    ],
    [
      'the first one of several',
      String.raw`
        USER_INSTALL_DIR1=E:\\a*b\\c?d\\e|f
                               ^ path-forbidden-character error
      `,
    ],
    [
      'one in a path with slashes',
      String.raw`
        USER_INSTALL_DIR1=E:/BEMS/lo|gs
                                    ^ path-forbidden-character error
      `,
    ],
    [
      'one inside quotes: the quotes are another fault',
      String.raw`
        USER_INSTALL_DIR1="E:\\BE?MS"
                          ^^^^^^^^^^^ quoted-value warning
                                 ^ path-forbidden-character error
      `,
    ],
    [
      'one behind single backslashes: they are another fault',
      String.raw`
        USER_INSTALL_DIR1=E:\BlackBerry\BE?MS
                            ^^^^^^^^^^^^ lone-backslash warning
                                          ^ path-forbidden-character error
      `,
    ],
    [
      'a second colon',
      String.raw`
        USER_INSTALL_DIR1=E:\\C:\\BEMS
                               ^ path-forbidden-character error
      `,
    ],
    [
      'one in the Java folder',
      String.raw`
        # @role javaHome
        JRE=C:\\jre*
                   ^ path-forbidden-character error
      `,
    ],
  ];
  it.each(cases)('reports %s', (_what, source) => expectFindings(source));

  it.each(['(west)', 'a+b', "o'clock", 'Süd', '日本', 'a;b', 'a&b', '100%', 'a,b', '[x]', '#1', '!'])(
    'reports nothing about a folder %s',
    (name) => expectNoFindings(String.raw`USER_INSTALL_DIR1=E:\\BEMS\\${name}`),
  );
});

describe('path-reserved-name', () => {
  it.each(['con', 'CON', 'prn', 'Aux', 'NUL', 'COM1', 'com9', 'LPT1', 'lpt9'])('reports the device %s', (name) => {
    const carets = '^'.repeat(name.length);
    expectFindings(String.raw`
      USER_INSTALL_DIR1=E:\\${name}\\BEMS
                            ${carets} path-reserved-name error
    `);
  });

  it.each(['console', 'con1', 'COM', 'COM0', 'COM10', 'LPT', 'LPT0', 'auxiliary', 'null', 'my con', 'x.con', 'CON-1'])(
    'takes %s for a name like others',
    (name) => expectNoFindings(String.raw`USER_INSTALL_DIR1=E:\\${name}\\BEMS`),
  );

  const cases: Case[] = [
    [
      'one with an extension',
      String.raw`
        USER_INSTALL_DIR1=E:\\BEMS\\nul.log
                                    ^^^^^^^ path-reserved-name error
      `,
    ],
    [
      'one with two extensions',
      String.raw`
        USER_INSTALL_DIR1=E:\\BEMS\\nul.tar.gz
                                    ^^^^^^^^^^ path-reserved-name error
      `,
    ],
    [
      'one between slashes',
      String.raw`
        USER_INSTALL_DIR1=E:/aux/BEMS
                             ^^^ path-reserved-name error
      `,
    ],
    [
      'the first of two',
      String.raw`
        USER_INSTALL_DIR1=E:\\aux\\con
                              ^^^ path-reserved-name error
      `,
    ],
    [
      'one that is partly escaped',
      String.raw`
        USER_INSTALL_DIR1=E:\\\u0061ux
                              ^^^^^^^^ path-reserved-name error
      `,
    ],
    [
      'one over two lines',
      String.raw`
        USER_INSTALL_DIR1=E:\\a\
                              ^^>
          ux\\BEMS
        ^^^^ path-reserved-name error
      `,
    ],
  ];
  it.each(cases)('reports %s', (_what, source) => expectFindings(source));
});

describe('path-trailing-dot-or-space', () => {
  const cases: Case[] = [
    [
      'a full stop at the end of a component',
      String.raw`
        USER_INSTALL_DIR1=E:\\BlackBerry.\\BEMS
                                        ^ path-trailing-dot-or-space error
      `,
    ],
    [
      'a blank at the end of a component',
      String.raw`
        USER_INSTALL_DIR1=E:\\BlackBerry \\BEMS
                                        ^ path-trailing-dot-or-space error
      `,
    ],
    [
      'several of them at once',
      String.raw`
        USER_INSTALL_DIR1=E:\\BlackBerry. .\\BEMS
                                        ^^^ path-trailing-dot-or-space error
      `,
    ],
    [
      'a full stop at the end of the path',
      String.raw`
        USER_INSTALL_DIR1=E:\\BEMS.
                                  ^ path-trailing-dot-or-space error
      `,
    ],
    [
      'a full stop before the last separator',
      String.raw`
        USER_INSTALL_DIR1=E:/BEMS./
                                 ^ path-trailing-dot-or-space error
      `,
    ],
    [
      'a blank that is written as an escape, which is meant',
      String.raw`
        USER_INSTALL_DIR1=E:\\BEMS\·
                                  ^^ path-trailing-dot-or-space error
      `,
    ],
    [
      'three full stops, which are no name',
      String.raw`
        USER_INSTALL_DIR1=E:\\...\\BEMS
                              ^^^ path-trailing-dot-or-space error
      `,
    ],
    [
      'the first of two components',
      String.raw`
        USER_INSTALL_DIR1=E:\\one.\\two.
                                 ^ path-trailing-dot-or-space error
      `,
    ],
    [
      'a device with a full stop for both faults',
      String.raw`
        USER_INSTALL_DIR1=E:\\con.\\BEMS
                              ^^^^ path-reserved-name error
                                 ^ path-trailing-dot-or-space error
      `,
    ],
  ];
  it.each(cases)('reports %s', (_what, source) => expectFindings(source));

  it('leaves the blanks at the end of the value to trailing-whitespace', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=E:\\BEMS··
                                ^^ trailing-whitespace warning
    `);
  });

  // No line of the file ends there, whatever a regular expression takes for the end of a line.
  const LINE_SEPARATORS = ['\u2028', '\u2029', '\u0085', '\\u2028', '\\u2029', '\\u0085'];

  it.each(LINE_SEPARATORS)('reports nothing about a folder with %j in its name', (character) => {
    expectNoFindings(String.raw`USER_INSTALL_DIR1=E:\\BE${character}MS\\x`);
    expectNoFindings(String.raw`USER_INSTALL_DIR1=E:\\BEMS${character}`);
  });

  it.each(LINE_SEPARATORS)('reports and removes the wrong end of a folder with %j in its name', (character) => {
    const source = String.raw`
      USER_INSTALL_DIR1=E:\\BE${character}MS.
                        ${' '.repeat(`E:\\\\BE${character}MS`.length)}^ path-trailing-dot-or-space error
    `;
    expectFindings(source);
    expectFixAll(source, String.raw`USER_INSTALL_DIR1=E:\\BE${character}MS`);
  });

  it('takes "." and ".." for the folders that they are', () => {
    expectNoFindings(String.raw`USER_INSTALL_DIR1=E:\\BEMS\\.\\..\\logs`);
  });

  it('removes every wrong end with one fix', () => {
    expectFix(
      String.raw`USER_INSTALL_DIR1=E:\\one.\\two. .\\.three`,
      'path-trailing-dot-or-space',
      null,
      String.raw`USER_INSTALL_DIR1=E:\\one\\two\\.three`,
    );
  });

  it('removes them, wherever they stand in the source', () => {
    expectFixAll(
      String.raw`
        USER_INSTALL_DIR1="E:\one.\two\· "
        # @role logsDirectory
        LOGS=E:/logs\u002e.\
            ./today·
      `,
      String.raw`
        USER_INSTALL_DIR1=E:\\one\\two
        # @role logsDirectory
        LOGS=E:/logs/today
      `,
      { values: { USER_INSTALL_DIR1: 'E:\\one\\two', LOGS: 'E:/logs/today' } },
    );
  });

  it('offers no fix that would leave no name', () => {
    expect(fixTitles(String.raw`USER_INSTALL_DIR1=E:\\...\\BEMS`, 'path-trailing-dot-or-space')).toEqual([]);
  });

  it('mends more of them than fix all has rounds', () => {
    const folders = 'abcdefghijklmno'.split('');
    expectFixAll(
      `USER_INSTALL_DIR1=E:/${folders.map((name) => `${name}.`).join('/')}`,
      `USER_INSTALL_DIR1=E:/${folders.join('/')}`,
    );
  });
});

describe('path-too-long', () => {
  const longer = (length: number): string => String.raw`E:\\${'b'.repeat(length - 3)}`;

  it('allows 248 characters, a doubled backslash being one of them', () => {
    expectNoFindings(`USER_INSTALL_DIR1=${longer(248)}`);
  });

  it('reports 249', () => {
    expectFindings(`
      USER_INSTALL_DIR1=${longer(249)}
                        ${'^'.repeat(250)} path-too-long warning "249 characters"
    `);
  });

  it('does not count blanks at the end and quotes', () => {
    expectFindings(`
      USER_INSTALL_DIR1="${longer(248)}"··
                        ${'^'.repeat(251)} quoted-value warning
                        ${' '.repeat(251)}^^ trailing-whitespace warning
    `);
  });

  it('reports a log and a Java folder, too', () => {
    expectFindings(`
      # @role logsDirectory
      LOGS=${longer(300)}
           ${'^'.repeat(301)} path-too-long warning
      # @role javaHome
      JRE=${longer(300)}
          ${'^'.repeat(301)} path-too-long warning
    `);
  });
});

describe('path-unc', () => {
  const cases: Case[] = [
    [
      'a share as the install folder, and not that the path is not absolute',
      String.raw`
        USER_INSTALL_DIR1=\\\\files01\\bems
                          ^^^^^^^^^^^^^^^^^ path-unc warning
      `,
    ],
    [
      'a share as the log folder',
      String.raw`
        # @role logsDirectory
        LOGS=\\\\files01\\bems\\logs
             ^^^^^^^^^^^^^^^^^^^^^^^ path-unc warning
      `,
    ],
    [
      'a share written with slashes',
      String.raw`
        USER_INSTALL_DIR1=//files01/bems
                          ^^^^^^^^^^^^^^ path-unc warning
      `,
    ],
  ];
  it.each(cases)('reports %s', (_what, source) => expectFindings(source));

  it('does not silence what is wrong behind the share', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=//files01/bems/aux
                        ^^^^^^^^^^^^^^^^^^ path-unc warning
                                       ^^^ path-reserved-name error
    `);
  });
});

describe('java-home-executable', () => {
  const cases: Case[] = [
    [
      'java.exe',
      String.raw`
        # @role javaHome
        JRE=C:\\Program Files\\Java\\jre-1.8\\bin\\java.exe
                                            ^^^^^^^^^^^^^^^ java-home-executable error
      `,
    ],
    [
      'bin',
      String.raw`
        # @role javaHome
        JRE=C:\\Program Files\\Java\\jre-1.8\\bin
                                            ^^^^^ java-home-executable error
      `,
    ],
    [
      'bin with a separator behind it',
      String.raw`
        # @role javaHome
        JRE=C:\\jre-1.8\\bin\\
                       ^^^^^^^ java-home-executable error
      `,
    ],
    [
      'them in any case, with slashes',
      String.raw`
        # @role javaHome
        JRE=C:/jre-1.8/BIN/Java.EXE
                      ^^^^^^^^^^^^^ java-home-executable error
      `,
    ],
    [
      'java.exe outside bin',
      String.raw`
        # @role javaHome
        JRE=C:\\jre-1.8\\java.exe
                       ^^^^^^^^^^ java-home-executable error
      `,
    ],
  ];
  it.each(cases)('reports %s', (_what, source) => expectFindings(source));

  it.each([
    String.raw`C:\\Program Files\\Java\\jre-1.8`,
    String.raw`C:\\Program Files\\Java`,
    String.raw`C:\\Program Files\\Zulu\\zulu-8-jre\\`,
    String.raw`C:\\bin\\jre-1.8`,
    String.raw`C:\\jre-1.8\\binaries`,
    String.raw`C:\\java.exe.d\\jre`,
    '',
    '$lax.nl.env.JAVA_HOME$',
  ])('reports nothing about %j', (value) => {
    expectNoFindings(`
      # @role javaHome
      JRE=${value}
    `);
  });

  it('looks at no other folder', () => {
    expectNoFindings(String.raw`USER_INSTALL_DIR1=E:\\BEMS\\bin`);
  });

  it('cuts back to the folder', () => {
    expectFix(
      String.raw`
        # @role javaHome
        JRE=C:\\Program Files\\Java\\jre-1.8\\bin\\java.exe
      `,
      'java-home-executable',
      null,
      String.raw`
        # @role javaHome
        JRE=C:\\Program Files\\Java\\jre-1.8
      `,
    );
  });

  it.each([
    [String.raw`C:\Java\jre\bin\java.exe`, String.raw`C:\\Java\\jre`, 'C:\\Java\\jre'],
    [String.raw`"C:\\Java\\jre\\bin\\java.exe" `, String.raw`C:\\Java\\jre`, 'C:\\Java\\jre'],
    [String.raw`C:/Java/jre/bin/`, 'C:/Java/jre', 'C:/Java/jre'],
    [String.raw`C:/Java/jre. //bin`, 'C:/Java/jre', 'C:/Java/jre'],
    [String.raw`C:/Java/jre/../bin`, 'C:/Java/jre/..', 'C:/Java/jre/..'],
    [String.raw`C\:\\Java\\jre\\\u0062in`, String.raw`C\:\\Java\\jre`, 'C:\\Java\\jre'],
  ])('cuts %s back, with whatever else is wrong with it', (value, expected, loaded) => {
    expectFixAll(
      `
        # @role javaHome
        JRE=${value}
      `,
      `
        # @role javaHome
        JRE=${expected}
      `,
      { values: { JRE: loaded } },
    );
  });

  it('does not cut back to a drive', () => {
    const source = String.raw`
      # @role javaHome
      JRE=C:\\bin
            ^^^^^ java-home-executable error
    `;
    expectFindings(source);
    expect(fixTitles(source, 'java-home-executable')).toEqual([]);
  });
});
