import { formatAddress } from '../../../network/address';
import { parseAddressRange } from '../../../network/addressRange';
import { normalizedDomain } from '../../../network/domainName';
import type { ConnectivityProfile } from '../../../profile/connectivityProfile';
import { entitlementById } from '../../../profile/entitlements';
import { settingAt } from '../../../profile/settings';
import { isInstalled } from '../../../model/installation';
import { SERVICES, SERVICE_TITLES } from '../../../roles/role';
import { listOf } from '../../../text/listOf';
import type { CheckedDocument } from '../../checkedDocument';
import type { Description } from '../../markdown/explanation';
import { code } from '../../markdown/text';
import { shortPathOf } from '../../response-file/fileName';
import { isResponseDocument } from '../../response-file/responseDocument';
import { computersIn } from '../computers';
import { describeEntitlement, describeOwnEntitlement, describePort } from '../markdown/entitlement';
import { describeSetting, describeValue } from '../markdown/setting';
import type { ValuePlace } from '../completion/context';
import type { ProfileDocument } from '../profileDocument';
import { mentionAt, mentionsOf } from '../subject';
import { usesOf } from './clusterUses';
import { FIRST_CLUSTER } from '../../../profile/defaults';

/** As many names are shown; of more the number. */
const MOST_NAMES = 3;

/** What is known of the value `text` at `place`; null where nothing is. */
export function describe(
  document: ProfileDocument,
  place: ValuePlace,
  text: string,
  offset: number,
  files: readonly CheckedDocument[],
): Description | null {
  const { path, inList, others } = place;
  const setting = settingAt(path);
  if (!setting || inList !== (setting.type === 'array') || (inList && setting.elements !== 'string')) return null;
  const { profile } = document;
  const whole = describeSetting(setting, path);
  switch (setting.name) {
    case 'applicationId':
      return ofEntitlement(profile, text);
    case 'server':
      return ofServer(document, text, offset, files) ?? whole;
    case 'port': {
      const id = others.get('applicationId');
      return (typeof id === 'string' ? describePort(Number(text), id) : null) ?? whole;
    }
    case 'proxyClusters':
    case 'primaryRouteName':
    case 'secondaryRouteName':
      return ofCluster(profile, text, setting.title);
    case 'domainName':
      return ofDomain(document, text, setting.source);
    case 'defaultDomains':
      return {
        parts: [
          `**Default domain** ${code(text)}`,
          `A name without a domain is completed with it: ${code('portal')} is taken as ${code(`portal.${normalizedDomain(text)}`)}.`,
        ],
        sources: [setting.source],
      };
    case 'range':
      return ofRange(text) ?? whole;
    default:
      return describeValue(setting, text, path);
  }
}

function ofEntitlement(profile: ConnectivityProfile, id: string): Description {
  const known = entitlementById(id);
  const { parts, sources } = known ? describeEntitlement(known) : describeOwnEntitlement(id);
  const entries = profile.applications.find((application) => application.id === id)?.servers ?? [];
  const servers = entries.flatMap(({ server, port }) =>
    server ? [`${code(server.text)}${port ? ` port ${port.value}` : ''}`] : [],
  );
  return { parts: [...parts, `Servers in this profile: ${servers.length === 0 ? 'none' : firstOf(servers)}`], sources };
}

/** What the workspace knows of a server; null where it knows nothing. */
function ofServer(
  document: ProfileDocument,
  text: string,
  offset: number,
  files: readonly CheckedDocument[],
): Description | null {
  const subject = mentionAt(document, offset);
  if (subject?.kind !== 'host') return null;
  const responseFiles = files.filter(isResponseDocument);
  if (responseFiles.length === 0) return null;
  const installing = responseFiles.filter((file) => computersIn(file, subject).length > 0);
  const lines = installing.slice(0, MOST_NAMES).map(({ uri, file }) => {
    const services = SERVICES.filter((service) => service !== 'admin' && isInstalled(file, service));
    const shown =
      services.length === 0
        ? ''
        : ` with ${listOf(
            services.map((each) => SERVICE_TITLES[each]),
            'and',
          )}`;
    return `- ${code(shortPathOf(uri))} installs BEMS on it${shown}.`;
  });
  const entries = mentionsOf(document, subject).length;
  return {
    parts: [
      `**Server** ${code(text)}`,
      lines.length === 0 ? 'No response file of the workspace installs BEMS on it.' : lines.join('\n'),
      `It stands ${entries === 1 ? 'once' : `${entries} times`} in this profile.`,
    ],
    sources: [],
  };
}

function ofCluster(profile: ConnectivityProfile, name: string, title: string): Description {
  const uses = [...usesOf(profile, name)];
  const total = uses.reduce((sum, [, count]) => sum + count, 0);
  const listed = profile.proxyClusters?.names.some(({ text }) => text === name);
  return {
    parts: [
      `**${title === 'BlackBerry Proxy clusters' ? 'BlackBerry Proxy cluster' : title}** ${code(name)}`,
      total === 0
        ? 'No route of this profile names it.'
        : `${total === 1 ? 'One route names it' : `${total} routes name it`}: ${uses.map(([section, count]) => `${section} (${count})`).join(', ')}.`,
      listed === undefined
        ? `This profile does not list its clusters, so no name is questioned; ${code('proxyClusters')} would.`
        : listed
          ? `It is in ${code('proxyClusters')}.`
          : `It is not in ${code('proxyClusters')}.`,
      name === FIRST_CLUSTER ? 'The first cluster of an installation has this name.' : null,
    ],
    sources: ['PUB UEM administration 12.11-12.19, BlackBerry Proxy clusters', 'OURS'],
  };
}

function ofDomain({ profile }: ProfileDocument, text: string, source: string): Description {
  // A wildcard is a fault of its own, and it is clear what it means.
  const ending = `.${normalizedDomain(text.replace(/^\*\./, ''))}`;
  const entries = [
    ...profile.allowedDomains.map(({ domainName }) => domainName),
    ...profile.additionalServers.map(({ server }) => server),
    ...profile.applicationServers.map(({ server }) => server),
  ];
  const below = entries.flatMap((name) =>
    name && name.text !== text && normalizedDomain(name.text).endsWith(ending) ? [name.text] : [],
  );
  const distinct = [...new Set(below)];
  return {
    parts: [
      `**Domain** ${code(text)}`,
      'The entry covers the domain and all its subdomains.',
      distinct.length === 0
        ? 'This profile names nothing below it.'
        : `Below it in this profile: ${firstOf(distinct.map(code))}`,
    ],
    sources: [source],
  };
}

function ofRange(text: string): Description | null {
  const read = parseAddressRange(text);
  if (!('range' in read)) return null;
  const { first, last } = read.range;
  const count = last - first + 1;
  return {
    parts: [
      `**IP address range** ${code(text)}`,
      count === 1
        ? `One address: ${code(formatAddress(first))}`
        : `${count.toLocaleString('en')} addresses, from ${code(formatAddress(first))} to ${code(formatAddress(last))}`,
      'How the console wants a range written is not public; this notation is ours.',
    ],
    sources: ['OURS'],
  };
}

/** The first names, and how many more there are. */
function firstOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return more > 0 ? `${names.slice(0, MOST_NAMES).join(', ')} and ${more} more` : names.join(', ');
}
