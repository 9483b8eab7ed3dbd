import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { cleanUp } from '../harness/cleanUp.mjs';
import { openWindow } from '../harness/window.mjs';
import { Workbench } from './workbench';

const FILE = 'faulty/blanks/GoodServerSetup.properties';

let one: Workbench;
let other: Workbench;

beforeAll(async () => {
  const first = await openWindow(inject('server'));
  one = new Workbench(first, inject('version'));
  other = new Workbench(await openWindow(inject('server'), { workspaces: first.folders }), inject('version'));
});
afterAll(cleanUp);

test('What one of two windows on a file saves, the other checks, and neither loses what it has not saved', async () => {
  await one.openFile(FILE);
  await other.openFile(FILE);
  await one.writeUntil(one.linesWith('E:/ONE'), FILE, 'USER_INSTALL_DIR1=E:/ONE\n');
  await other.writeUntil(other.linesWith('E:/BEMS'), FILE, 'USER_INSTALL_DIR1=E:/BEMS\n');
  await one.placeCursorAtEndOf('BEMS');
  await one.type('  ');
  await one.save();
  await one.squiggle('warning');
  await other.squiggle('warning');

  await other.placeCursorAtEndOf('BEMS');
  await other.type('other  ');
  await one.placeCursorAtEndOf('BEMS');
  await one.type('one  ');
  await one.save();
  expect(one.read(FILE)).toBe('USER_INSTALL_DIR1=E:/BEMS  one  \n');
  expect(await other.text()).toContain('USER_INSTALL_DIR1=E:/BEMS  other');
  await other.squiggle('warning');
});
