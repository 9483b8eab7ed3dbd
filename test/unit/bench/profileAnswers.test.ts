import { describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { areExactly, demandFinding, demandMember, demandText } from '../../bench/profile/answers';

const at = (line: number): Diagnostic => ({
  range: { start: { line, character: 0 }, end: { line, character: 1 } },
  message: 'Wrong.',
});

describe('diagnostics count as the awaited ones', () => {
  it.each([
    { title: 'none, where none is due', all: [], finding: null, is: true },
    { title: 'the one in its line', all: [at(7)], finding: 7, is: true },
    { title: 'one where none is due', all: [at(7)], finding: null, is: false },
    { title: 'none where one is due', all: [], finding: 7, is: false },
    { title: 'one in another line', all: [at(8)], finding: 7, is: false },
    { title: 'two', all: [at(7), at(7)], finding: 7, is: false },
  ])('$title: $is', ({ all, finding, is }) => {
    expect(areExactly(all, finding)).toBe(is);
  });

  it('and others are told with their line', () => {
    expect(() => demandFinding([at(8)], 7)).toThrow(
      'Expected one finding, in line 8, got 1 diagnostics (line 9: Wrong.).',
    );
  });
});

describe('a completion', () => {
  it.each([
    { title: 'a list', answer: { isIncomplete: false, items: [{ label: 'port' }] } },
    { title: 'plain items', answer: [{ label: 'server' }, { label: 'port' }] },
    { title: 'a label in quotes', answer: [{ label: '"port"' }] },
  ])('holds the member: $title', ({ answer }) => {
    expect(() => demandMember(answer, 'port')).not.toThrow();
  });

  it.each([{ answer: null }, { answer: [] }, { answer: [{ label: 'portal' }] }])('does not: $answer', ({ answer }) => {
    expect(() => demandMember(answer, 'port')).toThrow('Expected the member port');
  });
});

describe('a hover', () => {
  it.each([
    { title: 'markup', contents: { kind: 'markdown' as const, value: '**The** `first`\\-best\n\nport\\.' } },
    { title: 'parts', contents: ['Port', 'The first-best port.'] },
  ])('holds the text, whatever the form: $title', ({ contents }) => {
    expect(() => demandText({ contents }, 'The `first`-best port.')).not.toThrow();
  });

  it('does not, where there is none or another', () => {
    expect(() => demandText(null, 'The port.')).toThrow("Expected 'The port.'");
    expect(() => demandText({ contents: 'The host.' }, 'The port.')).toThrow("got 'The host.'");
  });
});
