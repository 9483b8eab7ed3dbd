import type { Location, Position } from 'vscode-languageserver-types';
import type { CheckedDocument } from '../checkedDocument';
import { isResponseDocument } from '../response-file/responseDocument';
import { hostsIn } from './computers';
import type { ProfileDocument } from './profileDocument';
import { mentionAt, mentionsOf, profilesOf } from './subject';

/**
 * Where the same cluster, host, entitlement or domain stands in the profiles of the workspace, file by file, and a host
 * in its response files.
 * @param includeDeclaration whether also where it comes from: the list of clusters, the computer's own name.
 */
export function references(
  document: ProfileDocument,
  position: Position,
  files: readonly CheckedDocument[],
  includeDeclaration: boolean,
): Location[] {
  const subject = mentionAt(document, document.positions.offsetAt(position));
  if (!subject) return [];
  const inProfiles = profilesOf(files, document).flatMap((file) =>
    mentionsOf(file, subject)
      .filter(({ as }) => includeDeclaration || as !== 'list')
      .map(({ span }) => ({ uri: file.uri, range: file.positions.rangeOf(span) })),
  );
  const inResponseFiles = files.filter(isResponseDocument).flatMap((file) =>
    hostsIn(file, subject)
      .filter(({ as }) => includeDeclaration || as !== 'computer')
      .map(({ span }) => ({ uri: file.uri, range: file.positions.rangeOf(span) })),
  );
  return [...inProfiles, ...inResponseFiles];
}
