import { CONFIGURATION_FILE } from '../configuration/configuration';
import type { Language } from '../language';
import type { Example, Rule } from './rule';

/** A file of an example. */
export interface ExampleFile {
  readonly name: string;
  readonly text: string;
  readonly language: Language;
}

/** The files of an example of `rule` that are checked: one, or for rules about several files all of them. */
export function exampleFiles(rule: Rule, example: Example): readonly ExampleFile[] {
  if (typeof example === 'string') {
    return rule.about === 'profile'
      ? [{ name: 'west.connectivity-profile.json', text: example, language: 'connectivity-profile' }]
      : [{ name: 'GoodServerSetup.properties', text: example, language: 'response-file' }];
  }
  return Object.entries(example)
    .filter(([name]) => name !== CONFIGURATION_FILE)
    .map(([name, text]) => ({
      name,
      text,
      language: name.endsWith('.properties') ? 'response-file' : 'connectivity-profile',
    }));
}

/** The text of the configuration file in whose folder an example of several files lies, or null. */
export function exampleConfiguration(example: Example): string | null {
  return typeof example === 'string' ? null : (example[CONFIGURATION_FILE] ?? null);
}

/** An example as one text: of several files each under its name. */
export function exampleText(example: Example): string {
  if (typeof example === 'string') return example;
  return Object.entries(example)
    .map(([name, text]) => `${name}:\n${text}`)
    .join('\n');
}
