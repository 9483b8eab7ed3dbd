import type { Checklist, Section, Step } from './checklist';
import type { Value } from './values';

/** A checklist as plain data for other programs: the JSON of `bems-config checklist --format json` without its frame. */
export function checklistData({ console, sections, incomplete, contradictory }: Checklist): object {
  const unclear = contradictory.map(({ entry, app }) => ({ entry: entry.identity, shown: plain(entry.shown), app }));
  return { console, incomplete, contradictory: unclear, sections: sections.map(sectionData) };
}

function sectionData({ member, title, germanTitle, app, steps }: Section): object {
  return { setting: member, title, germanTitle, app, steps: steps.map(stepData) };
}

function stepData(step: Step): object {
  switch (step.action) {
    case 'set':
      return { action: 'set', setting: step.setting.name, from: step.from && plain(step.from), to: plain(step.to) };
    case 'clear':
      return { action: 'clear', setting: step.setting.name, from: plain(step.from), to: null };
    case 'add': {
      const fields = step.entry.fields.map(({ name, value }) => ({ name, value: plain(value) }));
      return { action: 'add', entry: step.entry.identity, shown: plain(step.entry.shown), fields };
    }
    case 'remove':
      return { action: 'remove', entry: step.entry.identity, shown: plain(step.entry.shown) };
    case 'change': {
      const changes = step.changes.map(({ name, from, to }) => ({
        name,
        from: from && plain(from),
        to: to && plain(to),
      }));
      return { action: 'change', entry: step.entry.identity, shown: plain(step.entry.shown), changes };
    }
    case 'add app':
      return { action: 'addApp', app: step.app };
    case 'remove app':
      return { action: 'removeApp', app: step.app };
  }
}

function plain(value: Value): string {
  return value.map((piece) => (typeof piece === 'string' ? piece : piece.exact)).join('');
}
