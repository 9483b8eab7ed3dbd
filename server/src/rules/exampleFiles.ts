import type { Example, Rule } from './rule';

/** A file of an example. */
export interface ExampleFile {
  readonly name: string;
  readonly text: string;
  readonly language: 'response-file' | 'connectivity-profile';
}

/** The files of an example of `rule`: one, or for rules about several files all of them. */
export function exampleFiles(rule: Rule, example: Example): readonly ExampleFile[] {
  if (typeof example === 'string') {
    return rule.about === 'profile'
      ? [{ name: 'west.connectivity-profile.json', text: example, language: 'connectivity-profile' }]
      : [{ name: 'GoodServerSetup.properties', text: example, language: 'response-file' }];
  }
  return Object.entries(example).map(([name, text]) => ({
    name,
    text,
    language: name.endsWith('.properties') ? 'response-file' : 'connectivity-profile',
  }));
}

/** An example as one text: of several files each under its name. */
export function exampleText(rule: Rule, example: Example): string {
  if (typeof example === 'string') return example;
  return exampleFiles(rule, example)
    .map(({ name, text }) => `${name}:\n${text}`)
    .join('\n');
}
