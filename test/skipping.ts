import { describe, test } from 'vitest';

/** Why tests that only a POSIX system can run are skipped; null on one. */
export const NO_POSIX = process.platform === 'win32' ? 'Windows has no shell, modes and devices of POSIX.' : null;

/** A test, where there is no problem; otherwise the run says why it was skipped. */
export function testUnless(problem: string | null, name: string, run: () => void | Promise<void>): void {
  if (problem === null) test(name, run);
  else skipped(name, problem);
}

/**
 * A group of tests, where there is no problem; otherwise the run says why they were skipped.
 * @param isRequired whether the problem is a failure
 */
export function describeUnless(problem: string | null, name: string, tests: () => void, isRequired = false): void {
  if (problem === null) {
    describe(name, tests);
  } else if (isRequired) {
    test(name, () => {
      throw new Error(problem);
    });
  } else {
    skipped(name, problem);
  }
}

function skipped(name: string, problem: string): void {
  console.warn(`Skipped '${name}': ${problem}`);
  test(name, ({ skip }) => {
    skip(problem);
  });
}
