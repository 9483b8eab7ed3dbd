import type { Location, Position } from 'vscode-languageserver-types';
import type { CheckedDocument } from '../checkedDocument';
import { hostSubject, mentionsOf as mentionsInProfile, profilesOf } from '../connectivity-profile/subject';
import { isResponseDocument } from './responseDocument';
import type { ResponseDocument } from './responseDocument';
import { filesWith, mentionAt, mentionsOf } from './subject';
import type { Mention } from './subject';

/**
 * Where the same key, host or database stands in the workspace, file by file: response files, then the profiles
 * that list the host.
 * @param includeDeclaration whether also where it comes from: the key in the adopted template, the computer's own name.
 * An entry of a response file is no declaration: every file gives its own value.
 */
export function references(
  document: ResponseDocument,
  position: Position,
  files: readonly CheckedDocument[],
  includeDeclaration: boolean,
): Location[] {
  const subject = mentionAt(document, document.positions.offsetAt(position));
  if (!subject) return [];
  const { templateUri } = document.settings;
  const isDeclaration = (mention: Mention, uri: string): boolean =>
    mention.as === 'computer' || (mention.as === 'key' && uri === templateUri);
  const own = filesWith(document, files.filter(isResponseDocument)).flatMap((file) =>
    mentionsOf(file, subject)
      .filter((mention) => includeDeclaration || !isDeclaration(mention, file.uri))
      .map(({ span }) => ({ uri: file.uri, range: file.positions.rangeOf(span) })),
  );
  if (subject.kind !== 'host') return own;
  const inProfiles = profilesOf(files).flatMap((profile) =>
    mentionsInProfile(profile, hostSubject(subject.identity)).map(({ span }) => ({
      uri: profile.uri,
      range: profile.positions.rangeOf(span),
    })),
  );
  return [...own, ...inProfiles];
}
