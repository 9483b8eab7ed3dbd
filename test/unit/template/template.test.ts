import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../../server/src/template/template';

describe('a template', () => {
  it('has the keys of its file, decoded, in their order, with their defaults', () => {
    const { keys } = parseTemplate('B=1\nA\\ B = E:\\\\BEMS\\\\\n  C:x \\\n  y\nD\n');
    expect([...keys.values()].map(({ key, defaultValue }) => [key, defaultValue])).toEqual([
      ['B', '1'],
      ['A B', 'E:\\BEMS\\'],
      ['C', 'x y'],
      ['D', ''],
    ]);
    expect([...keys.keys()]).toEqual(['B', 'A B', 'C', 'D']);
  });

  it('has the last of a key that stands twice', () => {
    const { keys } = parseTemplate('# one\nA=1\nB=x\n# two\nA=2');
    expect(keys.get('A')).toEqual({ key: 'A', defaultValue: '2', documentation: 'two' });
    expect(keys.size).toBe(2);
  });

  it('has none in an empty text, in comments, and in a lone equals sign', () => {
    expect(parseTemplate('').keys.size).toBe(0);
    expect(parseTemplate('# A=1\n\n! B=2\n').keys.size).toBe(0);
    expect(parseTemplate('=x\n').keys.size).toBe(0);
  });

  it('is read as far as it goes where a character code is malformed', () => {
    expect([...parseTemplate('A=E:\\users\nB=2').keys.keys()]).toEqual(['A', 'B']);
  });
});

describe('the documentation of a key', () => {
  const documentation = (text: string): string | undefined => parseTemplate(text).keys.get('A')?.documentation;

  it('is the run of comment lines right above it, without their marks', () => {
    expect(documentation('# The folder.\n!  Write every backslash twice.  \nA=1')).toBe(
      'The folder.\nWrite every backslash twice.',
    );
  });

  it('is not what stands above a blank line, or above another key', () => {
    expect(documentation('# The file.\n\n# The folder.\nA=1')).toBe('The folder.');
    expect(documentation('# Another.\nB=1\nA=1')).toBe('');
  });

  it('leaves out rulers, and what is written for this tool', () => {
    expect(
      documentation(
        '#####\n# -----\n# The folder.\n# =====\n# @role installDirectory\n# bems-disable-next-line path-unc\nA=1',
      ),
    ).toBe('The folder.');
  });

  it('keeps an empty line between two texts', () => {
    expect(documentation('#\n# One.\n#\n# Two.\n#\nA=1')).toBe('One.\n\nTwo.');
  });

  it('is the same with CRLF', () => {
    expect(documentation('# One.\r\n# Two.\r\nA=1\r\n')).toBe('One.\nTwo.');
  });
});
