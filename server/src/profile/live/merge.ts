import type { JsonDocument } from '../../jsonc/document';
import { memberNamed, valueNamed } from '../../jsonc/nodes';
import type { JsonNode } from '../../jsonc/nodes';
import type { TextEdit } from '../../text/edit';
import { lineEndOf } from '../../text/lines';
import type { ApplicationServer, ConnectivityProfile } from '../connectivityProfile';
import { commentsAbove } from '../../jsonc/edit/comments';
import { insertItems, objectText } from '../../jsonc/edit/insertItems';
import type { Item, Layout } from '../../jsonc/edit/insertItems';
import { indentOf, isFirstInLine } from '../../text/blanks';
import { notEditable } from '../edit/editable';
import { SERVER_FIELDS, keyOf, portIn } from './answer';
import type { LiveServer, ServerField, ServerKey } from './answer';
import { DEFAULT_PRIORITY } from '../defaults';

/** A field for which file and UEM say different things. */
export interface Conflict extends ServerKey {
  readonly field: ServerField;
  readonly file: string;
  readonly live: string;
}

/** What an import makes of a profile. */
export interface Merge {
  /** In offsets of the profile's text; empty where it has all already. */
  readonly edits: readonly TextEdit[];
  readonly added: readonly ServerKey[];
  /** Entries that were there and got something that they had not. */
  readonly completed: readonly ServerKey[];
  readonly unchanged: number;
  readonly conflicts: readonly Conflict[];
}

/** Who wins where both say something: the file stays as it is unless UEM is preferred. */
export type Preferred = 'file' | 'live' | null;

/**
 * Adds to a profile what UEM has and the profile has not, by edits that keep everything else as it is, comments and
 * format included. Nothing is taken away and, unless UEM is preferred, nothing replaced. What UEM says beyond the fields
 * of a profile becomes a comment above the entry. Importing the same once more changes nothing.
 * @returns a sentence where the profile must be mended first
 */
export function mergeServers(
  profile: ConnectivityProfile,
  servers: readonly LiveServer[],
  prefer: Preferred,
): Merge | string {
  const refusal = notEditable(profile);
  if (refusal !== null) return refusal;
  const list = profile.valueOf('applicationServers');
  if (list && list.type !== 'array') return '`applicationServers` is no list in this profile: mend it first.';

  const own = new Map<string, ApplicationServer>();
  for (const server of profile.applicationServers) {
    const key = keyOfOwn(server);
    if (key && !own.has(keyOf(key))) own.set(keyOf(key), server);
  }
  const edits: TextEdit[] = [];
  const added: LiveServer[] = [];
  const completed: ServerKey[] = [];
  const conflicts: Conflict[] = [];
  let unchanged = 0;
  const known = new Set(servers.map(keyOf));
  const unmatched = new Map<string, number>();
  for (const live of servers) {
    const key = keyWithoutPort(live);
    if (!own.has(keyOf(live))) unmatched.set(key, (unmatched.get(key) ?? 0) + 1);
  }
  const isOnly = (key: string): boolean => unmatched.get(key) === 1 && !known.has(key);
  for (const live of servers) {
    const entry = own.get(keyOf(live)) ?? withoutPort(own, live, isOnly);
    if (!entry) {
      added.push(live);
      continue;
    }
    const { edits: changes, conflicts: differences } = changesOf(profile.json, entry, live, prefer);
    edits.push(...changes);
    conflicts.push(...differences);
    if (changes.length > 0) completed.push(live);
    else unchanged++;
  }
  edits.push(...additions(profile, list, added));
  return { edits, added, completed, unchanged, conflicts };
}

/**
 * The entry that says all but the port, and is taken out, as the next port is another server's; null where there is none, or
 * UEM has several servers that it could be.
 */
function withoutPort(
  own: Map<string, ApplicationServer>,
  live: LiveServer,
  isOnly: (keyWithoutPort: string) => boolean,
): ApplicationServer | null {
  const key = keyWithoutPort(live);
  const entry = own.get(key);
  if (!entry || live.server === null || memberNamed(entry.node, 'port') || !isOnly(key)) return null;
  own.delete(key);
  return entry;
}

function keyWithoutPort(server: ServerKey): string {
  return keyOf({ ...server, port: null });
}

/** What identifies an entry of the file; null where it names no app. */
export function keyOfOwn({ node, applicationId, server }: ApplicationServer): ServerKey | null {
  if (!applicationId) return null;
  const port = valueNamed(node, 'port');
  return { applicationId: applicationId.text, server: server?.text ?? null, port: port && portIn(port) };
}

