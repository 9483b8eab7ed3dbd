import { annotationIn } from './annotation';
import { documentedKey } from './documented';
import { inferRole } from './infer';
import type { Role, RoleAssignment } from './role';

/**
 * The role of a key, from the strongest origin that names one: documented key, annotation, key map, inference.
 * @param key decoded
 * @param comments the texts of the run of comment lines right above the entry, top down, without their marks
 * @param keyMap `keyRoles` of the configuration
 */
export function resolveRole(
  key: string,
  comments: readonly string[],
  keyMap: ReadonlyMap<string, Role>,
): RoleAssignment | null {
  const documented = documentedKey(key);
  if (documented) return documented.role && { role: documented.role, origin: 'documented' };
  // Where several annotations stand above a key, the one nearest to it counts.
  for (let i = comments.length - 1; i >= 0; i--) {
    const annotation = annotationIn(comments[i] as string);
    if (annotation?.role) return { role: annotation.role, origin: 'annotation' };
  }
  const mapped = keyMap.get(key);
  if (mapped) return { role: mapped, origin: 'keyMap' };
  const inferred = inferRole(key);
  return inferred && { role: inferred, origin: 'inferred' };
}
