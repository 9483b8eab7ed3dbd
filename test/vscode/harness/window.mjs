import { openBrowser } from './browser.mjs';
import { addressOf } from './server.mjs';
import { makeWorkspace, makeWorkspaceOf } from './workspace.mjs';

const WAIT_MS = 40_000;

/**
 * Opens a window of VS Code in a browser of its own, on a fresh workspace, and waits until it is there.
 *
 * @param server `port` and `token`
 * @param options `folders`: the names of the folders of the workspace; one of them is opened as a folder, several as a
 * `.code-workspace`
 * `workspaces`: those of another window, to be opened in this one, too
 * @returns `page`; `externalHosts`; `folders`, each of `makeWorkspace`; `close()`
 */
export async function openWindow(server, { folders: names = ['examples'], workspaces, viewport } = {}) {
  const browser = await openBrowser(viewport && { viewport });
  const folders = workspaces ?? names.map((name) => makeWorkspace(name));
  const opened =
    folders.length === 1
      ? { folder: folders[0].folder }
      : { workspace: makeWorkspaceOf(folders.map(({ folder }) => folder)) };
  browser.page.setDefaultTimeout(WAIT_MS);
  await browser.page.goto(addressOf(server, opened));
  const explorer = browser.page.locator('.monaco-workbench .explorer-folders-view [role=treeitem]').first();
  // Now and then a workspace of several folders comes up without its explorer; a person would load it again.
  await explorer.waitFor({ timeout: WAIT_MS / 2 }).catch(async () => {
    console.log('The window did not show its files: it is loaded again.');
    await browser.page.reload();
    await explorer.waitFor();
  });
  return { ...browser, folders };
}

/**
 * Where `text` stands in the editor that `editor` locates: the place of the first line that has it, in pixels of the page.
 * @returns `{ x, y, width, height }`, or null while it is not to be seen
 */
export async function placeOfText(editor, text) {
  return editor.evaluate((element, wanted) => {
    for (const line of element.querySelectorAll('.view-line')) {
      // The editor shows blanks as ones that do not break.
      const at = line.textContent.replaceAll('\u00a0', ' ').indexOf(wanted);
      if (at < 0) continue;
      const range = line.ownerDocument.createRange();
      let before = 0;
      let started = false;
      const TEXT_NODES = 4;
      const walker = line.ownerDocument.createTreeWalker(line, TEXT_NODES);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node.data;
        if (!started && at < before + length) {
          range.setStart(node, at - before);
          started = true;
        }
        if (started && at + wanted.length <= before + length) {
          range.setEnd(node, at + wanted.length - before);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x, y, width, height };
        }
        before += length;
      }
    }
    return null;
  }, text);
}

/** What the lines of the editor that are to be seen hold, read in one go: lines come and go while the editor works. */
export async function textOf(editor) {
  return editor.evaluate((element) =>
    [...element.querySelectorAll('.view-line')]
      .map((line) => ({ y: line.getBoundingClientRect().y, text: line.textContent }))
      .sort((one, other) => one.y - other.y)
      .map(({ text }) => text.replaceAll('\u00a0', ' '))
      .join('\n'),
  );
}
