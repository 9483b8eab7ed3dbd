import { describe, expect, it } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-types';
import { completion, resolveCompletion } from '../../../../server/src/features/response-file/completion';
import { COMPLETION_TRIGGERS } from '../../../../server/src/features/triggers';
import type { CompletionCapabilities } from '../../../../server/src/features/languageFeatures';
import { MASK } from '../../../../server/src/model/mask';
import { atCursor, documentOf } from './support/document';
import type { DocumentOptions } from './support/document';

interface Options extends DocumentOptions, Partial<CompletionCapabilities> {
  /** The texts of the other response files of the workspace. */
  readonly others?: readonly string[];
}

/** What is offered at the `|` of `source`, in the order in which it is shown. */
function itemsAt(source: string, options: Options = {}): CompletionItem[] {
  const { document, position } = atCursor(source, options);
  const others = (options.others ?? []).map((text, index) => documentOf(text, { uri: `file:///other/${index}` }));
  const { snippets = false, insertReplace } = options;
  const client = insertReplace === undefined ? { snippets } : { snippets, insertReplace };
  const { items } = completion(document, position, [...others, document], client);
  return [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

function labelsAt(source: string, options: Options = {}): string[] {
  return itemsAt(source, options).map(({ label }) => label);
}

function itemAt(source: string, label: string, options: Options = {}): CompletionItem {
  const item = itemsAt(source, options).find((one) => one.label === label);
  if (!item) throw new Error(`${label} is not offered.`);
  return item;
}

/** The text after `label` was chosen at the `|` of `source`. */
function chosen(source: string, label: string, options: Options = {}): string {
  const { document } = atCursor(source, options);
  const { textEdit } = itemAt(source, label, options);
  if (!textEdit) throw new Error(`${label} has no edit.`);
  const range = 'range' in textEdit ? textEdit.range : options.insertReplace ? textEdit.insert : textEdit.replace;
  const { start, end } = document.positions.spanOf(range);
  const { text } = document.file;
  return text.slice(0, start) + textEdit.newText + text.slice(end);
}

function documentationOf(item: CompletionItem): string {
  const { documentation } = resolveCompletion(item);
  return typeof documentation === 'string' ? documentation : (documentation?.value ?? '');
}

const DEFAULT_FOLDER = 'C:\\\\Program Files\\\\BlackBerry\\\\BlackBerry Enterprise Mobility Server';

describe('keys', () => {
  it('offers the documented keys in an empty file, the install folder first', () => {
    expect(labelsAt('|')).toEqual([
      'USER_INSTALL_DIR1',
      'INSTALLER_UI',
      'USER_INSTALL_DIR',
      'CHOSEN_INSTALL_SET',
      'CHOSEN_FEATURE_LIST',
      'CHOSEN_INSTALL_FEATURE_LIST',
      'LICENSE_ACCEPTED',
    ]);
  });

  it.each([
    ['in an empty file', '|', `USER_INSTALL_DIR1=${DEFAULT_FOLDER}`],
    ['in an empty line between others', 'A=1\n|\nB=2', `A=1\nUSER_INSTALL_DIR1=${DEFAULT_FOLDER}\nB=2`],
    ['with CRLF', 'A=1\r\n|\r\nB=2', `A=1\r\nUSER_INSTALL_DIR1=${DEFAULT_FOLDER}\r\nB=2`],
    ['in an indented line', 'A=1\n  |', `A=1\n  USER_INSTALL_DIR1=${DEFAULT_FOLDER}`],
    ['half-typed', 'US|', `USER_INSTALL_DIR1=${DEFAULT_FOLDER}`],
    ['in the middle of a word', 'US|ER_INS\nB=2', `USER_INSTALL_DIR1=${DEFAULT_FOLDER}\nB=2`],
    // The blanks would be part of the value.
    ['before blanks at the end of the line', 'US|  ', `USER_INSTALL_DIR1=${DEFAULT_FOLDER}`],
    ['where the value is already there', 'US|=D:\\\\BEMS', 'USER_INSTALL_DIR1=D:\\\\BEMS'],
    ['where the separator is already there', 'US| = ', 'USER_INSTALL_DIR1 = '],
    ['where the separator is a colon', '|:', 'USER_INSTALL_DIR1:'],
    ['where a blank is the separator', 'US| D:\\\\BEMS', 'USER_INSTALL_DIR1 D:\\\\BEMS'],
    ['behind other than ASCII', '# Ä€😀\nUS|', `# Ä€😀\nUSER_INSTALL_DIR1=${DEFAULT_FOLDER}`],
  ])('puts the key with its default, rightly escaped: %s', (_, source, expected) => {
    expect(chosen(source, 'USER_INSTALL_DIR1')).toBe(expected);
    expect(chosen(source, 'USER_INSTALL_DIR1', { encoding: 'utf-8' })).toBe(expected);
  });

  it('leaves what follows alone where the client inserts', () => {
    expect(chosen('US|ER_INS=x', 'USER_INSTALL_DIR1', { insertReplace: true })).toBe('USER_INSTALL_DIR1ER_INS=x');
    expect(itemAt('US|ER=x', 'USER_INSTALL_DIR1', { insertReplace: true }).textEdit).toEqual({
      newText: 'USER_INSTALL_DIR1',
      insert: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } },
      replace: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } },
    });
  });

  it('does not offer a key that the file has, but the one that is being written', () => {
    expect(labelsAt('USER_INSTALL_DIR1=x\n|')).not.toContain('USER_INSTALL_DIR1');
    expect(labelsAt('A=1\n|\nUSER_INSTALL_DIR1=x')).not.toContain('USER_INSTALL_DIR1');
    expect(labelsAt('USER_INSTALL_DIR1|=x')).toContain('USER_INSTALL_DIR1');
    expect(labelsAt('USER_INSTALL_DIR1=x\nUSER_INSTALL_DIR1|')).not.toContain('USER_INSTALL_DIR1');
  });

  it('goes on with the values where there are some to choose from', () => {
    expect(itemAt('|', 'INSTALLER_UI').command?.command).toBe('editor.action.triggerSuggest');
    expect(chosen('|', 'INSTALLER_UI')).toBe('INSTALLER_UI=');
    expect(itemAt('|', 'USER_INSTALL_DIR1').command).toBeUndefined();
  });

  it.each([
    ['in the indentation of an entry', ' | KEY=x'],
    ['in an empty line that a backslash continues', 'A=x\\\n|\n'],
    ['behind a backslash alone on its line', '\\|'],
    ['in a key over two lines', 'US\\\n  E|R=x'],
    ['in the rest of a commented-out secret', '# PASSWORD=hunter\\\ntw|o'],
  ])('offers nothing %s', (_, source) => {
    expect(labelsAt(source)).not.toContain('USER_INSTALL_DIR1');
  });

  it('offers the keys of the key map', () => {
    expect(chosen('CORE_P|', 'CORE_P', { keyRoles: { CORE_P: 'databasePort core' } })).toBe('CORE_P=1433');
  });
});

