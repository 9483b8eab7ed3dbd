import { CodeActionTriggerKind } from 'vscode-languageserver-types';
import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { resolveCodeAction } from '../../../../server/src/features/codeActions';
import { responseFileFeatures } from '../../../../server/src/features/response-file/features';
import { CODE_ACTION_KINDS } from '../../../../server/src/features/codeActions/kinds';
import type { CodeActionCapabilities } from '../../../../server/src/features/codeActions';
import { ResponseDocument } from '../../../../server/src/features/response-file/responseDocument';
import type { SeveritySetting } from '../../../../server/src/rules/diagnostic';
import { FOLDER, atCursor, documentOf } from './support/document';
import type { DocumentOptions } from './support/document';
import { editsFor, textAfter, withEdits } from './support/workspaceEdit';

const CONFIGURATION = `${FOLDER}/bems-config.json`;
const COMMANDS = ['bems.saveAsUtf8', 'bems.explainRule', 'bems.assignRole'];

/** What every short text meets. */
const QUIET: Record<string, SeveritySetting> = { 'install-dir-missing': 'off' };

interface Asked {
  readonly only?: string[];
  readonly commands?: readonly string[];
  readonly documentChanges?: boolean;
  readonly diagnostics?: CodeActionContext['diagnostics'];
}

function actionsIn(document: ResponseDocument, range: Range, asked: Asked = {}): CodeAction[] {
  const { only, commands = [], documentChanges = true, diagnostics = [] } = asked;
  const capabilities: CodeActionCapabilities = { commands: new Set(commands), documentChanges };
  return responseFileFeatures.codeActions(document, range, { diagnostics, ...(only ? { only } : {}) }, capabilities);
}

/** The actions at the cursor `|`. */
function at(
  source: string,
  options: DocumentOptions & Asked = {},
): { document: ResponseDocument; actions: CodeAction[] } {
  const { document, position } = atCursor(source, { ...options, rules: { ...QUIET, ...options.rules } });
  return { document, actions: actionsIn(document, { start: position, end: position }, options) };
}

const titles = (actions: readonly CodeAction[]): string[] => actions.map(({ title }) => title);

/** The text after the action `title` at the cursor. */
function after(source: string, title: string, options: DocumentOptions & Asked = {}): string {
  const { document, actions } = at(source, options);
  const action = actions.find((each) => each.title === title);
  if (!action) throw new Error(`There is no action ${title}, only: ${titles(actions).join('; ')}`);
  return textAfter(document, action.edit);
}

describe('the fixes of a diagnostic', () => {
  it.each([
    ['in it', 'NOTE=a\\|b\n', 'NOTE=a\\\\b\n'],
    ['before it', 'NOTE=a|\\b\n', 'NOTE=a\\\\b\n'],
    ['behind a continued line', 'NOTE=a, \\\r\n  a|\\b\r\n', 'NOTE=a, \\\r\n  a\\\\b\r\n'],
  ])('are offered with the cursor %s', (_name, source, expected) => {
    expect(after(source, 'Double the backslash')).toBe(expected);
  });

  it('are not offered elsewhere', () => {
    expect(at('NOTE=a\\b\nTITLE=|x\n', { only: ['quickfix'] }).actions).toEqual([]);
  });

  it('are offered for all that is selected', () => {
    const document = documentOf('A=a\\b\nB=x \n', { rules: QUIET });
    const range = document.positions.rangeOf({ start: 0, end: 10 });
    expect(titles(actionsIn(document, range)).filter((title) => !/Suppress|Set|Switch|Assign/.test(title))).toEqual([
      'Double the backslash',
      'Remove the blanks at the end',
      'Fix all that can be fixed safely',
    ]);
  });

  it('name the version that they are for; in `changes`, where the client takes no others', () => {
    const [first] = at('NOTE=a\\|b\n').actions;
    const edits = [{ range: { start: { line: 0, character: 6 }, end: { line: 0, character: 6 } }, newText: '\\' }];
    const uri = `${FOLDER}/GoodServerSetup.properties`;
    expect(first?.edit).toEqual({ documentChanges: [{ textDocument: { uri, version: 1 }, edits }] });
    expect(at('NOTE=a\\|b\n', { documentChanges: false }).actions[0]?.edit).toEqual({ changes: { [uri]: edits } });
  });

  it('are preferred where only one is safe', () => {
    const preferred = (source: string): string[] =>
      titles(at(source).actions.filter(({ isPreferred }) => isPreferred === true));
    expect(preferred('NOTE=a\\|b')).toEqual(['Double the backslash']);
    expect(preferred('LOGS=E:\\\\BEMS|\\\nOTHER=value\n'), 'two that are not safe').toEqual([]);
  });

  it('name the diagnostic of the client that has the same rule and range', () => {
    const range = { start: { line: 0, character: 6 }, end: { line: 0, character: 7 } };
    const source = 'NOTE=a|\\b\n';
    const own = { code: 'lone-backslash', range, message: 'ours' };
    const others = [
      { code: 'lone-backslash', range: { ...range, end: { line: 0, character: 8 } }, message: 'elsewhere' },
      { code: 'key-case', range, message: 'another rule' },
      { range, message: 'without a code' },
    ];
    const { actions } = at(source, { only: ['quickfix'], diagnostics: [...others, own], commands: COMMANDS });
    expect(actions.map(({ diagnostics }) => diagnostics)).toEqual(actions.map(() => [own]));
    expect(actions.length).toBeGreaterThan(4);
    const [first] = at(source, { diagnostics: others }).actions;
    expect(first).not.toHaveProperty('diagnostics');
  });

  it.each(['utf-16', 'utf-8'] as const)('count as the client does: %s', (encoding) => {
    expect(after('# ü\nNOTE=𝄞ü\\|b\n', 'Double the backslash', { encoding })).toBe('# ü\nNOTE=𝄞ü\\\\b\n');
  });

  it('are a command where the file is to be saved in another encoding', () => {
    const { file, settings, uri } = documentOf('A=1');
    const marked = { ...file.file, byteOrderMark: true };
    const document = new ResponseDocument(uri, 1, marked, settings, 'utf-16');
    const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const action = actionsIn(document, start, { commands: COMMANDS }).find(
      ({ command }) => command?.command === 'bems.saveAsUtf8',
    );
    expect(action).toMatchObject({ title: 'Save as UTF-8 without a byte-order mark', kind: 'quickfix' });
    expect(action?.command?.arguments).toEqual([uri]);
    expect(titles(actionsIn(document, start))).not.toContain('Save as UTF-8 without a byte-order mark');
  });
});

