import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readAnswer, serversOfAll, serversOfProfile } from '../../../../server/src/profile/live/answer';
import type { LiveAnswer } from '../../../../server/src/profile/live/answer';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/applicationServers');

function answerOf(text: string): LiveAnswer {
  const answer = readAnswer(text);
  if (typeof answer === 'string') throw new Error(answer);
  return answer;
}

describe('an answer of UEM', () => {
  it('is read with the missing commas of the sample in the reference', () => {
    const { servers, profileNames, notes } = answerOf(readFileSync(join(FIXTURES, 'missing-commas.json'), 'utf8'));
    const fields = { clusterType: 'PRIMARY', primaryRouteName: 'First', secondaryRouteName: 'Second' };
    const common = { server: 'server01', fields, others: [] };
    expect(servers).toEqual([
      { ...common, applicationId: 'com.good.gdgma', port: 17317, profileName: 'Default' },
      { ...common, applicationId: 'com.good.docstogo', port: 18422, profileName: 'Special A' },
    ]);
    expect(profileNames).toEqual(['Default', 'Special A']);
    expect(notes).toEqual([]);
  });

  it('keeps what a profile has no member for, on one line, and reads a port from a string', () => {
    const { servers } = answerOf(readFileSync(join(FIXTURES, 'unknown-fields.json'), 'utf8'));
    expect(servers[0]).toMatchObject({
      port: 8443,
      others: [
        { name: 'links', json: '[ { "rel": "self" } ]' },
        { name: 'enabled', json: 'true' },
      ],
    });
  });

  const ENTRY = '{ "applicationId": "a.b", "server": "s" }';
  test.each([
    ['the list alone', `[${ENTRY}]`],
    ['a byte-order mark and comments', `\uFEFF// saved today\n{ /* x */ "applicationServers": [${ENTRY}] }`],
    ['another case', `{ "ApplicationServers": [${ENTRY}] }`],
    [
      'a list in something else',
      `{ "status": 200, "links": [1], "data": { "body": { "applicationServers": [${ENTRY}] } } }`,
    ],
    ['a list of another name', `{ "items": [${ENTRY}] }`],
    ['one entry alone', ENTRY],
    ['a trailing comma', `[${ENTRY},]`],
  ])('may be %s', (_what, text) => {
    expect(answerOf(text).servers).toMatchObject([{ applicationId: 'a.b', server: 's', port: null }]);
  });

  test.each([
    ['{}', /no list/],
    ['', /empty/],
    ['5', /no list/],
    ['{ "applicationServers": 5 }', /no list/],
    ['{ "applicationServers": [{ "applicationId": "a.b", "server": "s" ', /cut off/],
    ['<html>', /./],
    ['['.repeat(10_000), /no JSON/],
  ])('%.40s is none', (text, sentence) => {
    expect(readAnswer(text)).toMatch(sentence);
  });

  it('an empty list is a list', () => {
    expect(answerOf('{ "applicationServers": [] }').servers).toEqual([]);
    expect(answerOf('[]').servers).toEqual([]);
  });

  it('entries without an app are left out, and said', () => {
    const { servers, notes } = answerOf(`[${ENTRY}, { "server": "s" }, 5, { "applicationId": null }]`);
    expect(servers).toHaveLength(1);
    expect(notes).toHaveLength(3);
    expect(notes[0]).toMatch(/^Entry 2 .*`applicationId`/);
  });

  test.each([
    ['8443', 8443, []],
    ['"8443"', 8443, []],
    ['99999', 99999, []],
    ['8443.5', 8443.5, []],
    ['null', null, []],
    ['""', null, [{ name: 'port', json: '""' }]],
    ['"https"', null, [{ name: 'port', json: '"https"' }]],
    ['1e400', null, [{ name: 'port', json: '1e400' }]],
    ['[8443]', null, [{ name: 'port', json: '[8443]' }]],
  ])('a port %s is read as %s', (port, read, others) => {
    const [server] = answerOf(`[{ "applicationId": "a.b", "port": ${port} }]`).servers;
    expect(server).toMatchObject({ port: read, others });
  });

  it('a server that stands twice counts once; where the two differ, that is said', () => {
    const again = '{ "applicationId": "a.b", "server": "S.", "primaryRouteName": "First" }';
    expect(answerOf(`[${ENTRY}, ${ENTRY}]`)).toMatchObject({ servers: [{}], notes: [] });
    const { servers, notes } = answerOf(`[${ENTRY}, ${again}]`);
    expect(servers).toHaveLength(1);
    expect(notes).toEqual([expect.stringMatching(/^The answer has `S\.` of `a\.b` twice/)]);
  });
});

describe('of several profiles', () => {
  const of = (app: string, profileName?: string): object => ({ applicationId: app, server: 's', profileName });
  const several = answerOf(JSON.stringify([of('a.a', 'One'), of('a.b', 'Two'), of('a.c')]));
  const idsOf = (result: ReturnType<typeof serversOfProfile>): string | string[] =>
    typeof result === 'string' ? result : result.servers.map(({ applicationId }) => applicationId);

  it('the one is meant that was chosen, with the servers that name no profile', () => {
    expect(idsOf(serversOfProfile(several, 'Two', 'One'))).toEqual(['a.b', 'a.c']);
  });

  it('or the one with the name of the file, whatever its case', () => {
    expect(idsOf(serversOfProfile(several, null, 'one '))).toEqual(['a.a', 'a.c']);
  });

  it('otherwise it must be said, and the names are told', () => {
    expect(serversOfProfile(several, null, 'Three')).toMatch(/`One`, `Two`/);
    expect(serversOfProfile(several, 'Three', 'One')).toMatch(/no profile `Three`.*`One`, `Two`/);
    expect(serversOfProfile(answerOf(JSON.stringify([of('a.a')])), 'One', null)).toMatch(/no profiles/);
  });

  it('a name in another case must be the only such one', () => {
    const alike = answerOf(JSON.stringify([of('a.a', 'ONE'), of('a.b', 'One')]));
    expect(idsOf(serversOfProfile(alike, 'One', null))).toEqual(['a.b']);
    expect(typeof serversOfProfile(alike, 'one', null)).toBe('string');
  });

  it('an answer without names is about this one', () => {
    expect(idsOf(serversOfProfile(answerOf(JSON.stringify([of('a.a')])), null, 'One'))).toEqual(['a.a']);
  });

  it('all of them together have each server once', () => {
    const twice = answerOf(JSON.stringify([of('a.a', 'One'), of('a.a', 'Two')]));
    expect(serversOfAll(twice)).toHaveLength(1);
  });
});
