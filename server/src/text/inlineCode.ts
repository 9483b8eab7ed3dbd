import { visible } from './visible';

/** `text` as inline code of Markdown, on one line: what nobody would see is made visible. */
export function inlineCode(text: string): string {
  const shown = visible(text);
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  // Markdown takes one blank from both ends, where there is one at both.
  const losesBlanks = shown.startsWith(' ') && shown.endsWith(' ') && shown.trim() !== '';
  return losesBlanks || /^`|`$/.test(shown) ? `${fence} ${shown} ${fence}` : fence + shown + fence;
}
