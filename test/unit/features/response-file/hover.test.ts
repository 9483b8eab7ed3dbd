import fc from 'fast-check';
import { MarkupContent } from 'vscode-languageserver-types';
import type { Hover } from 'vscode-languageserver-types';
import { describe, expect, it, test } from 'vitest';
import { hover } from '../../../../server/src/features/response-file/hover';
import { RULES } from '../../../../server/src/rules/catalogue';
import { damagedResponseFile, hostileDocument } from '../../properties/documents';
import { Random } from '../../properties/random';
import { dedent, documentOf } from './support/document';
import type { DocumentOptions } from './support/document';

/** The hover at `|`; it must explain exactly the text between « and », and nothing where these are missing. */
function hoverAt(source: string, options: DocumentOptions = {}): string | null {
  let text = '';
  const marks: Record<string, number> = {};
  for (const character of dedent(source)) {
    if ('«»|'.includes(character)) marks[character] = text.length;
    else text += character;
  }
  const document = documentOf(text, options);
  const result = hover(document, document.positions.positionAt(marks['|'] as number));
  if (marks['«'] === undefined) {
    expect(result).toBeNull();
    return null;
  }
  expect(result?.range).toEqual(document.positions.rangeOf({ start: marks['«'], end: marks['»'] as number }));
  return textOf(result as Hover);
}

function textOf({ contents }: Hover): string {
  if (!MarkupContent.is(contents)) throw new Error('The hover is no Markdown.');
  expect(contents.kind).toBe('markdown');
  return contents.value;
}

/** The text has all of `parts`, in their order. */
function expectInOrder(text: string | null, parts: readonly string[]): void {
  let at = 0;
  for (const part of parts) {
    const found = text?.indexOf(part, at) ?? -1;
    expect(found, `${JSON.stringify(part)} in\n${text ?? ''}`).toBeGreaterThanOrEqual(0);
    at = found + part.length;
  }
}

describe('a key', () => {
  it('of the guide: title, purpose, origin, default and example as written in the file, constraints, sources', () => {
    expectInOrder(hoverAt(String.raw`«USER_INST|ALL_DIR1»=E:\\BEMS`), [
      '**Install folder**',
      'The folder BEMS is installed in',
      'Role `installDirectory`: the installation guide names this key.',
      String.raw`Default (as written in this file): ${'`'}C:\\Program Files\\BlackBerry\\BlackBerry Enterprise Mobility Server${'`'}`,
      String.raw`Example (as written in this file): ${'`'}E:\\BEMS${'`'}`,
      'Each backslash is written twice in this file.',
      'drive letter, a colon and a separator',
      'device name',
      'at most 248 characters',
      '*Sources: BEMS Installation Guide: Perform a silent install or upgrade',
      'Microsoft naming files, paths, and namespaces',
    ]);
  });

  it('with an annotation: service, and the annotation as the origin', () => {
    const text = hoverAt(`
      # @role databasePort docs
      «|MY_PORT»=1433
    `);
    expectInOrder(text, [
      '**Port of the database server** — Docs',
      'Role `databasePort docs`, from the annotation above the key.',
      'Default: `1433`',
      'a whole number from 1 to 65535',
      'UDP 1434',
      'Sources: BEMS Installation Guide: Install the BEMS software, step 14',
    ]);
    expect(text).not.toContain('inferred');
  });

  it('in the key map: where that stands', () => {
    expectInOrder(hoverAt('«HOST|»=bems01', { keyRoles: { HOST: 'hostName' } }), [
      '**Name of the BEMS computer**',
      'Role `hostName`, from `keyRoles` in `bems-config.json`.',
      'Example: `bems01.example.com`',
      'at most 15 characters',
    ]);
  });

  it('with an inferred role: that it is a guess, what follows from it, and how to make it certain', () => {
    expectInOrder(hoverAt('«CORE_SQL_PO|RT»=1433'), [
      '— Core and Mail',
      'Role `databasePort core`, **inferred** from the words of the key',
      'one severity lower and never as an error',
      '`# @role databasePort core` above the key makes it certain',
      'ours, no vendor document says it',
    ]);
  });

  it('with an inferred role without its service: no annotation that would be wrong', () => {
    const text = hoverAt('«SQL_|PORT»=1433');
    expect(text).toContain('Role `databasePort`, **inferred**');
    expect(text).toContain('does not tell the service');
    expect(text).not.toContain('@role');
  });

  it.each([
    [
      'accountLogin connect',
      ['example.com\\\\bemsadmin', 'at most 20 characters', '1 to 15 characters', 'domain of the BEMS computer'],
    ],
    ['accountPassword admin', ['semicolon, at sign, slash, caret and double quote', '$lax.nl.env.NAME$']],
    ['databaseHost core', [String.raw`sql01.example.com\\BEMS`, '16 characters', 'the port decides']],
    ['databaseName connect', ['1 to 128 characters', 'The guide suggests the name `BEMS_Connect` here.']],
    ['databaseProperties core', ['MultiSubnetFailover=true', 'semicolons', 'ignores a name that it does not know']],
    ['logsDirectory', ['No public source tells its default', 'not on a network share']],
    ['services', ['The words that the installer expects are not public']],
  ])('of the role %s: its constraints in words', (role, parts) => {
    expectInOrder(hoverAt(`# @role ${role}\n«K|EY»=x`), parts);
  });

  it('of InstallAnywhere itself: what it is and its values, without a role', () => {
    expectInOrder(hoverAt('«INSTALLER_|UI»=silent'), [
      'standard key of InstallAnywhere',
      'How the installer talks to its user.',
      'Values: `silent`, `console` or `gui`',
      '*Source: Revenera InstallAnywhere, standard variables and response files*',
    ]);
    expect(hoverAt(String.raw`«-fileOver|write_C\:\\x»=Yes`)).toContain('`Yes` or `No`');
  });

  it('that nobody knows: says so, and how to give it a role', () => {
    const text = hoverAt('«COL|OUR»=blue');
    expectInOrder(text, [
      'No public document names this key',
      '`# @role databasePort core`',
      '`keyRoles`',
      '`bems-config.json`',
    ]);
    expect(text).not.toContain('template');
  });

  it('in another case than the known key: the known spelling, and that the installer tells them apart', () => {
    expectInOrder(hoverAt('«user_install_|dir1»=x'), ['**Install folder**', '`USER_INSTALL_DIR1`', 'case-sensitive']);
  });

  it('that stands again: a later line wins', () => {
    const text = hoverAt('«A|»=1\nB=2\nA=3\n');
    expect(text).toContain('the key stands again on line 3, and a later line wins');
    expect(hoverAt('A=1\nB=2\n«A|»=3\n')).not.toContain('again');
  });

  it('with escapes in it, or with none of its value written yet', () => {
    expect(hoverAt(String.raw`«|MY\ KEY»=1`)).toContain('No public document names this key');
    expect(hoverAt('«CORE_SQL_PORT|»')).toContain('**Port of the database server**');
    expect(hoverAt('  «CORE_SQL_P|ORT» : 1\r\n')).toContain('**Port of the database server**');
  });
});

