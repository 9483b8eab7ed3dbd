import { expect, test } from 'vitest';
import { useWorkbench } from './useWorkbench';
const workbench = useWorkbench();
test('completion', async () => {
  const w = workbench();
  await w.openResponseFile('x/y', '# one\n\n');
  await w.placeCursorAtEndOf('# one');
  await w.page.keyboard.press('Enter');
  expect(await w.completions()).toContain('USER_INSTALL_DIR1');
  await w.acceptCompletion('USER_INSTALL_DIR1');
  expect(await w.text()).toContain('USER_INSTALL_DIR1=');
  await w.type('E:/BEMS');
  await w.save();
  expect(w.read('x/y/GoodServerSetup.properties')).toContain('USER_INSTALL_DIR1=E:/BEMS');
  await w.renameAt('USER_INSTALL', 'HOST');
  await w.save();
  expect(w.read('x/y/GoodServerSetup.properties')).toContain('HOST=E:/BEMS');
});
test('status', async () => {
  const w = workbench();
  await w.openFile('bems01-mail-presence/GoodServerSetup.properties');
  expect(await w.languageStatus()).toContain('17 of 17 roles');
  await w.screenshot('status');
});
test('command with input', async () => {
  const w = workbench();
  await w.openFile('bems01-mail-presence/GoodServerSetup.properties');
  await w.runCommand('BEMS: Ask something');
  await w.answer('me');
  await w.pick('two');
  await w.notification('You said me two').waitFor();
});
test('walkthrough', async () => {
  const w = workbench();
  const t = await w.openWalkthrough('Get started with BEMS');
  expect(await t.innerText()).toContain('Step one');
  await w.screenshot('walk');
});
