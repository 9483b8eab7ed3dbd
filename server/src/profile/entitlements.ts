import catalogue from '../../../schemas/entitlements.json';
import type { Service } from '../roles/role';

/** A documented port of the service behind an entitlement; tying the two together is ours: a hint, no more. */
export interface EntitlementPort {
  readonly port: number;
  /** When it is this one: `with SSL`. */
  readonly note?: string;
  readonly source: string;
}

/** One entitlement of the catalogue in `schemas/entitlements.json`. */
export interface Entitlement {
  readonly name: string;
  /** As its source prints it; never corrected. */
  readonly id: string;
  /** The default of a new installation first; none where no port is documented. */
  readonly ports: readonly EntitlementPort[];
  /** Whether the guide removes a BEMS instance from it (S0 Removing the BEMS software). */
  readonly bems: boolean;
  /** The BEMS service behind it, where its name tells. */
  readonly service?: Exclude<Service, 'admin'>;
  readonly source: string;
  /** Whole sentences. */
  readonly note?: string;
}

/** The documented entitlements, those of BEMS first. */
export const ENTITLEMENTS = catalogue.entitlements as readonly Entitlement[];

/** What an organization's own ids must not begin with, label by label. */
export const RESERVED_PREFIXES: readonly string[] = catalogue.reservedPrefixes.map(({ prefix }) => prefix);

const byId = new Map(ENTITLEMENTS.map((entitlement) => [entitlement.id, entitlement]));

/** The entitlement of exactly this id; undefined where none is documented. */
export function entitlementById(id: string): Entitlement | undefined {
  return byId.get(id);
}

/**
 * Whether an id is kept for the vendor: one of the prefixes, or below one. Prefixes count by label: `com.goodyear.fleet`
 * is nobody's. Source: PUB UEM administration, Add an internal BlackBerry Dynamics app entitlement.
 */
export function isReserved(id: string): boolean {
  return RESERVED_PREFIXES.some((prefix) => id === prefix || id.startsWith(`${prefix}.`));
}

/** The documented ports behind an entitlement, the default first; none of an unknown id, and where none is documented. */
export function documentedPorts(id: string): readonly number[] {
  return (byId.get(id)?.ports ?? []).map(({ port }) => port);
}
