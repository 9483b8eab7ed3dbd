import { expect, test } from 'vitest';
import { useWorkbench } from './useWorkbench';

const workbench = useWorkbench();

test('A key is completed, and saved with its value', async () => {
  const vscode = workbench();
  await vscode.openResponseFile('typing', '# The computer\n');
  await vscode.placeCursorAtEndOf('# The computer');
  await vscode.page.keyboard.press('Enter');
  expect(await vscode.completions('USER_INSTALL_DIR1')).toContain('USER_INSTALL_DIR1');
  await vscode.screenshot('completion');
  await vscode.acceptCompletion('USER_INSTALL_DIR1');
  await vscode.save();
  expect(vscode.read('typing/GoodServerSetup.properties')).toMatch(/^# The computer\nUSER_INSTALL_DIR1=/);
});

test('A host is renamed', async () => {
  const vscode = workbench();
  const path = 'bems01-mail-presence/GoodServerSetup.properties';
  await vscode.openFile(path);
  await vscode.renameAt('bems01.example.com', 'bems09.example.com');
  await vscode.save();
  expect(vscode.read(path)).toContain('ILLUSTRATIVE_HOST=bems09.example.com\n');
});
