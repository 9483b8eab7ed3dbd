import type { Rule } from './rule';

/** Reported by `configuration/`, which reads the file. */
export const configurationRule: Rule<string> = {
  id: 'configuration',
  severity: 'error',
  title: "The project's configuration file is not valid",
  reason:
    'A rule, role or severity that does not exist in `bems-config.json`, or a template that is not there, would silently leave files checked otherwise than you think. In the editor it is marked; the command line says it in one line and ends with exit code 2.',
  source: 'OURS',
  about: 'configuration',
  examples: { bad: [], good: [] },
};
