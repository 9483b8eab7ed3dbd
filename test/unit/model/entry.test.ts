import { describe, expect, it } from 'vitest';
import type { ResponseEntry } from '../../../server/src/model/entry';
import { ResponseFile } from '../../../server/src/model/responseFile';
import { fileOf, readText } from '../rules/support/caret';

const open = (text: string): ResponseFile => new ResponseFile(fileOf(text), { keyRoles: new Map(), template: null });

/** The first entry of a text in the notation of the tests. */
function entryOf(source: string): ResponseEntry {
  const [entry] = open(readText(source)).entries;
  if (!entry) throw new Error('the text has no entry');
  return entry;
}

describe('what the installer reads, and what was meant', () => {
  const cases: [what: string, source: string, loaded: string, meant: string][] = [
    ['doubled backslashes', String.raw`USER_INSTALL_DIR1=E:\\BEMS`, 'E:\\BEMS', 'E:\\BEMS'],
    ['single ones', String.raw`USER_INSTALL_DIR1=E:\BEMS\logs`, 'E:BEMSlogs', 'E:\\BEMS\\logs'],
    ['control escapes in a path', String.raw`USER_INSTALL_DIR1=E:\tools\new`, 'E:\tools\new', 'E:\\tools\\new'],
    ['control escapes in a text', String.raw`NOTE=one\ntwo`, 'one\ntwo', 'one\ntwo'],
    ['control escapes in what looks like a path', String.raw`NOTE=E:\new`, 'E:\new', 'E:\\new'],
    ['a malformed character code', String.raw`USER_INSTALL_DIR1=E:\users`, 'E:users', 'E:\\users'],
    ['a character code', String.raw`NOTE=caf\u00e9`, 'café', 'café'],
    ['escapes of a writer of Java', String.raw`NOTE=a\:b\=c\#d\!e\ f`, 'a:b=c#d!e f', 'a:b=c#d!e f'],
    ['quotes', 'NOTE="west"', '"west"', 'west'],
    ['apostrophes', "NOTE='west'", "'west'", 'west'],
    ['quotes inside quotes', `NOTE="it's west"`, `"it's west"`, "it's west"],
    ['quotes of two kinds', `NOTE="west'`, `"west'`, `"west'`],
    ['one quote', 'NOTE="', '"', '"'],
    ['quotes as character codes', String.raw`NOTE=\u0022west\u0022`, '"west"', '"west"'],
    ['blanks at the end', 'NOTE=west·→', 'west \t', 'west'],
    ['an escaped blank at the end', String.raw`NOTE=west\ `.replace(/ $/, '·'), 'west ', 'west '],
    ['blanks behind quotes', 'NOTE="west"··', '"west"  ', 'west'],
    ['blanks inside quotes', 'NOTE=" west "', '" west "', ' west '],
    [
      'all of it',
      String.raw`USER_INSTALL_DIR1="E:\Program Files\new"··`,
      '"E:Program Files\new"  ',
      'E:\\Program Files\\new',
    ],
    ['a continuation', 'NOTE=one \\\n    two', 'one two', 'one two'],
    ['a swallowed entry', 'NOTE=E:\\\\BEMS\\\nNEXT=1', 'E:\\BEMSNEXT=1', 'E:\\BEMS\\'],
    ['a swallowed comment', 'NOTE=west\\\n# text', 'west# text', 'west\\'],
    ['an entry that is swallowed at once', 'NOTE=\\\nNEXT=1', 'NEXT=1', ''],
    ['a backslash before a blank line', 'NOTE=west\\\n\nNEXT=1', 'west', 'west\\'],
    [
      'a continued list of connection properties',
      '# @role databaseProperties core\nX=a=1;\\\nb=2',
      'a=1;b=2',
      'a=1;b=2',
    ],
    ['nothing', 'NOTE=', '', ''],
    ['no separator', 'NOTE', '', ''],
  ];
  it.each(cases)('%s', (_what, source, loaded, meant) => {
    const entry = entryOf(source);
    expect(entry.loaded).toBe(loaded);
    expect(entry.meant.text).toBe(meant);
    expect(entry.isEmpty).toBe(meant === '');
  });

  it('knows of every character of the meaning where it stands', () => {
    const text = String.raw`USER_INSTALL_DIR1="E:\Pro\u0067ram Files\new"  `;
    const { meant } = open(text).entries[0] as ResponseEntry;
    const written = [...meant.text].map((_, i) => {
      const { start, end } = meant.sourceSpan(i, i + 1);
      return text.slice(start, end);
    });
    expect(written.join('|')).toBe(String.raw`E|:|\|P|r|o|\u0067|r|a|m| |F|i|l|e|s|\|n|e|w`);
  });
});

describe('a password', () => {
  it.each([
    ['by its annotation', '# @role accountPassword admin\nX=1', true, true],
    ['by its name', 'CORE_DB_PWD=1', true, true],
    ['no longer, by another annotation', '# @role clusterName\nCORE_DB_PWD=1', false, true],
    ['which a token is not, but a secret', 'API_TOKEN=1', false, true],
    ['which other values are not', 'CLUSTER=1', false, false],
  ])('%s', (_what, source, isPassword, isSecret) => {
    const entry = entryOf(source);
    expect([entry.isPassword, entry.isSecret]).toEqual([isPassword, isSecret]);
  });
});

describe('an entry that counts', () => {
  it('is the last one with its key', () => {
    const file = open('A=1\nB=2\nA=3\n');
    expect(file.entries.map((entry) => file.counts(entry))).toEqual([false, true, true]);
    expect(file.effective('A')?.loaded).toBe('3');
    expect(file.effective('a')).toBeUndefined();
  });

  it('alone has its role in the file', () => {
    const file = open(
      '# @role databasePort core\nA=1\n# @role databasePort core\nA=2\n# @role databasePort docs\nB=3\n',
    );
    expect(file.withRole('databasePort').map((entry) => entry.loaded)).toEqual(['2', '3']);
    expect(file.ofService('databasePort', 'core')?.loaded).toBe('2');
    expect(file.ofService('databasePort', 'connect')).toBeUndefined();
  });
});
