import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../../../server/src/profile/routing/question';

describe('a question', () => {
  it.each([
    ['portal', 'portal', null],
    ['Portal.Example.COM.', 'portal.example.com', null],
    [' portal.example.com:443 ', 'portal.example.com', 443],
    ['https://portal/start?x=1', 'portal', 443],
    ['http://portal', 'portal', 80],
    ['https://portal:8443/', 'portal', 8443],
    ['ldap://portal', 'portal', null],
    ['https://user:secret@portal.example.com/', 'portal.example.com', 443],
    ['portal/start', 'portal', null],
    ['10.0.0.1:8443', '10.0.0.1', 8443],
    ['bücher.example', 'xn--bcher-kva.example', null],
  ])('%s', (text, host, port) => {
    expect(parseQuestion(text)).toMatchObject({ host, port, sdk: 6 });
  });

  it('knows an address', () => {
    expect(parseQuestion('10.0.0.1')).toMatchObject({ address: 0x0a000001 });
    expect(parseQuestion('a10.0.0.1')).toMatchObject({ address: null });
  });

  it.each([
    '',
    '  ',
    'https://',
    'a b',
    'a_b',
    '10.0.0.256',
    '10.0.0.0/8',
    '::1',
    '[::1]:443',
    'a..b',
    'a:',
    'a:0',
    'a:65536',
    '*.example.com',
  ])('is refused in one sentence: %j', (text) => {
    const found = parseQuestion(text);
    expect(found).toEqual({ problem: expect.stringMatching(/^[^\n]+\.$/) });
  });

  it('is refused without the password of a URL', () => {
    expect(JSON.stringify(parseQuestion('https://user:s3cr3t@a_b/'))).not.toContain('s3cr3t');
  });
});
