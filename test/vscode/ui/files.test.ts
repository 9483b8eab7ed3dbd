import { expect, test } from 'vitest';
import { useWorkbench } from './useWorkbench';

const workbench = useWorkbench();

test('A file that changes on disk is checked again', async () => {
  const vscode = workbench();
  const path = 'faulty/blanks/GoodServerSetup.properties';
  await vscode.openFile(path);
  await vscode.squiggle('warning');
  await vscode.writeUntil(vscode.linesWith('E:/BEMS/new'), path, 'USER_INSTALL_DIR1=E:/BEMS/new\n');
  await vscode.noSquiggles();
  vscode.write(path, 'USER_INSTALL_DIR1=BEMS\n');
  await vscode.squiggle('error');
  await vscode.screenshot('changed-on-disk');
});

test('Fifty files are opened at once', async () => {
  const vscode = workbench();
  const { page } = vscode;
  for (let index = 1; index <= 50; index++) {
    vscode.write(`fifty/GoodServerSetup-${index}.properties`, 'USER_INSTALL_DIR1=E:/BEMS  \n');
  }
  const inExplorer = page.locator('.explorer-folders-view [role=treeitem]');
  await inExplorer.filter({ hasText: 'fifty' }).first().click();
  await inExplorer.filter({ hasText: 'GoodServerSetup-1.properties' }).first().click();
  await page.locator('.tab.active').filter({ hasText: 'GoodServerSetup-1' }).waitFor();
  await inExplorer.filter({ hasText: 'GoodServerSetup-1.properties' }).first().focus();
  await page.keyboard.press('Control+KeyA');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => page.locator('.tab').count(), { timeout: 20_000 }).toBe(51);
  await vscode.squiggle('warning');
  await vscode.screenshot('fifty');
});

test('What was not saved is there after the window was reloaded, and is checked', async () => {
  const vscode = workbench();
  const { page } = vscode;
  await vscode.openResponseFile('reloaded', 'USER_INSTALL_DIR1=E:/BEMS\n');
  await vscode.placeCursorAtEndOf('USER_INSTALL_DIR1');
  await vscode.type('  ');
  await vscode.squiggle('warning');
  // Until VS Code has put aside what is not saved, the browser asks whether to leave.
  page.on('dialog', (dialog) => void dialog.dismiss());
  const reload = async (): Promise<boolean> => {
    const loaded = page.waitForEvent('load', { timeout: 2500 });
    await page.evaluate('location.reload()').catch(() => undefined);
    return loaded.then(
      () => true,
      () => false,
    );
  };
  await expect.poll(reload, { timeout: 20_000 }).toBe(true);
  await page.locator('.tab.active.dirty').filter({ hasText: 'GoodServerSetup' }).waitFor();
  await vscode.squiggle('warning');
  await vscode.screenshot('reloaded');
  await vscode.save();
  expect(vscode.read('reloaded/GoodServerSetup.properties')).toBe('USER_INSTALL_DIR1=E:/BEMS  \n');
});
