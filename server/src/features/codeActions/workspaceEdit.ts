import type { CreateFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { CONFIGURATION_FILE } from '../../configuration/configuration';
import type { TextEdit as OffsetEdit } from '../../text/edit';
import { LineIndex } from '../../text/lines';
import { positionsOf } from '../../text/positions';
import type { PositionEncoding, Positions } from '../../text/positions';
import type { CheckedDocument } from '../checkedDocument';

/** A file that is changed: its URI, the editor's version where it is open, and the edits. */
export interface ChangedFile {
  readonly uri: string;
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
  /** Whether it is to be made first. */
  readonly create?: boolean;
}

/** `edits`, in offsets, as the protocol has them. */
export function protocolEdits(positions: Positions, edits: readonly OffsetEdit[]): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: positions.rangeOf(span), newText }));
}

export function changedDocument(document: CheckedDocument, edits: readonly OffsetEdit[]): ChangedFile {
  const { uri, version, positions } = document;
  return { uri, version, edits: protocolEdits(positions, edits) };
}

/** @param documentChanges whether the client takes them; without, no file can be made */
export function workspaceEdit(files: readonly ChangedFile[], documentChanges: boolean): WorkspaceEdit {
  if (!documentChanges) return { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, [...edits]])) };
  return {
    documentChanges: files.flatMap(({ uri, version, edits, create }): (CreateFile | TextDocumentEdit)[] => [
      ...(create ? [{ kind: 'create', uri } as const] : []),
      { textDocument: { uri, version }, edits: [...edits] },
    ]),
  };
}

/** Where the configuration file for a document is, or would be: beside the document. Null where that is no file yet. */
export function configurationUriFor({ uri, settings }: CheckedDocument): string | null {
  if (settings.configurationUri !== null) return settings.configurationUri;
  const query = uri.search(/[?#]/);
  const folderEnd = uri.lastIndexOf('/', query < 0 ? uri.length : query);
  return folderEnd < 0 || uri.startsWith('untitled:') ? null : uri.slice(0, folderEnd + 1) + CONFIGURATION_FILE;
}

/**
 * The change of a configuration file by `edit`, a function of `configuration/edit.ts`.
 * @param text null where there is no such file yet
 * @returns null where the file must be mended before it can be changed
 */
export function changedConfiguration(
  uri: string,
  text: string | null,
  encoding: PositionEncoding,
  edit: (text: string) => OffsetEdit[] | null,
): ChangedFile | null {
  const edits = edit(text ?? '');
  if (!edits) return null;
  const positions = positionsOf(new LineIndex(text ?? ''), encoding);
  return { uri, version: null, edits: protocolEdits(positions, edits), create: text === null };
}