describe('fixing all', () => {
  it('of one rule mends the others of that rule', () => {
    const source = 'A=a\\|b\nB=c\\d\nC=x \n';
    expect(after(source, 'Fix all of lone-backslash in this file')).toBe('A=a\\\\b\nB=c\\\\d\nC=x \n');
  });

  it('of one rule is not offered for one alone', () => {
    expect(titles(at('A=a\\|b\nC=x \n').actions)).not.toContain('Fix all of lone-backslash in this file');
  });

  it('that is safe mends all rules', () => {
    const source = 'A=a\\|b\nB=c\\d\nC=x \n';
    expect(after(source, 'Fix all that can be fixed safely')).toBe('A=a\\\\b\nB=c\\\\d\nC=x\n');
  });

  it('of thousands is offered to those who open the menu, and not sent whenever the cursor moves', () => {
    const lines = Array.from({ length: 1001 }, (_, index) => `A${index}=a\\b\n`);
    const document = documentOf(lines.join(''), { rules: QUIET });
    const start = { line: 0, character: 'A0=a'.length };
    const all = ['Fix all of lone-backslash in this file', 'Fix all that can be fixed safely'];
    const offered = (triggerKind: CodeActionTriggerKind): string[] => {
      const context = { diagnostics: [], triggerKind };
      const range = { start, end: start };
      return titles(
        responseFileFeatures.codeActions(document, range, context, { commands: new Set(), documentChanges: true }),
      );
    };
    expect(offered(CodeActionTriggerKind.Invoked)).toEqual(expect.arrayContaining(all));
    expect(offered(CodeActionTriggerKind.Automatic)).toContain('Double the backslash');
    expect(offered(CodeActionTriggerKind.Automatic)).not.toEqual(
      expect.arrayContaining([expect.stringMatching('^Fix all')]),
    );
  });

  it('that is safe goes on until nothing is left, where fixes collide', () => {
    // Doubling the last backslashes and removing what they belong to cannot be done at once.
    const source = '# @role javaHome\nJ=C:\\|Java\\bin\\java.exe\n';
    expect(after(source, 'Fix all that can be fixed safely')).toBe('# @role javaHome\nJ=C:\\\\Java\n');
  });

  it('is offered only where something can be', () => {
    expect(titles(at('A=a\\|b\n').actions), 'one alone').not.toContain('Fix all that can be fixed safely');
    expect(titles(at('A=a\\b\nB=c\\d\nC|').actions), 'elsewhere').not.toContain('Fix all that can be fixed safely');
  });
});

