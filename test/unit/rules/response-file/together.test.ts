import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ResponseFile } from '../../../../server/src/model/responseFile';
import { loadAsJava, parseProperties } from '../../../../server/src/properties';
import { fixResponseFile } from '../../../../server/src/service';
import { applyEdits } from '../../../../server/src/text/edit';
import { expectFindings, expectFixAll, expectNoFindings, fileOf, lintText, settingsOf } from '../support/caret';

describe('a value with several faults gets each of them once', () => {
  it('in a folder', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1=E:\Program Files\new\BEMS # C:··
                          ^^^^^^^^^^^^^^^^^^^ lone-backslash warning
                                        ^^ control-character-escape error
                                                  ^^^^ inline-comment warning
                                                     ^ path-forbidden-character error
                                                      ^^ trailing-whitespace warning
    `);
  });

  it('in a folder in quotes', () => {
    expectFindings(String.raw`
      USER_INSTALL_DIR1="E:\Program Files\new\BEMS"··
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ quoted-value warning
                           ^^^^^^^^^^^^^^^^^^^ lone-backslash warning
                                         ^^ control-character-escape error
                                                   ^^ trailing-whitespace warning
    `);
  });

  it('in a password', () => {
    expectFindings(
      String.raw`
        # @role accountPassword admin
        ADMIN_PWD='a$b$\q\tc; #d'·
                  ^^^^^^^^^^^^^^^ quoted-value warning
                    ^^^ variable-substitution warning
                       ^ lone-backslash warning
                         ^^ control-character-escape warning
                            ^ password-forbidden-character error
                              ^^ inline-comment information
                                 ^ trailing-whitespace warning
                   ^^^^^^^^^^^^^ plaintext-password information
      `,
    );
  });

  it('in a login', () => {
    expectFindings(String.raw`
      # @role accountLogin admin
      ADMIN=EXAMPLE\newton·
                   ^^ control-character-escape error
                          ^ trailing-whitespace warning
    `);
  });
});

describe('a value is judged as its author meant it', () => {
  it.each([
    ['with single backslashes', String.raw`USER_INSTALL_DIR1=E:\Program Files\BEMS`],
    ['with control characters', String.raw`USER_INSTALL_DIR1=E:\tools\new`],
    ['with a malformed character code', String.raw`USER_INSTALL_DIR1=E:\users`],
    ['in quotes', 'USER_INSTALL_DIR1="E:/BEMS"'],
    ['with blanks at its end', 'USER_INSTALL_DIR1=E:/BEMS  '],
    ['with a swallowed line', 'USER_INSTALL_DIR1=E:\\\\BEMS\\\nOTHER=<>|?*:'],
    ['with a backslash before a blank line', 'USER_INSTALL_DIR1=E:\\\\BEMS\\\n\n'],
    ['with a backslash and a quote at its end', String.raw`USER_INSTALL_DIR1="E:\BEMS\"`],
    ['with a single backslash before the server', '# @role databaseHost core\nX1=sql01.example.com\\SQLEXPRESS'],
    ['with a control character in a login', '# @role accountLogin admin\nX1=EXAMPLE\\newton'],
  ])('%s it has faults of form only', (_name, source) => {
    const form = [
      'lone-backslash',
      'control-character-escape',
      'malformed-unicode-escape',
      'quoted-value',
      'trailing-whitespace',
      'swallowed-line',
      'install-dir-missing',
    ];
    const rules = new Set(lintText(source).diagnostics.map((diagnostic) => diagnostic.rule));
    expect([...rules].filter((rule) => !form.includes(rule))).toEqual([]);
    expect(rules.size).toBeGreaterThan(0);
  });

  it('and as the installer reads it where nothing is wrong with its form', () => {
    expectFindings(String.raw`
      # @role databasePort core
      X1=\u0031\u0034\u0033\u0033
      # @role databasePort connect
      X2=14\u00333x
         ^^^^^^^^^^ port-range error
    `);
  });
});

describe('the install folder', () => {
  it('is missing in an empty file, and in one of comments', () => {
    expectFindings('', { wholeFile: ['install-dir-missing information'] });
    expectFindings('# USER_INSTALL_DIR1=E:/BEMS', { wholeFile: ['install-dir-missing information'] });
  });

  it('is not missing where only its spelling or a swallowed line hides it', () => {
    const compare = { compare: ['install-dir-missing'] };
    expectFindings(
      `
      user_install_dir1=E:/BEMS
      ^^^^^^^^^^^^^^^^^ key-case warning
      `,
      compare,
    );
    expectFindings(
      String.raw`
        LOGS=E:\\BEMS\
                     ^ swallowed-line error
        USER_INSTALL_DIR1=E:/BEMS
      `,
      compare,
    );
  });

  it('is set in the wrong variable: that silences that it is missing', () => {
    expectFindings(
      `
      USER_INSTALL_DIR=E:/BEMS
      ^^^^^^^^^^^^^^^^ install-dir-variable information
      `,
      { compare: ['install-dir-missing'] },
    );
  });
});

