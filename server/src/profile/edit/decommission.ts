import type { JsonNode } from '../../jsonc/nodes';
import { formatAddress, parseAddress } from '../../network/address';
import { contains, parseAddressRange } from '../../network/addressRange';
import { normalizedDomain } from '../../network/domainName';
import { meantServer } from '../../network/hostName';
import { canBeSame, comparableName } from '../../network/hosts';
import { urlPartsOf } from '../../network/urlParts';
import type { TextEdit } from '../../text/edit';
import type { Application, ApplicationServer, ConnectivityProfile } from '../connectivityProfile';
import { entitlementById } from '../entitlements';
import type { Entitlement } from '../entitlements';
import { notEditable } from './editable';
import { removeElements } from '../../jsonc/edit/removeElements';

/** An entry that goes. */
export interface RemovedEntry {
  /** The member of the profile that has it in its list. */
  readonly setting: 'additionalServers' | 'ipAddressRanges' | 'applicationServers';
  /** Zero-based. */
  readonly line: number;
  /** The server or the range as the profile writes it. */
  readonly text: string;
  readonly port: number | null;
  /** Of an application server. */
  readonly applicationId: string | null;
}

/** What removing a BEMS instance makes of a profile. */
export interface Decommission {
  /** In offsets of the profile's text; empty where the profile does not name the host. */
  readonly edits: readonly TextEdit[];
  /** In the order of the file. */
  readonly removed: readonly RemovedEntry[];
  /** Documented entitlements without a server after that: gone from the profile, or kept as an empty entry. */
  readonly withoutServers: readonly string[];
  /** Whole sentences: what a person must look at, and what to do elsewhere. */
  readonly notes: readonly string[];
}

/** The instance is removed from Connect's own table, too (S0 Removing the BEMS software). */
const CONNECT = 'com.good.goodconnect';

/**
 * Removes a BEMS instance from a profile: from the additional servers, from the address ranges where `host` is an
 * address, and from every entitlement that is documented. Names compare whole, without regard to case. An entitlement
 * that has no server left goes with it; with `keepEmpty` an entry without server stays. Source: S0 Removing the BEMS
 * software, whose list we complete by the other documented entitlements.
 * @returns a sentence where the profile must be mended first, or where `host` is more than a host
 */
export function decommission(profile: ConnectivityProfile, host: string, keepEmpty: boolean): Decommission | string {
  const refusal = notEditable(profile);
  if (refusal !== null) return refusal;
  const { scheme, host: alone, port, path } = urlPartsOf(host.trim());
  if (scheme ?? port ?? path)
    return `\`${host.trim()}\` is more than a host: name the computer alone, \`${alone.text}\`.`;
  const wanted = hostMeantBy(host);
  const isHost = (text: string | undefined): boolean => text !== undefined && hostMeantBy(text) === wanted;

  const servers = profile.additionalServers.filter(({ server }) => isHost(server?.text));
  const ranges = profile.ipAddressRanges.filter(({ range }) => range !== null && isOnly(range.text, wanted));
  const apps = profile.applicationServers.filter((entry) => isDocumented(entry) && isHost(entry.server?.text));
  const isFound = servers.length + ranges.length + apps.length > 0;

  const emptied = isFound ? profile.applications.filter((app) => isEmptied(app, apps)) : [];
  const kept = new Map<JsonNode, string>();
  if (keepEmpty) {
    for (const { id, servers: entries } of emptied) {
      // One entry says that the entitlement is there: an empty one, or the first that is made one.
      const entry = entries.find(({ server }) => !server) ?? entries[0];
      if (entry) kept.set(entry.node, id);
    }
  }
  const goes = new Set<JsonNode>(
    [...servers, ...ranges, ...apps, ...emptied.flatMap((app) => app.servers)]
      .map(({ node }) => node)
      .filter((node) => !kept.has(node)),
  );
  const edits = [...listEdits(profile, goes, wanted), ...keptEdits(kept, apps)];
  const lineOf = (node: JsonNode): number => profile.lines.lineAt(node.start);
  const removed: RemovedEntry[] = [
    ...servers.map(({ node, server, port }) => ({
      setting: 'additionalServers' as const,
      line: lineOf(node),
      text: server?.text ?? '',
      port: port?.value ?? null,
      applicationId: null,
    })),
    ...ranges.map(({ node, range }) => ({
      setting: 'ipAddressRanges' as const,
      line: lineOf(node),
      text: range?.text ?? '',
      port: null,
      applicationId: null,
    })),
    ...apps.map(({ node, server, port, applicationId }) => ({
      setting: 'applicationServers' as const,
      line: lineOf(node),
      text: server?.text ?? '',
      port: port?.value ?? null,
      applicationId: applicationId?.text ?? null,
    })),
  ];
  return {
    edits,
    removed: removed.sort((a, b) => a.line - b.line),
    withoutServers: emptied.map(({ id }) => id),
    notes: [
      ...toLookAt(profile, host.trim(), new Set([...goes, ...kept.keys()])),
      ...commentsLeft(profile, host.trim(), edits),
      ...(isFound ? elsewhere(apps) : []),
    ],
  };
}

/** A host as it is compared. A scheme or a port that stands there by mistake does not make it another computer. */
function hostMeantBy(text: string): string {
  return normalizedDomain(meantServer(text.trim()));
}

function isDocumented({ applicationId }: ApplicationServer): boolean {
  return applicationId !== null && entitlementMeantBy(applicationId.text) !== undefined;
}

