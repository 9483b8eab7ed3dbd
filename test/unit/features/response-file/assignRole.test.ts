import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignRoleEdit, assignableRoles } from '../../../../server/src/features/response-file/assignRole';
import { ROLES } from '../../../../server/src/roles/role';
import { hostileDocument } from '../../properties/documents';
import { Random } from '../../properties/random';
import { FOLDER, atCursor, documentOf } from './support/document';
import type { DocumentOptions } from './support/document';
import { editsFor, textAfter, withEdits } from './support/workspaceEdit';

const CONFIGURATION = `${FOLDER}/bems-config.json`;
const CONFIGURED: DocumentOptions = { settings: { configurationUri: CONFIGURATION } };

/** The text after `role` was assigned in a comment above the key at `|`; null where it cannot be. */
function annotated(source: string, role: string, options: DocumentOptions = {}): string | null {
  const { document, position } = atCursor(source, options);
  const edit = assignRoleEdit(document, position, role, 'annotation', null);
  return edit && textAfter(document, edit);
}

describe('the roles that a key can be assigned', () => {
  it.each([
    ['the name tells it', 'CORE_DB_PO|RT=1433', 'databasePort core'],
    ['the name is misspelled', 'CORE_DB_PASWORD|=x', 'databasePassword core'],
    ['a word is cut short', 'CONNECT_SQL_|PROPS=', 'databaseProperties connect'],
    ['MAIL belongs to Core', 'MAIL_DB_|NAME=BEMS', 'databaseName core'],
    ['the service of the lines above', '# @role databaseHost docs\nX1=sql01\nDB_|PORT=1433', 'databasePort docs'],
    ['the value tells a port', 'X1|=1433', 'databasePort core'],
    ['the value tells a folder', 'X_LOG|_TO=E\\:\\\\Logs', 'logsDirectory'],
    ['another key has the role already', '# @role databasePort core\nX1=1433\nX|2=1433', 'databasePort connect'],
    ['the cursor is in the value', 'JAVA_PATH=C:/j|re', 'javaHome'],
    ['the cursor is in a comment of the key', '# th|e computer\nBEMS_HOST=bems01', 'hostName'],
  ])('begin with the likeliest: %s', (_name, source, role) => {
    const { document, position } = atCursor(source);
    expect(assignableRoles(document, position)?.roles[0]?.role).toBe(role);
  });

  it('are all that there are, with what they mean and what the key has now', () => {
    const { document, position } = atCursor('# @role clusterName\nX|1=west');
    const result = assignableRoles(document, position);
    expect(result).toMatchObject({ key: 'X1', current: 'clusterName' });
    // One for each service that a role knows.
    const all = Object.values(ROLES).reduce((count, { services }) => count + Math.max(1, services.length), 0);
    expect(result?.roles).toHaveLength(all);
    expect(new Set(result?.roles.map(({ role }) => role)).size).toBe(all);
    const { title, description } = ROLES.databasePort;
    expect(result?.roles).toContainEqual({ role: 'databasePort docs', title, description });
  });

  it.each([
    ['a documented key', 'USER_INSTALL_DI|R1=E:/BEMS'],
    ['a documented key in another case', 'user_install_di|r1=E:/BEMS'],
    ['no key', 'A=1\n|\nB=2'],
    ['a comment of no key', '# a|lone\n\nB=2'],
    ['an empty key', '=val|ue'],
    ['what goes on from a half commented-out password', '# DB_PASSWORD=s3cr3t\\\n  go|on'],
    ['a password without its sign', 'DB_PASSWORDs3cr3t|'],
    ['an empty file', '|'],
  ])('are none for %s', (_name, source) => {
    const { document, position } = atCursor(source);
    expect(assignableRoles(document, position)).toBeNull();
    expect(assignRoleEdit(document, position, 'hostName', 'annotation', null)).toBeNull();
    expect(assignRoleEdit(document, position, 'hostName', 'keyMap', '{}')).toBeNull();
  });
});

