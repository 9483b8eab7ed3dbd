/**
 * The Markdown that this folder makes, as plain text, for clients that show no Markdown: without marks of emphasis, code
 * and quotation, and without the backslashes that take a character's meaning away.
 */
export function plainText(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => plainLine(line.replace(/^> /, '')).trimEnd())
    .join('\n');
}

function plainLine(line: string): string {
  let plain = '';
  for (let at = 0; at < line.length;) {
    const character = line.charAt(at);
    const fence = character === '`' ? fenceAt(line, at) : 0;
    const close = fence > 0 ? line.indexOf('`'.repeat(fence), at + fence) : -1;
    if (close >= 0) {
      plain += withoutPadding(line.slice(at + fence, close));
      at = close + fence;
    } else if (character === '\\' && at + 1 < line.length) {
      plain += line.charAt(at + 1);
      at += 2;
    } else {
      if (character !== '*') plain += character;
      at++;
    }
  }
  return plain;
}

function fenceAt(line: string, at: number): number {
  let end = at;
  while (line.charAt(end) === '`') end++;
  return end - at;
}

/** The blank at both ends that keeps a backtick or a blank from the fence. */
function withoutPadding(code: string): string {
  return code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '' ? code.slice(1, -1) : code;
}
