import { CompletionItemKind } from 'vscode-languageserver-types';
import type { ConnectivityProfile } from '../../../profile/connectivityProfile';
import { entitlementById, ENTITLEMENTS } from '../../../profile/entitlements';
import type { Setting } from '../../../profile/settings';
import { SERVICE_TITLES } from '../../../roles/role';
import { shortPathOf } from '../../response-file/fileName';
import { mentions } from '../subject';
import type { Subject } from '../subject';
import { FIRST_CLUSTER } from '../../../profile/defaults';
import { clustersOf } from './clusters';
import { textBeside } from './context';
import type { CompletionContext, ValuePlace } from './context';
import type { Offer } from './values';
import { domainsOf, hostsOf } from './workspace';

/** Texts that can be the value of `setting`, or an element of it, at `place`. */
export function textsFor(place: ValuePlace, setting: Setting, context: CompletionContext): readonly Offer[] {
  const { profile, files } = context;
  switch (setting.name) {
    case 'primaryRouteName':
      return clusters(place, context, textBeside(place, 'secondaryRouteName'));
    case 'secondaryRouteName':
      return clusters(place, context, textBeside(place, 'primaryRouteName'));
    case 'proxyClusters':
      return clusterElements(place, context);
    case 'applicationId':
      return entitlements(place, context);
    case 'server':
      return servers(place, context);
    case 'domainName': {
      const taken = new Set(profile.allowedDomains.flatMap(({ domainName }) => domainName?.text ?? []));
      return domains(files, (domain) => taken.has(domain) && domain !== place.typed?.text);
    }
    case 'defaultDomains': {
      const taken = new Set(profile.defaultDomains.map(({ text }) => text));
      return domains(files, (domain) => taken.has(domain) && domain !== place.typed?.text);
    }
    case '$schema':
    case 'range':
      return examples(setting, place.path);
    default:
      return enumerated(setting, place.path);
  }
}

function clusters(place: ValuePlace, { profile }: CompletionContext, other: string | null): Offer[] {
  const known = clustersOf(profile).filter(
    ({ name, isListed }) => name !== other && (isListed || !isNamedOnlyAt(place, profile, 'cluster', name)),
  );
  if (known.length === 0) return other === FIRST_CLUSTER ? [] : [firstCluster()];
  return known.map(({ name, isListed }) => ({
    label: name,
    kind: CompletionItemKind.Reference,
    value: name,
    detail: isListed ? 'In proxyClusters' : 'Named in this file, not in proxyClusters',
  }));
}

/** Clusters that routes name and the list does not. */
function clusterElements(place: ValuePlace, { profile }: CompletionContext): Offer[] {
  const listed = new Set(profile.proxyClusters?.names.map(({ text }) => text));
  if (place.typed) listed.delete(place.typed.text);
  const used = clustersOf(profile).filter(({ name }) => !listed.has(name));
  const offers = used.map(({ name }) => ({
    label: name,
    kind: CompletionItemKind.Reference,
    value: name,
    detail: 'Named by a route of this file',
  }));
  return listed.has(FIRST_CLUSTER) || used.some(({ name }) => name === FIRST_CLUSTER)
    ? offers
    : [...offers, firstCluster()];
}

function firstCluster(): Offer {
  return {
    label: FIRST_CLUSTER,
    kind: CompletionItemKind.Reference,
    value: FIRST_CLUSTER,
    detail: 'The first cluster of every installation',
  };
}

/** The documented entitlements, those of BEMS first, and what else the file names. */
function entitlements(place: ValuePlace, { profile }: CompletionContext): Offer[] {
  const documented = ENTITLEMENTS.map(({ id, name }): Offer => ({
    label: id,
    kind: CompletionItemKind.Constant,
    value: id,
    detail: name,
    filter: `${id} ${name}`,
    data: { language: 'connectivity-profile', about: 'entitlement', id },
  }));
  const own = new Set(profile.applicationServers.flatMap(({ applicationId }) => applicationId?.text ?? []));
  const others = [...own]
    .filter((id) => id.includes('.') && !entitlementById(id) && !isNamedOnlyAt(place, profile, 'entitlement', id))
    .slice(0, 100);
  return [
    ...documented,
    ...others.map((id) => ({ label: id, kind: CompletionItemKind.Constant, value: id, detail: 'Named in this file' })),
  ];
}

/** Whether the file says a name at `place` and nowhere else: perhaps only the beginning of what is being typed. */
function isNamedOnlyAt(
  { typed }: ValuePlace,
  profile: ConnectivityProfile,
  kind: Subject['kind'],
  name: string,
): boolean {
  if (typed?.text !== name) return false;
  return mentions(profile).filter((mention) => mention.kind === kind && mention.text === name).length < 2;
}

/** The BEMS computers of the workspace, those first that have the service of the entry's entitlement. */
function servers(place: ValuePlace, { files }: CompletionContext): Offer[] {
  const id = textBeside(place, 'applicationId');
  const service = (id === null ? undefined : entitlementById(id)?.service) ?? null;
  return hostsOf(files, service).map(({ name, services, uri }) => ({
    label: name,
    kind: CompletionItemKind.Value,
    value: name,
    detail: [shortPathOf(uri), ...services.map((each) => SERVICE_TITLES[each])].join(' · '),
  }));
}

function domains(files: CompletionContext['files'], isTaken: (domain: string) => boolean): Offer[] {
  return domainsOf(files)
    .filter((domain) => !isTaken(domain))
    .map((domain) => ({
      label: domain,
      kind: CompletionItemKind.Value,
      value: domain,
      detail: 'Domain of a BEMS computer of the workspace',
    }));
}

function examples({ examples: shown }: Setting, path: readonly string[]): Offer[] {
  return shown
    .filter((example) => typeof example === 'string')
    .map((example) => ({
      label: example,
      kind: CompletionItemKind.Text,
      value: example,
      detail: 'Example',
      data: { language: 'connectivity-profile', about: 'setting', path: [...path] },
    }));
}

/** The values of a setting that has a list of them. */
function enumerated({ values }: Setting, path: readonly string[]): Offer[] {
  const isLegacy = path[0] === 'routeAllTraffic';
  return values
    .filter(({ value }) => !(isLegacy && value === 'direct'))
    .map(({ value, description }) => ({
      label: value,
      kind: CompletionItemKind.EnumMember,
      value,
      detail: /^[^.:;]*/.exec(description)?.[0] ?? '',
      data: { language: 'connectivity-profile', about: 'value', path: [...path], value },
    }));
}