describe('keys of a template', () => {
  const template = [
    '# Where BEMS goes',
    'USER_INSTALL_DIR1=',
    '# The port',
    '# of *SQL* Server',
    '# PASSWORD=changeit',
    'SQL_PORT=1433',
    'FOLDER=D:\\\\Logs\\\\BEMS',
    'key\\ with\\=odd=x',
    'ADMIN_PASSWORD=hunter2',
    'EXTRA=encrypt=true;password=hunter2',
    'ENV_PASSWORD=$lax.nl.env.BEMS$',
  ].join('\n');

  it('offers those that the file lacks in the order of the template, before the standard variables', () => {
    expect(labelsAt('FOLDER=x\n\n|', { template }).slice(0, 4)).toEqual([
      'USER_INSTALL_DIR1',
      'key with=odd',
      'ADMIN_PASSWORD',
      'EXTRA',
    ]);
    expect(labelsAt('|', { template }).slice(0, 4)).toEqual([
      'USER_INSTALL_DIR1',
      'SQL_PORT',
      'FOLDER',
      'key with=odd',
    ]);
    expect(labelsAt('|', { template }).at(-1)).toBe('LICENSE_ACCEPTED');
  });

  it.each([
    ['SQL_PORT', 'SQL_PORT=1433'],
    ['FOLDER', 'FOLDER=D:\\\\Logs\\\\BEMS'],
    ['key with=odd', 'key\\ with\\=odd=x'],
    // An empty install folder is an error.
    ['USER_INSTALL_DIR1', `USER_INSTALL_DIR1=${DEFAULT_FOLDER}`],
    ['ADMIN_PASSWORD', 'ADMIN_PASSWORD='],
    ['EXTRA', 'EXTRA='],
    ['ENV_PASSWORD', 'ENV_PASSWORD=$lax.nl.env.BEMS$'],
  ])('puts %s with its value in, unless that is or holds a secret', (key, expected) => {
    expect(chosen('|', key, { template })).toBe(expected);
  });

  it('compares what is typed with the key as it is written', () => {
    expect(itemAt('|', 'key with=odd', { template }).filterText).toBe('key\\ with\\=odd');
  });

  it("documents a key by the template's comment, without its secrets", () => {
    const text = documentationOf(itemAt('|', 'SQL_PORT', { template }));
    expect(text).toContain('The port');
    expect(text).toContain('\\*SQL\\*');
    expect(text).toContain(MASK);
    expect(text).not.toContain('changeit');
  });

  it('never sends a secret of the template', () => {
    const items = itemsAt('|', { template });
    expect(JSON.stringify([items, items.map(resolveCompletion)])).not.toMatch(/hunter2|changeit/);
  });

  it("offers the template's value for a key", () => {
    expect(chosen('FOLDER=|', 'D:\\Logs\\BEMS', { template })).toBe('FOLDER=D:\\\\Logs\\\\BEMS');
    expect(labelsAt('EXTRA=|', { template })).toEqual([]);
    expect(labelsAt('ENV_PASSWORD=|', { template })).toEqual([]);
  });
});

