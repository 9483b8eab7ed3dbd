import type { JsonNode, JsonValue } from './nodes';

type Container = JsonValue[] | Record<string, JsonValue>;

/** The value of `root` as plain data. Of members with one name the last counts; one without a value is left out. */
export function valueOf(root: JsonNode): JsonValue {
  // Not by recursion: the nodes can be nested deeper than the stack.
  const waiting: { readonly node: JsonNode; readonly value: Container }[] = [];
  const begin = (node: JsonNode): JsonValue => {
    if (node.type !== 'object' && node.type !== 'array') return node.value;
    const value: Container = node.type === 'array' ? [] : {};
    waiting.push({ node, value });
    return value;
  };
  const whole = begin(root);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, value } = next;
    if (node.type === 'array') {
      for (const element of node.elements) (value as JsonValue[]).push(begin(element));
    } else if (node.type === 'object') {
      for (const member of node.members) {
        if (member.value) setMember(value as Record<string, JsonValue>, member.name, begin(member.value));
      }
    }
  }
  return whole;
}

/** Sets a member also where its name is one that objects inherit a setter for. */
function setMember(object: Record<string, JsonValue>, name: string, value: JsonValue): void {
  if (name === '__proto__') {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  } else {
    object[name] = value;
  }
}
