import type { ConnectivityProfile } from '../connectivityProfile';
import { entitlementById } from '../entitlements';
import { settingAt } from '../settings';
import type { Setting } from '../settings';
import {
  NO_ENTRIES,
  applicationEntries,
  defaultDomainEntries,
  domainEntries,
  isElsewhere,
  rangeEntries,
  serverEntries,
  strangeApplicationEntries,
} from './entries';
import type { Entries, Field, ListEntry } from './entries';
import { isSameValue, routeValue } from './values';
import type { Value } from './values';

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
  /** How many entries and fields of the file cannot be entered as they stand. */
  readonly incomplete: number;
  /** What several entries of the file are about that say different things; nothing is said of them. */
  readonly contradictory: readonly Contradiction[];
}

/** Something that the file says in different ways. */
export interface Contradiction {
  readonly entry: ListEntry;
  /** Of an app server: the app. */
  readonly app: App | null;
}

/** Where the connectivity profiles are (S0 Removing the BEMS software). */
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
 * that profile. Entries are matched by what identifies them: the order of lists, and of the file, says nothing. What the
 * file says in a way that cannot be entered is counted, and what the console has of it stays.
 */
export function checklist(profile: ConnectivityProfile, before: ConnectivityProfile | null): Checklist {
  const collected = LISTS.map(([member, entriesOf]) => ({
    member,
    now: entriesOf(profile),
    then: before && entriesOf(before),
  }));
  const steps = new Map(collected.map(({ member, now, then }) => [member, listSteps(now, then)]));
  const applications = applicationParts(profile, before);
  const sections: Section[] = [
    section('name', 'Name and description', [
      ...fieldSteps(NAME, profile, before),
      ...fieldSteps(DESCRIPTION, profile, before),
    ]),
    section('routeAllTraffic', 'Infrastructure', fieldSteps(ROUTE_ALL_TRAFFIC, profile, before)),
    section('allowedDomains', null, [
      ...fieldSteps(DEFAULT_ROUTE, profile, before),
      ...(steps.get('allowedDomains') ?? []),
    ]),
    ...(['defaultDomains', 'additionalServers', 'ipAddressRanges'] as const).map((member) =>
      section(member, null, steps.get(member) ?? []),
    ),
    ...applications.map(({ app, steps }) => section('applicationServers', null, steps, app)),
  ];
  const lists = [...collected.map(({ now }) => ({ now, app: null })), ...applications];
  const unreadable = FIELDS.filter((field) => valueOf(field, profile) === 'unreadable').length;
  return {
    name: profile.name?.text ?? null,
    nameBefore: before?.name?.text ?? null,
    console: CONSOLE_PATH,
    sections: sections.filter((each) => each.steps.length > 0),
    incomplete: lists.reduce((sum, { now }) => sum + now.incomplete, strangeApplicationEntries(profile) + unreadable),
    contradictory: lists.flatMap(({ now, app }) => now.contradictory.map((entry) => ({ entry, app }))),
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

/** A field of the profile that has one value. */
interface SingleField {
  readonly name: string;
  /** The value of a profile that has one; null where it cannot be read. */
  readonly read: (profile: ConnectivityProfile) => Value | null;
  /** Without the member. */
  readonly missing: Value | null;
}

const textField = (name: string): SingleField => ({
  name,
  read: (profile) => {
    const node = profile.valueOf(name);
    return node?.type === 'string' ? [{ exact: node.value as string }] : null;
  },
  missing: null,
});

const NAME = textField('name');
const DESCRIPTION = textField('description');
const ROUTE_ALL_TRAFFIC: SingleField = {
  name: 'routeAllTraffic',
  read: ({ routeAllTraffic }) => routeValue(routeAllTraffic),
  missing: null,
};
/** Direct where the profile says nothing (PUB UEM administration 12.11-12.19, settings of the connectivity profile). */
const DEFAULT_ROUTE: SingleField = {
  name: 'defaultAllowedDomainRoute',
  read: ({ defaultRoute }) => routeValue(defaultRoute),
  missing: ['direct'],
};
const FIELDS = [NAME, DESCRIPTION, ROUTE_ALL_TRAFFIC, DEFAULT_ROUTE];

function valueOf({ name, read, missing }: SingleField, profile: ConnectivityProfile): Value | null | 'unreadable' {
  if (isElsewhere(profile, name)) return 'unreadable';
  return profile.valueOf(name) ? (read(profile) ?? 'unreadable') : missing;
}

function fieldSteps(field: SingleField, profile: ConnectivityProfile, before: ConnectivityProfile | null): Step[] {
  const setting = settingAt([field.name]) as Setting;
  const to = valueOf(field, profile);
  const then = before && valueOf(field, before);
  const from = then === 'unreadable' ? null : then;
  if (to === 'unreadable' || isSameValue(from, to)) return [];
  if (to) return [{ action: 'set', setting, from, to }];
  return from ? [{ action: 'clear', setting, from }] : [];
}

function applicationParts(
  profile: ConnectivityProfile,
  before: ConnectivityProfile | null,
): { readonly app: App; readonly now: Entries; readonly steps: readonly Step[] }[] {
  const current = applicationEntries(profile);
  const previous = before && applicationEntries(before);
  // What names no app may be meant for one that seems to be gone.
  const mayBeThere = strangeApplicationEntries(profile) > 0;
  const ids = [...new Set([...current.keys(), ...(previous?.keys() ?? [])])];
  return (mayBeThere ? ids.filter((id) => current.has(id)) : ids).map((id) => {
    const app = { id, name: entitlementById(id)?.name ?? null };
    const now = current.get(id);
    const then = previous && (previous.get(id) ?? NO_ENTRIES);
    const steps: Step[] = [
      ...(now && !previous?.has(id) ? [{ action: 'add app', app } as const] : []),
      ...listSteps(now ?? NO_ENTRIES, then),
      ...(now ? [] : [{ action: 'remove app', app } as const]),
    ];
    return { app, now: now ?? NO_ENTRIES, steps };
  });
}

function listSteps(now: Entries, then: Entries | null): Step[] {
  if (!then) return now.entries.map((entry) => ({ action: 'add', entry }));
  const current = new Set(now.entries.map(({ identity }) => identity));
  const previous = new Map(then.entries.map(({ identity, fields }) => [identity, fields]));
  const unclear = new Set(then.contradictory.map(({ identity }) => identity));
  const removed = [...then.entries, ...then.contradictory].filter(
    ({ identity }) => !current.has(identity) && !now.mayMean(identity),
  );
  return [
    ...removed.map((entry) => ({ action: 'remove', entry }) as const),
    ...now.entries.flatMap((entry): Step[] => {
      const { identity, fields } = entry;
      // Of several that contradicted each other nobody knows which was entered.
      const old = previous.get(identity) ?? (unclear.has(identity) ? [] : null);
      if (!old) return [{ action: 'add', entry }];
      const changes = changesOf(old, fields);
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
    return isSameValue(from, to) ? [] : [{ name, label, from, to }];
  });
}