describe('the role of the key below', () => {
  it('is offered in the empty line above it where it is inferred', () => {
    expect(chosen('A=1\n|\nCORE_SQL_PORT=1', '# @role databasePort core')).toBe(
      'A=1\n# @role databasePort core\nCORE_SQL_PORT=1',
    );
    expect(labelsAt('A=1\n|\n# The port\nCORE_SQL_PORT=1')[0]).toBe('# @role databasePort core');
  });

  it('is asked for where the name does not tell it, or not the service', () => {
    expect(chosen('A=1\n|\nXYZ=1', '# @role')).toBe('A=1\n# @role \nXYZ=1');
    expect(chosen('A=1\n|\nSQL_PORT=1', '# @role databasePort')).toBe('A=1\n# @role databasePort \nSQL_PORT=1');
  });

  it.each([
    ['documented', 'A=1\n|\nUSER_INSTALL_DIR1=x'],
    ['annotated', 'A=1\n|\n# @role databasePort core\nCORE_SQL_PORT=1'],
    ['behind another empty line', 'A=1\n|\n\nCORE_SQL_PORT=1'],
  ])('is not offered where the key is %s', (_, source) => {
    expect(labelsAt(source).filter((label) => label.startsWith('#'))).toEqual([]);
  });
});

describe('values', () => {
  it.each([
    ['USER_INSTALL_DIR1=|', `USER_INSTALL_DIR1=${DEFAULT_FOLDER}`],
    ['USER_INSTALL_DIR1 = C|', `USER_INSTALL_DIR1 = ${DEFAULT_FOLDER}`],
    ['USER_INSTALL_DIR1=|  ', `USER_INSTALL_DIR1=${DEFAULT_FOLDER}`],
    ['USER_INSTALL_DIR1=C:\\\\Pro|gram\nB=1', `USER_INSTALL_DIR1=${DEFAULT_FOLDER}\nB=1`],
    // Backslashes that would lose themselves or the next line.
    ['USER_INSTALL_DIR1=C:\\Pro|gram', `USER_INSTALL_DIR1=${DEFAULT_FOLDER}`],
    ['USER_INSTALL_DIR1=C:\\|\nB=1', `USER_INSTALL_DIR1=${DEFAULT_FOLDER}\nB=1`],
    ['USER_INSTALL_DIR1=C:\\|\n\nB=1', `USER_INSTALL_DIR1=${DEFAULT_FOLDER}\n\nB=1`],
    ['USER_INSTALL_DIR1=C:\\|', `USER_INSTALL_DIR1=${DEFAULT_FOLDER}`],
    ['# ü😀\r\nUSER_INSTALL_DIR1:|\r\n', `# ü😀\r\nUSER_INSTALL_DIR1:${DEFAULT_FOLDER}\r\n`],
  ])('puts the default folder into %j', (source, expected) => {
    const label = DEFAULT_FOLDER.replaceAll('\\\\', '\\');
    expect(chosen(source, label)).toBe(expected);
    expect(chosen(source, label, { encoding: 'utf-8' })).toBe(expected);
    expect(itemAt(source, label).filterText).toBe(DEFAULT_FOLDER);
  });

  it.each([
    ['a folder', 'USER_INSTALL_DIR1=|', [DEFAULT_FOLDER.replaceAll('\\\\', '\\'), 'E:\\BEMS']],
    ['a standard key', 'INSTALLER_UI=s|', ['silent', 'console', 'gui']],
    ['an answer about a file', '-fileOverwrite_C\\:\\\\x=|', ['Yes', 'No']],
    ['a port', '# @role databasePort core\nP=|', ['1433']],
    ['words that nobody documents', '# @role databaseAuthentication core\nA=|', []],
    ['no role', 'XYZ=|', []],
    ['a value over two lines', 'USER_INSTALL_DIR1=C:\\\\BE|\\\n  MS', []],
    ['what is only a key so far', 'XYZ |= 1', []],
  ])('knows the documented ones of %s', (_, source, expected) => {
    expect(labelsAt(source)).toEqual(expected);
  });

  it('takes hosts from other services and files, and qualifies a name by their domains', () => {
    const others = [
      '# @role databaseHost docs\nD=sql09.lab.example.org\\\\BEMS\n# @role hostName\nH=bems09.lab.example.org',
    ];
    const source = `
      # @role hostName
      H=bems01.example.com
      # @role databaseHost connect
      C=sql02.example.com
      # @role databaseHost core
      HOST=|`;
    expect(labelsAt(source, { others })).toEqual([
      'sql02.example.com',
      'bems01.example.com',
      'sql09.lab.example.org\\BEMS',
      'sql01.example.com\\BEMS',
    ]);
    expect(labelsAt(source.replace('|', 'sql03.|'), { others }).slice(0, 2)).toEqual([
      'sql03.example.com',
      'sql03.lab.example.org',
    ]);
    expect(chosen(source, 'sql09.lab.example.org\\BEMS', { others })).toMatch(/HOST=sql09\.lab\.example\.org\\\\BEMS$/);
  });

  it('does not offer a BEMS computer that another file has, but the domains', () => {
    const others = ['# @role hostName\nH=bems09.example.org'];
    expect(labelsAt('# @role hostName\nH=|', { others })).toEqual(['bems01.example.com']);
    expect(labelsAt('# @role hostName\nH=bems02.|', { others })[0]).toBe('bems02.example.org');
    expect(labelsAt('# @role domainName\nD=|', { others })).toEqual(['example.org', 'example.com']);
  });

  it('suggests names of databases, none that another service has', () => {
    expect(labelsAt('# @role databaseName core\nN=|').slice(0, 3)).toEqual(['BEMS_Core', 'BEMS-Core', 'BEMS_Core1']);
    expect(labelsAt('# @role databaseName docs\nN=|')).toEqual(['BEMS_Docs', 'BEMS-Docs']);
    const connect = '# @role databaseName connect\nC=BEMS_CORE3\n# @role databaseName core\nN=|';
    expect(labelsAt(connect)).not.toContain('BEMS_Core3');
    // Core with Connect, without Docs.
    expect(labelsAt(connect.replace('BEMS_CORE3', 'BEMS_Connect'))[0]).toBe('BEMS_Core3');
  });

  it('offers what another computer of the cluster has', () => {
    const others = ['# @role databaseName docs\nD=TeamDocs\n# @role databaseName core\nC=TeamCore'];
    // Core's database is none for Docs.
    expect(labelsAt('# @role databaseName docs\nN=|', { others })).toEqual(['BEMS_Docs', 'BEMS-Docs', 'TeamDocs']);
  });

  it('takes accounts from other keys, with the backslash doubled', () => {
    const source = '# @role accountLogin admin\nA=EXAMPLE\\\\bemsadmin\n# @role accountLogin connect\nB=|';
    expect(labelsAt(source)).toEqual(['EXAMPLE\\bemsadmin', 'EXAMPLE\\', 'example.com\\bemsadmin']);
    expect(chosen(source, 'EXAMPLE\\bemsadmin')).toMatch(/\nB=EXAMPLE\\\\bemsadmin$/);
  });

  it('keeps the list short where a workspace has many files', () => {
    const others = Array.from({ length: 300 }, (_, i) => `# @role databaseHost core\nA=sql${i}.example.com`);
    expect(labelsAt('# @role databaseHost core\nH=|', { others })).toHaveLength(200);
  });

  it.each([
    ['a placeholder', '# @role databaseHost core\nA=<SQL Server>'],
    ['a variable', '# @role databaseHost core\nA=$lax.nl.env.SQL$'],
    ['half a name', '# @role databaseHost core\nA=sql0_'],
    ['a secret property', '# @role databaseHost core\nA=sql01;password=hunter2'],
    ['a key that is called a secret', '# @role databaseHost core\nSECRET_HOST=sql09'],
  ])('never takes %s from another file', (_, other) => {
    expect(labelsAt('# @role databaseHost core\nH=|', { others: [other] })).toEqual(['sql01.example.com\\BEMS']);
  });

  it('never takes an account with a character that none has', () => {
    const others = ['# @role accountLogin admin\nA=EXAMPLE\\new admin'];
    expect(labelsAt('# @role accountLogin admin\nA=|', { others })).toEqual(['example.com\\bemsadmin']);
  });

  it.each([
    '# @role accountPassword admin\nP=|',
    '# @role accountPassword admin\nP=hun|ter2',
    '# @role databasePassword core\nP=$|',
    'ADMIN_PASSWORD=|',
    'ADMIN_PASSWORD=|x',
    'ADMIN_PASSWORD=$lax.nl.env|.BEMS$',
    'ADMIN_PASSWORD = |',
    '# @role databaseProperties core\nP=password=|',
    '# @role databaseProperties core\nP=pwd=|',
    '# @role databaseProperties core\nP=encrypt=true;pwd=$|;fips=true',
    '# @role databaseProperties core\nP=password={a;|}',
    '# @role databaseProperties core\nP=password=$|',
  ])('offers nothing in a password: %j', (source) => {
    expect(itemsAt(source, { others: ['# @role accountPassword admin\nP=hunter2'] })).toEqual([]);
  });
});

