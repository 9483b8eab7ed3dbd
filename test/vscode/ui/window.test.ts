import { describe, expect, test } from 'vitest';
import { quickInput } from './quickInput';
import { useWorkbench } from './useWorkbench';

const workbench = useWorkbench();
const EXAMPLE = 'bems01-mail-presence/GoodServerSetup.properties';

const WALKTHROUGH = 'Get started with BEMS response files and connectivity profiles';

/** What stands beside each step of the walkthrough, and whether there is a picture. */
const STEPS = [
  ['Which files are checked', true],
  ['What you write, and what is read', true],
  ['Problems and their cures', true],
  ['The template knows the keys', true],
  ['A role says what a value is', true],
  ['The profile as a file', false],
  ['The same checks without an editor', false],
] as const;

const isLoaded = (image: { readonly naturalWidth?: number }): boolean => (image.naturalWidth ?? 0) > 0;

describe('The status of the language', () => {
  test('tells roles, template, problems and configuration, and leads to them', async () => {
    const vscode = workbench();
    await vscode.openFile(EXAMPLE);
    const status = await vscode.languageStatus(/Roles: \d+ of \d+/);
    await vscode.screenshot('status');
    for (const part of ['Template: none', 'Problems: 0', 'Configuration: bems-config.json']) {
      expect(status).toContain(part);
    }
    await vscode.page.locator('.hover-language-status a').filter({ hasText: 'Open' }).first().click();
    await vscode.page.locator('.tab.active').filter({ hasText: 'bems-config' }).waitFor();
  });
});

describe('The status of a profile', () => {
  test('tells its name, clusters, apps, problems and configuration', async () => {
    const vscode = workbench();
    await vscode.openFile('profiles/west.connectivity-profile.json');
    const status = await vscode.languageStatus('Profile: West');
    await vscode.screenshot('profile-status');
    for (const part of [
      'For BlackBerry UEM',
      'Clusters: First, Second',
      'Apps: 4',
      'Configuration: bems-config.json',
    ]) {
      expect(status).toContain(part);
    }
    expect(status).not.toContain('Roles');
  });
});

describe('The walkthrough', () => {
  test('opens, and each step shows something', async () => {
    const vscode = workbench();
    // Pictures stand beside the steps only where there is room for them.
    await vscode.runCommand('View: Toggle Primary Side Bar Visibility');
    const walkthrough = await vscode.openWalkthrough(WALKTHROUGH);
    expect(await walkthrough.innerText()).toContain(WALKTHROUGH);
    const steps = walkthrough.locator('.getting-started-step');
    expect(await steps.count()).toBe(STEPS.length);
    for (const [index, [heading, picture]] of STEPS.entries()) {
      await steps.nth(index).click();
      await vscode.preview.getByRole('heading', { name: heading }).waitFor();
      if (picture) await expect.poll(() => vscode.preview.locator('img').first().evaluate(isLoaded)).toBe(true);
      await vscode.screenshot(`walkthrough-${index + 1}`);
    }
    await vscode.runCommand('View: Toggle Primary Side Bar Visibility');
  });
});

describe("'New Response File'", () => {
  test('asks step by step, by keyboard, refuses what cannot be, and goes back', async () => {
    const vscode = workbench();
    const input = quickInput(vscode);
    await vscode.runCommand('BEMS: New Response File');
    await input.at('Services to install');
    await vscode.page.keyboard.press('ArrowDown');
    await vscode.page.keyboard.press('Space');
    await vscode.screenshot('new-1-services');
    await input.enter();
    await input.at('Install folder');
    await input.type('BEMS');
    await input.enter();
    expect(await input.objection()).toMatch(/is not absolute/);
    await vscode.screenshot('new-2-objection');
    await input.back();
    await input.at('Services to install');
    await vscode.page.locator('.quick-input-count').getByText('1 Selected').waitFor();
    await input.enter();
    await input.at('Install folder');
    await input.type('E:\\BEMS');
    for (const [next, answer] of [
      ['Name of the BEMS computer', 'bems01.example.com'],
      ['Service account', 'EXAMPLE\\bems'],
      ['Password of the service account', 'Winter.2026'],
      ['Signing in to the databases', null],
      ['Database server', 'sql.example.com'],
      ['Database (Core)', null],
      ['Port of the database server', null],
      ['Where to put the file', null],
    ] as const) {
      await input.enter();
      await input.at(next);
      if (answer !== null) await input.type(answer);
      if (next.startsWith('Password')) await vscode.screenshot('new-3-password');
    }
    await vscode.screenshot('new-4-destination');
    await input.enter();
    await expect.poll(() => vscode.text()).toContain('E:\\\\BEMS');
    await vscode.screenshot('new-5-file');
    await vscode.runCommand('View: Revert and Close Editor');
  });
});

test("'Assign Role' asks for the role and for the place, and writes the annotation", async () => {
  const vscode = workbench();
  const input = quickInput(vscode);
  await vscode.openResponseFile('assign', 'ABC=1433\n');
  await vscode.placeCursor('ABC');
  await vscode.runCommand('BEMS: Assign Role');
  await input.at('What is the value of ABC?');
  await vscode.screenshot('assign-role');
  await input.type('databasePort core');
  await input.enter();
  await input.at('Where shall it stand?');
  await vscode.screenshot('assign-role-where');
  await input.enter();
  await vscode.page.locator('.tab.active.dirty').waitFor();
  await vscode.save();
  expect(vscode.read('assign/GoodServerSetup.properties')).toBe('# @role databasePort core\nABC=1433\n');
});

test("'Explain Rule' asks for a rule and shows its page", async () => {
  const vscode = workbench();
  const input = quickInput(vscode);
  await vscode.runCommand('BEMS: Explain Rule');
  await input.at('Explain a rule');
  await vscode.screenshot('explain-pick');
  await input.type('swallowed-line');
  await input.enter();
  await vscode.preview.getByRole('heading', { name: 'swallowed-line', exact: true }).waitFor();
  await vscode.screenshot('explain');
});
