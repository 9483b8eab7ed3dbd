import { describe, expect, it } from 'vitest';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { insertionIn, mistakesIn, placesOf, profileText, withMistake } from '../../bench/profile/document';

interface Profile {
  readonly applicationServers: readonly Readonly<Record<string, unknown>>[];
  readonly additionalServers: readonly { readonly port: unknown }[];
}

const TEXT = profileText(700);

describe('the profile that the servers are measured with', () => {
  it.each([500, 501, 502, 507, 700, 10_000])('has exactly %i lines and is plain JSON', (count) => {
    const text = profileText(count);
    expect(text.split('\n')).toHaveLength(count);
    expect(() => JSON.parse(text) as unknown).not.toThrow();
  });

  it('is the same every time', () => {
    expect(profileText(700)).toBe(TEXT);
  });

  it('lists no server of an application twice, and no two of equal priority', () => {
    const { applicationServers } = JSON.parse(profileText(10_000)) as Profile;
    const identities = applicationServers.flatMap(({ applicationId, server, clusterType }) => [
      `${String(applicationId)} ${String(server)}`,
      `${String(applicationId)} ${String(clusterType)}`,
    ]);
    expect(applicationServers.length).toBeGreaterThan(1000);
    expect(new Set(identities).size).toBe(2 * applicationServers.length);
  });
});

describe('a mistake', () => {
  it('makes one port a text, in its line, and is mended to the same text', () => {
    const mistakes = mistakesIn(TEXT, 5);
    for (const { line, make, mend } of mistakes) {
      const wrong = after(TEXT, make);
      expect(portsOf(wrong).filter((port) => typeof port === 'string')).toHaveLength(1);
      expect(wrong.split('\n')[line]).toMatch(/^ {6}"port": "\d+",$/);
      expect(after(wrong, mend)).toBe(TEXT);
    }
    expect(new Set(mistakes.map(({ line }) => line)).size).toBe(5);
  });

  it('can be in the text already, and then stands in the second half', () => {
    const { text, line } = withMistake(TEXT);
    expect(line).toBeGreaterThan(350);
    expect(portsOf(text).filter((port) => typeof port === 'string')).toHaveLength(1);
    expect(text.split('\n')[line]).toMatch(/"port": "\d+"/);
  });
});

describe('a new application server', () => {
  it('is an object without members around the cursor, and can be taken back', () => {
    const { cursor, insert, takeBack } = insertionIn(TEXT);
    const inserted = after(TEXT, insert);
    const line = inserted.split('\n')[cursor.line] as string;
    expect(`${line.slice(0, cursor.character)}|${line.slice(cursor.character)}`).toBe('    { | },');
    const { applicationServers } = JSON.parse(inserted) as Profile;
    expect(applicationServers.filter((server) => Object.keys(server).length === 0)).toHaveLength(1);
    expect(after(inserted, takeBack)).toBe(TEXT);
  });
});

it('finds places inside the name of a member of application servers', () => {
  const lines = TEXT.split('\n');
  const list = lines.findIndex((line) => line.includes('applicationServers'));
  for (const { line, character } of placesOf(TEXT, 'clusterType', 4)) {
    expect(line).toBeGreaterThan(list);
    expect(lines[line]?.slice(character - 3)).toMatch(/^"clusterType": /);
  }
});

function portsOf(text: string): unknown[] {
  const { applicationServers, additionalServers } = JSON.parse(text) as Profile;
  return [...applicationServers, ...additionalServers].map(({ port }) => port);
}

/** The text after a change. */
function after(text: string, change: TextDocumentContentChangeEvent): string {
  if (!('range' in change)) return change.text;
  const lines = text.split('\n');
  const offsetOf = ({ line, character }: { line: number; character: number }): number =>
    lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  return text.slice(0, offsetOf(change.range.start)) + change.text + text.slice(offsetOf(change.range.end));
}
