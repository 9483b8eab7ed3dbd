import { describe, expect, it } from 'vitest';
import { URI } from 'vscode-uri';
import {
  joinedArgument,
  positionArgument,
  textArgument,
  textsArgument,
  textsOfArgument,
  uriArgument,
  wordArgument,
  wordsArgument,
} from '../../../client/src/arguments';

const FILE = 'file:///deploy/GoodServerSetup.properties';

describe('the document that a command is for', () => {
  it.each([
    ['a text', FILE, FILE],
    ['a URI object, as from a menu', URI.parse(FILE), FILE],
    ['a member that is a text', { uri: FILE }, FILE],
    ['a member that is a URI object', { uri: URI.parse(FILE) }, FILE],
    ['nothing, as from the palette', undefined, null],
    ['null', null, null],
    ['an object that names none', { position: { line: 1, character: 2 } }, null],
    ['a number', 7, null],
  ])('%s', (_what, argument, expected) => {
    expect(uriArgument(argument)).toBe(expected);
  });
});

describe('other arguments', () => {
  it('a place is a URI and a position, as the server names it', () => {
    const position = { line: 3, character: 1 };
    expect(joinedArgument(FILE, position)).toEqual({ uri: FILE, position });
    expect(positionArgument(joinedArgument(FILE, position))).toEqual(position);
  });

  it('what else is selected in the explorer plays no part', () => {
    const uri = URI.parse(FILE);
    expect(joinedArgument(uri, [uri, uri])).toBe(uri);
    expect(joinedArgument(FILE, [FILE])).toBe(FILE);
  });

  it.each([[{ line: 1 }], [{ line: '1', character: 0 }], ['1:0'], [null]])('%o is no position', (position) => {
    expect(positionArgument({ position })).toBeNull();
  });

  it('a word that is not offered counts as none', () => {
    expect(wordArgument({ action: 'repair' }, 'action', ['install', 'repair'])).toBe('repair');
    expect(wordArgument({ action: 'remove' }, 'action', ['install', 'repair'])).toBeUndefined();
    expect(wordArgument('repair', 'action', ['install', 'repair'])).toBeUndefined();
  });

  it('several words are in the order in which they are offered', () => {
    expect(wordsArgument({ services: ['docs', 'mail', 'x'] }, 'services', ['mail', 'connect', 'docs'])).toEqual([
      'mail',
      'docs',
    ]);
    expect(wordsArgument({}, 'services', ['mail'])).toEqual([]);
  });

  it('texts only', () => {
    expect(textArgument({ role: 'hostName' }, 'role')).toBe('hostName');
    expect(textArgument({ role: 7 }, 'role')).toBeUndefined();
    expect(textsArgument({ answers: { hostName: 'bems01', x: 7 } }, 'answers')).toEqual({ hostName: 'bems01' });
    expect(textsArgument({ answers: [] }, 'answers')).toBeNull();
    expect(textsArgument(undefined, 'answers')).toBeNull();
    expect(textsOfArgument({ clusters: ['First', 2, 'Second', null] }, 'clusters')).toEqual(['First', 'Second']);
    expect(textsOfArgument({ clusters: 'First' }, 'clusters')).toEqual([]);
  });
});
