import { describe, expect, test } from 'vitest';
import { quickInput } from './quickInput';
import { useWorkbench } from './useWorkbench';
import type { Workbench } from './workbench';

const workbench = useWorkbench();
const PROFILE = 'profiles/west.connectivity-profile.json';
const DRAFT = 'profiles/west-draft.connectivity-profile.jsonc';

/** What UEM would answer: one server with another cluster, one that the profile does not have. */
const ANSWER = {
  applicationServers: [
    {
      applicationId: 'com.blackberry.gdservice.entitlement.presence',
      server: 'bems01.example.com',
      port: 8443,
      clusterType: 'PRIMARY',
      primaryRouteName: 'Second',
      profileName: 'West',
    },
    {
      applicationId: 'com.good.gcs.g3',
      server: 'bems02.example.com',
      port: 8443,
      clusterType: 'SECONDARY',
      primaryRouteName: 'First',
      profileName: 'West',
    },
  ],
};

/** The example in a folder of its own, which a test may change. */
async function openCopy(vscode: Workbench, folder: string): Promise<string> {
  const path = `${folder}/west.connectivity-profile.json`;
  vscode.write(path, vscode.read(PROFILE));
  await vscode.openFile(path);
  return path;
}

describe('A connectivity profile', () => {
  test('with mistakes: they are underlined, listed and explained', async () => {
    const vscode = workbench();
    await vscode.openFile(DRAFT);
    await vscode.squiggle('error');
    // As many as there is room for.
    const problems = await vscode.problems((all) => all.length > 5);
    for (const rule of ['route-all-traffic-cloud', 'domain-name', 'json-syntax', 'host-name'])
      expect(problems.map(({ code }) => code)).toContain(rule);
    await vscode.screenshot('profile-problems');
    expect(await vscode.hoverAt('*.', 'asterisk')).toContain('subdomain-wildcard');
    await vscode.screenshot('profile-hover');
  });

  test('tells the names of entitlements, and above them the servers of each app', async () => {
    const vscode = workbench();
    await vscode.openFile(PROFILE);
    await vscode.page.locator('.codelens-decoration').first().waitFor();
    await vscode.placeCursor('"name"');
    await vscode.page.keyboard.press('Control+End');
    await vscode.editor.getByText('BlackBerry Connect').first().waitFor();
    await vscode.screenshot('profile-hints');
  });
});

describe("'Which route does a host take?'", () => {
  test('asks for the host and shows the steps that lead to the answer', async () => {
    const vscode = workbench();
    const input = quickInput(vscode);
    await vscode.openFile(PROFILE);
    // To the top: the file is where it was left before, and there the lines that stick lie over the first ones.
    await vscode.page.keyboard.press('Control+1');
    await vscode.page.keyboard.press('Control+Home');
    const lens = vscode.page.locator('.codelens-decoration a').filter({ hasText: 'Which route does a host take?' });
    const title = vscode.page.locator('.quick-input-title').filter({ hasText: 'Which route does a host take?' });
    // A lens that has just come in may be another one when the button goes up.
    const asked = async (): Promise<boolean> => {
      if (!(await title.isVisible())) await lens.click({ timeout: 2500 }).catch(() => undefined);
      return title.isVisible();
    };
    await expect.poll(asked, { timeout: 30_000, interval: 500 }).toBe(true);
    await vscode.screenshot('route-question');
    await input.type('portal.example.com:443');
    await input.enter();
    await vscode.preview.getByText('First').first().waitFor();
    await vscode.screenshot('route');
    expect(await vscode.preview.innerText()).toContain('example.com');
  });
});

test("'Console Checklist' lists what to click, with boxes to tick", async () => {
  const vscode = workbench();
  const input = quickInput(vscode);
  await vscode.openFile(PROFILE);
  await vscode.runCommand('BEMS: Console Checklist');
  await input.at('Console checklist of west');
  await vscode.screenshot('checklist-question');
  await vscode.pick('The whole profile');
  await vscode.preview.getByText('Policies and profiles').first().waitFor();
  await vscode.screenshot('checklist');
  // The preview would bring an empty document back.
  await vscode.page.locator('.tab').filter({ hasText: 'Preview Untitled-' }).first().click();
  await vscode.runCommand('View: Close Editor');
  await vscode.page.locator('.tab').filter({ hasText: 'Untitled-' }).first().click();
  await vscode.runCommand('View: Revert and Close Editor');
});

