import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  domainNameProblem,
  isSameOrBelow,
  normalizedDomain,
  parentDomains,
} from '../../../server/src/network/domainName';
import { anyText, expectLinear, marked, unmarked } from './support';

const LABEL_63 = 'a'.repeat(63);

describe('a domain name', () => {
  it.each([
    'example.com',
    'corp',
    'EXAMPLE.Com',
    'a-b.example.com',
    '3com.com',
    '365',
    'xn--mnchen-3ya.de',
    `${LABEL_63}.com`,
    // Complete names, as RFC 1034 writes them.
    'example.com.',
    'corp.',
  ])('is %s', (text) => {
    expect(domainNameProblem(text)).toBeNull();
  });

  it.each([
    ['«»', 'no name'],
    ['«  »', 'no name'],
    ['«https://»intranet.example.com:8443/x', 'url', 'intranet.example.com'],
    ['«https://»example.com', 'url', 'example.com'],
    ['«ldap://»dc.example.com:389', 'url', 'dc.example.com'],
    ['«//»example.com/x', 'url', 'example.com'],
    ['«https://»jane:secret@example.com/', 'url', 'example.com'],
    ['«https://»*.example.com/', 'url', 'example.com'],
    ['«https://»10.0.0.1/x', 'url'],
    ['«https://»[2001:db8::1]:8443/x', 'url'],
    ['«https://»exam_ple.com', 'url'],
    ['«https://»', 'url'],
    ['example.com«:8443»', 'port', 'example.com'],
    ['example.com«:»', 'port', 'example.com'],
    ['example.com«:8443»/mail', 'port', 'example.com'],
    ['*.example.com«:443»', 'port', 'example.com'],
    ['«:443»', 'port'],
    ['example.com«/mail»', 'path', 'example.com'],
    ['example.com«/»', 'path', 'example.com'],
    ['example.com«?a=b»', 'path', 'example.com'],
    ['«\\\\server\\share»', 'path'],
    ['«/mail»', 'path'],
    ['« »example.com', 'blank', 'example.com'],
    ['example.com« \t»', 'blank', 'example.com'],
    ['example.com«\u00a0»', 'blank', 'example.com'],
    ['exam«  »ple.com', 'blank'],
    ['exam«_»ple.com', 'underscore'],
    ['*.exam«_»ple.com', 'underscore'],
    ['m«ü»nchen.de', 'not ASCII', 'xn--mnchen-3ya.de'],
    ['«😀».com', 'not ASCII', 'xn--e28h.com'],
    // What came along unseen when the name was copied.
    ['exam«\u200b»ple.com', 'not ASCII', 'example.com'],
    ['«\ud800».com', 'not ASCII'],
    ['jane«@»example.com', 'character'],
    ['a.example«,»b.example', 'character'],
    ['mail.«*».com', 'character'],
    ['«*»example.com', 'character'],
    ['«-a».example.com', 'hyphen'],
    ['a.«example-».com', 'hyphen'],
    ['«.»example.com', 'empty label', 'example.com'],
    ['*.«.»example.com', 'empty label', 'example.com'],
    ['example.«.»com', 'empty label'],
    ['example.com.«.»', 'empty label', 'example.com.'],
    ['«.»', 'empty label'],
    [`«${LABEL_63}a».com`, 'long label'],
    [`«${'a.'.repeat(150)}com»`, 'long name'],
    ['«*.»example.com', 'wildcard', 'example.com'],
    ['«*.»corp', 'wildcard', 'corp'],
    ['«*.*.»example.com', 'wildcard', 'example.com'],
    ['«*»', 'wildcard'],
    ['«*.»', 'wildcard'],
    ['«10.0.0.1»', 'address'],
    ['«10.0.0.1»:8443', 'address'],
    ['«10.0.0.1».', 'address', undefined, '«10.0.0.1.»'],
    ['«10.0.0.256»', 'address'],
    ['«10.0.0»', 'address'],
    ['«10.0.*.*»', 'address'],
    ['«10.0.0.0/8»', 'address'],
    ['«10.0.0.1 - 10.0.0.9»', 'address'],
    ['«2001:db8::1»', 'address'],
    ['«[2001:db8::1]»:8443', 'address'],
    ['«2001:db8::»/32', 'address'],
  ])('%s: %s, meant is %s', (marks, kind, domain?: string, place = marks) => {
    const text = unmarked(marks);
    const problem = domainNameProblem(text);
    expect(problem?.kind).toBe(kind);
    expect(marked(text, problem?.part)).toBe(place);
    expect(problem?.domain).toBe(domain);
  });

  it('is told for any text: the wrong part is not empty, and what was meant is a domain', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const problem = domainNameProblem(text);
        if (!problem) return;
        marked(text, problem.part);
        if (text !== '') expect(problem.part.end).toBeGreaterThan(problem.part.start);
        if (problem.domain !== undefined) expect(domainNameProblem(problem.domain)).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('is told of long texts in a moment', () => {
    expectLinear(domainNameProblem);
  });
});

describe('two domains', () => {
  it.each([
    ['Example.COM.', 'example.com'],
    ['example.com', 'example.com'],
    ['a..', 'a.'],
    ['', ''],
  ])('%j is compared as %j', (domain, expected) => {
    expect(normalizedDomain(domain)).toBe(expected);
  });

  it.each([
    ['example.com', 'example.com', true],
    ['EXAMPLE.com.', 'example.COM', true],
    ['mail.example.com', 'example.com', true],
    ['a.b.example.com', 'example.com.', true],
    ['notexample.com', 'example.com', false],
    ['example.com', 'mail.example.com', false],
    ['example.com', 'com', true],
    ['example.com.org', 'example.com', false],
    ['corp', 'corp', true],
    ['example.com', '', false],
  ])('%s is in %s: %s', (name, domain, expected) => {
    expect(isSameOrBelow(name, domain)).toBe(expected);
  });

  it('are compared by label', () => {
    const labels = fc.array(fc.constantFrom('a', 'aa', 'A', 'b', 'a-b'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(labels, labels, (name, domain) => {
        const tail = name.slice(-domain.length);
        const expected =
          tail.length === domain.length && tail.every((label, at) => label.toLowerCase() === domain[at]?.toLowerCase());
        expect(isSameOrBelow(name.join('.'), domain.join('.'))).toBe(expected);
      }),
    );
  });

  it.each([
    ['Mail.Corp.Example.com.', ['corp.example.com', 'example.com', 'com']],
    ['corp', []],
    ['', []],
  ])('%s is in %j', (name, expected) => {
    expect(parentDomains(name)).toEqual(expected);
  });
});
