import type { Position, WorkspaceEdit } from 'vscode-languageserver-types';
import { withKeyRole } from '../../configuration/edit';
import type { CommentLine } from '../../model/commentLine';
import type { ResponseEntry } from '../../model/entry';
import type { ResponseFile } from '../../model/responseFile';
import type { AssignRoleParams, AssignableRolesResult } from '../../protocol';
import { annotationIn, parseRole } from '../../roles/annotation';
import type { RoleAnnotation } from '../../roles/annotation';
import { documentedKey } from '../../roles/documented';
import { ROLES, SERVICES, formatRole } from '../../roles/role';
import type { Role } from '../../roles/role';
import { insert, remove, replace } from '../../text/edit';
import { quoteKey } from '../../rules/wording';
import type { TextEdit } from '../../text/edit';
import { lineEndOf } from '../../text/lines';
import { rankRoles } from './codeActions/likelyRoles';
import {
  changedConfiguration,
  changedDocument,
  configurationUriFor,
  workspaceEdit,
} from '../codeActions/workspaceEdit';
import { placeAt } from './place';
import type { ResponseDocument } from './responseDocument';

/** The roles that the key at `position` can be assigned, the likeliest first; null where no key can get one. */
export function assignableRoles(document: ResponseDocument, position: Position): AssignableRolesResult | null {
  const entry = assignableEntry(document.file, document.positions.offsetAt(position));
  if (!entry) return null;
  const roles = rankRoles(document.file, entry).map(({ role }) => {
    const { title, description } = ROLES[role.name];
    return { role: formatRole(role), title, description };
  });
  return { key: entry.key, current: entry.roleText, roles };
}

/**
 * The edit that gives the key at `position` the role `role` (`databasePort core`): in a comment above it, or in the key
 * map of the configuration. Null where there is no such role, or no key that can get one, or where the configuration
 * file must be mended first.
 * @param configurationText null where there is no such file yet; one is then made
 */
export function assignRoleEdit(
  document: ResponseDocument,
  position: Position,
  role: string,
  as: AssignRoleParams['as'],
  configurationText: string | null,
): WorkspaceEdit | null {
  const { file, positions } = document;
  const entry = assignableEntry(file, positions.offsetAt(position));
  const parsed = parseRole(role);
  if (!entry || !parsed) return null;
  if (as === 'annotation') return workspaceEdit([changedDocument(document, annotate(file, entry, parsed))], true);
  const uri = configurationUriFor(document);
  if (uri === null) return null;
  const change = changedConfiguration(uri, configurationText, positions.encoding, (text) =>
    withKeyRole(text, entry.spelling, formatRole(parsed)),
  );
  if (!change) return null;
  const edits = removeAnnotations(entry);
  return workspaceEdit([...(edits.length > 0 ? [changedDocument(document, edits)] : []), change], true);
}

/**
 * The entry at `offset`, or the one to whose comments that belongs, if it can be assigned a role. The documented keys
 * have theirs, and what goes on from a half commented-out secret is no key.
 */
export function assignableEntry(file: ResponseFile, offset: number): ResponseEntry | null {
  const place = placeAt(file, offset);
  const entry = place.kind === 'blank' ? null : place.entry;
  if (!entry || entry.key === '' || quoteKey(entry) === null) return null;
  return documentedKey(entry.spelling) ? null : entry;
}

/** The edits that write the annotation `@role ROLE` above `entry`, in place of the one that is there. */
export function annotate(file: ResponseFile, entry: ResponseEntry, role: Role): TextEdit[] {
  const annotations = annotationsOf(entry);
  const existing = annotations.findLast(({ annotation }) => annotation.role) ?? annotations.at(-1);
  const lineEnd = lineEndOf(file.text);
  const text = `@role ${formatRole(role)}`;
  if (!existing) {
    const { start, keyStart } = entry.node;
    return [insert(start, `${file.text.slice(start, keyStart)}# ${text}${lineEnd}`)];
  }
  const { comment, annotation } = existing;
  const end = endOfAnnotation(comment, annotation);
  const rest = comment.text.slice(end);
  const { start, markStart } = comment.node;
  // The first word of a text behind it must not be taken for a service.
  const separate = annotationIn(text + rest)?.role ? '' : lineEnd + file.text.slice(start, markStart + 1);
  return [replace({ start: comment.start + annotation.span.start, end: comment.start + end }, text + separate)];
}

interface AnnotatedComment {
  readonly comment: CommentLine;
  readonly annotation: RoleAnnotation;
}

function annotationsOf(entry: ResponseEntry): AnnotatedComment[] {
  return entry.comments.flatMap((comment) => {
    const annotation = annotationIn(comment.text);
    return annotation ? [{ comment, annotation }] : [];
  });
}

/**
 * Where an annotation ends in its comment. Behind a word that is no role the service still belongs to it; behind a role
 * without services a word that is none begins a text.
 */
function endOfAnnotation({ text }: CommentLine, { span, problem }: RoleAnnotation): number {
  if (problem?.kind !== 'unknown-role' && problem?.kind !== 'no-service-allowed') return span.end;
  const start = problem.kind === 'unknown-role' ? problem.span.end : problem.span.start;
  const word = /^[ \t]*([a-z]+)(?![^ \t])/.exec(text.slice(start));
  if (word && [...SERVICES, 'mail'].some((name) => name === word[1])) return start + word[0].length;
  return text.slice(0, start).trimEnd().length;
}

/** An annotation wins over the key map, so it goes: with its line, if that says nothing else. */
function removeAnnotations(entry: ResponseEntry): TextEdit[] {
  return annotationsOf(entry)
    .filter(({ annotation }) => annotation.role)
    .map(({ comment, annotation: { span } }) => {
      const { start, end } = comment.node;
      const saysMore = comment.text.slice(span.end).trim() !== '';
      return remove(saysMore ? { start: comment.start + span.start, end: comment.start + span.end } : { start, end });
    });
}
