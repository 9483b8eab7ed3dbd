/** A place that the user fills in: what stands there at first, and what there is to choose from. */
export interface Stop {
  readonly standard: string;
  readonly choices: readonly string[];
}

/** A text with places to fill in. */
export type Template = readonly (string | Stop)[];

/** A place with `standard` in it. */
export function stop(standard = ''): Stop {
  return { standard, choices: [] };
}

/** A place with one of `choices` in it, the first at first. */
export function choice(choices: readonly string[]): Stop {
  return { standard: choices[0] ?? '', choices };
}

/** The text in quotes, as JSON has it. */
export function quoted(content: Stop | string): Template {
  if (typeof content === 'string') return [JSON.stringify(content)];
  const escaped = { standard: inString(content.standard), choices: content.choices.map(inString) };
  return ['"', escaped, '"'];
}

/** `text` as it stands between the quotes of a string. */
export function inString(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** The template as it is without a client that knows snippets; on one line. */
export function plainText(template: Template): string {
  return template.map((part) => (typeof part === 'string' ? part.replace(/\n\t*/g, ' ') : part.standard)).join('');
}

/** The template in the syntax of the protocol's snippets. */
export function snippetText(template: Template): string {
  let stops = 0;
  return template
    .map((part) => {
      if (typeof part === 'string') return part.replace(/[\\$]/g, '\\$&');
      stops++;
      if (part.choices.length > 1) return `\${${stops}|${part.choices.map(escapedChoice).join(',')}|}`;
      return part.standard === '' ? `$${stops}` : `\${${stops}:${part.standard.replace(/[\\$}]/g, '\\$&')}}`;
    })
    .join('');
}

function escapedChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}
