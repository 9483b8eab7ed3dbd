import type { ConnectivityProfile } from '../connectivityProfile';
import { entitlementById } from '../entitlements';
import { settingAt } from '../settings';
import type { Setting } from '../settings';
import {
  applicationEntries,
  defaultDomainEntries,
  domainEntries,
  rangeEntries,
  routeValue,
  serverEntries,
} from './values';
import type { Entries, Field, ListEntry, Value } from './values';

/** One thing to do in the console. */
export type Step =
  /** Give a field of the profile a value; `from` where it has another one now. */
  | { readonly action: 'set'; readonly setting: Setting; readonly from: Value | null; readonly to: Value }
  /** Take the value of a field away. */
  | { readonly action: 'clear'; readonly setting: Setting; readonly from: Value }
  | { readonly action: 'add'; readonly entry: ListEntry }
  | { readonly action: 'remove'; readonly entry: ListEntry }
  | { readonly action: 'change'; readonly entry: ListEntry; readonly changes: readonly Change[] }
  /** An app of the App servers. */
  | { readonly action: 'add app' | 'remove app'; readonly app: App };

/** A field of an entry that gets another value; null for none. */
export interface Change {
  readonly name: Field['name'];
  readonly label: string;
  readonly from: Value | null;
  readonly to: Value | null;
}

/** An app entitlement; the name is null where the id is not documented. */
export interface App {
  readonly id: string;
  readonly name: string | null;
}

/** A part of the profile's page in the console with what is to be done there. */
export interface Section {
  /** The member of the profile. */
  readonly member: string;
  readonly title: string;
  /** Null where it is not known. */
  readonly germanTitle: string | null;
  /** Of a part of the App servers: the app. */
  readonly app: App | null;
  readonly steps: readonly Step[];
}

/** What to do in the console so that it has what a profile says. */
export interface Checklist {
  readonly name: string | null;
  /** How the console knows the profile now; null where it is not compared with one, or that has no name. */
  readonly nameBefore: string | null;
  /** The way to the profiles, its steps with ` > ` between. */
  readonly console: string;
  /** In the order of the console; those with nothing to do are left out. */
  readonly sections: readonly Section[];
  /** How many entries of the file say too little to be entered. */
  readonly incomplete: number;
}

/** Where the connectivity profiles are (S0 Removing the BEMS software; domain sheet 'connectivity profile' 1). */
export const CONSOLE_PATH =
  'Policies and profiles > Networks and connections > BlackBerry Dynamics connectivity profile';

const LISTS = [
  ['allowedDomains', domainEntries],
  ['defaultDomains', defaultDomainEntries],
  ['additionalServers', serverEntries],
  ['ipAddressRanges', rangeEntries],
] as const;

/**
 * What to enter in the console for a profile, in the documented order of its page; with `before` only what differs from
 * that profile. Entries are matched by what identifies them: the order of lists, and of the file, says nothing.
 */
export function checklist(profile: ConnectivityProfile, before: ConnectivityProfile | null): Checklist {
  const collected = LISTS.map(([member, entriesOf]) => ({
    member,
    now: entriesOf(profile),
    then: before && entriesOf(before),
  }));
  const steps = new Map(collected.map(({ member, now, then }) => [member, listSteps(now, then)]));
  const sections: Section[] = [
    section('name', 'Name and description', [
      ...fieldSteps('name', (each) => textValue(each, 'name'), profile, before),
      ...fieldSteps('description', (each) => textValue(each, 'description'), profile, before),
    ]),
    section('routeAllTraffic', 'Infrastructure', [
      ...fieldSteps('routeAllTraffic', (each) => routeValue(each.routeAllTraffic), profile, before),
    ]),
    section('allowedDomains', null, [
      ...fieldSteps('defaultAllowedDomainRoute', defaultRoute, profile, before),
      ...(steps.get('allowedDomains') ?? []),
    ]),
    ...(['defaultDomains', 'additionalServers', 'ipAddressRanges'] as const).map((member) =>
      section(member, null, steps.get(member) ?? []),
    ),
    ...applicationSections(profile, before),
  ];
  const applications = profile.applications.map(({ servers }) => applicationEntries(servers).incomplete);
  return {
    name: profile.name?.text ?? null,
    nameBefore: before?.name?.text ?? null,
    console: CONSOLE_PATH,
    sections: sections.filter((each) => each.steps.length > 0),
    incomplete: [...collected.map(({ now }) => now.incomplete), ...applications].reduce((sum, n) => sum + n, 0),
  };
}

