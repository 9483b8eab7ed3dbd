import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is still to be undone, the last first. */
const pending = [];

/**
 * Has `undo` run by {@link cleanUp}, and when the process is ended by a signal.
 * @returns `undo`, which runs once only, whoever calls it
 */
export function undoAtEnd(undo) {
  let done = null;
  const once = () => (done ??= Promise.resolve(undo()));
  pending.push(once);
  return once;
}

/** Undoes everything in reverse order. One that fails is reported and does not keep the others. */
export async function cleanUp() {
  for (let undo = pending.pop(); undo; undo = pending.pop()) {
    await undo().catch((error) => console.error(`Not cleaned up: ${error.message}`));
  }
}

/** A new folder for this run, gone at its end. */
export function temporaryFolder(purpose) {
  const folder = mkdtempSync(join(tmpdir(), `bems-vscode-${purpose}-`));
  // VS Code's child processes write for a moment after their parent has ended.
  undoAtEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return folder;
}

/** Cleans up and ends the process where it is interrupted or terminated; a second signal ends it at once. */
export function cleanUpOnSignals() {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.once(signal, () => void cleanUp().finally(() => process.exit(code)));
  }
}
