import type { JsonArray, JsonNode, JsonObject } from '../../jsonc/nodes';
import { parseJsonc } from '../../jsonc/parse';
import { normalizedDomain } from '../../network/domainName';

/** The members of an application server that say something about it, beside what identifies it. */
export const SERVER_FIELDS = ['clusterType', 'primaryRouteName', 'secondaryRouteName'] as const;
export type ServerField = (typeof SERVER_FIELDS)[number];

/** What identifies a server of an app: no list has it twice. */
export interface ServerKey {
  readonly applicationId: string;
  /** Null where an app is named without a server. */
  readonly server: string | null;
  readonly port: number | null;
}

/** An application server as UEM has it. */
export interface LiveServer extends ServerKey {
  /** Null where UEM says nothing. */
  readonly fields: Readonly<Record<ServerField, string | null>>;
  readonly profileName: string | null;
  /** What else UEM says about it: a profile has no place for it. Values as JSON, on one line. */
  readonly others: readonly { readonly name: string; readonly json: string }[];
}

/** The answer of UEM's REST resource `applicationServers`. */
export interface LiveAnswer {
  readonly servers: readonly LiveServer[];
  /** The profiles that it names, in the order of their first server. */
  readonly profileNames: readonly string[];
  /** Whole sentences about what could not be used. */
  readonly notes: readonly string[];
}

/** So many values are looked at to find the list. */
const MOST_LOOKED_AT = 10_000;

/**
 * Reads an answer of the resource: `{ "applicationServers": [...] }`, the list alone, or one somewhere deeper. Missing
 * commas, as in the vendor's own sample, comments and a byte-order mark do no harm, and a port may be a string.
 * Source: PUB UEM REST reference, applicationServers (since 12.8.0).
 * @returns a sentence where there is no such list
 */
export function readAnswer(text: string): LiveAnswer | string {
  const json = parseJsonc(text);
  if (!json.root) {
    return json.problems.length > 0
      ? 'The answer is no JSON that can be read.'
      : 'The answer is empty: save what UEM returned for `applicationServers`.';
  }
  // What stands behind a serious fault may be a part of something else: half an answer would look like fewer servers.
  if (json.reliableUpTo !== Infinity) {
    return 'The answer is cut off or no well-formed JSON: save the whole answer of UEM.';
  }
  const list = listIn(json.root);
  if (!list) return 'The answer has no list of application servers: save what UEM returned for `applicationServers`.';
  const notes: string[] = [];
  const servers: LiveServer[] = [];
  const seen = new Map<string, LiveServer>();
  for (const [index, element] of list.entries()) {
    const server = element.type === 'object' ? serverIn(element, text) : null;
    if (!server) {
      notes.push(`Entry ${index + 1} of the answer names no app (\`applicationId\`) and was left out.`);
      continue;
    }
    const key = JSON.stringify([keyOf(server), server.profileName]);
    const before = seen.get(key);
    if (before && !isSame(before, server)) {
      notes.push(`The answer has ${shownServer(server)} twice, with different values: the first counts.`);
    }
    if (before) continue;
    seen.set(key, server);
    servers.push(server);
  }
  const profileNames = [...new Set(servers.flatMap(({ profileName }) => profileName ?? []))];
  return { servers, profileNames, notes };
}

/** Servers with the same text are the same: ids exactly, hosts without regard to case and a full stop at the end. */
export function keyOf({ applicationId, server, port }: ServerKey): string {
  return JSON.stringify([applicationId, server === null ? null : normalizedDomain(server), port]);
}

/** A server for a sentence: `bems01.example.com`, port 8443, of `com.good.gcs.g3`. */
export function shownServer({ applicationId, server, port }: ServerKey): string {
  const host = server === null ? 'an entry without server' : `\`${server}\``;
  return `${host}${port === null ? '' : `, port ${port},`} of \`${applicationId}\``;
}

