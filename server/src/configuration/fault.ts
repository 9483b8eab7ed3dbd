import type { JsonDocument, SyntaxProblem } from '../jsonc/document';

/** What keeps a configuration file from being read, if anything does: a trailing comma does not, where it trails something. */
export function faultIn({ text, problems }: JsonDocument): SyntaxProblem | undefined {
  return problems.find(({ kind, start }) => kind !== 'trailing comma' || /[{[]\s*$/.test(text.slice(0, start)));
}
