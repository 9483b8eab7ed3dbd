import { expect, test } from 'vitest';
import { useWorkbench } from './useWorkbench';

const workbench = useWorkbench();

test('The settings list every rule with its description, and a severity changed there counts at once', async () => {
  const vscode = workbench();
  const { page } = vscode;
  await vscode.openFile('faulty/backslash/GoodServerSetup.properties');
  await vscode.squiggle('warning');
  await vscode.runCommand('Preferences: Open Workspace Settings');
  const editor = page.locator('.settings-editor');
  const settings = editor.locator('.settings-tree-container .setting-item-contents');
  await editor.locator('.settings-header .monaco-editor').first().click();
  await vscode.type('bems');
  await settings.filter({ hasText: 'Code Lens' }).first().waitFor();
  await vscode.screenshot('settings');
  await page.keyboard.press('Control+KeyA');
  await vscode.type('bems.rules.lone-backslash');
  const setting = settings.filter({ hasText: 'A single backslash is dropped' });
  const severity = setting.locator('select');
  await severity.waitFor();
  expect(await severity.locator('option').allInnerTexts()).toEqual([
    ...['default', 'error', 'warning', 'information', 'hint', 'off'],
  ]);
  await vscode.screenshot('settings-rule');
  await severity.selectOption('error');
  await vscode.openFile('faulty/backslash/GoodServerSetup.properties');
  await vscode.squiggle('error');
  await expect.poll(() => vscode.read('.vscode/settings.json')).toContain('"bems.rules.lone-backslash": "error"');
  await vscode.screenshot('settings-error');
});