describe('kinds', () => {
  const source = '# a port\nX1=1433| \nB=a\\b\n';
  const kindsFor = (only?: string[]): Set<string | undefined> =>
    new Set(at(source, { ...(only ? { only } : {}), commands: COMMANDS }).actions.map(({ kind }) => kind));

  it.each([
    [undefined, ['quickfix', 'refactor.rewrite']],
    [[''], ['quickfix', 'refactor.rewrite']],
    [['quickfix'], ['quickfix']],
    [['quickfix.other'], []],
    [['quick'], []],
    [['refactor'], ['refactor.rewrite']],
    [['refactor.rewrite'], ['refactor.rewrite']],
    [['refactor.extract'], []],
    [['source'], ['source.fixAll.bems']],
    [['source.fixAll'], ['source.fixAll.bems']],
    [['source.fixAll.bems'], ['source.fixAll.bems']],
    [['source.fixAll.other'], []],
    [['source.organizeImports'], []],
    [
      ['refactor', 'source.fixAll'],
      ['refactor.rewrite', 'source.fixAll.bems'],
    ],
    [[], []],
  ])('for %j are %j', (only, kinds) => {
    // The blank behind the port is touched from its beginning.
    expect(kindsFor(only)).toEqual(new Set(kinds));
  });

  it('are all announced', () => {
    expect(new Set(CODE_ACTION_KINDS)).toEqual(new Set([...kindsFor(), ...kindsFor(['source'])]));
  });
});

describe('the page of a rule', () => {
  it('opens through a command, once for each rule', () => {
    const document = documentOf('NOTE=a\\b\\c\n', { rules: QUIET });
    const actions = actionsIn(document, document.positions.rangeOf({ start: 0, end: 10 }), { commands: COMMANDS });
    const pages = actions.filter(({ command }) => command?.command === 'bems.explainRule');
    expect(pages.map(({ title, command }) => [title, command?.arguments])).toEqual([
      ['Open the page of lone-backslash', ['lone-backslash']],
    ]);
  });

  it('is not offered to a client that has no such command', () => {
    expect(titles(at('NOTE=a\\|b\n').actions).join()).not.toContain('page');
  });
});

describe('the severity of a rule in the configuration', () => {
  const configured: DocumentOptions = { settings: { configurationUri: CONFIGURATION } };

  it.each([
    ['a warning', 'NOTE=a\\|b', {}, ['information', 'off']],
    ['an error', 'NOTE=a\\|b', { 'lone-backslash': 'error' as const }, ['warning', 'off']],
    ['a hint', 'NOTE=a\\|b', { 'lone-backslash': 'hint' as const }, ['off']],
  ])('can be made one lower, or off: %s', (_name, source, rules, severities) => {
    const { actions } = at(source, { ...configured, rules });
    const text = '{\n  "template": "t" // ours\n}\n';
    const results = actions
      .filter(({ title }) => title.endsWith('bems-config.json') && title.includes('lone-backslash'))
      .map((action) => {
        expect(action.edit, 'needs the text of the configuration').toBeUndefined();
        return withEdits(text, editsFor(resolveCodeAction(action, text).edit, CONFIGURATION));
      });
    expect(results).toEqual(
      severities.map(
        (severity) => `{\n  "template": "t", // ours\n  "rules": {\n    "lone-backslash": "${severity}"\n  }\n}\n`,
      ),
    );
  });

  it('survives the way to the client and back', () => {
    const { actions } = at('NOTE=a\\|b', configured);
    const sent = JSON.parse(JSON.stringify(actions.find(({ title }) => title.startsWith('Switch')))) as CodeAction;
    expect(sent.title).toBe('Switch lone-backslash off in bems-config.json');
    expect(sent.data).toMatchObject({ configurationUri: CONFIGURATION });
    expect(editsFor(resolveCodeAction(sent, '{}').edit, CONFIGURATION)).toHaveLength(1);
  });

  it('makes a configuration beside the document where there is none', () => {
    const action = at('NOTE=a\\|b').actions.find(({ title }) => title.startsWith('Switch'));
    const { edit } = resolveCodeAction(action as CodeAction, null);
    expect(edit?.documentChanges?.[0]).toEqual({ kind: 'create', uri: CONFIGURATION });
    expect(withEdits('', editsFor(edit, CONFIGURATION))).toBe('{\n  "rules": {\n    "lone-backslash": "off"\n  }\n}\n');
  });

  it.each([
    ['the client can make no file', { documentChanges: false }],
    ['the document has no folder', { uri: 'untitled:Untitled-1' }],
    [
      'the rule is set from outside, which wins',
      { settings: { configurationUri: CONFIGURATION, overrides: new Map([['lone-backslash', 'error' as const]]) } },
    ],
  ])('is not offered where %s', (_name, options) => {
    expect(titles(at('NOTE=a\\|b', options).actions).join()).not.toContain('bems-config.json');
  });

  it('stays without an edit where the configuration must be mended first', () => {
    const action = at('NOTE=a\\|b', configured).actions.find(({ title }) => title.startsWith('Switch')) as CodeAction;
    expect(resolveCodeAction(action, '{').edit).toBeUndefined();
  });

  it('leaves other actions as they are', () => {
    const [first] = at('NOTE=a\\|b').actions;
    expect(resolveCodeAction(first as CodeAction, '{}')).toBe(first);
    expect(resolveCodeAction({ title: '' }, null)).toEqual({ title: '' });
  });
});

