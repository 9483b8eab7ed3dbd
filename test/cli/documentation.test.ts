import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bemsConfig, workspace } from './commandLine';

const PAGE = readFileSync('docs/command-line.md', 'utf8');
const SECTIONS = PAGE.split(/^## /m).slice(1);
const COMMON = SECTIONS.find((section) => section.startsWith('Options of several commands')) ?? '';

const COMMANDS = [
  'lint',
  'show',
  'rules',
  'explain',
  'template adopt',
  'redact',
  'route',
  'new-profile',
  'checklist',
  'decommission',
  'import-servers',
  'compare',
  'language-server',
];

/** The options that the command's own help lists. */
function optionsOf(command: string): string[] {
  const { stdout } = bemsConfig(workspace(), [...command.split(' '), '--help']);
  const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option]) => option as string);
  return options.filter((option) => option !== '--help');
}

/** The options that the page tells of a command: in its own section, and in the table of those that several have. */
function documentedOf(command: string): string {
  const own = SECTIONS.find((section) => (section.split('\n')[0] ?? '').split(', ').includes(command)) ?? '';
  const rows = COMMON.split('\n').filter((row) => (row.split('|')[2] ?? '').trim().split(', ').includes(command));
  return [own, ...rows.map((row) => row.split('|')[1])].join('\n');
}

test.each(COMMANDS)('the page about the command line tells every option of %s', (command) => {
  const documented = documentedOf(command);
  const missing = optionsOf(command).filter((option) => !new RegExp(`(?<![\\w-])${option}(?![\\w-])`).test(documented));
  expect(missing).toEqual([]);
});

test('the page tells of every command, and of no other', () => {
  const { stdout } = bemsConfig(workspace(), ['--help']);
  const list = /^Commands:\n((?: {2}.*\n)+)/m.exec(stdout)?.[1] ?? '';
  const listed = [...list.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name).filter((name) => name !== 'help');
  expect(listed.sort()).toEqual(COMMANDS.map((command) => command.split(' ')[0]).sort());
  const headings = SECTIONS.flatMap((section) => (section.split('\n')[0] ?? '').split(', '));
  expect(headings.filter((heading) => heading !== 'Options of several commands').sort()).toEqual([...COMMANDS].sort());
});