describe('the adopted template', () => {
  const template = `
    # The *static* port
    #   1. or blank: <dynamic>
    # @role databasePort core
    CORE_SQL_PORT=1433
    ADMIN_PASSWORD=template-secret
    # password=commented-secret
    EXTRA=user=x;password=listed-secret
    FOLDER=C:\\\\BEMS
    EMPTY=
  `;
  const options = { template: dedent(template) };

  it('is quoted with its comment, in which Markdown means nothing, and its value', () => {
    expectInOrder(hoverAt('«CORE_SQL_|PORT»=1', options), [
      'The adopted template says:',
      String.raw`> The \*static\* port`,
      String.raw`> 1\. or blank: \<dynamic\>`,
      'Value in the adopted template: `1433`',
    ]);
  });

  it('shows its value as it is written in the file', () => {
    expect(hoverAt('«FOLD|ER»=x', options)).toContain(String.raw`Value in the adopted template: ${'`'}C:\\BEMS${'`'}`);
    expect(hoverAt('«EMP|TY»=x', options)).toContain('The adopted template leaves the value empty.');
  });

  it.each([
    ['«ADMIN_PASS|WORD»=x', '`••••••••`'],
    ['# @role accountPassword admin\n«FOLDE|R»=x', '`••••••••`'],
    ['«EXT|RA»=x', '`user=x;password=••••••••`'],
  ])('shows no secret of its own: %s', (source, shown) => {
    const text = hoverAt(source, options);
    expect(text).toContain(shown);
    expect(text).not.toMatch(/-secret|BEMS`/);
  });

  it('does not have the key', () => {
    expect(hoverAt('«OTH|ER»=x', options)).toContain('The adopted template does not have this key.');
    expect(hoverAt('«USER_INSTALL_DI|R1»=x', options)).not.toContain('template');
    expect(hoverAt('«INSTALLER_U|I»=x', options)).not.toContain('template');
  });
});

describe('a value', () => {
  it.each([
    [String.raw`USER_INSTALL_DIR1=«E:\\B|EMS»`, String.raw`The installer reads ${'`'}E:\BEMS${'`'}`],
    [String.raw`USER_INSTALL_DIR1=«E:\Prog|ram Files»`, 'The installer reads `E:Program Files`'],
    ['A=«1433|»', 'The installer reads `1433`'],
    ['A=«on|e\\\r\n   two»\r\n', 'The installer reads `onetwo`'],
    ['A=«one\\\n   t|wo»\n', 'The installer reads `onetwo`'],
    [String.raw`A=«\u0060x|»`, 'The installer reads `` `x ``'],
    [String.raw`A=«a\tb|»`, '⇥ is a tab'],
    ['A=«sql\u200b|01\u202e»', 'The installer reads `sql<U+200B>01<U+202E>`'],
  ])('%s', (source, part) => {
    expect(hoverAt(source)).toContain(part);
  });

  it('ends in blanks: they are part of it', () => {
    expect(hoverAt('A=«on|e  »\n')).toContain('The blanks at its end are part of it.');
    expect(hoverAt('A=«on|e»\n')).not.toContain('blanks');
  });

  it('is long: cut', () => {
    const text = hoverAt(`A=«|${'x'.repeat(5000)}»`);
    expect(text?.length).toBeLessThan(600);
    expect(text).toContain('xxx…');
  });

  it('is superseded: a later line wins', () => {
    expectInOrder(hoverAt('A=«on|e»\nA=two\n'), ['The installer would read `one`', 'on line 2, and a later line wins']);
  });

  it('is lost behind a malformed character code', () => {
    expectInOrder(hoverAt('A=E:\\users\nB=«on|e»\n'), ['would read `one`', 'stops at the malformed `\\u` on line 1']);
    expect(hoverAt('A=«|one»\nB=E:\\users\n')).not.toContain('malformed');
    expect(hoverAt('A=«E:\\user|s»\n')).toContain('reads neither this entry nor what follows');
  });

  it.each([
    ['ADMIN_PASSWORD=«gehe|im1»'],
    ['# @role accountPassword admin\nX=«gehe|im1»'],
    ['SOME_TOKEN=«gehe|im1»'],
    ['ADMIN_PASSWORD=«gehei\\\n  m|1»'],
    [String.raw`ADMIN_PASSWORD=«ge|heim\u0031»`],
    [String.raw`ADMIN_PASSWORD=«geheim|\u0031»`],
    ['ADMIN_PASSWORD=«geheim1$geh|eim1$»'],
    ['ADMIN_PASSWORD=«%geh|eim1%»'],
  ])('is a secret, of which nothing is shown, not even its length: %s', (source) => {
    const text = hoverAt(source);
    expect(text).toContain('The installer reads `••••••••` (secrets are not shown)');
    expect(text).not.toMatch(/ge?h?eim|U\+0031/);
  });

  it('holds a secret in a part', () => {
    const text = hoverAt('A=«us|er=x;password=geheim1»');
    expect(text).toContain('`user=x;password=••••••••`');
  });
});

describe('a connection property', () => {
  const of = (list: string): string | null => hoverAt(`# @role databaseProperties core\nX=${list}`);

  it('of the catalogue: type, default, values, releases, note, source', () => {
    expectInOrder(of('user=x;«login|Timeout=60»;encrypt=true'), [
      '**loginTimeout** — connection property',
      'a whole number (seconds)',
      'Default: `30`',
      '0 to 65535',
      'since 6.1.0 or earlier',
      'default 15 before 11.2',
      'Here: `60`',
      'JDBC driver for SQL Server',
    ]);
    expect(of('«ENCRYPT=fal|se»')).toContain('`true`, `false`, `no`, `optional`, `mandatory` or `strict`');
    expect(of('«applicationIntent=|»')).toContain('It is empty here.');
  });

  it('by another name', () => {
    expectInOrder(of('«data|base=x»'), [
      '**databaseName**',
      'Other names: `database`',
      'a value of its own for it: database',
      'Which of the two wins is not documented',
    ]);
  });

  it('that the driver does not know: it is ignored, and which one may be meant', () => {
    expectInOrder(of('«loginTimeou|=3»'), ['ignores a name that it does not know', 'Did you mean `loginTimeout`?']);
  });

  it('that stands twice', () => {
    expect(of('«encrypt=tr|ue»;ENCRYPT=false')).toContain('It stands twice.');
  });

  it('with a secret value: masked', () => {
    for (const source of ['«pass|word=geheim1»', '«password=gehe|im1»', '«password={geh|eim1;x}»;a=b']) {
      const text = of(source);
      expect(text).toContain('Here: `••••••••`');
      expect(text).not.toContain('geheim');
    }
  });

  it('in a value of another role is text', () => {
    expect(hoverAt('X=«login|Timeout=60»')).toContain('The installer reads');
  });

  it('in a continued line', () => {
    expect(hoverAt('# @role databaseProperties core\nX=a=b;\\\n  «encrypt=tr|ue»')).toContain('**encrypt**');
  });

  it('half typed is text', () => {
    expect(of('«encr|»')).toContain('The installer reads `encr`');
  });
});

describe('an escape', () => {
  it.each([
    [String.raw`A=x«|\\»y`, String.raw`${'`'}\\${'`'} stands for one backslash.`],
    [String.raw`A=x«\|\»y`, 'one backslash'],
    [String.raw`A=x«|\t»y`, 'stands for a tab.'],
    [String.raw`A=x«|\n»y`, 'stands for a line feed.'],
    [String.raw`USER_INSTALL_DIR1=E:«|\t»emp`, String.raw`If a backslash is meant, write ${'`'}\\t${'`'}`],
    [String.raw`A=«\u00|e4»`, '`ä` (U+00E4)'],
    [String.raw`A=«\u00|09»`, 'a tab (U+0009)'],
    [String.raw`A=«\uD8|3D»\uDE00`, 'U+D83D, one half of a character'],
    [String.raw`A=«\u20|0b»`, 'stands for U+200B.'],
    [String.raw`USER_INSTALL_DIR1=E:«|\P»rogram Files`, 'the backslash is dropped'],
    [String.raw`USER_INSTALL_DIR1=E:«|\P»rogram Files`, 'whether the installer forgives a single one is not known'],
    [String.raw`A=C«|\:»x`, '`\\:` stands for `:`: the backslash is dropped.'],
    [String.raw`MY«|\ »KEY=x`, 'without the backslash the key would end there'],
    [String.raw`M«|\u0041»KEY=x`, '`A` (U+0041)'],
    [String.raw`USER_INSTALL_DIR1=E:«|\u»sers`, '**Malformed character code**'],
    ['A=one«|\\»\n  two', 'The line goes on in the next one'],
    ['A=one«\\»|\r\n  two', 'The line goes on in the next one'],
    ['A=«|\\»\n  two', 'The line goes on in the next one'],
    ['A=one«|\\»\n\nB=2', 'nothing follows: it is dropped'],
    ['A=one«\\»|', 'nothing follows: it is dropped'],
    ['A=E:\\\\BEMS«|\\»\nB=2', 'swallows the next entry'],
  ])('%s', (source, part) => {
    const text = hoverAt(source);
    expect(text).toContain(part);
    expectInOrder(text, ['*Source', 'Java SE API, Properties.load']);
  });
});

describe('a variable', () => {
  it.each([
    ['A=«$lax.nl.env.TE|MP$»', ['A variable of the environment', '`TEMP`']],
    ['A=«$prop.us|er.name$»', ['A Java system property', '`user.name`']],
    ['A=x«$DOL|LAR$»y', ['A dollar sign', 'read, not set']],
    ['A=«|$EXTRACTOR_DIR$»', ['The folder that the installer was started from.']],
    ['A=«$IA_INST|ALL_LOG$»', ['A variable of the installer', 'read, not set', 'Revenera InstallAnywhere']],
    [String.raw`A=«|$\\$»`, ['between the folders of a path']],
    [String.raw`A=$«|\\»$`, ['one backslash']],
    ['A=«$B|$»\nB=C:\\\\x\n', ['The value of a key', 'line 2 of this file: `C:\\x`']],
    ['A=pay«$ro|ll$»west', ['No known variable', 'by nothing', '`$DOLLAR$`']],
    ['A=«%TE|MP%»', ['Not a variable of the installer', 'stay in the value as they are', '`$lax.nl.env.TEMP$`']],
  ])('%s', (source, parts) => {
    expectInOrder(hoverAt(source), parts);
  });

  it('that stands for a secret does not show it', () => {
    const text = hoverAt('A=«$ADMIN_PASS|WORD$»\nADMIN_PASSWORD=geheim1\n');
    expect(text).toContain('line 2 of this file: `••••••••`');
  });

  it('of the environment in place of a password is no secret', () => {
    expect(hoverAt('ADMIN_PASSWORD=«$lax.nl.env.S|ECRET$»')).toContain('A variable of the environment');
  });

  it('of the adopted template', () => {
    expect(hoverAt('A=«$SIT|E$»', { template: 'SITE=west\n' })).toContain('this file does not set it');
  });
});

describe('a comment', () => {
  it.each([
    ['# «@r|ole» databasePort core\nA=1', ['A role annotation', 'right above a key']],
    [
      '# @role «databasePo|rt» core\nA=1',
      ['**Port of the database server**', 'Services: `core`, `connect` or `docs`', '1 to 65535'],
    ],
    ['#@role «hostNam|e»\r\nA=1', ['**Name of the BEMS computer**', 'It belongs to no service.']],
    ['# @role databasePort «|connect»\nA=1', ['**Connect**', 'Services of `databasePort`']],
    ['# @role databasePort «ma|il»\nA=1', ['**Core and Mail**', '`mail` means `core`', 'Database requirements']],
    ['# @role accountLogin «admi|n»\nA=1', ['Common Services']],
    ['# «bems-disable-next-|line» port-range\nA=1', ['A suppression', 'the entry below']],
    ['! «bems-en|able»\nA=1', ['Ends what']],
    [
      '# bems-disable port-range, «host-n|ame»\n',
      ['**Not a legal host name**', 'An underscore', 'Severity: error', 'Strip the scheme or the port.', 'RFC 1123'],
    ],
  ])('%s', (source, parts) => {
    expectInOrder(hoverAt(source), parts);
  });

  it('tells the severity that the configuration sets', () => {
    expect(hoverAt('# bems-disable «port-r|ange»\n', { rules: { 'port-range': 'off' } })).toContain(
      'Severity: error, set to off here',
    );
  });

  it.each([
    ['# The port| of the server\nPORT=1'],
    ['#| @role databasePort core\nA=1'],
    ['# @role database|Prt core\nA=1'],
    ['# @role databasePort admi|n\nA=1'],
    ['# @role databasePort core the stat|ic one\nA=1'],
    ['# bems-disable no-such-|rule\n'],
    ['# see @role database|Port core\nA=1'],
    ['# ADMIN_PASSWORD=gehei|m1\nA=1'],
  ])('says nothing on other words: %s', (source) => {
    hoverAt(source);
  });

  it.each(RULES.map(({ id }) => id))('names the rule %s', (id) => {
    expect(hoverAt(`# bems-disable «${id.slice(0, 2)}|${id.slice(2)}»\n`)).toContain('*Source');
  });
});

describe('nothing', () => {
  it.each([
    ['an empty file', '|'],
    ['a blank line', 'A=1\n|\nB=2'],
    ['the indentation', '  |  A=1'],
    ['the separator', 'A |= 1'],
    ['an empty value', 'A=|'],
    ['the indentation of a continued line', 'A=one\\\n  |  two'],
    ['behind the end of the file', 'A=1\n|'],
    ['the rest of a secret that was commented out', '# ADMIN_PASSWORD=geh\\\nei|m1\n'],
  ])('%s', (_, source) => {
    hoverAt(source);
  });
});

it('counts as the client does', () => {
  const document = documentOf('ä𝄞=E:\\\\é\n', { encoding: 'utf-8' });
  // ä has 2 bytes, 𝄞 has 4: the equals sign is byte 6, the value begins at 7, é at 11.
  const value = hover(document, { line: 0, character: 12 });
  expect(value?.range).toEqual({ start: { line: 0, character: 7 }, end: { line: 0, character: 13 } });
  const key = hover(document, { line: 0, character: 3 });
  expect(key?.range).toEqual({ start: { line: 0, character: 0 }, end: { line: 0, character: 6 } });
});

test('never throws, never shows a secret, and explains a text that holds the pointer, anywhere in any document', () => {
  const anyText = fc.integer().map((seed) => {
    const random = new Random(seed);
    const hostile = hostileDocument(random);
    return random.below(2) === 0
      ? `${hostile}\nADMIN_PASSWORD=Zwiebel${hostile.replace(/[\r\n\\]/g, '')}\nX=password=Zwiebel;${hostile}`
      : damagedResponseFile(random).slice(0, 300);
  });
  fc.assert(
    fc.property(anyText, (text) => {
      const document = documentOf(text, { settings: {} });
      for (let offset = 0; offset <= text.length; offset++) {
        const position = document.positions.positionAt(offset);
        const result = hover(document, position);
        if (!result) continue;
        expect(textOf(result)).not.toContain('Zwiebel');
        const { start, end } = document.positions.spanOf(result.range as NonNullable<Hover['range']>);
        const at = document.positions.offsetAt(position);
        expect(start <= at && at <= end, `${start} ${at} ${end}`).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