describe('all safe fixes together', () => {
  it('make the file that was meant', () => {
    expectFixAll(
      String.raw`
        # Replay feature output
        user_install_dir1="E:\Program Files\new\BEMS\"··
        # @role accountLogin admin
        ADMIN=EXAMPLE\bemsadmin
        # @role databaseHost core
        CORE_HOST='sql01.example.com\reporting'
        CLUSTER="west"
        NOTE=a\:b
      `,
      String.raw`
        # Replay feature output
        USER_INSTALL_DIR1=E:\\Program Files\\new\\BEMS\\
        # @role accountLogin admin
        ADMIN=EXAMPLE\\bemsadmin
        # @role databaseHost core
        CORE_HOST=sql01.example.com\\reporting
        CLUSTER=west
        NOTE=a\:b
      `,
      {
        values: {
          USER_INSTALL_DIR1: 'E:\\Program Files\\new\\BEMS\\',
          ADMIN: 'EXAMPLE\\bemsadmin',
          CORE_HOST: 'sql01.example.com\\reporting',
          CLUSTER: 'west',
          NOTE: 'a:b',
        },
      },
    );
  });

  it('change nothing where nothing is wrong', () => {
    const source = 'USER_INSTALL_DIR1=E:/BEMS\nCLUSTER=west';
    expectNoFindings(source);
    expectFixAll(source, source, { lineEnd: '\r\n' });
  });
});

describe('whatever a file holds', () => {
  const pieces = [
    ...[
      'K1',
      'K2',
      'K3',
      'USER_INSTALL_DIR1',
      'user_install_dir1',
      'SQL_PWD',
      'CORE_SQL_PORT',
      'LOGS_DIR',
      'ADMIN_USER',
    ],
    ...[
      '=',
      '=',
      ':',
      ' ',
      '  ',
      '\t',
      '\\',
      '\\',
      '\\\\',
      '\n',
      '\n',
      '\r\n',
      '\r',
      '\n\n',
      '"',
      "'",
      '#',
      '!',
      '$',
      '%',
    ],
    ...[
      'E:',
      'BEMS',
      'new',
      'users',
      'u0041',
      'a',
      'Z',
      '.',
      '/',
      ';',
      '@',
      '<x>',
      '$a$',
      '%a%',
      'ä',
      '😀',
      '1433',
      '{',
      '}',
    ],
    ...[
      '# @role databaseProperties core\n',
      '# @role databaseHost core\n',
      '# @role javaHome\n',
      '# @role accountLogin admin\n',
    ],
    ...['# bems-disable-next-line lone-backslash\n', '# bems-disable quoted-value\n', '# bems-enable\n', 'password=b'],
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));
  const settings = settingsOf({ template: 'K1=E:\\\\BEMS\nK4=' });

  it('findings stand in the text, in order, with sentences, and no rule crashes', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { diagnostics, problems } = lintText(source, { template: 'K1=E:\\\\BEMS\nK4=' });
        expect(problems).toEqual([]);
        let before = 0;
        for (const { span, message, fixes } of diagnostics) {
          expect(span.start).toBeGreaterThanOrEqual(before);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(source.length);
          expect(message).toMatch(/^[^\n\r]+[.?]$/);
          for (const fix of fixes) applyEdits(source, fix.edits);
          before = span.start;
        }
      }),
      { seed: 7, numRuns: 3000 },
    );
  });

  it('all safe fixes are made at once, and then none is left', () => {
    fc.assert(
      fc.property(text, (source) => {
        const mended = fixResponseFile(fileOf(source), settings).text;
        expect(fixResponseFile(fileOf(mended), settings)).toEqual({ text: mended, fixed: 0 });
      }),
      { seed: 8, numRuns: 3000 },
    );
  });

  it('the installer then reads what was meant, where nothing else is wrong', () => {
    const value = fc
      .array(
        fc.constantFrom('a', 'B', ' ', '\\', '\\\\', '\\:', '"', "'", '.', 'n', '#', '=', '\\u0041', '  ', '\\\n  '),
        {
          maxLength: 8,
        },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 3 }), (values) => {
        const source = values.map((v, i) => `K${i}=${v}\n`).join('');
        const context = { keyRoles: new Map(), template: null };
        const file = new ResponseFile(fileOf(source), context);
        // A value in several quotes loses them one after the other; two ways to mend a swallowed line are a choice; a
        // line of nothing but a backslash is an entry of its own as soon as the line before it ends; and what begins
        // with two backslashes looks like a path as soon as the first one is doubled.
        if (/^ *\\$|=["']*\\/m.test(source)) return;
        if (file.entries.length !== values.length || file.entries.some(needsAuthor)) return;
        const { entries, error } = loadAsJava(parseProperties(fixResponseFile(fileOf(source), settingsOf({})).text));
        expect(error).toBeNull();
        expect(entries.map((entry) => [entry.key, entry.value])).toEqual(
          file.entries.map((entry) => [entry.key, entry.meant.text]),
        );
      }),
      { seed: 9, numRuns: 20_000 },
    );
  });
});

function needsAuthor({ faults, meant }: ResponseFile['entries'][number]): boolean {
  return faults.swallow !== null || /^["']|["']$|^[ \t]|[ \t]$/.test(meant.text);
}
