import type { RoleName } from '../roles/role';
import type { ResponseEntry } from './entry';

/** Which entries count, by key and by role: the last one of each key. It holds places in the list of entries. */
export class KeyIndex {
  private readonly last = new Map<string, number>();
  private readonly superseded = new Set<number>();
  private readonly roles = new Map<RoleName, number[]>();

  constructor(private readonly entries: readonly ResponseEntry[]) {
    for (const { key, index } of entries) {
      const previous = this.last.get(key);
      if (previous !== undefined) this.superseded.add(previous);
      this.last.set(key, index);
    }
    for (const index of this.last.values()) {
      const role = entries[index]?.role;
      if (!role) continue;
      const sameRole = this.roles.get(role);
      if (sameRole) sameRole.push(index);
      else this.roles.set(role, [index]);
    }
  }

  /** This index if it also fits `entries`: the keys and roles are the same in the same order. */
  after(entries: readonly ResponseEntry[]): KeyIndex | null {
    const before = this.entries;
    if (before.length !== entries.length) return null;
    for (let i = 0; i < entries.length; i++) {
      const { memory: was } = before[i] as ResponseEntry;
      const { memory: is } = entries[i] as ResponseEntry;
      if (was !== is && (was.key !== is.key || was.assignment?.role.name !== is.assignment?.role.name)) return null;
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
}