describe('variables', () => {
  it.each([
    ['USER_INSTALL_DIR1=$|', '$EXTRACTOR_DIR$', 'USER_INSTALL_DIR1=$EXTRACTOR_DIR$'],
    ['XYZ=a\\\\$EX|', '$EXTRACTOR_DIR$', 'XYZ=a\\\\$EXTRACTOR_DIR$'],
    ['XYZ=$EX|TRA$\\\\b', '$EXTRACTOR_DIR$', 'XYZ=$EXTRACTOR_DIR$\\\\b'],
    ['XYZ=$|', '$\\$', 'XYZ=$\\\\$'],
    ['XYZ=$DOLLAR$ $|', '$COMMA$', 'XYZ=$DOLLAR$ $COMMA$'],
    ['XYZ=a\\\n  $|', '$COMMA$', 'XYZ=a\\\n  $COMMA$'],
    ['# @role logsDirectory\nL=$|', '$USER_INSTALL_DIR1$', '# @role logsDirectory\nL=$USER_INSTALL_DIR1$'],
  ])('replaces the name in %j', (source, label, expected) => {
    expect(chosen(source, label)).toBe(expected);
  });

  it('leaves the name of an environment variable to fill in', () => {
    expect(chosen('XYZ=$|', '$lax.nl.env.')).toBe('XYZ=$lax.nl.env.');
    const item = itemAt('XYZ=$|', '$lax.nl.env.', { snippets: true });
    expect(item.insertTextFormat).toBe(2);
    expect(item.textEdit?.newText).toBe('\\$lax.nl.env.${1:NAME}\\$');
  });

  it.each(['XYZ=$DOLLAR$|', 'XYZ=$a b|', 'XYZ=$$|', 'XYZ=|', '# @role databasePort core\nP=$|'])(
    'offers none in %j',
    (source) => {
      expect(labelsAt(source)).not.toContain('$DOLLAR$');
    },
  );
});

