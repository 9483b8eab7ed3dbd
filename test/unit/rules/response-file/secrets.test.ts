import { describe, expect, it } from 'vitest';
import { loadAsJava, parseProperties } from '../../../../server/src/properties';
import { MASK, redactResponseFile, showResponseFile } from '../../../../server/src/service';
import { fileOf, lintText, settingsOf } from '../support/caret';
import type { Options } from '../support/caret';

/** Nothing else in any text or message holds it. */
const SECRET = 'Qz7Lamplighter';

/** What a password may look like to the rules. */
const SHAPES: readonly string[] = [
  SECRET,
  `"${SECRET}"`,
  `'${SECRET}'`,
  `"${SECRET}`,
  `${SECRET}  `,
  `${SECRET} # ${SECRET}`,
  `$${SECRET}$`,
  `a$${SECRET}$b$${SECRET}$`,
  `%${SECRET}%`,
  `<${SECRET}>`,
  `\\${SECRET}`,
  `\\t${SECRET}\\q${SECRET}`,
  `\\u12${SECRET}`,
  `\\u0041${SECRET}`,
  `${SECRET}@${SECRET}/${SECRET}^"`,
  `{${SECRET}}`,
  `E:\\${SECRET}\\new`,
  `${SECRET}\\\n  ${SECRET}`,
  `${SECRET}\\\n\n`,
  `${SECRET}\\`,
];

/** Where a password may stand. */
const PLACES: Readonly<Record<string, (secret: string) => string>> = {
  'the password of an account': (s) => `# @role accountPassword admin\nK1=${s}\n`,
  'the password of a database login': (s) => `# @role databasePassword core\nK1=${s}\n`,
  'the password of the portal': (s) => `# @role portalPassword\nK1: ${s}\n`,
  'a password by inference': (s) => `CONNECT_PASSWORD=${s}\n`,
  'a key named password': (s) => `db.Password=${s}\n`,
  'a key named pwd': (s) => `sqlPwd=${s}\n`,
  'a key named secret': (s) => `CLIENT_SECRET=${s}\n`,
  'a key named token': (s) => `uploadToken = ${s}\n`,
  'a key named passphrase': (s) => `KEY_PASSPHRASE=${s}\n`,
  'a key of no use': (s) => `DB_PASSWORD=${s}\nDB_PASSWORD=$lax.nl.env.X$\n`,
  'a key that stands twice': (s) => `DB_PASSWORD=${s}\n\nDB_PASSWORD=${s}\n`,
  'a half-typed line': (s) => `PASSWORD ${s}\n`,
  'a half-typed line with a tab': (s) => `PASSWORD\t${s}\n`,
  'a password without its key': (s) => `# @role portalPassword\n${s}\n`,
  'connection properties': (s) => `# @role databaseProperties core\nK1=encrypt=true;password=${s};loginTimeout=x\n`,
  'connection properties, in braces': (s) => `# @role databaseProperties core\nK1=password={${s}};encrypt=maybe\n`,
  'connection properties, by a synonym': (s) => `# @role databaseProperties docs\nK1=encrypt=true; PWD = ${s}\n`,
  'connection properties of a trust store': (s) => `# @role databaseProperties core\nK1=trustStorePassword=${s}\n`,
  'connection properties of nobody': (s) => `JDBC_URL=jdbc:sqlserver://sql01;user=sa;password=${s};encrypt=true\n`,
  'connection properties in a host': (s) => `# @role databaseHost core\nK1=sql_01;password=${s}\n`,
  'connection properties in the host of the computer': (s) => `# @role hostName\nK1=sql_01;password=${s}\n`,
  'connection properties in a domain': (s) => `# @role domainName\nK1=exam_ple;password=${s}\n`,
  'connection properties in an instance': (s) => `# @role databaseHost core\nK1=sql01\\\\1;password=${s}\n`,
  'connection properties in a port': (s) => `# @role databasePort core\nK1=14330000;password=${s}\n`,
  'connection properties in a database name': (s) => `# @role databaseName core\nK1=x;password=${s}\n`,
  'connection properties in a login': (s) => `# @role accountLogin admin\nK1=EXAMPLE\\\\a b;password=${s}\n`,
  'connection properties in a folder': (s) => `USER_INSTALL_DIR1=E:x;password=${s}\n`,
  'connection properties in the Java folder': (s) => `# @role javaHome\nK1=E:\\\\x\\\\bin;password=${s}\n`,
  'connection properties in an authentication': (s) => `# @role databaseAuthentication core\nK1=SQL;password=${s}\n`,
  'a swallowed line': (s) => `LOGS=E:\\\\BEMS\\\nDB_PASSWORD=${s}\n`,
  'a swallowed half-typed line': (s) => `LOGS=E:\\\\BEMS\\\nPASSWORD ${s}\n`,
  'a swallowed line of connection properties': (s) => `LOGS=E:\\\\BEMS\\\nPROPERTIES=password=${s}\n`,
  'a line swallowed by a separator': (s) => `LOGS=\\\nDB_PASSWORD=${s}\n`,
  'a commented-out entry': (s) => `# DB_PASSWORD=${s}\nK1=x\n`,
  'a commented-out entry, many marks': (s) => `#!# DB_PASSWORD : ${s.split(/\s/)[0] ?? ''}\nK1=x\n`,
  'a commented-out half-typed entry': (s) => `#DB_PASSWORD ${s.split(/\s/)[0] ?? ''}\n`,
  'commented-out connection properties': (s) => `# PROPERTIES=encrypt=true;password=${s}\nK1=x\n`,
  'commented-out connection properties with nothing before': (s) => `# PROPERTIES=password=${s}\nK1=x\n`,
  'a key in another case': (s) => `k1_password=${s}\n`,
};