/** Capitals are a fault of their own. */
function entitlementMeantBy(id: string): Entitlement | undefined {
  return entitlementById(id.toLowerCase());
}

/** A documented entitlement that no server is left for. */
function isEmptied({ id, servers }: Application, removed: readonly ApplicationServer[]): boolean {
  if (!entitlementMeantBy(id)) return false;
  return servers.every((entry) => !entry.server || removed.includes(entry));
}

/** Whether a range is that address and no other. */
function isOnly(range: string, address: string): boolean {
  const read = parseAddressRange(range.trim());
  const wanted = parseAddress(address);
  return 'range' in read && wanted !== null && read.range.first === wanted && read.range.last === wanted;
}

function listEdits(profile: ConnectivityProfile, goes: ReadonlySet<JsonNode>, host: string): TextEdit[] {
  const mentions = mentionOf(host);
  const isAbout = (comment: string): boolean =>
    /bems-disable-next-line|UEM also says/.test(comment) || mentions(comment);
  return ['additionalServers', 'ipAddressRanges', 'applicationServers'].flatMap((name) => {
    const list = profile.valueOf(name);
    return list?.type === 'array' ? removeElements(profile.json, list, goes, isAbout) : [];
  });
}

/** The entries that stay without a server, so that the entitlement stays. */
function keptEdits(kept: ReadonlyMap<JsonNode, string>, removed: readonly ApplicationServer[]): TextEdit[] {
  return removed.flatMap(({ node }) => {
    const id = kept.get(node);
    if (id === undefined) return [];
    // Comments within would be lost with what they explain.
    return [{ span: { start: node.start, end: node.end }, newText: `{ "applicationId": ${JSON.stringify(id)} }` }];
  });
}

/** Whether a text names the host as a whole word: not `bems01` in `bems01b` or in `bems01.example.com`. */
function mentionOf(host: string): (text: string) => boolean {
  const escaped = host.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\w.-])${escaped}(?![\\w-]|\\.\\w)`, 'i');
  return (text) => pattern.test(text);
}

/** @param edited the entries that go, and those that lose their server */
function toLookAt(profile: ConnectivityProfile, host: string, edited: ReadonlySet<JsonNode>): string[] {
  const wanted = normalizedDomain(host);
  const address = parseAddress(wanted);
  const notes: string[] = [];
  const at = (node: JsonNode): string => `Line ${profile.lines.lineAt(node.start) + 1}`;
  for (const { node, range } of profile.ipAddressRanges) {
    const read = range ? parseAddressRange(range.text.trim()) : null;
    if (
      !range ||
      edited.has(node) ||
      address === null ||
      !read ||
      !('range' in read) ||
      !contains(read.range, address)
    ) {
      continue;
    }
    notes.push(
      `${at(node)}: the range \`${range.text}\` holds ${formatAddress(address)} among other addresses and was left: see whether it is still needed.`,
    );
  }
  if (address === null && profile.ipAddressRanges.some(({ node }) => !edited.has(node))) {
    notes.push(
      `The profile has IP address ranges, and no file tells the address of \`${host}\`: see whether one of them is there for this computer only.`,
    );
  }
  for (const { node, domainName } of profile.allowedDomains) {
    if (domainName && normalizedDomain(domainName.text) === wanted) {
      notes.push(
        `${at(node)}: \`${domainName.text}\` is also an allowed domain and was left: see whether it is still needed.`,
      );
    }
  }
  for (const { node, server, applicationId } of profile.applicationServers) {
    if (!server || edited.has(node)) continue;
    if (hostMeantBy(server.text) === wanted) {
      const what = applicationId
        ? `serves \`${applicationId.text}\`, which is no documented entitlement,`
        : 'stands in an entry that names no app,';
      notes.push(`${at(node)}: \`${server.text}\` also ${what} and was left.`);
    } else if (isNear(server.text, wanted)) notes.push(nearMiss(at(node), server.text, host));
  }
  for (const { node, server } of profile.additionalServers) {
    if (server && !edited.has(node) && isNear(server.text, wanted)) notes.push(nearMiss(at(node), server.text, host));
  }
  return notes;
}

/** The comments that still name the host after the edits. */
function commentsLeft({ json, text, lines }: ConnectivityProfile, host: string, edits: readonly TextEdit[]): string[] {
  const mentions = mentionOf(normalizedDomain(host));
  return json.comments
    .filter(({ start, end }) => mentions(text.slice(start, end)))
    .filter(({ start, end }) => !edits.some(({ span }) => span.start <= start && end <= span.end))
    .map(({ start }) => `Line ${lines.lineAt(start) + 1}: a comment still names \`${host}\`.`);
}

function nearMiss(place: string, server: string, host: string): string {
  return `${place}: \`${server}\` may be another name of \`${host}\` and was left: run this with that name, too, if it is.`;
}

/** A short name and a full one that begins with it. */
function isNear(text: string, wanted: string): boolean {
  const other = comparableName(text.trim());
  return other !== null && other !== wanted && comparableName(wanted) !== null && canBeSame(other, wanted);
}

/** S0 Removing the BEMS software. */
function elsewhere(apps: readonly ApplicationServer[]): string[] {
  const hasConnect = apps.some(({ applicationId }) => applicationId?.text.toLowerCase() === CONNECT);
  return [
    'The databases of Core, Mail, Docs and Presence forget an instance by themselves after 30 days without contact, that of Connect after three days.',
    ...(hasConnect
      ? ['The app configuration of BlackBerry Connect lists its servers on its own: remove the host there, too.']
      : []),
  ];
}
