import type { Workbench } from './workbench';

/** The box at the top of the window in which VS Code asks, used with the keyboard. */
export interface QuickInput {
  /** Waits until this is asked. */
  readonly at: (title: string) => Promise<void>;
  /** Replaces what stands in the box. */
  readonly type: (text: string) => Promise<void>;
  readonly enter: () => Promise<void>;
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
    objection: async () => {
      // VS Code colours the message of a box only where it objects.
      const message = widget.locator('.quick-input-widget .quick-input-message, .quick-input-message').first();
      await widget.locator('.monaco-inputbox.error, .quick-input-message[style*="background"]').first().waitFor();
      return message.innerText();
    },
  };
}
