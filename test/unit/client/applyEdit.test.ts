import { beforeEach, expect, test, vi } from 'vitest';
import { refuseIfOutdated } from '../../../client/src/applyEdit';

interface Open {
  readonly uri: { readonly path: string; toString(): string };
  readonly version: number;
  readonly isDirty: boolean;
}

const { workspace } = vi.hoisted(() => ({ workspace: { textDocuments: [] as Open[] } }));

// All that the check needs of VS Code.
vi.mock('vscode', () => ({ workspace, Uri: { parse: (text: string) => ({ toString: () => text }) } }));

const PROFILE = 'file:///w/west.connectivity-profile.json';
const CONFIGURATION = 'file:///w/bems-config.json';
const open = (uri: string, version: number, isDirty: boolean): Open => ({
  uri: { path: new URL(uri).pathname, toString: () => uri },
  version,
  isDirty,
});
const check = (uri: string, version: number | null) => (): void =>
  refuseIfOutdated({ documentChanges: [{ textDocument: { uri, version }, edits: [] }] });

beforeEach(() => {
  workspace.textDocuments = [open(PROFILE, 3, true), open(CONFIGURATION, 5, true)];
});

test('an edit for the text that is open is made', () => {
  expect(check(PROFILE, 3)).not.toThrow();
});

test('an edit for an older text is refused', () => {
  expect(check(PROFILE, 2)).toThrow('changed meanwhile');
});

test('an edit for the file on disk is refused where the editor has another text', () => {
  expect(check(PROFILE, null)).toThrow('changed meanwhile');
  workspace.textDocuments = [open(PROFILE, 3, false)];
  expect(check(PROFILE, null)).not.toThrow();
});

test('an edit of a configuration, which is looked at in the editor, and of a file that is not open are made', () => {
  expect(check(CONFIGURATION, null)).not.toThrow();
  expect(check('file:///w/other.connectivity-profile.json', null)).not.toThrow();
});
