import { describe, expect, test } from 'vitest';
import { useWorkbench } from './useWorkbench';

const workbench = useWorkbench();
const BACKSLASH = 'faulty/backslash/GoodServerSetup.properties';

describe('A fault in a response file', () => {
  test('is underlined, listed with its rule and its place, and explained', async () => {
    const vscode = workbench();
    await vscode.openFile(BACKSLASH);
    await vscode.squiggle('warning');
    const problems = await vscode.problems((all) => all.some(({ code }) => code === 'lone-backslash'));
    expect(problems.find(({ code }) => code === 'lone-backslash')).toMatchObject({ line: 1, column: 21 });
    expect(await vscode.hoverAt('Program', 'Install folder')).toContain('backslash');
    await vscode.screenshot('problem');
  });

  test('leads to the page of its rule, from the hover as from the list', async () => {
    const vscode = workbench();
    await vscode.openFile(BACKSLASH);
    await vscode.squiggle('warning');
    await vscode.hoverAt('Program', 'Install folder');
    await vscode.page.locator('.monaco-hover a.code-link').first().click();
    await vscode.preview.getByRole('heading', { name: 'lone-backslash', exact: true }).waitFor();
    await vscode.screenshot('rule-page');
    await vscode.closeEditors();
    await vscode.openFile(BACKSLASH);
    await vscode.problems();
    await vscode.page.locator('.markers-panel a').filter({ hasText: 'lone-backslash' }).first().click();
    await vscode.preview.getByRole('heading', { name: 'lone-backslash', exact: true }).waitFor();
  });

  test('is offered all its cures by the light bulb', async () => {
    const vscode = workbench();
    await vscode.openFile(BACKSLASH);
    await vscode.squiggle('warning');
    const titles = await vscode.lightBulbAt('Program Files', 'Double the backslash');
    await vscode.screenshot('light-bulb');
    expect(titles[0]).toMatch(/^Double the backslash/);
    expect(titles).toEqual(
      expect.arrayContaining([
        'Suppress lone-backslash for this line',
        'Suppress lone-backslash in this file',
        'Switch lone-backslash off in bems-config.json',
        'Open the page of lone-backslash',
      ]),
    );
  });

  test('is mended by the light bulb, and vanishes', async () => {
    const vscode = workbench();
    await vscode.openFile(BACKSLASH);
    await vscode.squiggle('warning');
    await vscode.fixAt('Program', 'Double the backslash');
    await vscode.save();
    expect(vscode.read(BACKSLASH)).toBe('USER_INSTALL_DIR1=E:\\\\Program Files\\\\BEMS\n');
    await vscode.noSquiggles();
  });
});

test("'Fix All' mends what it safely can, and its problems vanish", async () => {
  const vscode = workbench();
  const path = 'fix-all/GoodServerSetup.properties';
  await vscode.openResponseFile('fix-all', 'USER_INSTALL_DIR1=E:\\BEMS\n# @role databasePort core\nPORT=1433  \n');
  await vscode.problems((all) => all.length === 2);
  await vscode.runCommand('Fix All');
  await vscode.page.locator('.tab.active.dirty').waitFor();
  await vscode.noSquiggles();
  await vscode.page.locator('.markers-panel').getByText('No problems have been detected').waitFor();
  await vscode.screenshot('fixed');
  await vscode.save();
  expect(vscode.read(path)).toBe('USER_INSTALL_DIR1=E:\\\\BEMS\n# @role databasePort core\nPORT=1433\n');
});

test('Nothing that VS Code shows comes from another machine', () => {
  // A name in the network only by its looks: VS Code's own service worker answers for the pictures and styles of a page.
  const others = workbench().externalHosts.filter((host) => !host.endsWith('.vscode-resource.vscode-cdn.net'));
  expect(others).toEqual([]);
});
