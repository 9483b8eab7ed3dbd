/** Reads the part of VS Code's snippet syntax that ours use: `$1`, `${1}`, `${1:default}`, `${1|one,two|}`. */

/** A snippet's text between its tab stops, and the tab stops, in order. */
export type SnippetPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tabStop'; readonly number: number; readonly choices: readonly string[] | null };

const TAB_STOP = /\$(?:(\d+)|\{(\d+)(?::((?:[^\\$}]|\\[\\$}])*)|\|((?:[^\\|]|\\[\\,|])*)\|)?\})/y;
const TEXT = /(?:[^\\$]|\\[\\$}])+/y;

/**
 * The parts of the snippet `body`; a default is a list of one choice, without one it is null.
 * Stricter than VS Code: what it would let pass as text, such as a backslash that escapes nothing, is an error.
 */
export function parseSnippet(body: string): SnippetPart[] {
  const parts: SnippetPart[] = [];
  for (let at = 0; at < body.length;) {
    TAB_STOP.lastIndex = TEXT.lastIndex = at;
    const stop = TAB_STOP.exec(body);
    const text = stop ? null : TEXT.exec(body);
    if (stop) parts.push({ kind: 'tabStop', number: Number(stop[1] ?? stop[2]), choices: choicesOf(stop[3], stop[4]) });
    else if (text) parts.push({ kind: 'text', text: text[0].replace(/\\([\\$}])/g, '$1') });
    else throw new Error(`not read from here on: ${body.slice(at)}`);
    at += (stop ?? text)?.[0].length ?? 0;
  }
  return parts;
}

/** The text of a snippet; a tab stop that `values` does not fill has its default or its first choice. */
export function expandSnippet(parts: readonly SnippetPart[], values: Readonly<Record<number, string>> = {}): string {
  const defaults = new Map<number, string>();
  for (const part of parts) {
    if (part.kind === 'tabStop' && part.choices) defaults.set(part.number, part.choices[0] as string);
  }
  return parts
    .map((part) => (part.kind === 'text' ? part.text : (values[part.number] ?? defaults.get(part.number) ?? '')))
    .join('');
}

function choicesOf(fallback: string | undefined, list: string | undefined): string[] | null {
  if (fallback !== undefined) return [fallback.replace(/\\([\\$}])/g, '$1')];
  if (list === undefined) return null;
  return [...list.matchAll(/(?:[^\\,]|\\[\\,|])+/g)].map(([choice]) => choice.replace(/\\([\\,|])/g, '$1'));
}
