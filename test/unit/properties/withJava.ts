import { describe, test } from 'vitest';
import { javaProblem } from '../../java/java.mjs';

/**
 * A group of tests that ask Java. Where no JDK is, the run says why they were skipped; with BEMS_REQUIRE_JAVA=1, as in
 * CI, that is a failure.
 */
export function describeWithJava(name: string, tests: () => void): void {
  const problem = javaProblem();
  if (problem === null) {
    describe(name, tests);
  } else if (process.env.BEMS_REQUIRE_JAVA === '1') {
    test(name, () => {
      throw new Error(problem);
    });
  } else {
    console.warn(`Skipped '${name}': ${problem}`);
    test(name, ({ skip }) => {
      skip(problem);
    });
  }
}
