import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIGURATION } from '../../../server/src/configuration/configuration';
import type { ResponseDocument } from '../../../server/src/features/response-file/responseDocument';
import { OpenDocuments } from '../../../server/src/workspace/openDocuments';
import { LineIndex } from '../../../server/src/text/lines';
import { damagedResponseFile, hostileDocument } from '../properties/documents';
import { Random } from '../properties/random';

const URI = 'file:///deploy/GoodServerSetup.properties';
const SETTINGS = {
  configuration: DEFAULT_CONFIGURATION,
  template: null,
  configurationUri: null,
  templateUri: null,
  inlayHints: { decodedValues: true, inferredRoles: true, entitlementNames: true },
  codeLens: true,
};

/** What people type, paste and delete where it changes most: lines, comments, continuations, keys that refer to others. */
const PIECES = [
  '\\', '\n', '\r', '\r\n', '#', '=', ' ', 'x', '$A$', '$CORE_DATABASE_HOST$', '\\u0024A$', '"', 'é',
  '\n# @role databaseHost core\nHOST=sql01\\\\BEMS\n', '\n# @role databasePort\nPORT=14x3\n', 'A=1\nA=2\n', 'HOST', 'PASSWORD=s;ecret\n',
  '\n# bems-disable-next-line lone-backslash\nB=C:\\temp\n', '\n# bems-disable port-range\n', '# PASSWORD=hidden\\\n', '\nrest\n', '\n\n',
  '# @role installDirectory\nUSER_INSTALL_DIR1=E:\\BEMS\\\n', 'user_install_dir1=x\n',
  '# @role databaseProperties core\nEXTRA=loginTimeout=x;password=abc;\\\n  encrypt=maybe\n',
]; // prettier-ignore

/** Everything that rules and features ask of a document. */
function readingOf(document: ResponseDocument): unknown {
  const { file, diagnostics, problems } = document;
  return {
    entries: file.entries.map((entry) => ({
      key: entry.key,
      node: entry.node,
      role: entry.roleText,
      origin: entry.assignment?.origin,
      loaded: entry.loaded,
      meant: entry.meant.text,
      source: entry.meant.source,
      faults: entry.faults,
      isEmpty: entry.isEmpty,
      counts: file.counts(entry),
      comments: entry.comments.map((comment) => comment.text),
    })),
    comments: file.comments.map(({ text, start }) => ({ text, start })),
    loose: file.looseComments.map(({ start }) => start),
    secrets: file.secrets,
    diagnostics,
    problems,
  };
}

function freshly(text: string): ResponseDocument {
  const documents = new OpenDocuments('utf-16');
  documents.add(URI, 'bems-response-file', 1, text);
  documents.setSettings(URI, SETTINGS);
  return documents.document(URI) as ResponseDocument;
}

describe('a document that is edited', () => {
  test.each([1, 2, 3, 4])('is read as if it had just been opened, after any edits (seed %i)', (seed) => {
    const random = new Random(seed);
    for (let round = 0; round < 6; round++) {
      let text = random.below(2) === 0 ? damagedResponseFile(random) : hostileDocument(random);
      const documents = new OpenDocuments('utf-16');
      documents.add(URI, 'bems-response-file', 1, text);
      documents.setSettings(URI, SETTINGS);
      for (let version = 2; version < 90; version++) {
        const lines = new LineIndex(text);
        const start = random.below(text.length + 1);
        const end = Math.min(text.length, start + random.pick([0, 0, 0, 1, 2, 5, 40]));
        const piece = random.pick(['', ...PIECES]);
        documents.change(URI, [{ range: lines.rangeOf({ start, end }), text: piece }], version);
        // A position between CR and LF is the end of the line for the protocol.
        text = documents.textOf(URI)?.text ?? '';
        // Versions are skipped while somebody types fast.
        if (random.below(3) === 0) continue;
        const document = documents.document(URI) as ResponseDocument;
        expect(readingOf(document)).toEqual(readingOf(freshly(text)));
      }
    }
  });

  test('keeps what it knew of all entries but the one that is edited and its neighbours', () => {
    const documents = new OpenDocuments('utf-16');
    documents.add(URI, 'bems-response-file', 1, 'A=1\nB=2\nC=3\nD=4\nE=5\nF=6\n');
    documents.setSettings(URI, SETTINGS);
    const before = (documents.document(URI) as ResponseDocument | null)?.file.entries ?? [];
    const place = { line: 2, character: 2 };
    documents.change(URI, [{ range: { start: place, end: place }, text: 'x' }], 2);
    const after = (documents.document(URI) as ResponseDocument | null)?.file.entries ?? [];
    expect(after.map((entry) => entry.loaded)).toEqual(['1', '2', 'x3', '4', '5', '6']);
    const kept = after.map((entry, index) => entry.memory === before[index]?.memory);
    expect(kept).toEqual([true, false, false, false, true, true]);
  });
});
