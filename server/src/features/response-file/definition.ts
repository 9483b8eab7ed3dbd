import type { LocationLink, Position, Range } from 'vscode-languageserver-types';
import type { CheckedDocument } from '../checkedDocument';
import { hostSubject, mentionsOf as mentionsInProfile, profilesOf } from '../connectivity-profile/subject';
import { isResponseDocument } from './responseDocument';
import type { ResponseDocument } from './responseDocument';
import { filesWith, mentionAt, mentionsOf } from './subject';
import type { Mention } from './subject';

/** A mention with the file in which it stands. */
interface Place {
  readonly file: ResponseDocument;
  readonly mention: Mention;
}

/**
 * Where what is under the pointer is defined.
 * - A key, or `$KEY$`: the entry of this file that counts, and the key's place in the adopted template. On the entry that
 *   counts only the template, if it has the key.
 * - A host: the entry by which a file says that it is its computer's own name; without one, where the host is first named.
 *   On that entry itself: the entries of profiles that list the host, if any do.
 * - A database: where it is first named.
 */
export function definition(
  document: ResponseDocument,
  position: Position,
  files: readonly CheckedDocument[],
): LocationLink[] {
  const origin = mentionAt(document, document.positions.offsetAt(position));
  if (!origin) return [];
  const originSelectionRange = document.positions.rangeOf(origin.span);
  const others = files.filter(isResponseDocument);
  const listed = origin.as === 'computer' && document.file.counts(origin.entry) ? inProfiles(origin, files) : [];
  const own = origin.kind === 'key' ? ofKey(document, origin, others) : ofOther(document, origin, others);
  const targets = listed.length > 0 ? listed : own;
  return targets.map((target) => ({ originSelectionRange, ...target }));
}

type Target = Omit<LocationLink, 'originSelectionRange'>;

function ofKey(document: ResponseDocument, origin: Mention, files: readonly ResponseDocument[]): Target[] {
  const own = mentionsOf(document, origin).find(({ as, entry }) => as === 'key' && document.file.counts(entry));
  const template = inTemplate(document, origin, files);
  if (!own) return template;
  const isThere = origin.as === 'key' && own.entry === origin.entry;
  return isThere && template.length > 0 ? template : [targetOf({ file: document, mention: own }), ...template];
}

/** The key in the template: its entry where the template is one of `files`, else the beginning of the template. */
function inTemplate(document: ResponseDocument, origin: Mention, files: readonly ResponseDocument[]): Target[] {
  const { template, templateUri } = document.settings;
  if (templateUri === null || templateUri === document.uri || !template?.keys.has(origin.identity)) return [];
  const file = files.find(({ uri }) => uri === templateUri);
  const mention = file && mentionsOf(file, origin).findLast(({ as }) => as === 'key');
  if (file && mention) return [targetOf({ file, mention })];
  const top: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return [{ targetUri: templateUri, targetRange: top, targetSelectionRange: top }];
}

function ofOther(document: ResponseDocument, origin: Mention, files: readonly ResponseDocument[]): Target[] {
  const places = filesWith(document, files).flatMap((file) =>
    mentionsOf(file, origin).map((mention): Place => ({ file, mention })),
  );
  const computers = places.filter(({ file, mention }) => mention.as === 'computer' && file.file.counts(mention.entry));
  return (computers.length > 0 ? computers : places.slice(0, 1)).map(targetOf);
}

/** The entries of profiles that list the host. */
function inProfiles({ identity }: Mention, files: readonly CheckedDocument[]): Target[] {
  return profilesOf(files).flatMap((profile) =>
    mentionsInProfile(profile, hostSubject(identity)).map(({ span, around }) => ({
      targetUri: profile.uri,
      targetRange: profile.positions.rangeOf(around),
      targetSelectionRange: profile.positions.rangeOf(span),
    })),
  );
}

function targetOf({ file, mention }: Place): Target {
  const { keyStart, lineEnd } = mention.entry.node;
  return {
    targetUri: file.uri,
    targetRange: file.positions.rangeOf({ start: keyStart, end: lineEnd }),
    targetSelectionRange: file.positions.rangeOf(mention.span),
  };
}
