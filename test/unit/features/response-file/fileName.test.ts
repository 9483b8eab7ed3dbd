import { describe, expect, it } from 'vitest';
import { fileNameOf, shortPathOf } from '../../../../server/src/features/response-file/fileName';

describe('a file is named', () => {
  it.each([
    ['file:///c%3A/deploy/bems01/GoodServerSetup.properties', 'bems01/GoodServerSetup.properties'],
    ['file:///deploy/%C3%BCber%20%23%25/a.properties', 'über #%/a.properties'],
    ['vscode-remote://ssh-remote%2Bhost/home/a.properties?x=1#y', 'home/a.properties'],
    ['untitled:a.properties', 'a.properties'],
    ['file:///deploy/100%/a', '100%/a'],
    ['', ''],
  ])('%s: %s', (uri, path) => {
    expect(shortPathOf(uri)).toBe(path);
    expect(fileNameOf(uri)).toBe(path.split('/').at(-1));
  });
});
