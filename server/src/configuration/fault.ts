import type { JsonDocument, SyntaxProblem } from '../jsonc/document';

/** What keeps a configuration file from being read, if anything does: trailing commas do not. */
export function faultIn({ problems }: JsonDocument): SyntaxProblem | undefined {
  return problems.find(({ kind }) => kind !== 'trailing comma');
}
