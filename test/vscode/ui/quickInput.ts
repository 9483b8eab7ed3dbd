import type { Workbench } from './workbench';

/** The box at the top of the window in which VS Code asks, used with the keyboard. */
export interface QuickInput {
  /** Waits until this is asked. */
  readonly at: (title: string) => Promise<void>;
  /** Replaces what stands in the box. */
  readonly type: (text: string) => Promise<void>;
  readonly enter: () => Promise<void>;
  /** To the question before, as the arrow in the corner does. */
  readonly back: () => Promise<void>;
  /** Waits for what is said against the answer. */
  readonly objection: () => Promise<string>;
}

export function quickInput({ page }: Workbench): QuickInput {
  const widget = page.locator('.quick-input-widget:visible');
  return {
    at: (title) => widget.locator('.quick-input-title').filter({ hasText: title }).waitFor(),
    type: async (text) => {
      await page.keyboard.press('Control+KeyA');
      await page.keyboard.type(text);
    },
    enter: () => page.keyboard.press('Enter'),
    back: () => page.keyboard.press('Control+Alt+Minus'),
    objection: async () => {
      await widget.locator('.monaco-inputbox.error').waitFor();
      return widget.locator('.quick-input-message').innerText();
    },
  };
}