/** A comment ends with its line, so what a shape has on the next line is no secret there. */
const isComment = (source: string): boolean => source.startsWith('#') && !source.startsWith('# @role');

const OPTIONS: readonly Options[] = [{}, { template: 'K1_PASSWORD=\nK1_LOGIN=\nDB_PASSWORDS=' }];

/** The texts in which a secret of every shape stands in `place`. */
function textsOf(put: (secret: string) => string): string[] {
  return SHAPES.filter((shape) => !(isComment(put(shape)) && /[\r\n]/.test(shape))).map(put);
}

const places = Object.entries(PLACES);

describe('a secret never stands in a message, in the title of a fix or in a problem', () => {
  const reported = new Set<string>();

  it.each(places)('%s', (_place, put) => {
    for (const source of textsOf(put)) {
      for (const text of [source, source.trimEnd(), source.replaceAll('\n', '\r\n')]) {
        for (const options of OPTIONS) {
          const { diagnostics, problems } = lintText(text, options);
          expect(problems).toEqual([]);
          for (const { rule, message, fixes, related } of diagnostics) {
            reported.add(rule);
            const said = [message, ...fixes.map((fix) => fix.title), ...related.map((place) => place.message)];
            expect(said.join('\n'), rule).not.toContain(SECRET);
          }
        }
      }
    }
  });

  it('whatever rule speaks: most have something to say about these texts', () => {
    expect(reported.size).toBeGreaterThan(30);
  });
});

/** The places of `SECRET` in `text` that no span covers. */
function uncovered(text: string, spans: readonly { start: number; end: number }[]): string[] {
  const shown = [...text];
  for (const { start, end } of spans) shown.fill('', start, end);
  return shown.join('').match(new RegExp(SECRET, 'g')) ?? [];
}

describe('the spans of the secrets', () => {
  const withKey = places.filter(([place]) => place !== 'a password without its key');

  it.each(withKey)('cover %s, in order and apart', (_place, put) => {
    for (const source of textsOf(put)) {
      const { secrets } = lintText(source);
      expect(uncovered(source, secrets), source).toEqual([]);
      secrets.forEach(({ start, end }, i) => {
        expect(start).toBeLessThan(end);
        expect(start).toBeGreaterThanOrEqual(secrets[i - 1]?.end ?? 0);
        expect(end).toBeLessThanOrEqual(source.length);
      });
    }
  });

  it.each(withKey)('stay hidden where the file is shown: %s', (_place, put) => {
    for (const source of textsOf(put)) {
      const shown = showResponseFile(fileOf(source), settingsOf({}), false);
      expect(JSON.stringify(shown)).not.toContain(SECRET);
    }
  });

  it.each(withKey)('are gone where the file is redacted, which still loads: %s', (_place, put) => {
    for (const source of textsOf(put)) {
      const redacted = redactResponseFile(fileOf(source), settingsOf({}));
      expect(redacted).not.toContain(SECRET);
      const before = loadAsJava(parseProperties(source));
      const after = loadAsJava(parseProperties(redacted));
      if (before.error) continue;
      expect(after.error).toBeNull();
      expect(after.entries.map((entry) => entry.key)).toEqual(before.entries.map((entry) => entry.key));
    }
  });
});

