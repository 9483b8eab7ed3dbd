import { SymbolKind } from 'vscode-languageserver-types';
import { isThisComputer } from '../../model/databaseServer';
import type { NamedPlace } from '../workspaceSymbols';
import type { ResponseDocument } from './responseDocument';
import { mentions } from './subject';
import type { Mention, Subject } from './subject';

const KINDS: Readonly<Record<Subject['kind'], SymbolKind>> = {
  key: SymbolKind.Key,
  host: SymbolKind.Module,
  database: SymbolKind.Struct,
};

const cache = new WeakMap<ResponseDocument, readonly NamedPlace[]>();

/** Keys, hosts and databases, each once: the entry of a key that counts, else the first place that names it. */
export function namedPlaces(document: ResponseDocument): readonly NamedPlace[] {
  const cached = cache.get(document);
  if (cached) return cached;
  const places = [
    ...firstOfEach(mentions(document, 'key').filter(({ as, entry }) => as === 'key' && document.file.counts(entry))),
    ...firstOfEach(mentions(document, 'host').filter(({ name }) => !isThisComputer(name))),
    ...firstOfEach(mentions(document, 'database')),
  ].map(({ kind, name, span }) => ({ name, kind: KINDS[kind], span }));
  cache.set(document, places);
  return places;
}

function firstOfEach(found: readonly Mention[]): Mention[] {
  const first = new Map<string, Mention>();
  for (const mention of found) if (!first.has(mention.identity)) first.set(mention.identity, mention);
  return [...first.values()];
}
