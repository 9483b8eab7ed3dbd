import type { Deployment, DeploymentFile } from '../../deployment/deployment';
import { DEPLOYMENT_RULES } from '../catalogue';
import { describeError } from '../problem';
import type { InternalProblem } from '../problem';
import type { Found } from '../report';
import type { DeploymentRule } from '../rule';

/** What the rules found in several files together, and the rules that crashed. */
export interface CheckedDeployment {
  /** The findings about a file, in the order of the rules; a file without any has no list. */
  readonly found: ReadonlyMap<DeploymentFile, readonly Found[]>;
  readonly problems: readonly InternalProblem[];
}

/**
 * Runs the rules over several files together. A rule that throws is reported as a problem of ours, and the others run.
 * @param rules for tests; the catalogue's otherwise
 */
export function checkDeployment(
  deployment: Deployment,
  rules: readonly DeploymentRule[] = DEPLOYMENT_RULES,
): CheckedDeployment {
  const found = new Map<DeploymentFile, Found[]>();
  const problems: InternalProblem[] = [];
  for (const rule of rules) {
    try {
      rule.check(deployment, (file, finding) => {
        const findings = found.get(file);
        if (findings) findings.push({ rule, finding });
        else found.set(file, [{ rule, finding }]);
      });
    } catch (error) {
      problems.push({ rule: rule.id, detail: describeError(error) });
    }
  }
  return { found, problems };
}
