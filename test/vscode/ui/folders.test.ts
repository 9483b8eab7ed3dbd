import { expect, test } from 'vitest';
import { useWorkbench } from './useWorkbench';

const workbench = useWorkbench({ folders: ['west', 'east'] });

test('Faults are found in every folder of a workspace', async () => {
  const vscode = workbench();
  for (const folder of [0, 1]) await vscode.openFile('faulty/blanks/GoodServerSetup.properties', folder);
  const isOfBlanks = ({ code }: { code: string }): boolean => code === 'trailing-whitespace';
  const problems = await vscode.problems((all) => all.filter(isOfBlanks).length === 2);
  expect(problems.filter(isOfBlanks)).toHaveLength(2);
  await vscode.screenshot('folders');
});

test('Each folder has its own configuration, also when it changes on disk', async () => {
  const vscode = workbench();
  const path = 'faulty/backslash/GoodServerSetup.properties';
  await vscode.openFile(path, 1);
  await vscode.squiggle('warning');
  const configuration = '{ "rules": { "lone-backslash": "error" } }\n';
  await vscode.writeUntil(vscode.squiggles('error'), 'bems-config.json', configuration, 1);
  await vscode.openFile(path, 0);
  await vscode.squiggle('warning');
  await vscode.screenshot('folders-configured');
});
