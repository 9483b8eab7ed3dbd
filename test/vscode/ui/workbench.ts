import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { placeOfText, textOf } from '../harness/window.mjs';
import type { Place, Window } from '../harness/window.mjs';

/** How long one waits for what must come: a server that starts on a busy machine. */
const DEADLINE_MS = 30_000;

/** How long one looks for what may come only with another try. */
const TRY_MS = 2500;

const RESPONSE_FILE = 'GoodServerSetup.properties';

/** How VS Code underlines. */
type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A row of the Problems panel. */
export interface Problem {
  readonly message: string;
  /** The rule's id. */
  readonly code: string;
  /** One-based, as a person sees them. */
  readonly line: number;
  readonly column: number;
}

/**
 * A window of VS Code as a person uses it: with keys and a mouse, and by what can be seen. Nothing here sleeps: each step
 * waits until what it leads to is there.
 */
export class Workbench {
  readonly page: Page;
  readonly #window: Window;
  readonly #version: string;

  constructor(window: Window, version: string) {
    this.page = window.page;
    this.#window = window;
    this.#version = version;
  }

  /** The hosts other than this machine that the window asked for anything. */
  get externalHosts(): readonly string[] {
    return [...this.#window.externalHosts];
  }

  /** The editor that has the focus, or had it last. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** The lines of the editor with this text. */
  linesWith(text: string): Locator {
    return this.editor.locator('.view-line').filter({ hasText: text });
  }

  /** What of the editor is underlined as this. */
  squiggles(severity: Severity): Locator {
    return this.editor.locator(`.squiggly-${severity}`);
  }

  /** What stands at the bottom of the window. */
  get statusBar(): Locator {
    return this.page.locator('.statusbar');
  }

  /** Writes a file of the workspace as another program would. */
  write(path: string, text: string, folder = 0): void {
    this.#workspace(folder).write(path, text);
  }

  /**
   * Writes a file as another program would until the window shows `sign` of it: VS Code hears of nothing that is written
   * while its watcher starts.
   */
  async writeUntil(sign: Locator, path: string, text: string, folder = 0): Promise<void> {
    await succeeding(async () => {
      this.write(path, text, folder);
      await sign.first().waitFor({ timeout: TRY_MS });
    });
  }

  /** What a file of the workspace holds on disk. */
  read(path: string, folder = 0): string {
    return readFileSync(join(this.#workspace(folder).folder, path), 'utf8');
  }

  /** Writes a response file into a new folder and opens it. */
  async openResponseFile(folder: string, text: string): Promise<void> {
    this.write(`${folder}/${RESPONSE_FILE}`, text);
    await this.openFile(`${folder}/${RESPONSE_FILE}`);
  }

  /** Opens a file of the workspace by its path, and waits until an editor shows it. */
  async openFile(path: string, folder = 0): Promise<void> {
    const absolute = join(this.#workspace(folder).folder, path);
    // All response files have the same name: their folders tell them apart.
    const folders = [
      dirname(path),
      ...(this.#window.folders.length > 1 ? [basename(this.#workspace(folder).folder)] : []),
    ];
    const rows = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: basename(path) });
    const row = folders.filter((name) => name !== '.').reduce((found, name) => found.filter({ hasText: name }), rows);
    await succeeding(async () => {
      await this.page.keyboard.press('Control+KeyP');
      await this.#quickInput.fill(absolute, { timeout: TRY_MS });
      await row.first().click({ timeout: TRY_MS });
      await this.page.locator(`.tab.active .monaco-icon-label[aria-label^="${absolute}"]`).waitFor({ timeout: TRY_MS });
    });
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** Runs a command by its title, as the palette shows it: `BEMS: New Response File`. */
  async runCommand(title: string): Promise<void> {
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({
      has: this.page.getByText(title, { exact: true }),
    });
    await succeeding(async () => {
      await this.page.keyboard.press('F1');
      await this.#quickInput.fill(`>${title}`, { timeout: TRY_MS });
      await row.first().click({ timeout: TRY_MS });
    });
  }

  /** Answers the input that VS Code shows: types `text` and presses Enter. */
  async answer(text: string): Promise<void> {
    await this.#quickInput.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Picks an item of the list that VS Code shows, by its label. */
  async pick(label: string): Promise<void> {
    await this.page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ has: this.page.getByText(label, { exact: true }) })
      .first()
      .click();
  }

  /** Waits until something in the editor is underlined as this. */
  async squiggle(severity: Severity): Promise<Locator> {
    const squiggle = this.squiggles(severity).first();
    await squiggle.waitFor();
    return squiggle;
  }

  /** Waits until nothing of the editor is underlined; something must have been before. */
  async noSquiggles(): Promise<void> {
    await expect.poll(() => this.editor.locator('[class*=squiggly-]').count(), { timeout: DEADLINE_MS }).toBe(0);
  }

  /** Opens the Problems panel and reads it, until it is such as `areThere` says: not empty, if that is left out. */
  async problems(areThere: (problems: Problem[]) => boolean = (problems) => problems.length > 0): Promise<Problem[]> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+KeyM');
    await panel.waitFor();
    let problems: Problem[] = [];
    await expect
      .poll(
        async () => {
          const rows = panel.locator('.monaco-list-row[aria-level="2"]');
          problems = (await rows.allInnerTexts()).flatMap(readProblem);
          return areThere(problems);
        },
        { timeout: DEADLINE_MS, message: 'the Problems panel' },
      )
      .toBe(true);
    return problems;
  }

  /**
   * Points at `text` in the editor and reads what appears.
   * @param part of what must appear in the end: a server that has just started has nothing to say yet
   */
  async hoverAt(text: string, part = ''): Promise<string> {
    const hover = this.#hover;
    await succeeding(async () => {
      // A pointer that does not move asks for nothing.
      await this.page.mouse.move(0, 0);
      await hover.first().waitFor({ state: 'hidden', timeout: TRY_MS });
      // Lenses and hints that come in move the text.
      const { x, y, width, height } = await this.placeOf(text);
      await this.page.mouse.move(x + width / 2, y + height / 2);
      await hover.filter({ hasText: part }).first().waitFor({ timeout: TRY_MS });
    });
    return (await hover.first().innerText()).replaceAll('\u00a0', ' ');
  }

  /** Puts the cursor into the middle of `text`. */
  async placeCursor(text: string): Promise<void> {
    await succeeding(async () => {
      // What a pointer made appear would take the click.
      await this.page.mouse.move(0, 0);
      await this.#hover.first().waitFor({ state: 'hidden', timeout: TRY_MS });
      const { x, y, width, height } = await this.placeOf(text);
      await this.page.mouse.click(x + width / 2, y + height / 2);
      // Lenses and hints that come in move the text.
      await expect
        .poll(() => this.#isCursorIn(text), { timeout: TRY_MS, message: `the cursor in '${text}'` })
        .toBe(true);
    });
  }

  /** Puts the cursor behind the last character of the line that `text` stands in. */
  async placeCursorAtEndOf(text: string): Promise<void> {
    await this.placeCursor(text);
    await this.page.keyboard.press('End');
  }

  /** Where `text` stands, in pixels of the page; waits until it is to be seen. */
  async placeOf(text: string): Promise<Place> {
    let place: Place | null = null;
    await expect
      .poll(
        async () => {
          place = await placeOfText(this.editor, text);
          return place !== null;
        },
        { message: `'${text}' in the editor` },
      )
      .toBe(true);
    return place as unknown as Place;
  }

  /**
   * Puts the cursor on `text`, clicks the light bulb that appears, and gives the titles of its menu.
   * @param title that must be among them: the bulb of the place where the cursor was before stays for a moment
   */
  async lightBulbAt(text: string, title: string): Promise<string[]> {
    await succeeding(async () => {
      await this.placeCursor(text);
      // What the pointer makes appear would lie over the bulb.
      await this.page.mouse.move(0, 0);
      // In a line without room for it the bulb stands in the margin, and the one of the text is there, but not to be seen.
      const bulb = this.editor.locator('.lightBulbWidget:visible, [class*=codicon-gutter-lightbulb]:visible').first();
      await bulb.click({ timeout: TRY_MS });
      await this.#codeActions
        .filter({ hasText: title })
        .first()
        .waitFor({ timeout: TRY_MS })
        .catch(async (error: unknown) => {
          await this.page.keyboard.press('Escape');
          throw error;
        });
    });
    return (await this.#codeActions.allInnerTexts()).map((action) => action.trim());
  }

  /** Clicks the light bulb at `text` and the action with this title. */
  async runActionAt(text: string, title: string): Promise<void> {
    await this.lightBulbAt(text, title);
    const action = this.#codeActions.filter({ hasText: title }).first();
    // VS Code lets no click through before the pointer has moved.
    await action.hover({ force: true });
    await action.click();
    await this.#codeActions.first().waitFor({ state: 'hidden' });
  }

  /** As `runActionAt`, for an action that changes the text: waits until it has. */
  async fixAt(text: string, title: string): Promise<void> {
    await this.#changing(() => this.runActionAt(text, title));
  }

  /**
   * Asks for completions where the cursor is, and gives the labels to be seen.
   * @param label that must be among them in the end: a server that has just started has nothing to offer yet
   */
  async completions(label?: string): Promise<string[]> {
    const wanted = label === undefined ? this.#completions : this.#completionOf(label);
    await succeeding(async () => {
      await this.page.keyboard.press('Control+Space');
      await wanted
        .first()
        .waitFor({ timeout: TRY_MS })
        .catch(async (error: unknown) => {
          await this.page.keyboard.press('Escape');
          throw error;
        });
    });
    return this.#completions.locator('.label-name').allInnerTexts();
  }

  /** Accepts the completion with this label, of those that are shown. */
  async acceptCompletion(label: string): Promise<void> {
    await this.#changing(() => this.#completionOf(label).first().click());
  }

  /** Renames what stands at `text`, and waits until the editor shows it. */
  async renameAt(text: string, name: string): Promise<void> {
    await this.placeCursor(text);
    const input = this.page.locator('.rename-box .rename-input').first();
    await succeeding(async () => {
      await this.page.keyboard.press('F2');
      await input.waitFor({ timeout: TRY_MS });
    });
    await input.fill(name);
    // What was not dirty before is saved by VS Code itself.
    await this.#changingText(() => this.page.keyboard.press('Enter'));
  }

  /** Types as a person does. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Saves the file of the editor, and waits until it is. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+KeyS');
    await this.page.locator('.tab.active:not(.dirty)').first().waitFor();
  }

  /** What the lines of the editor that are to be seen hold. */
  async text(): Promise<string> {
    return textOf(this.editor);
  }

  /**
   * Opens what the braces of the status bar show, and reads it.
   * @param part of what must stand there in the end
   */
  async languageStatus(part: string | RegExp = ''): Promise<string> {
    const status = this.page.locator('.hover-language-status');
    await succeeding(async () => {
      // Another click closes it.
      if (!(await status.first().isVisible())) await this.statusBar.locator('[id="status.languageStatus"]').click();
      await status.filter({ hasText: part }).first().waitFor({ timeout: TRY_MS });
    });
    return (await status.allInnerTexts()).join('\n');
  }

  /** Waits for a notification that says `part`, in the list behind the bell: not all of them pop up. */
  async notification(part: string | RegExp): Promise<Locator> {
    const center = this.page.locator('.notifications-center.visible');
    const notification = center.locator('.notification-list-item').filter({ hasText: part }).first();
    await succeeding(async () => {
      if (!(await center.isVisible())) await this.statusBar.locator('[id="status.notifications"]').click();
      await notification.waitFor({ timeout: TRY_MS });
    });
    return notification;
  }

  /** Opens a walkthrough by the title that `Welcome: Open Walkthrough...` shows. */
  async openWalkthrough(title: string): Promise<Locator> {
    await this.runCommand('Welcome: Open Walkthrough...');
    await this.pick(title);
    const walkthrough = this.page.locator('.gettingStartedDetailsContent').first();
    await walkthrough.waitFor();
    return walkthrough;
  }

  /** The page that VS Code's preview of Markdown shows. */
  get preview(): Locator {
    const webview = this.page.locator('iframe.webview.ready').first().contentFrame();
    return webview.locator('iframe#active-frame').contentFrame().locator('body');
  }

  /** The colour in which the first character of `text` is shown, as the browser writes it. */
  async colourOf(text: string): Promise<string> {
    const { x, y, height } = await this.placeOf(text);
    return this.page.evaluate<string>(`(() => {
      // Nothing that lies over the text counts: a hover, a decoration.
      const under = document.elementsFromPoint(${x + 2}, ${y + height / 2});
      const token = under.find((element) => element.tagName === 'SPAN' && element.closest('.view-line'));
      return token ? getComputedStyle(token).color : '';
    })()`);
  }

  /** Changes the colours of VS Code, by the name of a theme, and waits until they are there. */
  async useTheme(name: string): Promise<void> {
    await this.runCommand('Preferences: Color Theme');
    await this.answer(name);
    await this.page.locator(/dark/i.test(name) ? '.monaco-workbench.vs-dark' : '.monaco-workbench.vs').waitFor();
  }

  /** What was copied last. */
  async clipboard(): Promise<string> {
    return this.page.evaluate<string>('navigator.clipboard.readText()');
  }

  /** Closes all editors; what was not saved is saved first, for VS Code would ask. */
  async closeEditors(): Promise<void> {
    await this.page.keyboard.press('Escape');
    if ((await this.page.locator('.tab').count()) === 0) return;
    if ((await this.page.locator('.tab.dirty').count()) > 0) await this.runCommand('File: Save All Files');
    await expect.poll(() => this.page.locator('.tab.dirty').count(), { timeout: DEADLINE_MS }).toBe(0);
    await this.runCommand('View: Close All Editors');
    await expect.poll(() => this.page.locator('.tab').count(), { timeout: DEADLINE_MS }).toBe(0);
  }

  /** Writes what is to be seen to `.cache/screenshots/VERSION/NAME.png`. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: `.cache/screenshots/${this.#version}/${name}.png` });
  }

  /** Waits after `act` until the text of the editor is another one, and not saved. */
  async #changing(act: () => Promise<void>): Promise<void> {
    await this.#changingText(act);
    await this.page.locator('.tab.active.dirty').waitFor();
  }

  async #changingText(act: () => Promise<void>): Promise<void> {
    const before = await this.text();
    await act();
    await expect.poll(() => this.text(), { timeout: DEADLINE_MS, message: 'the changed text' }).not.toBe(before);
  }

  async #isCursorIn(text: string): Promise<boolean> {
    const cursor = await this.editor.locator('.cursor').first().boundingBox();
    const { x, y, width, height } = await this.placeOf(text);
    const middle = (cursor?.y ?? -1) + (cursor?.height ?? 0) / 2;
    return cursor !== null && cursor.x >= x - 1 && cursor.x <= x + width + 1 && middle > y && middle < y + height;
  }

  get #quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible .quick-input-box input').first();
  }