function section(member: string, title: string | null, steps: readonly Step[], app: App | null = null): Section {
  const setting = settingAt([member]);
  return {
    member,
    title: title ?? setting?.title ?? member,
    germanTitle: title === null ? (setting?.germanName ?? null) : null,
    app,
    steps,
  };
}

function fieldSteps(
  name: string,
  valueOf: (profile: ConnectivityProfile) => Value | null,
  profile: ConnectivityProfile,
  before: ConnectivityProfile | null,
): Step[] {
  const setting = settingAt([name]) as Setting;
  const [to, from] = [valueOf(profile), before && valueOf(before)];
  if (isSame(from, to)) return [];
  if (to) return [{ action: 'set', setting, from, to }];
  return from ? [{ action: 'clear', setting, from }] : [];
}

function textValue(profile: ConnectivityProfile, name: string): Value | null {
  const node = profile.valueOf(name);
  return node?.type === 'string' ? [{ exact: node.value as string }] : null;
}

/** Direct where the profile says nothing (domain sheet 'connectivity profile' 1). */
function defaultRoute(profile: ConnectivityProfile): Value | null {
  return profile.defaultRoute ? routeValue(profile.defaultRoute) : ['direct'];
}

function applicationSections(profile: ConnectivityProfile, before: ConnectivityProfile | null): Section[] {
  const now = new Map(profile.applications.map(({ id, servers }) => [id, servers]));
  const then = new Map(before?.applications.map(({ id, servers }) => [id, servers]));
  return [...new Set([...now.keys(), ...then.keys()])].map((id) => {
    const app = { id, name: entitlementById(id)?.name ?? null };
    const [nowServers, thenServers] = [now.get(id), then.get(id)];
    const steps: Step[] = [
      ...(nowServers && !thenServers ? [{ action: 'add app', app } as const] : []),
      ...listSteps(applicationEntries(nowServers ?? []), before && applicationEntries(thenServers ?? [])),
      ...(nowServers ? [] : [{ action: 'remove app', app } as const]),
    ];
    return section('applicationServers', null, steps, app);
  });
}

function listSteps(now: Entries, then: Entries | null): Step[] {
  if (!then) return now.entries.map((entry) => ({ action: 'add', entry }));
  const current = new Map(now.entries.map((entry) => [entry.identity, entry]));
  const previous = new Map(then.entries.map((entry) => [entry.identity, entry]));
  const removed = then.entries.filter(({ identity }) => !current.has(identity));
  return [
    ...removed.map((entry) => ({ action: 'remove', entry }) as const),
    ...now.entries.flatMap((entry): Step[] => {
      const old = previous.get(entry.identity);
      if (!old) return [{ action: 'add', entry }];
      const changes = changesOf(old.fields, entry.fields);
      return changes.length > 0 ? [{ action: 'change', entry, changes }] : [];
    }),
  ];
}

function changesOf(before: readonly Field[], now: readonly Field[]): Change[] {
  const fields = new Map([...before, ...now].map(({ name, label }) => [name, label]));
  return [...fields].flatMap(([name, label]) => {
    const [from, to] = [before, now].map((each) => each.find((field) => field.name === name)?.value ?? null) as [
      Value | null,
      Value | null,
    ];
    return isSame(from, to) ? [] : [{ name, label, from, to }];
  });
}

function isSame(a: Value | null, b: Value | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
