import { memberNamed } from '../../jsonc/nodes';
import { hostOfUrl } from '../../network/hostName';
import type { ServerNameProblem } from '../../network/hostName';
import { urlPartsOf } from '../../network/urlParts';
import type { TextValue } from '../../profile/connectivityProfile';
import type { Fix } from '../diagnostic';
import type { JsonDocument } from '../../jsonc/document';
import { insertMember } from '../../jsonc/edit/insertItems';
import { defineProfileRule } from '../rule';
import { cut } from '../wording';
import { addressSentence, isAddressFault } from './names/addressFaults';
import { clusterRoute, exampleProfile } from './exampleProfile';
import { isNameFault, nameSentence } from './names/nameFaults';
import { serverEntriesOf, serverProblem } from './names/servers';
import type { ServerEntry } from './names/servers';
import { placeOf, rewrite } from './names/stringParts';
import { isPort } from '../../network/port';

const entry = (server: string): string => `{ "server": "${server}", "port": 8443, "route": ${clusterRoute('First')} }`;

export const serverName = defineProfileRule({
  id: 'host-name',
  severity: 'error',
  title: 'Not a legal server name',
  reason:
    'A server is one host name, labels of letters, digits and hyphens with full stops between them, or one IPv4 address. A URL, a port, an underscore or a range of addresses names no server: apps look for it in vain.',
  source: 'PUB UEM administration 12.11-12.19, settings of the connectivity profile; PUB RFC 1123, 2.1',
  fix: { description: 'Strip the scheme or the port, or move the port to where it belongs.', safe: false },
  examples: {
    bad: [
      exampleProfile('additionalServers', entry('https://bems01.example.com/')),
      exampleProfile('additionalServers', entry('bems01.example.com:8443')),
      exampleProfile('additionalServers', entry('999.1.1.1')),
    ],
    good: [exampleProfile('additionalServers', entry('bems01.example.com'), entry('10.1.2.3'))],
  },
  check(profile, report) {
    for (const server of serverEntriesOf(profile)) {
      const problem = server.server && serverProblem(server.server);
      if (!server.server || !problem) continue;
      report({
        span: placeOf(server.server, problem.part, profile.text),
        message: sentence(problem),
        fixes: fixesFor(problem, server, server.server, profile.json),
      });
    }
  },
});

function sentence({ kind, part }: ServerNameProblem): string {
  if (isAddressFault(kind)) return addressSentence(kind, part);
  if (isNameFault(kind)) return nameSentence(kind, part, 'a host name');
  switch (kind) {
    case 'url':
      return 'A server is wanted here, not a URL: write the host name or the IPv4 address alone.';
    case 'port':
      return 'A host name has no port: write the port into `port`.';
    case 'no name':
      return 'The server is missing: write its host name or its IPv4 address.';
    case 'wildcard':
      return 'An asterisk names no single server: write one address here, and a range of them under `ipAddressRanges`.';
    case 'address range':
      return 'A range of addresses is no single server: write it under `ipAddressRanges`.';
    case 'IPv6':
      return 'An IPv6 address cannot stand here: write the host name or the IPv4 address of the server.';
    case 'not ASCII':
      return 'A letter beyond ASCII cannot stand in a host name: write the form of the name that begins with `xn--`.';
    default:
      return 'This is no server: write its host name or its IPv4 address.';
  }
}

function fixesFor(
  problem: ServerNameProblem,
  { node, port }: ServerEntry,
  server: TextValue,
  json: JsonDocument,
): Fix[] {
  const { kind, host } = problem;
  if (host === undefined || (kind === 'url' && hostOfUrl(server.text) === null)) return [];
  const strip = rewrite(server, host, json.text);
  if (kind !== 'url' && kind !== 'port') return [{ title: `Write \`${cut(host)}\``, safe: false, edits: [strip] }];
  const title = kind === 'url' ? 'Strip everything but the host' : 'Strip the port';
  const fixes: Fix[] = [{ title, safe: false, edits: [strip] }];
  const number = portIn(problem, server.text);
  const member = memberNamed(node, 'server');
  if (number !== null && member && !port && !memberNamed(node, 'port')) {
    const edits = [strip, ...insertMember(json, node, 'port', String(number), member)];
    fixes.unshift({ title: 'Move the port into `port`', safe: false, edits });
  }
  return fixes;
}

/** The legal port that stands behind the host, or null. */
function portIn({ kind, part }: ServerNameProblem, text: string): number | null {
  const behind = kind === 'port' ? part.text : (urlPartsOf(text.trim()).port?.text ?? '');
  // Behind its colon or comma.
  const port = Number(behind.slice(1));
  return isPort(port) ? port : null;
}
