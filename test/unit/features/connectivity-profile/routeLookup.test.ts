import { expect, it } from 'vitest';
import { routeLookup } from '../../../../server/src/features/connectivity-profile/routeLookup';
import { documentOf } from './support/document';

const TEXT = `{
  "name": "West",
  "allowedDomains": [
    { "domainName": "exámple", "route": { "type": "deny" } }, { "domainName": "example.com", "route": { "type": "deny" } }
  ]
}
`;

it('shows the answer as Markdown, with the lines', () => {
  const answer = routeLookup(
    documentOf(TEXT, { uri: 'file:///sites/w%20(1).connectivity-profile.json' }),
    'www.example.com',
    6,
  );
  if (typeof answer === 'string') throw new Error(answer);
  expect(answer.summary).toContain('www.example.com: denied');
  expect(answer.markdown).toMatch(/^# www\.example\.com: denied/);
  expect(answer.markdown).toContain('**Allowed domains, denied (line 4)**');
  expect(answer.markdown).toMatch(/\*Sources: UEM administration/);
});

it('gives ranges in the encoding of the client', () => {
  const startIn = (encoding: 'utf-8' | 'utf-16'): number | undefined => {
    const answer = routeLookup(documentOf(TEXT, { encoding }), 'www.example.com', 6);
    return typeof answer === 'string' ? undefined : answer.steps.find(({ decides }) => decides)?.range?.start.character;
  };
  const utf16 = (TEXT.split('\n')[3] ?? '').indexOf('{ "domainName": "example.com"');
  expect([startIn('utf-16'), startIn('utf-8')]).toEqual([utf16, utf16 + 1]);
});

it('means nothing by what the profile or the user writes', () => {
  const text = '{ "allowedDomains": [{ "domainName": "<b>[x](y)", "route": { "type": "deny" } }] }';
  const answer = routeLookup(documentOf(text), 'a.example', 6);
  expect(typeof answer === 'string' ? answer : answer.markdown).toContain('\\<b\\>\\[x\\](y)');
});

it.each([
  ['a_b', TEXT],
  ['a.example', '[]'],
])('says in a sentence why there is no answer: %s', (host, text) => {
  expect(routeLookup(documentOf(text), host, 6)).toMatch(/^[^\n]+\.$/);
});