  get #hover(): Locator {
    return this.page.locator('.monaco-hover:not(.hidden)').filter({ has: this.page.locator('.hover-contents') });
  }

  get #codeActions(): Locator {
    return this.page.locator('.action-widget .monaco-list-row.action:visible');
  }

  get #completions(): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  #completionOf(label: string): Locator {
    return this.#completions.filter({ has: this.page.getByText(label, { exact: true }) });
  }

  #workspace(folder: number): Window['folders'][number] {
    const workspace = this.#window.folders[folder];
    if (!workspace) throw new Error(`the workspace has no folder ${folder}`);
    return workspace;
  }
}

/** Repeats what may come too early until it succeeds. */
async function succeeding(act: () => Promise<void>): Promise<void> {
  let failure: unknown = null;
  const attempt = async (): Promise<boolean> => {
    try {
      await act();
      return true;
    } catch (error) {
      failure = error;
      return false;
    }
  };
  const deadline = Date.now() + DEADLINE_MS;
  while (!(await attempt())) if (Date.now() > deadline) throw failure;
}

/** A row of the panel: the message, the source, the code and the place. Related information has no place of this form. */
function readProblem(row: string): Problem[] {
  const lines = row.split('\n').map((line) => line.trim());
  const [, line, column] = /^\[Ln (\d+), Col (\d+)\]$/.exec(lines.at(-1) ?? '') ?? [];
  const [message] = lines;
  if (message === undefined || line === undefined) return [];
  return [{ message, code: lines.at(-2) ?? '', line: Number(line), column: Number(column) }];
}
