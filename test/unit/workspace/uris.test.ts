import { expect, test } from 'vitest';
import { inFolder, resolveIn } from '../../../server/src/workspace/uris';

test.each([
  ['t.properties', 'file:///w/site/t.properties'],
  ['../t.properties', 'file:///w/t.properties'],
  ['..\\t.properties', 'file:///w/t.properties'],
  ['/srv/t.properties', 'file:///srv/t.properties'],
  ['C:\\BEMS\\t.properties', 'file:///c%3A/BEMS/t.properties'],
  // A share: its server is no folder.
  ['\\\\server\\share\\t.properties', 'file://server/share/t.properties'],
  ['//server/share/t.properties', 'file://server/share/t.properties'],
  // Half typed.
  ['//server', 'file://server/'],
  ['//', 'file:///'],
  ['///t.properties', 'file:///t.properties'],
])('the path %s in a folder', (path, expected) => {
  expect(resolveIn('file:///w/site', path)).toBe(expected);
});

test('a share is no place in a folder that is on no disk', () => {
  expect(resolveIn('memfs:/w', '//server/t.properties')).toBe('memfs:/server/t.properties');
});

test.each([
  ['file:///w', 'file:///w/a.properties'],
  ['file:///w/', 'file:///w/a.properties'],
  ['file:///', 'file:///a.properties'],
  ['file:///c%3A/', 'file:///c%3A/a.properties'],
])('a file in %s', (folder, expected) => {
  expect(inFolder(folder, 'a.properties')).toBe(expected);
});
