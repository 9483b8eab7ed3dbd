/**
 * Writes what is generated from the rules: `docs/rules/`, a page a rule with an index, and the schema of
 * `bems-config.json`; and from the schema of profiles the page about them. With `--check` nothing is written: what differs is named, and the exit status is 1.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'prettier';
import { configurationSchema } from '../server/src/configuration/schema';
import { CONFIGURATION_FILE } from '../server/src/configuration/configuration';
import { ALL_RULES, RULES, rulesNamed } from '../server/src/rules/catalogue';
import { exampleConfiguration, exampleFiles } from '../server/src/rules/exampleFiles';
import type { ExampleFile } from '../server/src/rules/exampleFiles';
import type { Example, Rule } from '../server/src/rules/rule';
import { lintExample } from './lintExample';
import { profilePage } from './profilePage';

const RULES_FOLDER = 'docs/rules';
const check = process.argv.includes('--check');

const KINDS: Readonly<Record<Rule['about'], string>> = {
  form: 'In a response file',
  value: 'In a response file',
  profile: 'In a connectivity profile',
  deployment: 'In all files of a workspace',
  configuration: 'In the configuration',
};

const files = new Map<string, string>();
files.set(`${RULES_FOLDER}/README.md`, await format(indexPage(), { parser: 'markdown' }));
for (const rule of RULES)
  files.set(`${RULES_FOLDER}/${rule.id}.md`, await format(rulePage(rule.id), { parser: 'markdown' }));
files.set('docs/connectivity-profile.md', await format(profilePage(), { parser: 'markdown' }));
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
  for (const path of [...drifted, ...left]) console.error(`${path} is not what it is made from: run npm run docs`);
  if (drifted.length + left.length > 0) process.exitCode = 1;
  else console.log(`${files.size} generated files are what they are made from.`);
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
      ...ALL_RULES.filter((r) => r.about === about).map(row),
    ].join('\n');
  return `<!-- Made by \`npm run docs\` from server/src/rules, as are the pages of the rules: change the rule. -->\n\n# Rules

${RULES.length} rules. Each can be set to another severity or switched off in \`bems-config.json\`, and be suppressed in one place by a comment (\`# bems-disable-next-line RULE\`, in a profile behind \`//\`). A safe fix also runs in "fix all" and in \`lint --fix\`.

What rests on a role that is only inferred from a key's name is reported one severity lower.

## The form of a response file

${table('form')}

## The values of a response file

${table('value')}

## Connectivity profiles

${table('profile')}

## All files of a workspace together

${table('deployment')}

## Configuration

${table('configuration')}
`;
}

function fixMark(rule: Rule): string {
  if (!rule.fix) return '';
  return rule.fix.safe ? '**safe**' : 'offered';
}

/** One page for all rules of an id: what it means in each type of file. */
function rulePage(id: string): string {
  const rules = rulesNamed(id);
  const sections = rules.flatMap((rule) => {
    const within = rules.length > 1 ? [`## ${KINDS[rule.about]}`] : [];
    return [...within, ...describe(rule, rules.length > 1 ? '###' : '##')];
  });
  const mark = rules.every(isAboutProfiles) ? '//' : '#';
  const wholeFile = rules.some((rule) => rule.wholeFile);
  sections.push(
    `## Change or suppress it\n\n\`"rules": { "${id}": "off" }\`, or another severity, in \`bems-config.json\`; ${
      wholeFile
        ? `in a file \`${mark} bems-disable ${id}\``
        : `in one place \`${mark} bems-disable-next-line ${id}\` above it`
    }.`,
    `## Source\n\n${[...new Set(rules.map(({ source }) => source))].join('; ')}. See [what the sources are](../sources.md).`,
  );
  return `# ${id}\n\n${sections.join('\n\n')}\n`;
}

function describe(rule: Rule, level: '##' | '###'): string[] {
  const sections = [
    `${rule.title}.`,
    `Severity: **${rule.severity}**${ruleSetNote(rule)}`,
    `${level} Why\n\n${rule.reason}`,
  ];
  const { bad, good } = rule.examples;
  if (bad.length > 0)
    sections.push(`${level} Reported\n\n${bad.map((example) => reported(rule, example)).join('\n\n')}`);
  if (good.length > 0) {
    const shown = good.flatMap((example) => [
      ...configuration(example),
      ...exampleFiles(rule, example).map((file) => fence(file, file.text, typeof example !== 'string')),
    ]);
    sections.push(`${level} Not reported\n\n${shown.join('\n\n')}`);
  }
  if (rule.fix) {
    sections.push(
      `${level} Fix\n\n${rule.fix.description} ${rule.fix.safe ? 'The fix is safe: it also runs in "fix all" and in `lint --fix`.' : 'The fix is offered, and never made without you.'}`,
    );
  }
  return sections;
}

/** Whether what it reports stands in a profile: of a rule about several files the examples tell. */
function isAboutProfiles(rule: Rule): boolean {
  if (rule.about !== 'deployment') return rule.about === 'profile';
  return rule.examples.bad
    .flatMap((example) => lintExample(exampleFiles(rule, example), exampleConfiguration(example)).linted)
    .filter(({ result }) => result.diagnostics.some((diagnostic) => diagnostic.rule === rule.id))
    .every(({ file }) => file.language === 'connectivity-profile');
}

function ruleSetNote(rule: Rule): string {
  return Object.entries(rule.ruleSets ?? {})
    .map(([set, severity]) => `; **${severity}** with the rule set \`${set}\``)
    .join('');
}

/** The example with what is reported under each line, as the rule itself says it. */
function reported(rule: Rule, example: Example): string {
  const messages = new Set<string>();
  const { linted } = lintExample(exampleFiles(rule, example), exampleConfiguration(example));
  const shown = linted.map(({ file, result: { text, diagnostics, lines } }) => {
    const found = diagnostics.filter((diagnostic) => diagnostic.rule === rule.id);
    for (const { message } of found) messages.add(message);
    const marked: string[] = [];
    for (let line = 0; line < lines.lineCount; line++) {
      const { start, end } = lines.spanOf(line);
      if (start === end && line === lines.lineCount - 1) break;
      marked.push(text.slice(start, end));
      for (const { span } of found) {
        const range = lines.rangeOf(span);
        if (range.start.line !== line) continue;
        const width = range.end.line === line ? range.end.character - range.start.character : end - span.start;
        marked.push(' '.repeat(range.start.character) + '^'.repeat(Math.max(1, width)));
      }
    }
    return fence(file, marked.join('\n'), typeof example !== 'string');
  });
  return `${[...configuration(example), ...shown].join('\n\n')}\n\n${[...messages].map((message) => `> ${message}`).join('\n>\n')}`;
}

/** The configuration beside the files of an example, where it has one. */
function configuration(example: Example): string[] {
  const text = exampleConfiguration(example);
  return text === null ? [] : [`\`${CONFIGURATION_FILE}\`:\n\n\`\`\`json\n${text.replace(/\n$/, '')}\n\`\`\``];
}

/** A file as a code block; its name above it where an example has several files. */
function fence({ name, language }: ExampleFile, text: string, isOneOfMany: boolean): string {
  const title = isOneOfMany ? `\`${name}\`:\n\n` : '';
  // Carets under the text are no JSON: a formatter would stumble over them.
  const shownAs = language === 'response-file' ? 'properties' : 'text';
  return `${title}\`\`\`${shownAs}\n${text.replace(/\n$/, '')}\n\`\`\``;
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}
