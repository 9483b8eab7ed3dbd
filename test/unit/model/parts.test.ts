import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAccount } from '../../../server/src/model/account';
import { saysSqlServerAuthentication } from '../../../server/src/model/authentication';
import { isThisComputer, parseDatabaseServer } from '../../../server/src/model/databaseServer';
import { hostNameProblem, isIpAddress } from '../../../server/src/network/hostName';
import { placeholdersIn } from '../../../server/src/model/judged';
import type { Part } from '../../../server/src/text/part';
import { environmentVariablesIn, variablesIn } from '../../../server/src/model/variables';
import { parseWindowsPath, withoutEnding } from '../../../server/src/model/windowsPath';

const texts = (parts: readonly (Part | null)[]): (string | null)[] => parts.map((part) => part?.text ?? null);

/** Texts of characters that mean something to one of these forms. */
const anyText = fc.oneof(
  fc.string(),
  fc
    .array(
      fc.constantFrom(
        'a',
        'B',
        '1',
        '.',
        '..',
        '\\',
        '/',
        ':',
        '@',
        '-',
        '_',
        ' ',
        '$',
        '%',
        '<',
        '>',
        '[',
        ']',
        '://',
        'é',
      ),
    )
    .map((pieces) => pieces.join('')),
);

/** Asserts that each part says where in `text` it stands. */
function expectInPlace(text: string, parts: readonly (Part | null | undefined)[]): void {
  for (const part of parts) if (part) expect(text.slice(part.start, part.end)).toBe(part.text);
}

describe('an account', () => {
  it.each([
    ['EXAMPLE\\bems', 'domain\\name', 'EXAMPLE', 'bems'],
    ['example.com\\bems', 'domain\\name', 'example.com', 'bems'],
    ['.\\bems', 'domain\\name', '.', 'bems'],
    ['\\bems', 'domain\\name', '', 'bems'],
    ['EXAMPLE\\', 'domain\\name', 'EXAMPLE', ''],
    ['A\\b\\c', 'domain\\name', 'A', 'b\\c'],
    ['A\\b@c', 'domain\\name', 'A', 'b@c'],
    ['bems@example.com', 'name@domain', 'example.com', 'bems'],
    ['a@b@example.com', 'name@domain', 'example.com', 'a@b'],
    ['bems@', 'name@domain', '', 'bems'],
    ['@example.com', 'name@domain', 'example.com', ''],
    ['bems', 'name', null, 'bems'],
    ['EXAMPLE/bems', 'name', null, 'EXAMPLE/bems'],
    ['', 'name', null, ''],
  ])('%s is %s', (login, form, domain, name) => {
    const account = parseAccount(login);
    expect([account.form, ...texts([account.domain, account.name])]).toEqual([form, domain, name]);
  });
});

describe('a database server', () => {
  it.each([
    ['sql01', 'sql01', null],
    ['sql01\\BEMS', 'sql01', 'BEMS'],
    ['sql01\\', 'sql01', ''],
    ['\\BEMS', '', 'BEMS'],
    ['sql01\\A\\B', 'sql01', 'A\\B'],
    ['', '', null],
  ])('%s', (value, host, instance) => {
    const server = parseDatabaseServer(value);
    expect(texts([server.host, server.instance])).toEqual([host, instance]);
  });

  it.each(['.', '(local)', '(LOCAL)', 'localhost', 'LocalHost'])('%s is this computer', (host) => {
    expect(isThisComputer(host)).toBe(true);
  });

  it.each(['', '..', 'local', 'localhost.', 'localhost.example.com', '127.0.0.1', '(local'])(
    '%j is some computer',
    (host) => expect(isThisComputer(host)).toBe(false),
  );
});

describe('an address', () => {
  it.each(['10.1.2.3', '0.0.0.0', '255.255.255.255', '::1', '2001:db8::1', '[2001:db8::1]', '::ffff:10.1.2.3'])(
    'is %s',
    (text) => expect(isIpAddress(text)).toBe(true),
  );

  it.each(['', '10.1.2', '10.1.2.3.4', '10.1.2.256', '10', '0x0a010203', 'sql01', 'a:b', '[10.1.2', '[]', ':'])(
    'is not %j',
    (text) => expect(isIpAddress(text)).toBe(false),
  );
});

