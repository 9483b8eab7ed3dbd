import Module from 'node:module';
import { join } from 'node:path';
import { extension } from './extension';

/** What it takes to start the extension in its host (milliseconds). */
export interface ActivationTime {
  /** To load its code. */
  load: number;
  /** Of `activate()`, until it returns, which blocks the host, and until what it returned is settled. */
  call: number;
  settled: number;
}

/** What was measured; null until the extension was activated. */
export let activationTime: ActivationTime | null = null;

type Load = (request: string, ...rest: unknown[]) => unknown;

/** Measures the activation that comes: between VS Code and the code of the extension, so that neither notices. */
export function measureActivation(): void {
  const loader = Module as unknown as { _load: Load };
  const load = loader._load;
  const main = join(extension().extensionPath, (extension().packageJSON as { main: string }).main);
  loader._load = function (request, ...rest) {
    const started = performance.now();
    const loaded = load.call(this, request, ...rest);
    if (request !== main || activationTime) return loaded;
    const time = (activationTime = { load: performance.now() - started, call: NaN, settled: NaN });
    const { activate, ...others } = loaded as { activate: (context: unknown) => unknown };
    return {
      ...others,
      activate: async (context: unknown) => {
        const called = performance.now();
        const result = activate(context);
        time.call = performance.now() - called;
        await result;
        time.settled = performance.now() - called;
        return result;
      },
    };
  };
}
