import type { JsonNode, JsonObject } from '../jsonc/nodes';
import { memberNamed } from '../jsonc/nodes';
import { isAnyMember, membersOf } from './settings';
import { nearest } from '../text/nearest';

/** The member of the object at `path` that an unknown one was probably meant for; undefined where none is near. */
export function meantBy(name: string, path: readonly string[]): string | undefined {
  if (name.trim() === '') return undefined;
  return nearest(
    name,
    membersOf(path).map((setting) => setting.name),
  );
}

/**
 * Whether one of these members, or any, is not there, but another that was probably meant for it: `schema` reports that one.
 */
export function isMisspelt(object: JsonObject, ...names: readonly string[]): boolean {
  // Nearly every object: what has its name elsewhere is in the wrong place, and not misspelt.
  if (object.members.every(({ name }) => isAnyMember(name))) return false;
  const path = settingPathOf(object);
  const known = new Set(membersOf(path).map((setting) => setting.name));
  return object.members.some(({ name }) => {
    const meant = known.has(name) ? undefined : meantBy(name, path);
    return meant !== undefined && (names.length === 0 || names.includes(meant)) && !memberNamed(object, meant);
  });
}

/** The path of member names to a value, without the positions in lists. */
function settingPathOf(node: JsonNode): string[] {
  const path: string[] = [];
  for (let at: JsonNode | null = node; at; at = at.parent) if (at.member) path.push(at.member.name);
  return path.reverse();
}
