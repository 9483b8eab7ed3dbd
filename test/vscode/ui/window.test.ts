import { expect, test } from 'vitest';
import { useWorkbench } from './useWorkbench';

const workbench = useWorkbench();

test('The status bar tells how many keys have a role', async () => {
  await workbench().openFile('bems01-mail-presence/GoodServerSetup.properties');
  const pattern = /Roles: \d+ of \d+/;
  expect(await workbench().languageStatus(pattern)).toMatch(pattern);
  await workbench().screenshot('status');
});

test('The walkthrough opens', async () => {
  const walkthrough = await workbench().openWalkthrough('Get started with BEMS response files');
  expect(await walkthrough.innerText()).toContain('Get started with BEMS response files');
  await workbench().screenshot('walkthrough');
});

test('What the installer reads is shown beside the file', async () => {
  await workbench().openFile('bems01-mail-presence/GoodServerSetup.properties');
  await workbench().runCommand('BEMS: Show What the Installer Reads');
  await expect.poll(() => workbench().page.locator('.tab').count()).toBe(2);
  await workbench().screenshot('installer-view');
});
