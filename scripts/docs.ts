/**
 * Writes what is generated from the rules: `docs/rules/`, a page a rule with an index, and the schema of
 * `bems-config.json`. With `--check` nothing is written: what differs is named, and the exit status is 1.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'prettier';
import { configurationSchema } from '../server/src/configuration/schema';
import { DEFAULT_CONFIGURATION } from '../server/src/configuration/configuration';
import { RULES } from '../server/src/rules/catalogue';
import type { Rule } from '../server/src/rules/rule';
import { lintResponseFile } from '../server/src/service';

const RULES_FOLDER = 'docs/rules';
const check = process.argv.includes('--check');

const files = new Map<string, string>();
files.set(`${RULES_FOLDER}/README.md`, await format(indexPage(), { parser: 'markdown' }));
for (const rule of RULES)
  files.set(`${RULES_FOLDER}/${rule.id}.md`, await format(rulePage(rule), { parser: 'markdown' }));
files.set(
  'schemas/bems-config.schema.json',
  await format(JSON.stringify(configurationSchema()), { parser: 'json', printWidth: 120 }),
);

const drifted = [...files]
  .filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
  .map(([path]) => path);
const left = existsSync(RULES_FOLDER)
  ? readdirSync(RULES_FOLDER)
      .map((name) => `${RULES_FOLDER}/${name}`)
      .filter((path) => !files.has(path))
  : [];

if (check) {
  for (const path of [...drifted, ...left]) console.error(`${path} is not what the rules say: run npm run docs`);
  if (drifted.length + left.length > 0) process.exitCode = 1;
  else console.log(`${files.size} generated files are what the rules say.`);
} else {
  for (const path of drifted) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, files.get(path) ?? '');
  }
  for (const path of left) rmSync(join('.', path));
  console.log(`${drifted.length} of ${files.size} generated files written, ${left.length} removed.`);
}

function indexPage(): string {
  const row = (rule: Rule): string =>
    `| [\`${rule.id}\`](${rule.id}.md) | ${rule.severity} | ${escapeCell(rule.title)} | ${fixMark(rule)} |`;
  const table = (about: Rule['about']): string =>
    [
      '| rule | severity | reports | fix |',
      '|---|---|---|---|',
      ...RULES.filter((r) => r.about === about).map(row),
    ].join('\n');
  return `# Rules

${RULES.length} rules. Each can be set to another severity or switched off in \`bems-config.json\`, and be suppressed in one place by a comment (\`# bems-disable-next-line RULE\`). A safe fix also runs in "fix all" and in \`lint --fix\`.

What rests on a role that is only inferred from a key's name is reported one severity lower.

## The form of a response file

${table('form')}

## The values of a response file

${table('value')}

## Configuration

${table('configuration')}
`;
}

function fixMark(rule: Rule): string {
  if (!rule.fix) return '';
  return rule.fix.safe ? '**safe**' : 'offered';
}

function rulePage(rule: Rule): string {
  const sections = [
    `# ${rule.id}`,
    `${rule.title}.`,
    `Severity: **${rule.severity}**${ruleSetNote(rule)}`,
    `## Why\n\n${rule.reason}`,
  ];
  if (rule.examples.bad.length > 0)
    sections.push(`## Reported\n\n${rule.examples.bad.map((text) => reported(rule, text)).join('\n\n')}`);
  if (rule.examples.good.length > 0) sections.push(`## Not reported\n\n${rule.examples.good.map(fence).join('\n\n')}`);
  if (rule.fix) {
    sections.push(
      `## Fix\n\n${rule.fix.description} ${rule.fix.safe ? 'The fix is safe: it also runs in "fix all" and in `lint --fix`.' : 'The fix is offered, and never made without you.'}`,
    );
  }
  sections.push(
    `## Change or suppress it\n\n\`\`\`json\n{ "rules": { "${rule.id}": "off" } }\n\`\`\`\n\nin \`bems-config.json\` (or \`error\`, \`warning\`, \`information\`, \`hint\`); ${
      rule.wholeFile
        ? `in one file by a comment line \`# bems-disable ${rule.id}\` anywhere in it.`
        : `in one place by a comment line \`# bems-disable-next-line ${rule.id}\` above it.`
    }`,
    `## Source\n\n${rule.source}. See [what the sources are](../sources.md).`,
  );
  return `<!-- Made by \`npm run docs\` from server/src/rules: change the rule. -->\n\n${sections.join('\n\n')}\n`;
}

function ruleSetNote(rule: Rule): string {
  return Object.entries(rule.ruleSets ?? {})
    .map(([set, severity]) => `; **${severity}** with the rule set \`${set}\``)
    .join('');
}

/** The example with what is reported under each line, as the rule itself says it. */
function reported(rule: Rule, text: string): string {
  const mark = text.startsWith('\uFEFF');
  const file = { text: mark ? text.slice(1) : text, encoding: 'utf-8' as const, byteOrderMark: mark, invalidAt: -1 };
  const { diagnostics, lines } = lintResponseFile(file, { configuration: DEFAULT_CONFIGURATION, template: null });
  const found = diagnostics.filter((d) => d.rule === rule.id);
  const shown: string[] = [];
  for (let line = 0; line < lines.lineCount; line++) {
    const { start, end } = lines.spanOf(line);
    if (start === end && line === lines.lineCount - 1) break;
    shown.push(file.text.slice(start, end));
    for (const { span } of found) {
      const range = lines.rangeOf(span);
      if (range.start.line !== line) continue;
      const width = range.end.line === line ? range.end.character - range.start.character : end - span.start;
      shown.push(' '.repeat(range.start.character) + '^'.repeat(Math.max(1, width)));
    }
  }
  const messages = [...new Set(found.map((d) => d.message))];
  return `${fence(shown.join('\n'))}\n\n${messages.map((message) => `> ${message}`).join('\n>\n')}`;
}

function fence(text: string): string {
  return `\`\`\`properties\n${text.replace(/\n$/, '')}\n\`\`\``;
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}