describe('connection properties', () => {
  const list = (text: string): string => `# @role databaseProperties core\nP=${text}`;

  it.each([
    ['|', 'P=multiSubnetFailover='],
    ['mul|', 'P=multiSubnetFailover='],
    ['encrypt=true;|', 'P=encrypt=true;multiSubnetFailover='],
    ['encrypt=true; mul|', 'P=encrypt=true; multiSubnetFailover='],
    ['encrypt=true;m|ulti;fips=true', 'P=encrypt=true;multiSubnetFailover=;fips=true'],
    ['multi|Subnet=true', 'P=multiSubnetFailover=true'],
    ['multi| = true', 'P=multiSubnetFailover = true'],
    ['encrypt=true;\\\n    mul|', 'P=encrypt=true;\\\n    multiSubnetFailover='],
    ['encrypt=true;\\\r\n    |', 'P=encrypt=true;\\\r\n    multiSubnetFailover='],
    ['trustStore=C:\\\\x\\u003d;mul|', 'P=trustStore=C:\\\\x\\u003d;multiSubnetFailover='],
    ['applicationName=\\u00e4😀;mul|', 'P=applicationName=\\u00e4😀;multiSubnetFailover='],
    ['applicationName={a;b};mul|', 'P=applicationName={a;b};multiSubnetFailover='],
    ['encrypt\\=true;mul|', 'P=encrypt\\=true;multiSubnetFailover='],
  ])('completes a name in %j', (text, expected) => {
    expect(chosen(list(text), 'multiSubnetFailover')).toBe(`# @role databaseProperties core\n${expected}`);
    expect(chosen(list(text), 'multiSubnetFailover', { encoding: 'utf-8' })).toMatch(/P=.*/s);
    expect(chosen(list(text), 'multiSubnetFailover', { encoding: 'utf-8' }).endsWith(expected)).toBe(true);
  });

  it('goes on with the values', () => {
    expect(itemAt(list('|'), 'encrypt').command?.command).toBe('editor.action.triggerSuggest');
    expect(itemAt(list('|=true'), 'encrypt').command).toBeUndefined();
  });

  it('does not offer what the list has, by any name, nor what cannot stand in one', () => {
    const labels = labelsAt(list('Encrypt=true;server=x;|;fips=true'));
    expect(labels).not.toContain('encrypt');
    expect(labels).not.toContain('serverName');
    expect(labels).not.toContain('fips');
    expect(labels).not.toContain('accessToken');
    expect(labels).not.toContain('gsscredential');
    expect(labels).toContain('loginTimeout');
  });

  it('puts what the guide names first, what has a key of its own, and what is of the past, last', () => {
    const labels = labelsAt(list('|'));
    expect(labels[0]).toBe('multiSubnetFailover');
    expect(labels.indexOf('portNumber')).toBeGreaterThan(labels.indexOf('xopenStates'));
    expect(labels.indexOf('fipsProvider')).toBeGreaterThan(labels.indexOf('portNumber'));
    expect(itemAt(list('|'), 'fipsProvider').tags).toEqual([1]);
  });

  it.each([
    ['multiSubnetFailover=|', ['true', 'false']],
    ['MULTISUBNETFAILOVER = t|', ['true', 'false']],
    ['fips=true;applicationIntent=|', ['ReadOnly', 'ReadWrite']],
    ['loginTimeout=|', ['30']],
    ['trustStoreType=|', ['JKS']],
    ['applicationName=|', []],
    ['noSuchProperty=|', []],
    ['=|', []],
    ['applicationName={a|b}', []],
    ['applicationName={a;mul|}', []],
    ['applicationName={a}|', []],
    ['encrypt=true;\\|', []],
    ['mul\\\n  ti|', []],
  ])('knows the values in %j', (text, expected) => {
    expect(labelsAt(list(text))).toEqual(expected);
  });

  it.each([
    ['encrypt=|', 'P=encrypt=strict'],
    ['encrypt=tr|ue;fips=true', 'P=encrypt=strict;fips=true'],
    ['encrypt= tr|ue ;fips=true', 'P=encrypt= strict ;fips=true'],
    ['encrypt=\\\n  t|', 'P=encrypt=\\\n  strict'],
    ['encrypt={tr|ue};fips=true', null],
  ])('replaces the value in %j', (text, expected) => {
    const source = list(text);
    if (expected === null) expect(labelsAt(source)).toEqual([]);
    else expect(chosen(source, 'strict')).toBe(`# @role databaseProperties core\n${expected}`);
  });

  it('takes a semicolon as the end of a word, not of half a number', () => {
    expect(itemAt(list('encrypt=|'), 'true').commitCharacters).toEqual([';']);
    expect(itemAt(list('loginTimeout=|'), '30').commitCharacters).toBeUndefined();
  });

  it('documents a property when it is looked at', () => {
    const item = itemAt(list('|'), 'loginTimeout');
    expect(item.documentation).toBeUndefined();
    expect(documentationOf(item)).toMatch(/Default: `30`/);
    expect(documentationOf(item)).toMatch(/0 to 65535/);
  });
});

