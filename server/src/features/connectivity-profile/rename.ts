import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { quote } from '../../rules/wording';
import type { CheckedDocument } from '../checkedDocument';
import { changedDocument, workspaceEdit } from '../codeActions/workspaceEdit';
import type { RenameRefusal } from '../languageFeatures';
import type { ProfileDocument } from './profileDocument';
import { mentionAt, mentions, mentionsOf } from './subject';
import type { Mention } from './subject';

const NOTHING = 'Nothing here can be renamed: put the cursor on the name of a cluster.';

const REFUSALS: Readonly<Record<Mention['kind'], string | null>> = {
  cluster: null,
  host: 'A server cannot be renamed in a profile: change the value here, and the name of the computer in its response file.',
  entitlement: 'The id of an entitlement belongs to its app: only names of clusters can be renamed here.',
  domain: 'Only names of clusters can be renamed here: change the domain by hand.',
};

/** What would be renamed at `position`. */
export function prepareRename(
  document: ProfileDocument,
  position: Position,
): { range: Range; placeholder: string } | RenameRefusal {
  const origin = originOf(document, position);
  if ('refusal' in origin) return origin;
  return { range: document.positions.rangeOf(origin.span), placeholder: origin.text };
}

/**
 * Renames a cluster everywhere in the profile: in the list, in routes and in application servers. Refused for a name that
 * another cluster has, as two clusters would become one that nobody could tell apart again.
 */
export function rename(
  document: ProfileDocument,
  position: Position,
  newName: string,
  _files: readonly CheckedDocument[],
  documentChanges: boolean,
): WorkspaceEdit | RenameRefusal {
  const origin = originOf(document, position);
  if ('refusal' in origin) return origin;
  const name = newName.trim();
  if (name === '') return { refusal: 'A cluster needs a name: write one.' };
  if (name === origin.text) return workspaceEdit([], documentChanges);
  if (mentions(document.profile).some(({ kind, text }) => kind === 'cluster' && text === name)) {
    return { refusal: `This profile has a cluster ${quote(name)} already: names of clusters are unique.` };
  }
  const newText = JSON.stringify(name).slice(1, -1);
  const edits = mentionsOf(document, origin).map(({ span }) => ({ span, newText }));
  return workspaceEdit([changedDocument(document, edits)], documentChanges);
}

function originOf(document: ProfileDocument, position: Position): Mention | RenameRefusal {
  const origin = mentionAt(document, document.positions.offsetAt(position));
  const refusal = origin ? REFUSALS[origin.kind] : NOTHING;
  return origin && refusal === null ? origin : { refusal: refusal ?? NOTHING };
}
