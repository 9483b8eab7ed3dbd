import { keyOf, parseProperties, valueOf } from '../properties';

/** A key of an adopted template. */
export interface TemplateKey {
  readonly key: string;
  /** The template's value, decoded. */
  readonly defaultValue: string;
  /** The text of the comment lines above it, without their marks; empty where there are none. */
  readonly documentation: string;
}

/** The vendor's response file as a list of what a response file can hold. */
export interface Template {
  readonly text: string;
  /** By key, in the template's order. */
  readonly keys: ReadonlyMap<string, TemplateKey>;
}

/**
 * The template in `text`: its keys, defaults, and comments. Of a key that stands twice the last counts.
 * Source: S0 Perform a silent install or upgrade: the template has instructions as comments.
 */
export function parseTemplate(text: string): Template {
  const document = parseProperties(text);
  const keys = new Map<string, TemplateKey>();
  let comments: string[] = [];
  for (const node of document.nodes) {
    if (node.kind === 'comment') {
      comments.push(text.slice(node.markStart + 1, node.textEnd).trim());
      continue;
    }
    if (node.kind === 'entry') {
      const key = keyOf(text, node);
      const defaultValue = valueOf(text, node);
      const documentation = documentationIn(comments);
      if (key !== '') keys.set(key, { key, defaultValue, documentation });
    }
    comments = [];
  }
  return { text, keys };
}

/** The comment lines as one text, without the lines that are ours and without rulers. */
function documentationIn(comments: readonly string[]): string {
  return comments.filter(isDocumentation).join('\n').trim();
}

/** Whether a comment line, without its mark and outer blanks, is neither meant for this tool nor a ruler. */
export function isDocumentation(line: string): boolean {
  return !isForThisTool(line) && !isRuler(line);
}

/** Whether a comment line, without its mark and outer blanks, is nothing but a ruler. */
export function isRuler(line: string): boolean {
  return /^[-=*#!~_]+$/.test(line);
}

/** Whether a comment line, without its mark and outer blanks, is an annotation or a suppression. */
export function isForThisTool(line: string): boolean {
  return /^(?:@role\b|bems-(?:disable|enable))/.test(line);
}
