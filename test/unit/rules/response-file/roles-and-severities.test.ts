import { describe, expect, it } from 'vitest';
import { RESPONSE_FILE_RULES, findRule } from '../../../../server/src/rules/catalogue';
import type { Severity } from '../../../../server/src/rules/diagnostic';
import { lintText } from '../support/caret';

/** An entry that a rule reports, or that it needs beside that: a key whose name tells the role, the role, the value. */
type Entry = [inferableKey: string, role: string, value: string];

const CORE_HOST: Entry = ['CORE_DB_HOST', 'databaseHost core', 'sql01.example.com'];

/** Of each rule of values a file that meets it; the first entry is the one that it stands on. */
const FILES: Readonly<Record<string, readonly Entry[]>> = {
  'empty-value': [['LOG_DIR', 'logsDirectory', '']],
  'path-not-absolute': [['LOG_DIR', 'logsDirectory', 'logs']],
  'path-forbidden-character': [['LOG_DIR', 'logsDirectory', 'E:/lo?gs']],
  'path-reserved-name': [['LOG_DIR', 'logsDirectory', 'E:/aux']],
  'path-trailing-dot-or-space': [['LOG_DIR', 'logsDirectory', 'E:/logs.']],
  'path-too-long': [['LOG_DIR', 'logsDirectory', `E:/${'x'.repeat(300)}`]],
  'path-unc': [['LOG_DIR', 'logsDirectory', '//files01/logs']],
  'java-home-executable': [['JAVA_HOME', 'javaHome', 'C:/jre/bin']],
  'account-name-characters': [['ADMIN_ACCOUNT', 'accountLogin admin', 'EXAMPLE\\\\a b']],
  'account-name-length': [['ADMIN_ACCOUNT', 'accountLogin admin', `EXAMPLE\\\\${'a'.repeat(21)}`]],
  'account-upn': [['ADMIN_ACCOUNT', 'accountLogin admin', 'bems@example.com']],
  'account-domain-missing': [['ADMIN_ACCOUNT', 'accountLogin admin', 'bems']],
  'account-domain-mismatch': [
    ['CONNECT_ACCOUNT', 'accountLogin connect', 'example.org\\\\bems'],
    ['DOMAIN_NAME', 'domainName', 'example.com'],
  ],
  'netbios-domain': [['ADMIN_ACCOUNT', 'accountLogin admin', 'A-DOMAIN-THAT-IS-LONG\\\\bems']],
  'password-forbidden-character': [['ADMIN_PASSWORD', 'accountPassword admin', 'a;b']],
  'plaintext-password': [['ADMIN_PASSWORD', 'accountPassword admin', 'illustrative']],
  'host-name': [['HOST_NAME', 'hostName', 'bems_01']],
  'computer-name-length': [['HOST_NAME', 'hostName', 'bems-production-01']],
  'host-not-qualified': [['CORE_DB_HOST', 'databaseHost core', 'sql01']],
  'host-domain-mismatch': [
    ['HOST_NAME', 'hostName', 'bems01.example.org'],
    ['DOMAIN_NAME', 'domainName', 'example.com'],
  ],
  'sql-instance-name': [['CORE_DB_HOST', 'databaseHost core', 'sql01.example.com\\\\']],
  'instance-and-port': [
    ['CORE_DB_HOST', 'databaseHost core', 'sql01.example.com\\\\BEMS'],
    ['CORE_DB_PORT', 'databasePort core', '1433'],
  ],
  'database-name': [['CORE_DB_NAME', 'databaseName core', 'x'.repeat(129)]],
  'database-name-suggested': [['CORE_DB_NAME', 'databaseName core', 'x']],
  'database-shared': [
    ['DOCS_DB_NAME', 'databaseName docs', 'x'],
    ['DOCS_DB_HOST', 'databaseHost docs', 'sql01.example.com'],
    ['CORE_DB_NAME', 'databaseName core', 'x'],
    CORE_HOST,
  ],
  'port-range': [['CORE_DB_PORT', 'databasePort core', '0']],
  'port-dynamic': [['CORE_DB_PORT', 'databasePort core', ''], CORE_HOST],
  'port-conflict': [
    ['CORE_DB_PORT', 'databasePort core', '8443'],
    ['CORE_DB_HOST', 'databaseHost core', 'localhost'],
  ],
};

/** Rules of values about which no role is inferred: no name tells one, or there is no role in play. */
const NEVER_INFERRED = [
  'install-dir-missing',
  'install-dir-variable',
  'sql-authentication',
  'jdbc-property-syntax',
  'jdbc-property-unknown',
  'jdbc-property-value',
  'jdbc-property-duplicate',
  'jdbc-property-conflict',
  'jdbc-property-ineffective',
  'jdbc-property-redundant',
  'multi-subnet-instance',
];

const ONE_LOWER: Readonly<Record<Severity, Severity>> = {
  error: 'warning',
  warning: 'information',
  information: 'information',
  hint: 'hint',
};

