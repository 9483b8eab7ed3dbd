import type { JsonNode, JsonObject } from '../../../jsonc/nodes';
import { memberNamed } from '../../../jsonc/nodes';
import { membersOf } from '../../../profile/settings';
import { nearest } from '../../wording';

/** The member of the object at `path` that an unknown one was probably meant for; undefined where none is near. */
export function meantBy(name: string, path: readonly string[]): string | undefined {
  if (name.trim() === '') return undefined;
  return nearest(
    name,
    membersOf(path).map((setting) => setting.name),
  );
}

/** Whether one of these members is not there, but another that was probably meant for it: `schema` reports that one. */
export function isMisspelt(object: JsonObject, ...names: readonly string[]): boolean {
  const missing = names.filter((name) => !memberNamed(object, name));
  if (missing.length === 0) return false;
  const path = settingPathOf(object);
  const known = new Set(membersOf(path).map((setting) => setting.name));
  return object.members.some(({ name }) => {
    const meant = known.has(name) ? undefined : meantBy(name, path);
    return meant !== undefined && missing.includes(meant);
  });
}

/** The path of member names to a value, without the positions in lists. */
function settingPathOf(node: JsonNode): string[] {
  const path: string[] = [];
  for (let at: JsonNode | null = node; at; at = at.parent) if (at.member) path.push(at.member.name);
  return path.reverse();
}
