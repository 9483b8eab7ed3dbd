import type { Span } from '../text/span';

/** A value as JSON has it; objects have exactly the members of the text, `__proto__` included. */
export type JsonValue = null | boolean | number | string | JsonValue[] | { [name: string]: JsonValue };

interface NodeBase extends Span {
  /** What holds the value; null for the root. */
  readonly parent: JsonObject | JsonArray | null;
  /** The member whose value this is; null for elements and the root. */
  readonly member: JsonMember | null;
}

export interface JsonObject extends NodeBase {
  readonly type: 'object';
  /** In the order of the text, those included that a later one of the same name replaces. */
  readonly members: readonly JsonMember[];
}

export interface JsonArray extends NodeBase {
  readonly type: 'array';
  readonly elements: readonly JsonNode[];
}

export interface JsonScalar extends NodeBase {
  readonly type: 'string' | 'number' | 'boolean' | 'null';
  readonly value: string | number | boolean | null;
}

/** A value of the text: its span reaches over quotes and brackets, and to the end of the text where it is not closed. */
export type JsonNode = JsonObject | JsonArray | JsonScalar;

/** `"name": value`, from the first quote to the end of the value, or as far as it is typed. */
export interface JsonMember extends Span {
  readonly name: string;
  /** With its quotes. */
  readonly nameSpan: Span;
  /** The offset of the colon, or -1. */
  readonly colon: number;
  /** Null where it is not typed yet. */
  readonly value: JsonNode | null;
  readonly object: JsonObject;
}

/** A comment, with its marks. */
export interface JsonComment extends Span {
  readonly kind: 'line' | 'block';
}

/** The member of that name that counts: the last one. */
export function memberNamed({ members }: JsonObject, name: string): JsonMember | undefined {
  for (let index = members.length - 1; index >= 0; index--) {
    const member = members[index];
    if (member?.name === name) return member;
  }
  return undefined;
}

/** Whether a member counts: no later one of its object has the same name. */
export function counts(member: JsonMember): boolean {
  return memberNamed(member.object, member.name) === member;
}

/** The value of the member of that name, or null. */
export function valueNamed(object: JsonObject, name: string): JsonNode | null {
  return memberNamed(object, name)?.value ?? null;
}

/** What a string says between its quotes: the span of its content. */
export function contentSpan({ start, end }: Span, text: string): Span {
  const isClosed = end - start >= 2 && text[end - 1] === '"';
  return { start: start + 1, end: isClosed ? end - 1 : end };
}

/** Where the part `[from, to)` of what the string `node` says stands in the text: an escape is one unit of it. */
export function spanInString(node: JsonNode, text: string, from: number, to: number): Span {
  const content = contentSpan(node, text);
  if (!text.slice(content.start, content.end).includes('\\')) {
    return { start: content.start + from, end: content.start + to };
  }
  let at = content.start;
  const skip = (units: number): number => {
    for (let unit = 0; unit < units && at < content.end; unit++) {
      if (text[at] === '\\') at += text[at + 1] === 'u' ? 6 : 2;
      else at++;
    }
    return Math.min(at, content.end);
  };
  return { start: skip(from), end: skip(to - from) };
}

/** The steps from the root to `node`: names of members, and indices of elements. */
export function pathOf(node: JsonNode): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at = node; at.parent; at = at.parent) {
    path.push(at.member ? at.member.name : (at.parent as JsonArray).elements.indexOf(at));
  }
  return path.reverse();
}

/** The node to which the steps of `path` lead, by the members that count; null where there is none. */
export function nodeAt(root: JsonNode | null, path: readonly (string | number)[]): JsonNode | null {
  let node = root;
  for (const step of path) {
    if (node?.type === 'object') node = valueNamed(node, String(step));
    else if (node?.type === 'array') node = node.elements[Number(step)] ?? null;
    else return null;
  }
  return node;
}
