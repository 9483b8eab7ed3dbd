import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileFeatures } from '../../../../server/src/features/connectivity-profile/features';
import type { ProfileDocument } from '../../../../server/src/features/connectivity-profile/profileDocument';
import { workspaceSymbols } from '../../../../server/src/features/workspaceSymbols';
import type { Position } from '../../../../server/src/text/lines';
import { documentOf as responseFileOf } from '../response-file/support/document';
import { documentOf } from './support/document';
import { EVERYTHING, NESTED, brokenProfile, largeProfile } from './support/texts';

const COMMANDS = new Set(['bems.routeLookup', 'bems.consoleChecklist']);
const INSTALLED = responseFileOf('H=bems01\nD=example.com\n', { keyRoles: { H: 'hostName', D: 'domainName' } });

/** Everything that this folder answers about a place; completion and hover have tests of their own. */
function askAt(document: ProfileDocument, position: Position): void {
  const files = [document, INSTALLED];
  profileFeatures.definition(document, position, files);
  profileFeatures.references(document, position, files, true);
  profileFeatures.prepareRename(document, position);
  profileFeatures.rename(document, position, 'New', files, true);
  profileFeatures.documentHighlights(document, position);
  profileFeatures.selectionRanges(document, [position]);
}

/** Everything that it answers about a document. */
function ask(document: ProfileDocument): void {
  const range = { start: { line: 2, character: 1 }, end: { line: 9, character: 3 } };
  profileFeatures.codeLenses(document, COMMANDS);
  profileFeatures.documentLinks(document);
  profileFeatures.documentSymbols(document);
  profileFeatures.foldingRanges(document);
  profileFeatures.inlayHints(document, range);
  profileFeatures.formatting(document, range, { tabSize: 2, insertSpaces: true });
  profileFeatures.formatting(document, null, { tabSize: 2, insertSpaces: true });
  profileFeatures.semanticTokens(document, range);
  profileFeatures.semanticTokens(document, null);
  workspaceSymbols('e', [document]);
}

describe('no text makes a feature fail', () => {
  it.each(['utf-8', 'utf-16'] as const)('at any place, with positions in %s', (encoding) => {
    const document = documentOf(EVERYTHING, { encoding });
    for (let offset = 0; offset <= EVERYTHING.length; offset++) askAt(document, document.positions.positionAt(offset));
  });

  it('wherever it is cut off or spoilt', () => {
    fc.assert(
      fc.property(brokenProfile(), fc.nat(), fc.constantFrom('utf-8', 'utf-16'), (text, seed, encoding) => {
        const document = documentOf(text, { encoding });
        ask(document);
        askAt(document, document.positions.positionAt(seed % (document.text.length + 1)));
      }),
    );
  });

  it('with positions that no text has', () => {
    const document = documentOf(EVERYTHING);
    for (const line of [-1, 0, 9999]) for (const character of [-1, 0, 9999]) askAt(document, { line, character });
  });

  it.each([
    ['nested as deeply as is read', NESTED],
    ['nested more deeply than that', '['.repeat(20_000)],
    [
      'of ten thousand unknown members',
      `{ ${Array.from({ length: 10_000 }, (_, at) => `"m${at}": ${at}`).join(',\n')} }`,
    ],
  ])('%s', (_what, text) => {
    const document = documentOf(text);
    ask(document);
    askAt(document, document.positions.positionAt(Math.min(3000, text.length)));
  });

  it('takes no time on a large one', () => {
    const document = documentOf(largeProfile());
    ask(document);
    const middle = document.positions.positionAt(document.text.indexOf('bems800.'));
    askAt(document, middle);
    const start = performance.now();
    for (let times = 0; times < 20; times++) {
      profileFeatures.definition(document, middle, [document, INSTALLED]);
      profileFeatures.documentHighlights(document, middle);
      profileFeatures.prepareRename(document, middle);
      profileFeatures.selectionRanges(document, [middle]);
    }
    // Measured: below 1 ms a time; a busy machine gets a hundred times that.
    expect((performance.now() - start) / 20).toBeLessThan(100);
  });
});
