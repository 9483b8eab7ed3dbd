import type { JsonNode } from '../../../jsonc/nodes';
import type { ConnectivityProfile } from '../../../profile/connectivityProfile';
import { membersOf, settingAt } from '../../../profile/settings';
import type { Fix } from '../../diagnostic';
import { insert, remove, replace } from '../../../text/edit';
import type { Refused } from './places';
import { objectOf, routeTypesAt } from './values';

/** How a value of the wrong type can be written as one of the type `wanted`, where that is clear. */
export function typeFixes({ node, path }: Refused, wanted: string, profile: ConnectivityProfile): Fix[] {
  const source = profile.text.slice(node.start, Math.min(node.end, node.start + 2000));
  const span = { start: node.start, end: node.end };
  const only = onlyElement(node);
  if (only?.type === wanted) {
    return [
      {
        title: 'Write it without the list',
        safe: false,
        edits: [remove({ start: node.start, end: only.start }), remove({ start: only.end, end: node.end })],
      },
    ];
  }
  if (wanted === 'string' && (node.type === 'number' || node.type === 'boolean')) {
    return [{ title: 'Put it in quotes', safe: false, edits: [replace(span, JSON.stringify(source))] }];
  }
  if (wanted === 'number' && node.type === 'string') {
    const number = String(node.value).trim();
    if (!/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/.test(number)) return [];
    return [{ title: 'Write it as a number', safe: false, edits: [replace(span, number)] }];
  }
  if (wanted === 'array' && isElement(node, path)) {
    return [{ title: 'Put it in a list', safe: false, edits: [insert(node.start, '['), insert(node.end, ']')] }];
  }
  if (wanted === 'object' && node.type === 'string') {
    const object = objectFor(String(node.value), node, path, profile);
    return object === null ? [] : [{ title: 'Write it as an object', safe: false, edits: [replace(span, object)] }];
  }
  return [];
}

/** The one element of a list; null for all else. */
function onlyElement(node: JsonNode): JsonNode | null {
  return node.type === 'array' && node.elements.length === 1 ? (node.elements[0] ?? null) : null;
}

/** Whether a value can stand in the list that is wanted at `path`. */
function isElement(node: JsonNode, path: readonly string[]): boolean {
  return settingAt(path)?.elements === node.type;
}

/** The object that a text stands for: of a route its type, of an entry its first member, such as the domain. */
function objectFor(text: string, node: JsonNode, path: readonly string[], profile: ConnectivityProfile): string | null {
  if (text.trim() === '') return null;
  const first = membersOf(path)[0];
  if (!first?.required) return null;
  const isRoute = first.name === 'type';
  if (isRoute && !routeTypesAt(path).some((type) => type === text)) return null;
  if (!isRoute && node.parent?.type !== 'array') return null;
  return objectOf(path, new Map([[first.name, JSON.stringify(text)]]), profile);
}
