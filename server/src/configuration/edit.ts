import { insertItems } from '../jsonc/edit/insertItems';
import type { Layout } from '../jsonc/edit/insertItems';
import { memberNamed } from '../jsonc/nodes';
import type { JsonNode } from '../jsonc/nodes';
import { parseJsonc } from '../jsonc/parse';
import type { SeveritySetting } from '../rules/diagnostic';
import { insert, replace } from '../text/edit';
import type { TextEdit } from '../text/edit';
import { lineEndOf } from '../text/lines';
import { faultIn } from './fault';

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

function withMember(text: string, path: readonly string[], value: string, where: 'first' | 'last'): TextEdit[] | null {
  const json = parseJsonc(text);
  if (faultIn(json)) return null;
  if (!json.root) return [newFile(text, path, value)];
  let node: JsonNode | null = json.root;
  for (const [depth, name] of path.entries()) {
    if (node?.type !== 'object') return null;
    const member = memberNamed(node, name);
    if (!member) {
      const item = (layout: Layout): string => memberText(path.slice(depth), value, layout);
      return insertItems(json, node, [item], {
        behind: where === 'first' ? null : undefined,
        keepsTrailingComma: true,
      });
    }
    node = member.value;
  }
  if (!node) return null;
  if (node.type === 'string' && node.value === value) return [];
  return [replace({ start: node.start, end: node.end }, JSON.stringify(value))];
}

function newFile(text: string, path: readonly string[], value: string): TextEdit {
  const lineEnd = lineEndOf(text);
  const member = memberText(path, value, { indent: '  ', unit: '  ', lineEnd, isInLine: false });
  const object = `{${lineEnd}  ${member}${lineEnd}}${lineEnd}`;
  if (text.trim() === '') return replace({ start: 0, end: text.length }, object);
  return insert(text.length, /[\r\n]$/.test(text) ? object : lineEnd + object);
}

/** `"rules": { "port-range": "off" }` */
function memberText([name = '', ...inner]: readonly string[], value: string, layout: Layout): string {
  if (inner.length === 0) return `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
  if (layout.isInLine) return `${JSON.stringify(name)}: { ${memberText(inner, value, layout)} }`;
  const { indent, unit, lineEnd } = layout;
  const deeper = { ...layout, indent: indent + unit };
  return `${JSON.stringify(name)}: {${lineEnd}${deeper.indent}${memberText(inner, value, deeper)}${lineEnd}${indent}}`;
}