describe('a role in a comment', () => {
  it.each([
    ['above the key', 'A=1\nX|1=1433', 'databasePort core', 'A=1\n# @role databasePort core\nX1=1433'],
    [
      'below its other comments',
      '# the port\nX|1=1433',
      'databasePort core',
      '# the port\n# @role databasePort core\nX1=1433',
    ],
    ['indented as the key is', '\t X|1=1433', 'hostName', '\t # @role hostName\n\t X1=1433'],
    ['with the line end of the file', 'A=1\r\nX|1=1\r\n', 'hostName', 'A=1\r\n# @role hostName\r\nX1=1\r\n'],
    ['above all lines of a value', 'X1=a\\\n  |b', 'hostName', '# @role hostName\nX1=a\\\n  b'],
    ['for the one that is there', '# @role hostName\nX|1=1', 'databasePort docs', '# @role databasePort docs\nX1=1'],
    [
      'for one with a faulty role',
      '! @role databsePort core\nX|1=1',
      'databasePort docs',
      '! @role databasePort docs\nX1=1',
    ],
    [
      'for one with a faulty service',
      '#@role databasePort dogs\nX|1=1',
      'databasePort docs',
      '#@role databasePort docs\nX1=1',
    ],
    ['for one without a role', '# @role\nX|1=1', 'hostName', '# @role hostName\nX1=1'],
    [
      'for the one that counts',
      '# @role hostName\n# @role domainName\n# @role nothing\nX|1=1',
      'clusterName',
      '# @role hostName\n# @role clusterName\n# @role nothing\nX1=1',
    ],
    [
      'before the text behind it',
      '# @role databasePort core of SQL\nX|1=1',
      'databaseHost docs',
      '# @role databaseHost docs of SQL\nX1=1',
    ],
    [
      'above the text behind it, which is no service',
      '  # @role databasePort core of SQL\nX|1=1',
      'hostName',
      '  # @role hostName\n  # of SQL\nX1=1',
    ],
  ])('stands %s', (_name, source, role, expected) => {
    const text = annotated(source, role);
    expect(text).toBe(expected);
    const assigned = documentOf(text ?? '').file.entries.find(({ key }) => key === 'X1');
    expect(assigned).toMatchObject({ roleText: role, assignment: { origin: 'annotation' } });
  });

  it.each(['utf-16', 'utf-8'] as const)('counts as the client does: %s', (encoding) => {
    expect(annotated('# 𝄞 ü\n# @role hostName ü\nX|1=ü', 'databasePort core', { encoding })).toBe(
      '# 𝄞 ü\n# @role databasePort core ü\nX1=ü',
    );
  });

  it.each(['', 'nothing', 'databasePort', 'databasePort admin', 'hostName core'])(
    'is none that there is not: %j',
    (role) => {
      expect(annotated('X|1=1', role)).toBeNull();
    },
  );

  it('is what the key then has, wherever it is assigned (random documents)', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(60), (seed, at) => {
        const document = documentOf(hostileDocument(new Random(seed)));
        const position = document.positions.positionAt(Math.min(at, document.file.text.length));
        const result = assignableRoles(document, position);
        const edit = assignRoleEdit(document, position, 'databasePort docs', 'annotation', null);
        expect(edit === null).toBe(result === null);
        if (!edit || !result) return;
        const after = documentOf(textAfter(document, edit)).file.entries;
        expect(after.map(({ key }) => key)).toEqual(document.file.entries.map(({ key }) => key));
        expect(after.filter(({ key }) => key === result.key).map(({ roleText }) => roleText)).toContain(
          'databasePort docs',
        );
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 500) },
    );
  });
});

describe('a role in the key map', () => {
  it('is added to the configuration', () => {
    const { document, position } = atCursor('# ü\nX|1=1433', { ...CONFIGURED, encoding: 'utf-8' });
    const text = '{\n  "keyRoles": {\n    "ÄÖ": "hostName" // 𝄞\n  }\n}\n';
    const edit = assignRoleEdit(document, position, 'databasePort core', 'keyMap', text);
    expect(edit?.documentChanges).toHaveLength(1);
    expect(withEdits(text, editsFor(edit ?? undefined, CONFIGURATION), 'utf-8')).toBe(
      '{\n  "keyRoles": {\n    "ÄÖ": "hostName", // 𝄞\n    "X1": "databasePort core"\n  }\n}\n',
    );
  });

  it('is added in the spelling of the template', () => {
    const { document, position } = atCursor('sql_po|rt=1433', { ...CONFIGURED, template: 'SQL_PORT=\n' });
    const edit = assignRoleEdit(document, position, 'databasePort core', 'keyMap', '{}');
    expect(withEdits('{}', editsFor(edit ?? undefined, CONFIGURATION))).toContain('"SQL_PORT": "databasePort core"');
  });

  it('makes a configuration beside the document where there is none', () => {
    const { document, position } = atCursor('X|1=1433');
    const edit = assignRoleEdit(document, position, 'databasePort core', 'keyMap', null);
    expect(edit?.documentChanges?.[0]).toEqual({ kind: 'create', uri: CONFIGURATION });
    expect(withEdits('', editsFor(edit ?? undefined, CONFIGURATION))).toBe(
      '{\n  "keyRoles": {\n    "X1": "databasePort core"\n  }\n}\n',
    );
  });

  it('takes the place of an annotation, which would win', () => {
    const { document, position } = atCursor(
      '# the port\n# @role hostName\n# @role domainName of old\nX|1=1433',
      CONFIGURED,
    );
    // `domainName of` is faulty and does not win.
    const edit = assignRoleEdit(document, position, 'databasePort core', 'keyMap', '{}');
    expect(textAfter(document, edit)).toBe('# the port\n# @role domainName of old\nX1=1433');
    expect(editsFor(edit ?? undefined, CONFIGURATION)).toHaveLength(1);
  });

  it.each([
    ['the configuration is broken', '{', {}],
    ['the document has no folder', '{}', { uri: 'untitled:Untitled-1' }],
  ])('is not assigned where %s', (_name, text, options) => {
    const { document, position } = atCursor('X|1=1433', options);
    expect(assignRoleEdit(document, position, 'databasePort core', 'keyMap', text)).toBeNull();
  });
});