describe('annotations', () => {
  it.each([
    ['# @r|\nK=1', '@role', '# @role \nK=1'],
    ['#|\nK=1', '@role', '#@role \nK=1'],
    ['# @r| databasePort core\nK=1', '@role', '# @role databasePort core\nK=1'],
    ['! @|\r\nK=1', '@role', '! @role \r\nK=1'],
    ['# @|\nCORE_SQL_PORT=1', '@role databasePort core', '# @role databasePort core\nCORE_SQL_PORT=1'],
    ['# @role |\nK=1', 'databaseHost', '# @role databaseHost \nK=1'],
    ['# @role |\nK=1', 'hostName', '# @role hostName\nK=1'],
    ['# @role data|Host core\nK=1', 'databaseName', '# @role databaseName core\nK=1'],
    ['# @role databaseHost |\nK=1', 'core', '# @role databaseHost core\nK=1'],
    ['# @role databaseHost c|onn\nK=1', 'connect', '# @role databaseHost connect\nK=1'],
  ])('completes %j', (source, label, expected) => {
    expect(chosen(source, label)).toBe(expected);
    expect(chosen(source, label, { encoding: 'utf-8' })).toBe(expected);
  });

  it('offers the services of the role, and roles that fit the key first', () => {
    expect(labelsAt('# @role accountLogin |\nK=1')).toEqual(['admin', 'connect', 'presence']);
    expect(labelsAt('# @role accountLogin |\nCONNECT_USER=1')[0]).toBe('connect');
    expect(labelsAt('# @role hostName |\nK=1')).toEqual([]);
    expect(labelsAt('# @role |\nCORE_SQL_PORT=1')[0]).toBe('databasePort');
  });

  it.each(['# The |\nK=1', '# a@r|', '# @role databaseHost core |', '|# @role', '# @roles |', '# x @r|'])(
    'offers nothing in %j',
    (source) => {
      expect(labelsAt(source)).toEqual([]);
    },
  );
});

