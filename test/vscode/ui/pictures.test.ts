/**
 * The pictures of the README (`docs/images/`) and of the walkthrough (`client/walkthrough/`), made anew by
 *
 *   npm run package && BEMS_PICTURES=1 node test/vscode/run.mjs --host 1.139 --layer b --grep Picture
 *
 * With pngquant (Debian's package) they get a palette, which makes them a third as large.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeEach, describe, test } from 'vitest';
import { quickInput } from './quickInput';
import { useWorkbench } from './useWorkbench';
import type { Workbench } from './workbench';

const COLOURS = '64';

/** Only what is spoken of. */
const SETTINGS = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  // The text above stays to be seen.
  'editor.hover.above': false,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'none',
  'editor.selectionHighlight': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.statusBar.visible': false,
};

/** The mistakes that are made most. */
const FAULTY = String.raw`# The Core database
# @role databaseHost core
SQL_SERVER=sql_01.example.com
# @role databasePort core
SQL_PORT=1433   # static
# @role databaseProperties core
SQL_EXTRA=multiSubnetFailover=yes;\
    loginTimeout=60

# The computer
USER_INSTALL_DIR1=E:\BlackBerry\BEMS
`;

interface Clip {
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
}

describe('Picture', () => {
  const workbench = useWorkbench({ viewport: { width: 960, height: 640 } });

  beforeEach(async () => {
    const vscode = workbench();
    vscode.write('.vscode/settings.json', JSON.stringify(SETTINGS));
    await vscode.page.locator('.monaco-workbench .part.statusbar').waitFor({ state: 'hidden' });
    await vscode.useTheme('Light Modern');
    const sideBar = vscode.page.locator('.part.sidebar');
    if (await sideBar.isVisible()) await vscode.runCommand('View: Toggle Primary Side Bar Visibility');
  });

  test('of a file with faults', async () => {
    const vscode = workbench();
    await vscode.openResponseFile('bems01', FAULTY);
    await vscode.problems((all) => all.length === 5);
    await vscode.hoverAt('BlackBerry', 'Install folder');
    await take(vscode, 'docs/images/editor.png', { width: 960, height: 640 });
  });

  test('of the light bulb', async () => {
    const vscode = workbench();
    await vscode.openResponseFile('bems01', FAULTY);
    await vscode.squiggle('warning');
    await vscode.placeCursor('BlackBerry');
    await vscode.page.mouse.move(0, 0);
    // The menu of the light bulb.
    await vscode.page.keyboard.press('Control+Period');
    await vscode.page.locator('.action-widget').getByText('Double the backslash').first().waitFor();
    const clip = { width: 780, height: 460 };
    await take(vscode, 'docs/images/fix.png', clip);
    await take(vscode, 'client/walkthrough/fix.png', clip);
  });

  test('of what the installer reads', async () => {
    const vscode = workbench();
    await vscode.openResponseFile('bems01', FAULTY);
    await vscode.squiggle('warning');
    await vscode.runCommand('BEMS: Show What the Installer Reads');
    const view = vscode.page.locator('.editor-group-container').nth(1);
    await view.locator('.view-line').getByText('E:BlackBerryBEMS').waitFor();
    const clip = { width: 960, height: 340 };
    await take(vscode, 'docs/images/view.png', clip);
    await take(vscode, 'client/walkthrough/view.png', clip);
  });

  test('of completion', async () => {
    const vscode = workbench();
    await vscode.openResponseFile('bems01', '# @role databaseProperties core\nSQL_EXTRA=encrypt=true;trust\n');
    await vscode.placeCursorAtEndOf('SQL_EXTRA');
    await vscode.completions('trustServerCertificate');
    const details = vscode.page.locator('.suggest-details');
    if (!(await details.isVisible())) await vscode.page.keyboard.press('Control+Space');
    await details.waitFor();
    await take(vscode, 'docs/images/completion.png', { width: 960, height: 420 });
  });

  test('of a new response file', async () => {
    const vscode = workbench();
    const input = quickInput(vscode);
    await vscode.runCommand('BEMS: New Response File');
    await input.at('Services to install');
    await vscode.page.keyboard.press('ArrowDown');
    await vscode.page.keyboard.press('Space');
    await take(vscode, 'client/walkthrough/open.png', { x: 170, width: 620, height: 170 });
  });

  test('of a template', async () => {
    const vscode = workbench();
    const template = '# The port of the database server. Leave it empty for dynamic ports.\nSQL_SERVER_PORT=1433\n';
    vscode.write('bems-config.json', '{ "template": "template.bems.properties" }\n');
    vscode.write('template.bems.properties', template);
    await vscode.openResponseFile('bems02', '# Database\nSQL_\n');
    await vscode.placeCursorAtEndOf('SQL_');
    await vscode.completions('SQL_SERVER_PORT');
    const details = vscode.page.locator('.suggest-details');
    if (!(await details.isVisible())) await vscode.page.keyboard.press('Control+Space');
    await details.waitFor();
    await take(vscode, 'client/walkthrough/template.png', { width: 640, height: 400 });
  });

  test('of a role', async () => {
    const vscode = workbench();
    await vscode.openResponseFile('bems03', 'SQL_PORT_1=1433\n');
    await vscode.placeCursor('SQL_PORT_1');
    await vscode.runCommand('BEMS: Assign Role');
    await quickInput(vscode).at('What is the value of SQL_PORT_1?');
    await take(vscode, 'client/walkthrough/roles.png', { x: 170, width: 620, height: 240 });
  });
});

/** Writes a part of the window, from its upper left corner unless told otherwise. */
async function take({ page }: Workbench, path: string, { width, height, x = 0, y = 0 }: Clip): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  // A cursor that blinks makes each picture another one.
  await page.screenshot({ path, clip: { x, y, width, height }, caret: 'hide', animations: 'disabled' });
  spawnSync('pngquant', ['--force', '--strip', '--speed', '1', '--output', path, COLOURS, path]);
}