/** What an entry of the file says; `clusterType` with its default. */
export function fieldsOfOwn({
  clusterType,
  primary,
  secondary,
}: ApplicationServer): Record<ServerField, string | null> {
  return {
    clusterType: clusterType?.text ?? DEFAULT_PRIORITY,
    primaryRouteName: primary?.text ?? null,
    secondaryRouteName: secondary?.text ?? null,
  };
}

function changesOf(
  json: JsonDocument,
  entry: ApplicationServer,
  live: LiveServer,
  prefer: Preferred,
): { edits: TextEdit[]; conflicts: Conflict[] } {
  const edits: TextEdit[] = [];
  const conflicts: Conflict[] = [];
  const missing: Item[] = [];
  const own = fieldsOfOwn(entry);
  if (live.port !== null && !memberNamed(entry.node, 'port')) missing.push(`"port": ${live.port}`);
  for (const field of SERVER_FIELDS) {
    const value = live.fields[field];
    if (value === null || value === own[field]) continue;
    const node = memberNamed(entry.node, field)?.value;
    if (!node) {
      // Without `clusterType` an entry is of the first priority: that is said, too.
      if (field === 'clusterType' && prefer !== 'live')
        conflicts.push(conflictOf(live, field, DEFAULT_PRIORITY, value));
      else missing.push(`${JSON.stringify(field)}: ${JSON.stringify(value)}`);
    } else if (prefer === 'live') edits.push({ span: node, newText: JSON.stringify(value) });
    else conflicts.push(conflictOf(live, field, own[field] ?? json.text.slice(node.start, node.end), value));
  }
  edits.push(...insertItems(json, entry.node, missing), ...comments(json, entry, live));
  return { edits, conflicts };
}

function conflictOf(
  { applicationId, server, port }: LiveServer,
  field: ServerField,
  file: string,
  live: string,
): Conflict {
  return { applicationId, server, port, field, file, live };
}

/** Puts what a profile has no member for above the entry, unless it stands there. */
function comments(json: JsonDocument, { node }: ApplicationServer, live: LiveServer): TextEdit[] {
  if (live.others.length === 0) return [];
  const { text } = json;
  const above = commentsAbove(json, node.parent?.start ?? 0, node.start);
  const known = above.map(({ start, end }) => text.slice(start, end));
  const missing = commentsFor(live).filter((comment) => !known.includes(comment));
  if (missing.length === 0) return [];
  const newLine = lineEndOf(text) + indentOf(text, node.start);
  const before = isFirstInLine(text, node.start) ? '' : newLine;
  return [{ span: { start: node.start, end: node.start }, newText: before + missing.map((c) => c + newLine).join('') }];
}

function commentsFor({ others }: LiveServer): string[] {
  return others.map(({ name, json }) => `// UEM also says ${JSON.stringify(name)}: ${json}`);
}

function additions(profile: ConnectivityProfile, list: JsonNode | null, added: readonly LiveServer[]): TextEdit[] {
  if (added.length === 0 || !profile.root) return [];
  // As the last entry is laid out.
  const last = list?.type === 'array' ? list.elements.at(-1) : undefined;
  const onOneLine = last !== undefined && !/[\r\n]/.test(profile.text.slice(last.start, last.end));
  const entries = added.map((live) => entryText(live, profile.name?.text ?? null, onOneLine));
  const inLine = added.every(({ others }) => others.length === 0);
  if (list?.type === 'array') return insertItems(profile.json, list, entries, { inLine });
  const whole: Item = (layout) => {
    const { indent, lineEnd } = layout;
    const inner = { ...layout, indent: indent + layout.unit };
    const texts = entries.map((entry) => inner.indent + entry(inner));
    return `"applicationServers": [${lineEnd}${texts.join(`,${lineEnd}`)}${lineEnd}${indent}]`;
  };
  return insertItems(profile.json, profile.root, [whole], { inLine: false });
}

/** A new entry, its members in the order of the schema. The name of the profile is told only where the file has another. */
function entryText(live: LiveServer, ownName: string | null, onOneLine: boolean): (layout: Layout) => string {
  const members = [
    ['applicationId', live.applicationId],
    ['server', live.server],
    ['port', live.port],
    ...SERVER_FIELDS.map((field) => [field, live.fields[field]]),
    ['profileName', live.profileName === ownName ? null : live.profileName],
  ].filter((member): member is [string, string | number] => member[1] !== null);
  return (layout) =>
    [...commentsFor(live), objectText(members, layout, onOneLine)].join(layout.lineEnd + layout.indent);
}
