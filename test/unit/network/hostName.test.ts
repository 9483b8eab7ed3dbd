import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiName, serverNameProblem } from '../../../server/src/network/hostName';
import { anyText, expectLinear, marked, unmarked } from './support';

describe('the server of a profile', () => {
  it.each(['bems01', 'bems01.example.com', 'BEMS01.example.com.', '10.1.2.3', '0.0.0.0', 'xn--mnchen-3ya.de', '365'])(
    'may be %s',
    (text) => {
      expect(serverNameProblem(text)).toBeNull();
    },
  );

  it.each([
    ['«»', 'no name'],
    ['10.0.0.«256»', 'octet range'],
    ['10.0.0.«256»:8443', 'octet range'],
    ['10.0.«010».1', 'leading zero'],
    ['«10.0.0»', 'octet count'],
    ['«10.0.0.1.5»', 'octet count'],
    ['«10.0.0.1.»', 'octet count'],
    ['10.0.«*.*»', 'wildcard'],
    ['«10.0.0.0/8»', 'address range'],
    ['«10.0.0.1-10.0.0.9»', 'address range'],
    ['«2001:db8::1»', 'IPv6'],
    ['«[2001:db8::1]»:8443', 'IPv6'],
    ['https://«[2001:db8::1]»:8443/x', 'IPv6'],
    ['«https://bems01.example.com:8443/x»', 'url', 'bems01.example.com'],
    ['«https://10.1.2.3/»', 'url', '10.1.2.3'],
    ['«https://jane:secret@bems01/»', 'url', 'bems01'],
    ['«https://bems_01/»', 'url'],
    ['bems01.example.com«:8443»', 'port', 'bems01.example.com'],
    ['10.1.2.3«:8443»', 'port', '10.1.2.3'],
    ['bems01«, 1433»', 'port', 'bems01'],
    ['bems_01«:8443»', 'port'],
    ['bems01«/»mail', 'character', 'bems01'],
    ['bems«_»01', 'character'],
    ['bems01« »', 'character', 'bems01'],
    ['bems« »01', 'character'],
    ['«*».example.com', 'character'],
    ['m«ü»nchen.de', 'not ASCII', 'xn--mnchen-3ya.de'],
    ['«-bems».example.com', 'hyphen'],
    ['bems01.«.»com', 'empty label'],
    [`«${'a'.repeat(64)}».com`, 'long label'],
  ])('%s: %s, meant is %s', (marks, kind, host?: string) => {
    const text = unmarked(marks);
    const problem = serverNameProblem(text);
    expect(problem?.kind).toBe(kind);
    expect(marked(text, problem?.part)).toBe(marks);
    expect(problem?.host).toBe(host);
  });

  it('is told for any text: the wrong part is not empty, and what was meant is a server', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const problem = serverNameProblem(text);
        if (!problem) return;
        marked(text, problem.part);
        if (text !== '') expect(problem.part.end).toBeGreaterThan(problem.part.start);
        if (problem.host !== undefined) expect(serverNameProblem(problem.host)).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('is told of long texts in a moment', () => {
    expectLinear(serverNameProblem);
  });
});

describe('a name in ASCII', () => {
  it.each([
    ['example_.com', 'example_.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['BÜCHER.example', 'xn--bcher-kva.example'],
    ['exam\u00adple.com', 'example.com'],
    ['é/x', null],
    ['é:80', null],
    ['é@x', null],
    ['\ud800', null],
    ['é'.repeat(300), null],
  ])('%j is %j', (name, expected) => {
    expect(asciiName(name)).toBe(expected);
  });
});
