import type { JsonArray, JsonNode, JsonObject } from '../../jsonc/nodes';

/** The objects and lists of a tree, each before what is in it; without recursion, as texts can be nested deeply. */
export function containersIn(root: JsonNode | null): (JsonObject | JsonArray)[] {
  const found: (JsonObject | JsonArray)[] = [];
  const waiting: (JsonNode | null)[] = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (node?.type !== 'object' && node?.type !== 'array') continue;
    found.push(node);
    const children = node.type === 'object' ? node.members.map(({ value }) => value) : node.elements;
    for (let at = children.length - 1; at >= 0; at--) waiting.push(children[at] ?? null);
  }
  return found;
}

/** Whether an object or list has its closing bracket. */
export function isClosed({ type, start, end }: JsonObject | JsonArray, text: string): boolean {
  return end - start >= 2 && text[end - 1] === (type === 'object' ? '}' : ']');
}