/** `source` with its secrets between « and ». */
function marked(source: string, options: Options = {}): string {
  const { secrets } = lintText(source, options);
  let text = '';
  let at = 0;
  for (const { start, end } of secrets) {
    text += `${source.slice(at, start)}«${source.slice(start, end)}»`;
    at = end;
  }
  return text + source.slice(at);
}

describe('a secret is', () => {
  it.each([
    ['the value of a password, all its lines', 'SQL_PWD=«one\\\n  two»\nNEXT=1\n'],
    ['the value of a password with the blanks at its end', 'SQL_PWD=«one  »\n'],
    ['only the password among connection properties', 'K=user=sa;password=«one»;encrypt=true\n'],
    ['a password in braces, with its semicolons and braces', 'K=password=«{o;n}}e}»;encrypt=true\n'],
    ['two of them', 'K=password=«one»;keyStoreSecret=«two»\n'],
    ['a password whose equals sign is escaped', 'K=user\\=sa;password\\=«one»;encrypt=true\n'],
    ['a password that goes on in the line below the swallowed one', 'K=E:\\\\BEMS\\\nSQL_PWD=«one\\\n  two»\n'],
    ['a key named pass', 'DB_PASS=«one»\n'],
    ['a password in a comment', '# SQL_PWD=«one two»\nK=1\n'],
    ['a word behind a colon in a comment', '# SQL_PWD: «one»\n'],
    ['a password in a swallowed line', 'K=E:\\\\BEMS\\\nSQL_PWD=«one»\n'],
    ['the rest of a half-typed line', 'PASSWORD «one»\n'],
  ])('%s', (_name, expected) => {
    expect(marked(expected.replace(/[«»]/g, ''))).toBe(expected);
  });

  it('a value whose role says so, by annotation or by the key map', () => {
    expect(marked('# @role portalPassword\nK=one\n')).toBe('# @role portalPassword\nK=«one»\n');
    expect(marked('K=one\n', { keyRoles: { K: 'databasePassword core' } })).toBe('K=«one»\n');
  });

  it('a value whose name says so although it has another role', () => {
    expect(marked('# @role clusterName\nSQL_PWD=one\n')).toBe('# @role clusterName\nSQL_PWD=«one»\n');
  });
});

describe('the rest of a password whose first line alone was commented out', () => {
  const text = `#DB_PASSWORD=ab\\\n${SECRET}\nUSER_INSTALL_DIR1=E:/BEMS\n`;

  it('stands in no message', () => {
    const { diagnostics } = lintText(text);
    expect(diagnostics.map((diagnostic) => diagnostic.rule)).toEqual(['missing-separator']);
    expect(JSON.stringify(diagnostics)).not.toContain(SECRET);
  });

  it('is neither shown nor left in a redacted file', () => {
    expect(JSON.stringify(showResponseFile(fileOf(text), settingsOf({}), false))).not.toContain(SECRET);
    expect(redactResponseFile(fileOf(text), settingsOf({}))).toBe(
      '#DB_PASSWORD=REDACTED\nREDACTED\nUSER_INSTALL_DIR1=E:/BEMS\n',
    );
  });

  it('is not the next entry', () => {
    const next = '#DB_PASSWORD=ab\\\nSITE=west\n';
    expect(redactResponseFile(fileOf(next), settingsOf({}))).toBe('#DB_PASSWORD=REDACTED\nSITE=west\n');
  });
});

