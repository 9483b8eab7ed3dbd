import { type Node, type ParseError, createScanner, parseTree } from 'jsonc-parser';
import type { SeveritySetting } from '../rules/diagnostic';
import { insert, replace } from '../rules/edits';
import type { TextEdit } from '../text/edit';
import { lineEndOf } from '../text/lines';

// Each function gives the edits (UTF-16 offsets) that change the text of a configuration file. Everything else stays as
// it is, comments and format included; an empty text becomes a new configuration. Null where the text is not one JSON
// object, or where what is to be changed is none: such a file must be mended first.

/** `template` set to `path`: replaced where it stands, otherwise the first member. */
export function withTemplate(text: string, path: string): TextEdit[] | null {
  return withMember(text, ['template'], path, 'first');
}

/** `rule` set to `severity` in `rules`. */
export function withRuleSeverity(text: string, rule: string, severity: SeveritySetting): TextEdit[] | null {
  return withMember(text, ['rules', rule], severity, 'last');
}

/** `key` (decoded) given the role `role` (`databasePort core`) in `keyRoles`. */
export function withKeyRole(text: string, key: string, role: string): TextEdit[] | null {
  return withMember(text, ['keyRoles', key], role, 'last');
}

type Where = 'first' | 'last';

function withMember(text: string, path: readonly string[], value: string, where: Where): TextEdit[] | null {
  const root = rootOf(text);
  if (root === 'none') return [newFile(text, path, value)];
  let object = root;
  for (const [depth, name] of path.entries()) {
    if (object?.type !== 'object') return null;
    const member = object.children?.findLast(({ children }) => children?.[0]?.value === name);
    if (!member) return addMember(text, object, path.slice(depth), value, where);
    object = member.children?.[1] ?? null;
  }
  if (!object) return null;
  if (object.value === value) return [];
  return [replace({ start: object.offset, end: object.offset + object.length }, JSON.stringify(value))];
}

/** The value that `text` is, null where it is not well-formed; `none` for a text of blanks and comments. */
function rootOf(text: string): Node | null | 'none' {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
    if (errors.length > 0) return null;
    return root ?? 'none';
  } catch (error) {
    // The parser recurses: thousands of nested brackets are deeper than the stack.
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}

function newFile(text: string, path: readonly string[], value: string): TextEdit {
  const lineEnd = lineEndOf(text);
  const object = `{${lineEnd}  ${memberText(path, value, { indent: '  ', unit: '  ', lineEnd })}${lineEnd}}${lineEnd}`;
  if (text.trim() === '') return replace({ start: 0, end: text.length }, object);
  return insert(text.length, /[\r\n]$/.test(text) ? object : lineEnd + object);
}

/** How members are laid out: the indentation of the new one, one step of it, the line end; null on one line. */
type Layout = { readonly indent: string; readonly unit: string; readonly lineEnd: string } | null;

/** `"rules": { "port-range": "off" }` */
function memberText([name = '', ...inner]: readonly string[], value: string, layout: Layout): string {
  if (inner.length === 0) return `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
  if (!layout) return `${JSON.stringify(name)}: { ${memberText(inner, value, null)} }`;
  const { indent, unit, lineEnd } = layout;
  const deeper = { ...layout, indent: indent + unit };
  return `${JSON.stringify(name)}: {${lineEnd}${deeper.indent}${memberText(inner, value, deeper)}${lineEnd}${indent}}`;
}

function addMember(text: string, object: Node, path: readonly string[], value: string, where: Where): TextEdit[] {
  const last = object.children?.at(-1);
  return last && where === 'last'
    ? appendMember(text, object, last, path, value)
    : prependMember(text, object, path, value);
}

function prependMember(text: string, object: Node, path: readonly string[], value: string): TextEdit[] {
  const layout = layoutIn(text, object);
  const at = object.offset + 1;
  const rest = text.slice(at, object.offset + object.length);
  const comma = object.children?.length ? ',' : '';
  const isEmpty = /^\s*\}/.test(rest);
  if (!isEmpty && !/^[ \t]*(?:\/[/*].*)?[\r\n]/.test(rest)) {
    return [insert(at, ` ${memberText(path, value, null)}${comma}`)];
  }
  const member = layout.lineEnd + layout.indent + memberText(path, value, layout) + comma;
  if (!isEmpty || /^[ \t]*[\r\n]/.test(rest)) return [insert(at, member)];
  // `{}` and `{ }`: the brace goes into a line of its own.
  const close = at + rest.search(/\}/);
  return [replace({ start: at, end: close }, member + layout.lineEnd + blanksBeforeLineOf(text, object.offset))];
}

/** Behind the last member, and behind the comment that stands behind that. */
function appendMember(text: string, object: Node, last: Node, path: readonly string[], value: string): TextEdit[] {
  const end = last.offset + last.length;
  const comma = commaBehind(text, end);
  const after = comma < 0 ? end : comma + 1;
  if (!isFirstInLine(text, last.offset)) {
    const member = memberText(path, value, null);
    return [insert(after, comma < 0 ? `, ${member}` : ` ${member},`)];
  }
  const layout = layoutIn(text, object);
  const at = behindComment(text, after);
  const member = layout.lineEnd + layout.indent + memberText(path, value, layout);
  if (comma >= 0) return [insert(at, `${member},`)];
  return at === end ? [insert(at, `,${member}`)] : [insert(end, ','), insert(at, member)];
}

/** The offset of the comma behind a member that ends at `end`; -1 where there is none. */
function commaBehind(text: string, end: number): number {
  const scanner = createScanner(text, true);
  scanner.setPosition(end);
  scanner.scan();
  const at = scanner.getTokenOffset();
  return text[at] === ',' ? at : -1;
}

/** The end of the line of `at`, where only one comment stands before it; otherwise `at`. */
function behindComment(text: string, at: number): number {
  const rest = (/^[^\r\n]*/.exec(text.slice(at))?.[0] ?? '').trimEnd();
  const comment = rest.trimStart();
  const isOne = comment.startsWith('//') || (comment.startsWith('/*') && comment.indexOf('*/') === comment.length - 2);
  return isOne ? at + rest.length : at;
}

/** How the members of `object` that have lines of their own are laid out, or would be. */
function layoutIn(text: string, object: Node): { indent: string; unit: string; lineEnd: string } {
  const unit = /^[ \t]+(?=["/])/m.exec(text)?.[0] ?? '  ';
  const first = object.children?.find(({ offset }) => isFirstInLine(text, offset));
  const indent = blanksBeforeLineOf(text, first?.offset ?? object.offset) + (first ? '' : unit);
  return { indent, unit, lineEnd: lineEndOf(text) };
}

function lineStartOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

function isFirstInLine(text: string, offset: number): boolean {
  return text.slice(lineStartOf(text, offset), offset).trim() === '';
}

/** The indentation of the line of `offset`. */
function blanksBeforeLineOf(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStartOf(text, offset), offset))?.[0] ?? '';
}