describe('the problem of a host name', () => {
  // Carets under the stretch that is wrong.
  it.each([
    ['bems_01.example.com', 'character', '    ^'],
    ['bems 01', 'character', '    ^'],
    ['é', 'character', '^'],
    ['-bems.example.com', 'hyphen', '^^^^^'],
    ['bems.example-', 'hyphen', '     ^^^^^^^^'],
    ['-', 'hyphen', '^'],
    ['a..b', 'empty label', '  ^'],
    ['.a', 'empty label', '^'],
    ['.', 'empty label', '^'],
    ['a..', 'empty label', '  ^'],
    ['a:1', 'port', ' ^^'],
    ['a, 1433', 'port', ' ^^^^^^'],
    ['http://a', 'url', '^^^^^^^^'],
    ['jdbc:sqlserver://a:1', 'url', '^^^^^^^^^^^^^^^^^^^^'],
    ['a:b', 'character', ' ^'],
    [':1433', 'character', '^'],
    ['', 'no name', ''],
  ])('%j: %s', (text, kind, carets) => {
    const problem = hostNameProblem(text);
    expect(problem?.kind).toBe(kind);
    const { start = 0, end = 0 } = problem?.part ?? {};
    expect(start === end ? '' : ' '.repeat(start) + '^'.repeat(end - start)).toBe(carets);
  });

  it.each(['a', 'a.', '1', 'a-b.c', 'A.B.C', 'xn--a'])('is none in %s', (text) => {
    expect(hostNameProblem(text)).toBeNull();
  });

  it.each([
    ['http://a', 'a'],
    ['https://a.b:8443/c?d#e', 'a.b'],
    ['jdbc:sqlserver://a\\B:1;c=d', 'a'],
    ['http:///c', undefined],
    ['a.b:8443', 'a.b'],
    ['a.b, 1', 'a.b'],
  ])('tells the host in %s', (text, host) => {
    expect(hostNameProblem(text)?.host).toBe(host);
  });

  it('stands inside the text, and is not empty where the text is not', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const part = hostNameProblem(text)?.part;
        expectInPlace(text, [part]);
        if (part && text !== '') expect(part.end).toBeGreaterThan(part.start);
      }),
    );
  });
});

describe('a Windows path', () => {
  it.each([
    ['E:\\BEMS\\logs', 'drive', ['BEMS', 'logs']],
    ['e:/BEMS/logs', 'drive', ['BEMS', 'logs']],
    ['E:\\', 'drive', []],
    ['E:\\\\BEMS\\', 'drive', ['BEMS']],
    ['E:', 'drive relative', []],
    ['E:BEMS\\logs', 'drive relative', ['BEMS', 'logs']],
    ['\\\\server\\share', 'unc', ['server', 'share']],
    ['//server/share', 'unc', ['server', 'share']],
    ['\\/server', 'unc', ['server']],
    ['\\BEMS', 'relative', ['BEMS']],
    ['\\\\\\BEMS', 'relative', ['BEMS']],
    ['BEMS', 'relative', ['BEMS']],
    ['1:\\BEMS', 'relative', ['1:', 'BEMS']],
    ['', 'relative', []],
  ])('%s', (path, root, components) => {
    const parsed = parseWindowsPath(path);
    expect([parsed.root, texts(parsed.components)]).toEqual([root, components]);
  });

  it('has components that are not empty and hold no separator, in order and in place', () => {
    fc.assert(
      fc.property(anyText, (path) => {
        const { components } = parseWindowsPath(path);
        expectInPlace(path, components);
        let at = 0;
        for (const { text, start, end } of components) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text).toMatch(/^[^\\/]+$/);
          at = end + 1;
        }
      }),
    );
  });

  it.each([
    ['a', 'a'],
    ['a.', 'a'],
    ['a. .', 'a'],
    ['a.b ', 'a.b'],
    [' a', ' a'],
    ['...', ''],
    ['a\t', 'a\t'],
  ])('has the component %j as %j for Windows', (name, expected) => {
    expect(withoutEnding(name)).toBe(expected);
  });
});

describe('variables in a value', () => {
  it.each([
    ['$A$', ['A']],
    ['x$A$y$B$z', ['A', 'B']],
    ['$$', []],
    ['$', []],
    ['a$b', []],
    ['$A$B$', ['A']],
    ['$$A$', []],
    ['$;$', [';']],
    ['$lax.nl.env.NAME$', ['lax.nl.env.NAME']],
    ['$a b$', ['a b']],
  ])('%s', (value, names) => {
    expect(variablesIn(value).map((variable) => variable.name)).toEqual(names);
  });

  it.each([
    ['%A%', ['A']],
    ['%ProgramFiles(x86)%\\B', ['ProgramFiles(x86)']],
    ['%A%%B%', ['A', 'B']],
    ['50% of 100%', []],
    ['%%', []],
    ['%1%', []],
    ['%a b%', []],
    ['100%A', []],
  ])('as cmd writes them: %s', (value, names) => {
    expect(environmentVariablesIn(value).map((variable) => variable.name)).toEqual(names);
  });

  it.each([
    ['<BEMS path>', ['<BEMS path>']],
    ['a<b>c<d>', ['<b>', '<d>']],
    ['a < b', []],
    ['<>', []],
    ['<1>', []],
    ['<<a>>', ['<a>']],
  ])('that are placeholders: %s', (value, placeholders) => {
    expect(texts(placeholdersIn(value))).toEqual(placeholders);
  });

  it('stand where they are told to stand', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        expectInPlace(value, [...variablesIn(value), ...environmentVariablesIn(value), ...placeholdersIn(value)]);
      }),
    );
  });
});

describe('the words of an authentication', () => {
  it.each(['SQL', 'sql', 'Sql Server', 'SQLServer', 'useSqlLogin', 'sql-server', 'SQL_AUTH', '(SQL)'])(
    '%s is SQL Server',
    (value) => {
      expect(saysSqlServerAuthentication(value)).toBe(true);
    },
  );

  it.each(['', 'Windows', 'Windows, not SQL', 'MSSQL', 'NoSQLs', '1', 'Integrated'])('%j is not', (value) => {
    expect(saysSqlServerAuthentication(value)).toBe(false);
  });
});
