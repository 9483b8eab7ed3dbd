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
