import { SymbolKind } from 'vscode-languageserver-types';
import { entitlementById } from '../../profile/entitlements';
import type { NamedPlace } from '../workspaceSymbols';
import type { ProfileDocument } from './profileDocument';
import { mentions } from './subject';
import type { Mention, Subject } from './subject';

const KINDS: Readonly<Record<Subject['kind'], SymbolKind>> = {
  cluster: SymbolKind.Object,
  host: SymbolKind.Module,
  entitlement: SymbolKind.Package,
  domain: SymbolKind.Namespace,
};

const cache = new WeakMap<ProfileDocument, readonly NamedPlace[]>();

/** Clusters, hosts, entitlements and domains, each once: a cluster in its list, the others where they are first named. */
export function namedPlaces(document: ProfileDocument): readonly NamedPlace[] {
  let places = cache.get(document);
  if (!places) cache.set(document, (places = firstOfEach(mentions(document.profile)).map(placeOf)));
  return places;
}

function firstOfEach(found: readonly Mention[]): Mention[] {
  const first = new Map<string, Mention>();
  for (const mention of found) {
    const key = [mention.kind, ...mention.names].join('\n');
    const known = first.get(key);
    if (!known || (mention.as === 'list' && known.as !== 'list')) first.set(key, mention);
  }
  return [...first.values()];
}

/** An entitlement is looked for by its name or by its id. */
function placeOf({ kind, text, span }: Mention): NamedPlace {
  const title = kind === 'entitlement' ? entitlementById(text)?.name : undefined;
  return { name: title === undefined ? text : `${title} (${text})`, kind: KINDS[kind], span };
}
