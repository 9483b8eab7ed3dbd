import schema from '../../../schemas/connectivity-profile.schema.json';

/** A value that a setting can take, of those that have a list. */
export interface SettingValue {
  readonly value: string;
  readonly description: string;
}

export type SettingType = 'string' | 'number' | 'object' | 'array';

/** A member of a connectivity profile, as `schemas/connectivity-profile.schema.json` describes it. */
export interface Setting {
  readonly name: string;
  /** The console's English name where there is one. */
  readonly title: string;
  /** Whole sentences. */
  readonly description: string;
  /** The way to it in the console, its steps with ` > ` between; null where the console has nothing of the kind. */
  readonly console: string | null;
  readonly germanName: string | null;
  /** The Dynamics SDK of the apps that it is for: `before 6.0`; null where it is for all, or nothing is documented. */
  readonly sdk: string | null;
  /** The editions and releases of UEM that have it; null where nothing is documented. */
  readonly edition: string | null;
  readonly source: string;
  readonly examples: readonly unknown[];
  /** What counts where the member is left out; undefined where nothing does. */
  readonly default: unknown;
  /** All values that it can take; empty where there is no list of them. */
  readonly values: readonly SettingValue[];
  /** Whether its object must have it. */
  readonly required: boolean;
  readonly type: SettingType;
  /** Of a list: what its elements are. */
  readonly elements: SettingType | null;
  /** The rule that reports what the schema refuses about its value, beside a wrong type; null where `schema` does. */
  readonly rule: string | null;
}

/** A part of the schema, of which this file reads these keywords. */
interface Node {
  readonly $ref?: string;
  readonly type?: SettingType;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly title?: string;
  readonly description?: string;
  readonly console?: string | null;
  readonly germanName?: string;
  readonly sdk?: string;
  readonly edition?: string;
  readonly source?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly rule?: string;
  readonly allOf?: readonly Node[];
}

/** What the members of an object share with it where they say nothing themselves: its place, and for whom it is. */
type Inherited = Pick<Setting, 'console' | 'sdk' | 'edition'>;

/** Distinct for any two paths, whatever characters the names of unknown members have. */
const keyOf = (path: readonly string[]): string => JSON.stringify(path);

/** Every setting under its path, and the settings of every object and list of objects under its own. */
const settings = new Map<string, Setting>();
const members = new Map<string, readonly Setting[]>();
const names = new Set<string>();
collect([], schema as unknown as Node, { console: null, sdk: null, edition: null });

/**
 * The setting at a path of member names, without the positions in lists: `['allowedDomains', 'route', 'type']`; null
 * where a profile has none.
 */
export function settingAt(path: readonly string[]): Setting | null {
  return settings.get(keyOf(path)) ?? null;
}

/** Whether any object of a profile has a member of that name. */
export function isAnyMember(name: string): boolean {
  return names.has(name);
}

/**
 * The members of the object at a path, of the elements where a list stands there, in the schema's order; of the whole
 * profile for the empty path. Empty where there is neither.
 */
export function membersOf(path: readonly string[]): readonly Setting[] {
  return members.get(keyOf(path)) ?? [];
}

/**
 * The rule that reports what a keyword of the schema refuses, from the `schemaPath` of the validator's error; null where
 * the rule `schema` does.
 *
 * The rule stands beside the keyword. Only definitions without a reference in them hold such: those alone are compiled
 * into their users, so that the path goes through the definition. Of the others it begins anew, in the definition
 * itself, and leads nowhere here. A wrong type is refused twice where the definition names a rule: by the member, for
 * `schema`, and by the definition, whose rule leaves it alone.
 */
export function ruleOfConstraint(schemaPath: string): string | null {
  const steps = schemaPath.replace(/^#\//, '').split('/').slice(0, -1);
  const owner = steps.reduce<unknown>((node, step) => childOf(node, step), schema);
  const rule = childOf(owner, 'rule');
  return typeof rule === 'string' ? rule : null;
}

function childOf(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, name)
    ? (node as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function collect(path: readonly string[], unresolved: Node, outer: Inherited): void {
  const { properties, required = [] } = resolved(unresolved);
  if (!properties) return;
  const found = Object.entries(properties).map(([name, node]) => {
    const member = resolved(node);
    const setting = settingOf(name, member, required.includes(name), outer);
    const at = [...path, name];
    settings.set(keyOf(at), setting);
    names.add(name);
    collect(at, member.items ?? member, setting);
    return setting;
  });
  members.set(keyOf(path), found);
}

/** A node with what its definition says beside; what it says itself wins. */
function resolved(node: Node): Node {
  if (node.$ref === undefined) return node;
  const { $ref, ...own } = node;
  const definitions = schema.$defs as unknown as Readonly<Record<string, Node>>;
  return { ...resolved(definitions[$ref.replace('#/$defs/', '')] as Node), ...own };
}

function settingOf(name: string, node: Node, required: boolean, outer: Inherited): Setting {
  return {
    name,
    title: node.title ?? name,
    description: node.description ?? '',
    // Null says that the console has no such thing, although it has the object around.
    console: node.console === undefined ? outer.console : node.console,
    germanName: node.germanName ?? null,
    sdk: node.sdk ?? outer.sdk,
    edition: node.edition ?? outer.edition,
    source: node.source ?? '',
    examples: node.examples ?? [],
    default: node.default,
    values: (node.enum ?? []).map((value, i) => ({ value, description: node.enumDescriptions?.[i] ?? '' })),
    required,
    type: node.type ?? 'string',
    elements: node.items ? (resolved(node.items).type ?? null) : null,
    rule: node.rule ?? node.allOf?.find(({ rule }) => rule !== undefined)?.rule ?? null,
  };
}