test("'Decommission Host' shows the changes beside the profile, and makes them when they are accepted", async () => {
  const vscode = workbench();
  const input = quickInput(vscode);
  const path = await openCopy(vscode, 'decommission');
  await vscode.runCommand('BEMS: Decommission Host');
  await input.at('Which BEMS instance is gone?');
  await vscode.screenshot('decommission-hosts');
  await vscode.pick('bems02.example.com');
  await input.at('no server left');
  await vscode.screenshot('decommission-emptied');
  await vscode.pick('Remove');
  await vscode.page.locator('.monaco-diff-editor').first().waitFor();
  await input.at('bems02.example.com is removed from');
  await vscode.page.locator('.monaco-diff-editor .char-delete, .monaco-diff-editor .line-delete').first().waitFor();
  await vscode.screenshot('decommission-preview');
  await vscode.pick('Make these changes');
  await vscode.page.locator('.tab.active.dirty').waitFor();
  await vscode.screenshot('decommissioned');
  await vscode.save();
  expect(vscode.read(path)).not.toContain('bems02');
  expect(vscode.read(path)).toContain('bems03.example.com');
});

test("'Import Application Servers' shows where both differ, and asks who is right", async () => {
  const vscode = workbench();
  const input = quickInput(vscode);
  const path = await openCopy(vscode, 'import');
  vscode.write('import/answer.json', JSON.stringify(ANSWER, null, 2));
  await vscode.openFile('import/answer.json');
  await vscode.openFile(path);
  await vscode.runCommand('BEMS: Import Application Servers');
  await input.at('Where is the answer of UEM');
  await vscode.screenshot('import-question');
  await vscode.pick('From the editor answer.json');
  await input.at('who is right?');
  await vscode.preview.getByText('bems01.example.com:8443').first().waitFor();
  await vscode.screenshot('import-conflicts');
  await vscode.pick('Take what UEM says');
  await vscode.page.locator('.tab.active.dirty').waitFor();
  await vscode.screenshot('imported');
  await vscode.save();
  expect(vscode.read(path)).toContain('"SECONDARY"');
});

test("'Compare with Live' shows what UEM has otherwise", async () => {
  const vscode = workbench();
  const path = await openCopy(vscode, 'compare');
  vscode.write('compare/answer.json', JSON.stringify(ANSWER, null, 2));
  await vscode.openFile('compare/answer.json');
  await vscode.openFile(path);
  await vscode.runCommand('BEMS: Compare with Live');
  await vscode.pick('From the editor answer.json');
  await vscode.preview.getByText('in UEM only').first().waitFor();
  await vscode.screenshot('compare');
});

test("'New Connectivity Profile' asks step by step, goes back, and opens the profile", async () => {
  const vscode = workbench();
  const input = quickInput(vscode);
  await vscode.runCommand('BEMS: New Connectivity Profile');
  await input.at('Name of the profile');
  await input.enter();
  expect(await input.objection()).toMatch(/A value is needed/);
  await input.type('West');
  await input.enter();
  await input.at('Where the profile is used');
  await input.back();
  await input.at('Name of the profile');
  for (const [next, answer] of [
    ['Where the profile is used', null],
    ['BlackBerry Proxy clusters', 'North, South'],
    ['Connections to what the profile does not name', null],
    ['Servers of the apps', null],
    ['Where to put the file', null],
  ] as const) {
    await input.enter();
    await input.at(next);
    if (answer !== null) await input.type(answer);
    await vscode.screenshot(`new-profile-${next.split(' ')[0]?.toLowerCase()}`);
  }
  await input.enter();
  await expect.poll(() => vscode.text()).toContain('"North"');
  await vscode.screenshot('new-profile');
  await vscode.runCommand('View: Revert and Close Editor');
});
