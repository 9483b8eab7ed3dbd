import { describe, expect, test } from 'vitest';
import { useWorkbench } from './useWorkbench';

const workbench = useWorkbench();

describe('A fault in a response file', () => {
  test('is underlined, listed with its rule and its place, and explained', async () => {
    const vscode = workbench();
    await vscode.openFile('faulty/backslash/GoodServerSetup.properties');
    await vscode.squiggle('warning');
    const problems = await vscode.problems((all) => all.some(({ code }) => code === 'lone-backslash'));
    expect(problems.find(({ code }) => code === 'lone-backslash')).toMatchObject({ line: 1, column: 21 });
    expect(await vscode.hoverAt('Program')).toContain('backslash');
    await vscode.screenshot('problem');
  });

  test('is mended by the light bulb, and vanishes', async () => {
    const vscode = workbench();
    const path = 'faulty/backslash/GoodServerSetup.properties';
    await vscode.openFile(path);
    await vscode.squiggle('warning');
    await vscode.fixAt('Program', 'Double the backslash');
    await vscode.save();
    expect(vscode.read(path)).toBe('USER_INSTALL_DIR1=E:\\\\Program Files\\\\BEMS\n');
    await vscode.noSquiggles();
  });
});

test('Nothing that VS Code shows comes from another machine', () => {
  expect(workbench().externalHosts).toEqual([]);
});