describe('no secret is', () => {
  it.each([
    ['an empty password', 'SQL_PWD=\n'],
    ['a password that is one variable of the environment', 'SQL_PWD=$lax.nl.env.SQL$\n'],
    ['such a password among connection properties', 'K=password=$lax.nl.env.SQL$;encrypt=true\n'],
    ['prose about passwords', '# Password: see the vault\n# Passwords follow\n# The password = secret things\n'],
    ['an account', 'ADMIN_USER=EXAMPLE\\\\bemsadmin\n'],
    ['an empty password among connection properties', 'K=password=;encrypt=true\n'],
    ['another property whose name ends likewise', 'K=xpassword=one;encrypt=true\n'],
  ])('%s', (_name, source) => {
    expect(marked(source)).toBe(source);
  });
});

describe('a file that is shown', () => {
  const file = fileOf('NAME=west\nSQL_PWD=one\nK=user=sa;password=two;encrypt=true\nLOGS=E:\\\\BEMS\\\nDB_PWD=three\n');

  it('masks secrets, and only them', () => {
    const { entries, loadError } = showResponseFile(file, settingsOf({}), false);
    expect(loadError).toBeNull();
    expect(entries.map(({ key, value, line }) => [key, value, line])).toEqual([
      ['NAME', 'west', 0],
      ['SQL_PWD', MASK, 1],
      ['K', `user=sa;password=${MASK};encrypt=true`, 2],
      ['LOGS', `E:\\BEMSDB_PWD=${MASK}`, 3],
    ]);
  });

  it('masks a secret of any length alike', () => {
    const shownAs = (secret: string): string | undefined =>
      showResponseFile(fileOf(`SQL_PWD=${secret}`), settingsOf({}), false).entries[0]?.value;
    expect(shownAs('a')).toBe(shownAs('a\\\n   much longer one'));
  });

  it('reveals them if it is told to', () => {
    const { entries } = showResponseFile(file, settingsOf({}), true);
    expect(entries.map(({ value }) => value)).toEqual([
      'west',
      'one',
      'user=sa;password=two;encrypt=true',
      'E:\\BEMSDB_PWD=three',
    ]);
  });

  it('says where loading stops, and shows what comes before', () => {
    const shown = showResponseFile(fileOf('NAME=west\nSITE=E:\\users\nSQL_PWD=one\n'), settingsOf({}), false);
    expect(shown.entries.map(({ key }) => key)).toEqual(['NAME']);
    expect(shown.loadError).toMatchObject({ line: 1, character: 7 });
  });

  it('is shown in a moment, however many secrets it has', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `PWD_${i}=one of many secrets\n`).join('');
    expect(showResponseFile(fileOf(many), settingsOf({}), false).entries.at(-1)?.value).toBe(MASK);
  }, 10_000);

  it('names the roles and where they come from', () => {
    const { entries } = showResponseFile(fileOf('CORE_SQL_PORT=1433\nNAME=x'), settingsOf({}), false);
    expect(entries.map(({ assignment }) => assignment)).toEqual([
      { role: { name: 'databasePort', service: 'core' }, origin: 'inferred' },
      null,
    ]);
  });

  it('shows what a byte-order mark does to the first key, and hides its secret all the same', () => {
    const marked = fileOf('SQL_PWD=one\nNAME=west', { byteOrderMark: true });
    const { entries } = showResponseFile(marked, settingsOf({}), false);
    expect(entries.map(({ key, value }) => [key, value])).toEqual([
      ['\uFEFFSQL_PWD', MASK],
      ['NAME', 'west'],
    ]);
  });
});

describe('a file that is redacted', () => {
  it('keeps everything else, comments and line ends included', () => {
    const source = String.raw`# the site
NAME=west # x
SQL_PWD = one\ttwo · ${''}
! DB_PASSWORD=old
K=user=sa;password={t;wo};encrypt=true
TOKEN=a\
   b
LAST=E:\BEMS
`.replaceAll('\n', '\r\n');
    const expected = String.raw`# the site
NAME=west # x
SQL_PWD = REDACTED
! DB_PASSWORD=REDACTED
K=user=sa;password=REDACTED;encrypt=true
TOKEN=REDACTED
LAST=E:\BEMS
`.replaceAll('\n', '\r\n');
    expect(redactResponseFile(fileOf(source), settingsOf({}))).toBe(expected);
  });

  it('is the same text where it has no secrets', () => {
    expect(redactResponseFile(fileOf('NAME=west'), settingsOf({}))).toBe('NAME=west');
  });
});
