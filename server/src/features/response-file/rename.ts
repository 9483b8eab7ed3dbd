import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { workspaceEdit } from '../codeActions/workspaceEdit';
import { hostRefusal, newHostName, refuseHost } from './rename/host';
import { keyRefusal, newKeyName, refuseKey } from './rename/key';
import type { RenameRefusal } from '../languageFeatures';
import type { ResponseDocument } from './responseDocument';
import { filesWith, mentionAt, mentionsOf } from './subject';
import type { Mention } from './subject';

/** What would be renamed at `position`. */
export function prepareRename(
  document: ResponseDocument,
  position: Position,
): { range: Range; placeholder: string } | RenameRefusal {
  const origin = originOf(document, position);
  if ('refusal' in origin) return origin;
  return { range: document.positions.rangeOf(origin.span), placeholder: origin.name };
}

/**
 * Renames a key or a host everywhere in `files`, with the version of each file that was read (null for one that is not
 * open) where the client takes `documentChanges`.
 *
 * A key: its entries, superseded ones included, and `$KEY$`. Refused where the new name would break something that an
 * edit here cannot mend: a key that the installer is known to read under its name, a role that `keyRoles` of the
 * configuration gives it, a secret value that uses it, a file that has the new name already.
 *
 * A host: every value that names it, also in connection properties; instance and port stay, as do `(local)` and the like.
 * A short name stays short where that still means the same host, and a qualified one qualified, in its own domain where
 * the new name has none; a qualified name given to a short one qualifies all of them.
 */
export function rename(
  document: ResponseDocument,
  position: Position,
  newName: string,
  files: readonly ResponseDocument[],
  documentChanges = true,
): WorkspaceEdit | RenameRefusal {
  const origin = originOf(document, position);
  if ('refusal' in origin) return origin;
  const name = newName.trim();
  const places = filesWith(document, files)
    .map((file) => ({ file, mentions: mentionsOf(file, origin) }))
    .filter(({ mentions }) => mentions.length > 0);
  const refusal = (origin.kind === 'key' ? refuseKey : refuseHost)(origin, name, places);
  if (refusal !== null) return { refusal };
  const textFor = origin.kind === 'key' ? newKeyName(name) : newHostName(origin, name);
  const changed = places.flatMap(({ file, mentions }) => {
    const edits = mentions.flatMap((mention) => {
      const newText = textFor(file, mention);
      const isSame = newText === null || newText === file.file.text.slice(mention.span.start, mention.span.end);
      return isSame ? [] : [{ range: file.positions.rangeOf(mention.span), newText }];
    });
    return edits.length > 0 ? [{ uri: file.uri, version: file.version, edits }] : [];
  });
  return workspaceEdit(changed, documentChanges);
}

/** What is to be renamed, or why nothing can be, as far as this document tells. */
function originOf(document: ResponseDocument, position: Position): Mention | RenameRefusal {
  const origin = mentionAt(document, document.positions.offsetAt(position));
  if (!origin) return { refusal: 'Nothing here can be renamed: put the cursor on a key or on the name of a host.' };
  if (origin.kind === 'database') {
    return { refusal: 'A database is renamed on its server: change the value here by hand when that is done.' };
  }
  const refusal = origin.kind === 'key' ? keyRefusal(document, origin.identity) : hostRefusal(origin);
  return refusal === null ? origin : { refusal };
}
