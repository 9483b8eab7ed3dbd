import { describe, expect, test } from 'vitest';
import { useWorkbench } from './useWorkbench';

const workbench = useWorkbench();
const EXAMPLE = 'bems01-mail-presence/GoodServerSetup.properties';

/** Two values that go on over lines: one of JDBC properties, one of which nothing is known. */
const CONTINUED = String.raw`# @role databaseProperties core
EXTRA=multiSubnetFailover=true;\
    loginTimeout=60
NOTE=first \
    second
# @role databasePort core
PORT=1433
`;

describe('Pointing at', () => {
  test.each([
    ['a key', 'USER_INSTALL_DIR1=', 'Install folder', /drive/],
    [
      'a value',
      'BlackBerry Enterprise',
      'The installer reads',
      /E:\\BlackBerry\\BlackBerry Enterprise Mobility Server/,
    ],
    ['an escape', '\\\\', 'one backslash', /stands for/],
    ['an annotation', '@role logsDirectory', 'Log folder', /No public source tells its default/],
  ])('%s tells about it', async (what, text, part, more) => {
    const vscode = workbench();
    await vscode.openFile(EXAMPLE);
    // Lenses come in last and move the text.
    await vscode.page.locator('.codelens-decoration').first().waitFor();
    const said = await vscode.hoverAt(text, part);
    await vscode.screenshot(`hover-${what.replaceAll(' ', '-')}`);
    expect(said).toMatch(more);
  });

  test('a connection property tells its type, default and values', async () => {
    const vscode = workbench();
    await vscode.openResponseFile('continued', CONTINUED);
    const said = await vscode.hoverAt('loginTimeout', 'connection property');
    await vscode.screenshot('hover-a-connection-property');
    expect(said).toMatch(/Default: 30/);
    expect(said).toMatch(/Values: 0 to 65535/);
  });
});

describe('A value that goes on in the next line', () => {
  test.each(['Dark Modern', 'Light Modern'])('has its colours in every line (%s)', async (theme) => {
    const vscode = workbench();
    await vscode.useTheme(theme);
    await vscode.openResponseFile('continued', CONTINUED);
    const colour = (text: string): Promise<string> => vscode.colourOf(text);
    // The server's tokens come after the grammar's.
    await expect.poll(async () => (await colour('loginTimeout')) === (await colour('multiSubnetFailover'))).toBe(true);
    await expect.poll(async () => (await colour('60')) === (await colour('1433'))).toBe(true);
    expect(await colour('second')).toBe(await colour('first'));
    expect(await colour('second')).not.toBe(await colour('NOTE'));
    expect(await colour('loginTimeout')).not.toBe(await colour('60'));
    await vscode.screenshot(`colours-${theme.split(' ')[0]?.toLowerCase()}`);
  });
});

test('The outline and the breadcrumbs name sections and keys', async () => {
  const vscode = workbench();
  await vscode.openFile(EXAMPLE);
  await vscode.placeCursor('ILLUSTRATIVE_LOGS');
  const crumbs = vscode.page.locator('.editor-group-container.active .monaco-breadcrumb-item');
  await crumbs.filter({ hasText: 'ILLUSTRATIVE_LOGS' }).waitFor();
  await vscode.runCommand('Explorer: Focus on Outline View');
  const rows = vscode.page.locator('.outline-tree .monaco-list-row');
  await rows.filter({ hasText: 'The computer' }).first().waitFor();
  await rows.filter({ hasText: 'ILLUSTRATIVE_LOGS' }).first().waitFor();
  await vscode.screenshot('outline');
});

test('Sections and comments fold', async () => {
  const vscode = workbench();
  await vscode.openFile(EXAMPLE);
  await vscode.page.locator('.codelens-decoration').first().waitFor();
  await expect.poll(() => vscode.text()).toContain('ILLUSTRATIVE_LOGS');
  await vscode.runCommand('Fold All');
  await expect.poll(() => vscode.text()).not.toContain('ILLUSTRATIVE_LOGS');
  await vscode.screenshot('folded');
  await vscode.runCommand('Unfold All');
  await expect.poll(() => vscode.text()).toContain('ILLUSTRATIVE_LOGS');
});

test('Behind a value stands what the installer reads, and a role that is only a guess', async () => {
  const vscode = workbench();
  await vscode.openResponseFile('hints', 'USER_INSTALL_DIR1=E:\\\\BEMS\nSQL_HOST_1=sql.example.com\n');
  await vscode.editor.getByText('→ E:\\BEMS').waitFor();
  await vscode.editor.getByText('databaseHost (inferred)').waitFor();
  await vscode.screenshot('hints');
});

test('The line above the file opens, beside it, what the installer reads, and that follows the typing', async () => {
  const vscode = workbench();
  await vscode.openResponseFile('live', 'USER_INSTALL_DIR1=E:\\\\BEMS\n');
  await vscode.page.getByText('Show what the installer reads').click();
  const view = vscode.page.locator('.editor-group-container').nth(1);
  await view.locator('.view-line').getByText('E:\\BEMS').first().waitFor();
  await vscode.placeCursorAtEndOf('USER_INSTALL_DIR1');
  await vscode.type('\\\\logs');
  await view.locator('.view-line').getByText('E:\\BEMS\\logs').first().waitFor();
  await vscode.screenshot('installer-view');
});
