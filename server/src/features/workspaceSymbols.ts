import type { SymbolKind, WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Span } from '../text/span';
import type { CheckedDocument } from './checkedDocument';
import { isProfileDocument } from './connectivity-profile/profileDocument';
import { namedPlaces as inProfile } from './connectivity-profile/workspaceSymbols';
import { shortPathOf } from './response-file/fileName';
import { isResponseDocument } from './response-file/responseDocument';
import { namedPlaces as inResponseFile } from './response-file/workspaceSymbols';

/** A place of a file by which people look for it. */
export interface NamedPlace {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly span: Span;
}

/** More than anybody reads; the best matches come first. */
const MOST = 1000;

/**
 * What files name and `query` matches, each once a file, at most {@link MOST}: keys, hosts and databases of response
 * files; hosts, domains, entitlements and clusters of connectivity profiles. The characters of the query stand in the name
 * in their order, in any case; an empty query matches everything.
 */
export function workspaceSymbols(query: string, files: readonly CheckedDocument[]): WorkspaceSymbol[] {
  const wanted = query.trim().toLowerCase();
  // One list for each quality of a match.
  const found: WorkspaceSymbol[][] = [[], [], [], []];
  for (const file of files) {
    let containerName: string | undefined;
    for (const { kind, name, span } of namedPlaces(file)) {
      const quality = qualityOf(wanted, name.toLowerCase());
      if (quality === null) continue;
      containerName ??= shortPathOf(file.uri);
      const location = { uri: file.uri, range: file.positions.rangeOf(span) };
      found[quality]?.push({ name, kind, location, containerName });
    }
  }
  return found.flat().slice(0, MOST);
}

function namedPlaces(document: CheckedDocument): readonly NamedPlace[] {
  if (isResponseDocument(document)) return inResponseFile(document);
  return isProfileDocument(document) ? inProfile(document) : [];
}

/** 0 for the whole name, 1 for its beginning, 2 for a part, 3 for characters in their order; null for no match. */
function qualityOf(wanted: string, name: string): 0 | 1 | 2 | 3 | null {
  const at = name.indexOf(wanted);
  if (at === 0) return name.length === wanted.length ? 0 : 1;
  if (at > 0) return 2;
  let next = 0;
  for (const character of wanted) {
    const found = name.indexOf(character, next);
    if (found < 0) return null;
    next = found + character.length;
  }
  return 3;
}
