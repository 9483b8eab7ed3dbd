import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { cleanUp } from '../harness/cleanUp.mjs';
import { openWindow } from '../harness/window.mjs';
import type { ServerAddress, WindowOptions } from '../harness/window.mjs';
import { Workbench } from './workbench';

declare module 'vitest' {
  interface ProvidedContext {
    server: ServerAddress;
    version: string;
  }
}

/**
 * Opens one window of VS Code for the tests of a file, on a fresh workspace, and closes it after them. A test that fails
 * leaves a screenshot, `failed-....png`.
 * @returns a function that gives the window's workbench inside of a test
 */
export function useWorkbench(options: WindowOptions = {}): () => Workbench {
  let workbench: Workbench | undefined;
  const get = (): Workbench => {
    if (!workbench) throw new Error('there is a workbench only while a test runs');
    return workbench;
  };

  beforeAll(async () => {
    workbench = new Workbench(await openWindow(inject('server'), options), inject('version'));
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await get().screenshot(`failed-${task.name.replaceAll(/\W+/g, '-')}`);
    await get().closeEditors();
  });
  afterAll(cleanUp);
  return get;
}
