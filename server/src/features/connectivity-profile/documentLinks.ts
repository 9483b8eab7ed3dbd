import type { DocumentLink } from 'vscode-languageserver-types';
import { contentSpan } from '../../jsonc/nodes';
import { linksInComments } from '../linksInComments';
import type { ProfileDocument } from './profileDocument';

/** The schema that the profile names, and what comments mention. Addresses elsewhere are left to the client, which links them anyway. */
export function documentLinks(document: ProfileDocument): DocumentLink[] {
  const { json, text } = document.profile;
  const comments = json.comments.map(({ start, end }) => ({ text: text.slice(start + 2, end), start: start + 2 }));
  return [...schemaLink(document), ...linksInComments(document, comments)];
}

function schemaLink({ profile, positions, uri }: ProfileDocument): DocumentLink[] {
  const schema = profile.valueOf('$schema');
  if (schema?.type !== 'string') return [];
  const target = targetOf(schema.value as string, uri);
  if (target === null) return [];
  return [{ range: positions.rangeOf(contentSpan(schema, profile.text)), target, tooltip: 'Open the schema' }];
}

/** The address that `reference` means in the file `uri`; null where it means none that can be opened. */
function targetOf(reference: string, uri: string): string | null {
  if (reference.trim() === '' || reference.startsWith('#')) return null;
  try {
    const target = new URL(reference, uri);
    // Others would run something, or are known to nobody.
    return ['http:', 'https:', 'file:', 'vscode-vfs:', 'vscode-remote:'].includes(target.protocol) ? target.href : null;
  } catch {
    return null;
  }
}