/** Keys whose names tell nothing, as many as a file needs. */
const NEUTRAL = ['ALPHA', 'BETA', 'GAMMA', 'DELTA'];

function severitiesOf(rule: string, text: string, options: Parameters<typeof lintText>[1] = {}) {
  const found = lintText(text, options).diagnostics.filter((diagnostic) => diagnostic.rule === rule);
  return [...new Set(found.map(({ severity, roleOrigin }) => `${severity} by ${roleOrigin ?? 'no role'}`))];
}

describe('the rules of values', () => {
  it('are all told here', () => {
    const ids = RESPONSE_FILE_RULES.filter((rule) => rule.about === 'value').map((rule) => rule.id);
    expect(ids.sort()).toEqual([...Object.keys(FILES), ...NEVER_INFERRED].sort());
  });
});

describe.each(Object.entries(FILES))('%s', (id, entries) => {
  const own = findRule(id)?.severity ?? 'hint';
  const annotated = entries.map(([, role, value], i) => `# @role ${role}\n${NEUTRAL[i]}=${value}\n`).join('');
  const bare = entries.map(([, , value], i) => `${NEUTRAL[i]}=${value}\n`).join('');
  const keyRoles = Object.fromEntries(entries.map(([, role], i) => [NEUTRAL[i], role]));
  // The last of two equal keys counts, and of two databases the later one is reported.
  const inferred = entries.map(([key, , value]) => `${key}=${value}\n`).join('');
  const order = (text: string): string => (id === 'database-shared' ? reversed(text) : text);

  it(`is ${own} where the role is annotated`, () => {
    expect(severitiesOf(id, order(annotated))).toEqual([`${own} by annotation`]);
  });

  it(`is ${own} where the key map tells the role`, () => {
    expect(severitiesOf(id, order(bare), { keyRoles })).toEqual([`${own} by keyMap`]);
  });

  it(`is ${ONE_LOWER[own]} where the role is inferred`, () => {
    expect(severitiesOf(id, order(inferred))).toEqual([`${ONE_LOWER[own]} by inferred`]);
  });

  it('is what the configuration says, at most a warning where the role is inferred', () => {
    for (const severity of ['error', 'warning', 'information', 'hint'] as const) {
      const options = { rules: { [id]: severity } };
      const lowered = severity === 'error' ? 'warning' : severity;
      expect(severitiesOf(id, order(annotated), options)).toEqual([`${severity} by annotation`]);
      expect(severitiesOf(id, order(bare), { ...options, keyRoles })).toEqual([`${severity} by keyMap`]);
      expect(severitiesOf(id, order(inferred), options)).toEqual([`${lowered} by inferred`]);
    }
  });

  it('can be switched off', () => {
    expect(severitiesOf(id, order(annotated), { rules: { [id]: 'off' } })).toEqual([]);
  });

  it('says nothing where nobody tells the role', () => {
    const found = lintText(bare).diagnostics.filter((diagnostic) => diagnostic.rule === id);
    expect(found).toEqual([]);
  });
});

/** The entries of `text` in the opposite order, each with its annotation. */
function reversed(text: string): string {
  const lines = text.trimEnd().split('\n');
  const size = lines[0]?.startsWith('#') ? 2 : 1;
  const groups: string[] = [];
  for (let i = 0; i < lines.length; i += size) groups.unshift(`${lines.slice(i, i + size).join('\n')}\n`);
  return groups.join('');
}

describe('the roles that a name tells', () => {
  it('are none where two fit, and parts of words never count', () => {
    for (const text of [
      'SUPPORT=0\n',
      'AIRPORT_NUMBER=0\n',
      'DB_HOST_PORT=0\n',
      'CORE_DOCS_DB_PORT=0\n',
      'REPORTS=0\n',
    ]) {
      expect(severitiesOf('port-range', text)).toEqual([]);
    }
  });

  it('are told by words between underscores, full stops, hyphens and changes of case', () => {
    for (const key of ['CORE_DB_PORT', 'core.db.port', 'core-db-port', 'coreDbPort', 'CoreDBPort']) {
      expect(severitiesOf('port-range', `${key}=0\n`)).toEqual(['warning by inferred']);
    }
  });

  it('yield to an annotation and to the key map, the annotation first', () => {
    const options = { keyRoles: { CORE_DB_PORT: 'clusterName' } };
    expect(severitiesOf('port-range', 'CORE_DB_PORT=0\n', options)).toEqual([]);
    expect(severitiesOf('port-range', '# @role databasePort docs\nCORE_DB_PORT=0\n', options)).toEqual([
      'error by annotation',
    ]);
  });
});

describe('a rule set', () => {
  it('changes no other rule than those it names', () => {
    for (const [id, entries] of Object.entries(FILES)) {
      if (id === 'database-shared') continue;
      const text = entries.map(([, role, value], i) => `# @role ${role}\n${NEUTRAL[i]}=${value}\n`).join('');
      expect(severitiesOf(id, text, { ruleSets: ['stig'] })).toEqual(severitiesOf(id, text));
    }
  });
});
