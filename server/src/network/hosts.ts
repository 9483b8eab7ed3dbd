import { looksLikeAddress } from './address';
import { normalizedDomain } from './domainName';
import { hostNameProblem, isIpAddress } from './hostName';

/**
 * A host name as it is compared: in lower case, without the full stop at its end. Null for an address, which names no
 * host to us as nobody knows here what it stands for, and for a text that is neither.
 */
export function comparableName(text: string): string | null {
  if (isIpAddress(text) || looksLikeAddress(text) || hostNameProblem(text)) return null;
  return normalizedDomain(text);
}

/** The host without its domain. */
export function firstLabel(name: string): string {
  const dot = name.indexOf('.');
  return dot < 0 ? name : name.slice(0, dot);
}

/** Whether two names can mean one host: they are equal, or one of them lacks the domain that the other has. */
export function canBeSame(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.includes('.') === b.includes('.')) return false;
  return firstLabel(a) === firstLabel(b);
}

/** The names that `name` (comparable) can mean: an unqualified one is completed by the default domains, if there are any. */
export function completedBy(defaultDomains: readonly string[], name: string): readonly string[] {
  if (name.includes('.') || defaultDomains.length === 0) return [name];
  return defaultDomains.map((domain) => `${firstLabel(name)}.${domain}`);
}

/** Host names to look others up in. */
export class HostNames {
  private readonly names = new Set<string>();
  private readonly unqualified = new Set<string>();
  private readonly firstLabels = new Set<string>();

  /** Adds a comparable name. */
  add(name: string): void {
    this.names.add(name);
    this.firstLabels.add(firstLabel(name));
    if (!name.includes('.')) this.unqualified.add(name);
  }

  get isEmpty(): boolean {
    return this.names.size === 0;
  }

  /** Whether one of the names can mean the host that `name` means: see {@link canBeSame}. */
  canHave(name: string): boolean {
    if (this.names.has(name)) return true;
    return name.includes('.') ? this.unqualified.has(firstLabel(name)) : this.firstLabels.has(name);
  }
}
