import type { ResponseEntry } from '../../../model/entry';
import { documentedKey } from '../../../roles/documented';
import { NO_SERVICE_TITLE, ROLES, SERVICE_TITLES } from '../../../roles/role';

/** Entries one below the other that belong to one service. */
export interface Group {
  /** The service, or what else they are about; null where nobody knows. */
  readonly name: string | null;
  readonly entries: readonly ResponseEntry[];
}

/**
 * Entries that follow each other as groups, in their order. A few keys of unknown role in the midst of a service stay
 * with it: three groups would say no more about them, and would tear the service apart.
 */
export function groupsOf(entries: readonly ResponseEntry[]): Group[] {
  const groups: { name: string | null; entries: ResponseEntry[] }[] = [];
  for (const entry of entries) {
    const name = groupOf(entry);
    const [before, last] = [groups.at(-2), groups.at(-1)];
    if (last?.name === name) {
      last.entries.push(entry);
    } else if (before?.name === name && last?.name === null) {
      before.entries.push(...last.entries, entry);
      groups.pop();
    } else {
      groups.push({ name, entries: [entry] });
    }
  }
  return groups;
}

function groupOf(entry: ResponseEntry): string | null {
  const role = entry.assignment?.role;
  if (role?.service) return SERVICE_TITLES[role.service];
  const isCommon = role ? ROLES[role.name].services.length === 0 : documentedKey(entry.key) !== undefined;
  return isCommon ? NO_SERVICE_TITLE : null;
}