describe('assigning a role', () => {
  const roles = (source: string, options: DocumentOptions & Asked = {}): string[] =>
    titles(at(source, { ...options, only: ['refactor'] }).actions);

  it.each([
    [
      'to a key without one',
      'X1|=1433',
      [
        'Assign role: databasePort core',
        'Assign role: databasePort connect',
        'Assign role: databasePort docs',
        'Assign role in bems-config.json: databasePort core',
        'Assign role…',
      ],
    ],
    [
      'that is inferred, to make it certain',
      'CONNECT_SQL_PORT|=1433',
      [
        'Assign role: databasePort connect (likely)',
        'Assign role in bems-config.json: databasePort connect',
        'Assign role…',
      ],
    ],
    ['that nothing tells', 'X1|=abc', ['Assign role…']],
    [
      'in place of an annotation',
      '# @role databasePort co|re\nX1=1433',
      ['Assign role: databasePort connect', 'Assign role: databasePort docs', 'Assign role…'],
    ],
    [
      'in place of a faulty annotation',
      '# @role databasePort\nDOCS_DB_PO|RT=1433',
      ['Assign role: databasePort docs (likely)', 'Assign role in bems-config.json: databasePort docs', 'Assign role…'],
    ],
    ['to a documented key', 'USER_INSTALL_DIR1|=E:/BEMS', []],
    ['to no key', 'X1=1433\n|\n', []],
  ])('is offered: %s', (_name, source, expected) => {
    expect(roles(source, { commands: COMMANDS })).toEqual(expected);
  });

  it('is left to the command where the key map has decided', () => {
    expect(roles('X1|=1433', { keyRoles: { X1: 'databasePort docs' }, commands: COMMANDS })).toEqual(['Assign role…']);
  });

  it('writes a comment', () => {
    expect(after('A=1\n  X1|=1433', 'Assign role: databasePort docs')).toBe(
      'A=1\n  # @role databasePort docs\n  X1=1433',
    );
  });

  it('writes the key map', () => {
    const { actions } = at('X1|=1433', { settings: { configurationUri: CONFIGURATION } });
    const action = actions.find(({ title }) => title.includes('bems-config.json: databasePort'));
    const text = '{ "keyRoles": {} }';
    expect(withEdits(text, editsFor(resolveCodeAction(action as CodeAction, text).edit, CONFIGURATION))).toBe(
      '{ "keyRoles": {\n  "X1": "databasePort core"\n} }',
    );
  });

  it('says where, in the command', () => {
    const { document, actions } = at('A=1\nX1=|1433', { commands: COMMANDS });
    const command = actions.find(({ title }) => title === 'Assign role…')?.command;
    expect(command).toEqual({
      title: 'Assign role…',
      command: 'bems.assignRole',
      arguments: [document.uri, { line: 1, character: 3 }],
    });
  });

  it('is not offered for several lines', () => {
    const document = documentOf('X1=1433\nX2=1433\n');
    expect(actionsIn(document, document.positions.rangeOf({ start: 0, end: 12 }), { only: ['refactor'] })).toEqual([]);
  });
});

describe('secrets', () => {
  it('stand in no action', () => {
    const source =
      '# DB_PASSWORD=s3cr3t-one\\\n  s3cr3t-two and more \nDB_PASSWORD="s3cr3t-three"\nPWDs3cr3t-four\nX=password\\=s3cr3t-five\\y \n';
    const document = documentOf(source);
    const whole = document.positions.rangeOf({ start: 0, end: source.length });
    const all = [
      ...actionsIn(document, whole, { commands: COMMANDS }),
      ...[30, 60, 80, 100].flatMap((offset) =>
        actionsIn(document, document.positions.rangeOf({ start: offset, end: offset }), { commands: COMMANDS }),
      ),
      ...actionsIn(document, whole, { only: ['source'] }),
    ];
    expect(all.length).toBeGreaterThan(5);
    expect(JSON.stringify(all)).not.toContain('s3cr3t');
  });
});