describe('suppressions', () => {
  it('offers the words', () => {
    expect(labelsAt('# bems|')).toEqual(['@role', 'bems-disable-next-line', 'bems-disable', 'bems-enable']);
    expect(chosen('# bems|', 'bems-disable')).toBe('# bems-disable ');
  });

  it('names first the rules that report on the next line, and none twice', () => {
    const source = `
      USER_INSTALL_DIR1=E:\\BEMS
      # bems-disable-next-line |
      # @role databasePort core
      P=70000
      Q=C:\\Temp`;
    const labels = labelsAt(source);
    expect(labels[0]).toBe('port-range');
    expect(labels.indexOf('lone-backslash')).toBeGreaterThan(0);
    expect(labelsAt(source.replace('|', 'port-range |'))).not.toContain('port-range');
    expect(labelsAt(source.replace('|', 'port-range, lo|'))).not.toContain('port-range');
    expect(labelsAt(source.replace('|', 'port|-range'))).toContain('port-range');
    expect(chosen(source.replace('|', 'lone-backslash po|'), 'port-range')).toContain('lone-backslash port-range\n');
  });

  it('names first what reports further down, or about the whole file', () => {
    const labels = labelsAt('A="x"\n# bems-disable |\nQ=C:\\Temp');
    expect(labels.slice(0, 2).sort()).toEqual(['install-dir-missing', 'lone-backslash']);
  });

  it('ends only what was begun above', () => {
    expect(labelsAt('# bems-disable port-range lone-backslash\nA=1\n# bems-enable |')).toEqual([
      'lone-backslash',
      'port-range',
    ]);
    expect(labelsAt('# bems-enable |\n# bems-disable port-range\n')).toEqual([]);
  });

  it('documents a rule when it is looked at', () => {
    expect(documentationOf(itemAt('# bems-disable |', 'port-range'))).toContain('**');
  });
});

describe('resolving', () => {
  it('says what a key is for', () => {
    expect(documentationOf(itemAt('|', 'USER_INSTALL_DIR1'))).toContain('The folder of BEMS');
  });

  it('leaves an item alone that it does not know', () => {
    const item = { label: 'x', data: { about: 'something else' } };
    expect(resolveCompletion(item)).toEqual(item);
    expect(resolveCompletion({ label: 'x' })).toEqual({ label: 'x' });
  });
});

it('asks for completions at the characters that begin something, and not at every blank', () => {
  expect([...COMPLETION_TRIGGERS].sort()).toEqual(['"', '$', '.', ':', ';', '=', '@']);
});
