import { expect, test } from 'vitest';
import { useWorkbench } from './useWorkbench';

const workbench = useWorkbench();
const FILE = 'typing/GoodServerSetup.properties';

test('A key is completed with what is known about it, and saved with its value', async () => {
  const vscode = workbench();
  await vscode.openResponseFile('typing', '# The computer\n');
  await vscode.placeCursorAtEndOf('# The computer');
  await vscode.page.keyboard.press('Enter');
  expect(await vscode.completions('USER_INSTALL_DIR1')).toContain('USER_INSTALL_DIR1');
  const details = vscode.page.locator('.suggest-details');
  // Whether they are shown is remembered.
  if (!(await details.isVisible())) await vscode.page.keyboard.press('Control+Space');
  await details.filter({ hasText: 'The folder of BEMS' }).waitFor();
  await vscode.screenshot('completion');
  await vscode.acceptCompletion('USER_INSTALL_DIR1');
  await vscode.save();
  expect(vscode.read(FILE)).toMatch(/^# The computer\nUSER_INSTALL_DIR1=/);
});

test('A snippet is inserted, and Tab goes through what is to be filled in', async () => {
  const vscode = workbench();
  await vscode.openResponseFile('typing', '\n');
  await vscode.page.keyboard.press('Control+Home');
  await vscode.completions('bems-computer');
  await vscode.acceptCompletion('bems-computer');
  await vscode.screenshot('snippet');
  // Words of which nothing is known: where there is something to suggest, Tab accepts it.
  for (const word of ['QX1', 'srv77', 'QX2']) {
    await vscode.type(word);
    await vscode.page.keyboard.press('Tab');
  }
  await vscode.type('qx.test');
  await vscode.page.keyboard.press('Escape');
  await vscode.save();
  expect(vscode.read(FILE)).toBe('# @role hostName\nQX1=srv77.qx.test\n# @role domainName\nQX2=qx.test\n');
});

test('A host is renamed in all files that name it', async () => {
  const vscode = workbench();
  const [docs, connect] = ['bems03-docs', 'bems02-connect'].map((folder) => `${folder}/GoodServerSetup.properties`);
  if (!docs || !connect) throw new Error('two files share a host');
  await vscode.openFile(docs);
  await vscode.renameAt('sql01.example.com', 'sql09.example.com');
  await vscode.screenshot('renamed');
  // VS Code saves what was not dirty before.
  await expect.poll(() => vscode.read(docs), { timeout: 10_000 }).toContain('sql09.example.com\\\\DOCS');
  await expect.poll(() => vscode.read(connect), { timeout: 10_000 }).toContain('=sql09.example.com\n');
});
