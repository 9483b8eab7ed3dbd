import { describe, expect, it } from 'vitest';
import { inlayHints } from '../../../../server/src/features/connectivity-profile/inlayHints';
import type { Range } from '../../../../server/src/text/lines';
import { documentOf } from './support/document';
import type { ProfileOptions } from './support/document';

const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const PROFILE = `{ "applicationServers": [
  { "applicationId": "com.good.gcs.g3", "server": "a.b" },
  { "applicationId": "com.good.goodconnect" },
  { "applicationId": "com.blackberry.gd.notes" },
  { "applicationId": "org.own" },
  { "server": "x" }
] }`;

/** The text with the hints in it, as `<label>`. */
function withHints(source: string, range: Range = ALL, options: ProfileOptions = {}): string {
  const document = documentOf(source, options);
  return inlayHints(document, range).reduceRight((text, { position, label }) => {
    const at = document.positions.offsetAt(position);
    return `${text.slice(0, at)}<${label as string}>${text.slice(at)}`;
  }, document.text);
}

describe('inlay hints', () => {
  it('tell the names of documented entitlements behind their ids', () => {
    expect(withHints(PROFILE)).toBe(
      PROFILE.replace('g3"', 'g3"<BlackBerry Work>')
        .replace('goodconnect"', 'goodconnect"<BlackBerry Connect>')
        .replace('notes"', 'notes"<BlackBerry Notes>'),
    );
  });

  it('stand only where they are asked for', () => {
    const line = { start: { line: 2, character: 0 }, end: { line: 2, character: 80 } };
    expect(withHints(PROFILE, line)).toBe(PROFILE.replace('goodconnect"', 'goodconnect"<BlackBerry Connect>'));
    const part = { start: { line: 1, character: 40 }, end: { line: 2, character: 4 } };
    expect(withHints(PROFILE, part)).toBe(PROFILE);
  });

  it('can be switched off', () => {
    const inlayHintSettings = { decodedValues: true, inferredRoles: true, entitlementNames: false };
    expect(withHints(PROFILE, ALL, { settings: { inlayHints: inlayHintSettings } })).toBe(PROFILE);
  });

  it('tell the documented ports', () => {
    const tooltips = inlayHints(documentOf(PROFILE), ALL).map(({ tooltip }) => (tooltip as { value: string }).value);
    expect(tooltips).toEqual([
      'Documented port: 8443',
      'Documented ports: 8082 (with SSL) and 8080 (without SSL)',
      'No port is documented for it.',
    ]);
  });

  it('count in bytes for a client that does', () => {
    const source = '{ "name": "é😀", "applicationServers": [{ "server": "ü", "applicationId": "com.good.gcs.g3" }] }';
    expect(withHints(source, ALL, { encoding: 'utf-8' })).toBe(source.replace('g3"', 'g3"<BlackBerry Work>'));
  });
});
