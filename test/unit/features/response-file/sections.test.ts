import { describe, expect, it } from 'vitest';
import { sectionAt, sectionsOf, spanWithComments } from '../../../../server/src/features/response-file/sections';
import { documentOf } from './support/document';

/** The sections of `source`: the title, and the lines (from 1) from its first to its last. */
function sections(source: string): string[] {
  const { file } = documentOf(source);
  return sectionsOf(file).map(({ title, start, end }) => {
    const line = (offset: number): number => file.lines.lineAt(offset) + 1;
    return `${title ?? '(none)'} ${line(start)}-${line(end)}`;
  });
}

describe('a section', () => {
  it.each<[string, string[], string[]]>([
    ['a title between two rulers', ['# ----', '#  Core  ', '# ----', 'A=1'], ['Core 1-4']],
    ['a title under a ruler', ['#=====', '# Core', 'A=1'], ['Core 1-3']],
    ['a title over a ruler', ['# Core', '# ----', 'A=1'], ['Core 1-3']],
    ['a lone ruler', ['A=1', '', '#######', 'B=1'], ['(none) 3-4']],
    ['a title inside a ruler', ['# ---- Core ----', 'A=1', '# ==== Docs', 'B=1'], ['Core 1-2', 'Docs 3-4']],
    ['`!` as the mark', ['! ****', '! * Core *', '! ****', 'A=1'], ['Core 1-4']],
    ['several lines between rulers', ['# ===', '#', '# bems01', '# Mail and Docs', '# ===', 'A=1'], ['bems01 1-6']],
    ['a box with a description', ['# ===', '# Core', '# ===', '# The mail.', '# ===', 'A=1'], ['Core 1-6']],
    ['two rulers one under the other', ['# ===', '# ---', '# Core', '# ---', '# ===', 'A=1'], ['Core 1-6']],
  ])('begins with %s', (_what, lines, expected) => {
    expect(sections(lines.join('\n'))).toEqual(expected);
    expect(sections(lines.join('\r\n')), 'CRLF').toEqual(expected);
  });

  it('reaches to the next banner, blank lines before it aside', () => {
    expect(sections('A=0\n\n# ---\n# One\n# ---\nA=1\n  \n\n# ---\n# Two\n# ---\n\nB=2\\\n  3\n\n')).toEqual([
      'One 3-6',
      'Two 9-14',
    ]);
  });

  it('leaves the comment above a banner to the section before', () => {
    expect(sections('# ---\n# One\n# ---\nA=1\n# a note\n# ---\n# Two\n# ---\nB=1')).toEqual(['One 1-5', 'Two 6-9']);
  });

  it('begins several times where everything is commented out', () => {
    expect(sections('# ---\n# One\n# ---\n# A=1\n# ---\n# Two\n# ---\n# B=1\n# why\n# ---\n# Three\n# ---')).toEqual([
      'One 1-4',
      'Two 5-9',
      'Three 10-12',
    ]);
  });

  it('is told apart where titles are underlined', () => {
    expect(sections('# One\n# ---\n# about\n# Two\n# ---\nA=1')).toEqual(['One 1-3', 'Two 4-6']);
  });

  it.each([
    ['a comment without a ruler', '# Core\nA=1'],
    ['two dashes', '# --\nA=1'],
    ['an empty comment in a frame', '##\n# Core\n##\nA=1'],
    ['a ruler in a value', 'A=\\\n#----\n'],
    ['an empty file', ''],
  ])('does not begin with %s', (_what, source) => {
    expect(sections(source)).toEqual([]);
  });

  it('takes no annotation, no commented-out entry and no secret for its title', () => {
    expect(sections('# ---\n# @role databasePort core\nA=1')).toEqual(['(none) 1-3']);
    expect(sections('# ---\n# SQL_HOST = sql01\nA=1')).toEqual(['(none) 1-3']);
    expect(sections('# ---\n# sql: user=sa;password=hunter2\n# ---\nA=1')).toEqual(['(none) 1-4']);
  });

  it('begins above its first entry, whose comments its banner is none of', () => {
    const { file } = documentOf('# ---\n# One\n# ---\n# a note\n# @role hostName\nA=1');
    const [entry] = file.entries;
    if (!entry) throw new Error('no entry');
    const { start, end } = spanWithComments(file, entry);
    expect(file.text.slice(start, end)).toBe('# a note\n# @role hostName\nA=1');
  });
});

describe('the section at an offset', () => {
  it('is the last one that has begun', () => {
    const { file } = documentOf('A=0\n# ---\n# One\n# ---\nA=1\n\n# ---\n# Two\n# ---\n');
    const titleAt = (text: string): string | null => sectionAt(file, file.text.indexOf(text))?.title ?? null;
    expect(titleAt('A=0')).toBeNull();
    expect(titleAt('# ---\n# One')).toBe('One');
    expect(titleAt('\n\n')).toBe('One');
    expect(titleAt('# ---\n# Two')).toBe('Two');
  });
});
