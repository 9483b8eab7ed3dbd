import { formatRole } from '../roles/role';
import type { RoleName, Service } from '../roles/role';
import type { EntryMemory, ResponseEntry } from './entry';

/** Which entries count, by key and by role: the last one of each key. It holds places in the list of entries. */
export class KeyIndex {
  private readonly last = new Map<string, number>();
  private readonly superseded = new Set<number>();
  private readonly roles = new Map<RoleName, number[]>();
  /** The first of each role and service. */
  private readonly services = new Map<string, number>();

  constructor(private readonly entries: readonly ResponseEntry[]) {
    for (const { key, index } of entries) {
      const previous = this.last.get(key);
      if (previous !== undefined) this.superseded.add(previous);
      this.last.set(key, index);
    }
    for (const index of this.last.values()) {
      const role = entries[index]?.assignment?.role;
      if (!role) continue;
      const sameRole = this.roles.get(role.name);
      if (sameRole) sameRole.push(index);
      else this.roles.set(role.name, [index]);
      const name = formatRole(role);
      if (!this.services.has(name)) this.services.set(name, index);
    }
  }

  /** This index if it also fits `entries`: the keys and roles are the same in the same order. */
  after(entries: readonly ResponseEntry[]): this | null {
    const before = this.entries;
    if (before.length !== entries.length) return null;
    for (let i = 0; i < entries.length; i++) {
      const { memory: was } = before[i] as ResponseEntry;
      const { memory: is } = entries[i] as ResponseEntry;
      if (was !== is && (was.key !== is.key || roleOf(was) !== roleOf(is))) return null;
    }
    return this;
  }

  effective(key: string, entries: readonly ResponseEntry[]): ResponseEntry | undefined {
    const index = this.last.get(key);
    return index === undefined ? undefined : entries[index];
  }

  isSuperseded(index: number): boolean {
    return this.superseded.has(index);
  }

  /** In the order in which their keys stand first. */
  withRole(name: RoleName, entries: readonly ResponseEntry[]): ResponseEntry[] {
    return (this.roles.get(name) ?? []).map((index) => entries[index] as ResponseEntry);
  }

  ofService(name: RoleName, service: Service | null, entries: readonly ResponseEntry[]): ResponseEntry | undefined {
    const index = this.services.get(formatRole({ name, service }));
    return index === undefined ? undefined : entries[index];
  }
}

function roleOf({ assignment }: EntryMemory): string | null {
  return assignment && formatRole(assignment.role);
}
