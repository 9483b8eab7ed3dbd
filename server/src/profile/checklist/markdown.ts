import { inlineCode } from '../../text/inlineCode';
import type { Change, Checklist, Section, Step } from './checklist';
import type { Value } from './values';

/** What stands above the steps. */
export interface Frame {
  /** Errors that the rules find in the profile. */
  readonly errors: number;
  /** How to see them, for the end of a sentence: `run bems-config lint site.connectivity-profile.json`. */
  readonly seeErrors: string;
  /** What the profile is compared with, as somebody named it, if so; null for a list of all. */
  readonly against: { readonly name: string | null } | null;
}

/** A checklist as Markdown, each step with a box to tick, exact values as code. */
export function checklistMarkdown(list: Checklist, { errors, seeErrors, against }: Frame): string {
  const name = list.name === null ? '' : ` ${code(list.name)}`;
  const since = against && `: ${against.name === null ? 'what has changed' : `changes since ${code(against.name)}`}`;
  const lines = [`# BlackBerry Dynamics connectivity profile${name}${since ?? ''}`, ''];
  if (errors > 0) {
    const count = errors === 1 ? 'one error' : `${errors} errors`;
    lines.push(
      `> **The file has ${count}.** Mend ${errors === 1 ? 'it' : 'them'} before you enter anything: ${seeErrors}.`,
      '',
    );
  }
  if (list.incomplete > 0) {
    const [entries, are] = list.incomplete === 1 ? ['One entry', 'is'] : [`${list.incomplete} entries`, 'are'];
    lines.push(
      `> ${entries} of the file cannot be entered as ${are === 'is' ? 'it stands' : 'they stand'} and ${are} not listed.`,
      '',
    );
  }
  for (const { entry, app } of list.contradictory) {
    const about = `${text(entry.shown)}${app ? ` of ${appText(app)}` : ''}`;
    lines.push(
      `> ${about} stands in the file more than once, with different values, and is not listed: decide which of them is right.`,
      '',
    );
  }
  if (list.sections.length === 0) {
    const isAll = list.incomplete === 0 && list.contradictory.length === 0;
    const nothing =
      against === null ? 'There is nothing to enter' : 'There is nothing to do: the console needs no change';
    lines.push(isAll ? `${nothing}.` : 'There is nothing else to do.', '');
    return lines.join('\n');
  }
  lines.push(
    'UEM cannot read a profile from a file: enter it by hand. What the console calls its buttons is not documented, so only the fields are named here.',
    '',
    `- [ ] In the UEM console open **${list.console}**.`,
    against === null
      ? '- [ ] Add a profile, or open the one to change.'
      : `- [ ] Open the profile${list.nameBefore === null ? '' : ` ${code(list.nameBefore)}`}.`,
    '',
  );
  let openApps = false;
  for (const section of list.sections) {
    if (section.app && !openApps) {
      lines.push(`## ${heading(section)}`, '');
      openApps = true;
    }
    lines.push(section.app ? `### ${appText(section.app)}` : `## ${heading(section)}`, '');
    lines.push(...section.steps.map((step) => `- [ ] ${sentence(step)}`), '');
    if (section.member === 'ipAddressRanges') {
      lines.push('How the console wants a range written is not documented: see what it accepts.', '');
    }
  }
  lines.push('- [ ] Save the profile.', '');
  return lines.join('\n');
}

function heading({ title, germanTitle }: Section): string {
  return withGerman(title, germanTitle);
}

function withGerman(title: string, german: string | null): string {
  return german === null || german === title ? title : `${title} (${german})`;
}

function appText({ name, id }: { readonly name: string | null; readonly id: string }): string {
  return name === null ? code(id) : `${name}, ${code(id)}`;
}

function sentence(step: Step): string {
  switch (step.action) {
    case 'set':
    case 'clear': {
      const title = `**${withGerman(step.setting.title, step.setting.germanName)}**`;
      if (step.action === 'clear') return `${title}: remove the value, now ${text(step.from)}`;
      return step.from ? `${title}: change from ${text(step.from)} to ${text(step.to)}` : `${title}: ${text(step.to)}`;
    }
    case 'add': {
      const { shown, fields } = step.entry;
      return ['Add ' + text(shown), ...fields.map(({ label, value }) => `${label} ${text(value)}`)].join(', ');
    }
    case 'remove':
      return `Remove ${text(step.entry.shown)}`;
    case 'change':
      return `Change ${text(step.entry.shown)}: ${step.changes.map(change).join('; ')}`;
    case 'add app':
      return `Add the app ${appText(step.app)}`;
    case 'remove app':
      return `Remove the app ${appText(step.app)}: no server is left for it`;
  }
}

function change({ label, from, to }: Change): string {
  if (!to) return `remove the ${label}, now ${text(from ?? [])}`;
  return from ? `${label} from ${text(from)} to ${text(to)}` : `set the ${label} to ${text(to)}`;
}

function text(value: Value): string {
  return value.map((piece) => (typeof piece === 'string' ? piece : code(piece.exact))).join('');
}

/** Exact text; nothing is cut. */
function code(exact: string): string {
  return exact === '' ? '(empty)' : inlineCode(exact);
}