/** The servers that belong to one profile; a sentence where it must be said which. */
export function serversOfProfile(
  answer: LiveAnswer,
  /** As somebody chose it; null where nobody did. */
  wanted: string | null,
  /** The name in the file. */
  ownName: string | null,
): { readonly servers: readonly LiveServer[]; readonly profileName: string | null } | string {
  const { profileNames, servers } = answer;
  const listed = profileNames.map((name) => `\`${name}\``).join(', ');
  if (profileNames.length === 0) {
    if (wanted !== null) return 'The answer names no profiles: leave the name out.';
    return { servers, profileName: null };
  }
  const name = wanted ?? ownName;
  const found =
    name === null ? undefined : (profileNames.find((each) => each === name) ?? onlyLike(profileNames, name));
  if (found === undefined) {
    if (wanted !== null) return `The answer has no profile \`${wanted}\`; it has ${listed}.`;
    return `The answer has no profile with the name of this file; say which one is meant: ${listed}.`;
  }
  // An entry without a name may belong to any of them.
  const own = servers.filter(({ profileName }) => profileName === found || profileName === null);
  return { servers: eachOnce(own), profileName: found };
}

/** The servers of all profiles of an answer, each once: the first counts. */
export function serversOfAll({ servers }: LiveAnswer): readonly LiveServer[] {
  return eachOnce(servers);
}

/** Of several servers that one entry of a profile would be, the first. */
function eachOnce(servers: readonly LiveServer[]): LiveServer[] {
  const byKey = new Map<string, LiveServer>();
  for (const server of servers) {
    const key = keyOf(server);
    if (!byKey.has(key)) byKey.set(key, server);
  }
  return [...byKey.values()];
}

function onlyLike(names: readonly string[], wanted: string): string | undefined {
  const like = names.filter((name) => name.trim().toLowerCase() === wanted.trim().toLowerCase());
  return like.length === 1 ? like[0] : undefined;
}

function isSame(a: LiveServer, b: LiveServer): boolean {
  return JSON.stringify([a.fields, a.others]) === JSON.stringify([b.fields, b.others]);
}

/** The list with that name, else the first that has an application server in it; breadth first. */
function listIn(root: JsonNode): readonly JsonNode[] | null {
  let level: readonly JsonNode[] = [root];
  let likely: JsonArray | null = null;
  for (let looked = 0; level.length > 0 && looked < MOST_LOOKED_AT; looked += level.length) {
    const next: JsonNode[] = [];
    for (const node of level) {
      if (node.type === 'object') {
        for (const { name, value } of node.members) {
          if (value?.type === 'array' && name.toLowerCase() === 'applicationservers') return value.elements;
          if (value) next.push(value);
        }
      } else if (node.type === 'array') {
        if (!likely && node.elements.some(isServer)) likely = node;
        for (const element of node.elements) next.push(element);
      }
    }
    level = next;
  }
  if (likely) return likely.elements;
  if (isServer(root)) return [root];
  return root.type === 'array' && root.elements.length === 0 ? [] : null;
}

function isServer(node: JsonNode): boolean {
  return node.type === 'object' && node.members.some(({ name }) => name === 'applicationId');
}

function serverIn(object: JsonObject, text: string): LiveServer | null {
  const others: { name: string; json: string }[] = [];
  const texts = new Map<string, string>();
  let port: number | null = null;
  // Of members with one name the last counts.
  for (const { name, value } of new Map(object.members.map((member) => [member.name, member])).values()) {
    if (!value || value.type === 'null') continue;
    const number = name === 'port' ? portIn(value) : null;
    if (number !== null) port = number;
    else if (TEXT_FIELDS.includes(name) && value.type === 'string') {
      const content = (value.value as string).trim();
      if (content !== '') texts.set(name, content);
    } else others.push({ name, json: onOneLine(text.slice(value.start, value.end)) });
  }
  const applicationId = texts.get('applicationId');
  if (applicationId === undefined) return null;
  return {
    applicationId,
    server: texts.get('server') ?? null,
    port,
    fields: {
      clusterType: texts.get('clusterType') ?? null,
      primaryRouteName: texts.get('primaryRouteName') ?? null,
      secondaryRouteName: texts.get('secondaryRouteName') ?? null,
    },
    profileName: texts.get('profileName') ?? null,
    others,
  };
}

const TEXT_FIELDS: readonly string[] = ['applicationId', 'server', 'profileName', ...SERVER_FIELDS];

/** A number that a profile can hold, also from a string of digits. */
export function portIn(node: JsonNode): number | null {
  if (node.type === 'number') return Number.isFinite(node.value) ? (node.value as number) : null;
  const digits = node.type === 'string' ? (node.value as string).trim() : '';
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

function onOneLine(json: string): string {
  const lines = json.split(/[\r\n\u2028\u2029]/).map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}
