import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../../../server/src/rules/catalogue';
import { exampleFiles } from '../../../../server/src/rules/exampleFiles';
import type { Diagnostic } from '../../../../server/src/rules/diagnostic';
import { lintText } from '../support/caret';

const LONG = 'x'.repeat(5000);

/** Files whose findings quote what stands in them, however long or strange it is. */
const STRANGE: readonly string[] = [
  `USER_INSTALL_DIR1=${LONG}\n`,
  `USER_INSTALL_DIR1=E:/${LONG}.${LONG}\n`,
  `USER_INSTALL_DIR1=E:/nul.${LONG}\n`,
  `USER_INSTALL_DIR1=%${LONG}%\n`,
  `USER_INSTALL_DIR1=<${LONG}>\n`,
  `USER_INSTALL_DIR1=$${LONG}$\n`,
  `USER_INSTALL_DIR1=E:\\${LONG}\n`,
  `USER_INSTALL_DIR1=\`a\u0001b\`\n`,
  `${LONG}\n`,
  `${LONG}=1\n${LONG}=2\n`,
  `# @role ${LONG}\nA=1\n`,
  `# @role databasePort ${LONG}\nA=1\n`,
  `# @role hostName ${LONG}\nA=1\n`,
  `# bems-disable ${LONG}\nA=1\n`,
  `# @role accountLogin admin\nA=${LONG}\n`,
  `# @role accountLogin admin\nA=${LONG}\\\\a\n`,
  `# @role domainName\nD=${`${'d'.repeat(50)}.`.repeat(5)}com\n# @role accountLogin connect\nA=example.com\\\\a\n`,
  `# @role domainName\nD=${`${'d'.repeat(50)}.`.repeat(4)}com\n# @role accountLogin connect\nA=bems\n`,
  `# @role domainName\nD=${`${'d'.repeat(50)}.`.repeat(4)}com\n# @role hostName\nA=bems01.example.com\n`,
  `# @role hostName\nA=${LONG}\n`,
  `# @role hostName\nA=https://${LONG}/\n`,
  `# @role databaseHost core\nA=sql01\\\\${LONG}\n`,
  `# @role databaseName core\nA=${LONG}\n`,
  `# @role databasePort core\nA=${LONG}\n`,
  `# @role databaseProperties core\nA=${LONG}\n`,
  `# @role databaseProperties core\nA=${LONG}=1;${LONG}=1\n`,
  `# @role databaseProperties core\nA=encrypt=${LONG};packetSize=${LONG};applicationName=${LONG}\n`,
  `# @role databaseProperties core\nA=authentication=${LONG}\n`,
];

const examples = ALL_RULES.flatMap((rule) => rule.examples.bad.flatMap((example) => exampleFiles(rule, example)));
const sources = [...examples, ...STRANGE.map((text) => ({ text, language: 'response-file' as const }))];
const findings: [string, Diagnostic][] = sources.flatMap(({ text, language }) =>
  lintText(text, { language }).diagnostics.map((diagnostic): [string, Diagnostic] => [text.slice(0, 60), diagnostic]),
);

describe('every message', () => {
  it.each(findings)('is short, whole and on one line: %j', (_text, { message }) => {
    expect(message).toMatch(/^\S[^\n\r]*[.?]$/);
    expect(message.length).toBeLessThan(250);
    // A full stop or a question mark ends a sentence where a blank or the end follows.
    const sentences = message.replace(/`[^`]*`/g, '`').match(/[.?](?=\s|$)/g) ?? [];
    expect(sentences.length).toBeLessThanOrEqual(2);
  });

  it.each(findings)('has quotes that are closed: %j', (_text, { message }) => {
    expect((message.match(/`/g) ?? []).length % 2).toBe(0);
  });

  it('holds no control character', () => {
    for (const [, { message }] of findings) expect([...message].filter((character) => character < ' ')).toEqual([]);
  });
});

describe('every fix', () => {
  const fixes = findings.flatMap(([, diagnostic]) => diagnostic.fixes);

  it('has a title on one line, an order without a full stop', () => {
    for (const { title } of fixes) expect(title).toMatch(/^[A-Z][^\n\r]*[^.\s]$/);
  });

  it('has a title that is short, whatever stands in the file', () => {
    for (const { title } of fixes) expect(title.length).toBeLessThan(250);
  });
});

describe('every related place', () => {
  it('says in a sentence what it is', () => {
    for (const [, { related }] of findings) for (const { message } of related) expect(message).toMatch(/^[A-Z].*\.$/);
  });
});
