import { javaProblem } from '../../java/java.mjs';
import { describeUnless } from '../../skipping';

/**
 * A group of tests that ask Java. Where no JDK is, the run says why they were skipped; with BEMS_REQUIRE_JAVA=1, as in
 * CI, that is a failure.
 */
export function describeWithJava(name: string, tests: () => void): void {
  describeUnless(javaProblem(), name, tests, process.env.BEMS_REQUIRE_JAVA === '1');
}
