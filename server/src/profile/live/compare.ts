import type { ConnectivityProfile } from '../connectivityProfile';
import { entitlementById } from '../entitlements';
import { SERVER_FIELDS, keyOf } from './answer';
import type { LiveServer, ServerField, ServerKey } from './answer';
import { fieldsOfOwn, keyOfOwn } from './merge';
import { DEFAULT_PRIORITY } from '../defaults';

/** A server on one side only, with what it says. */
export interface ComparedServer {
  readonly server: string | null;
  readonly port: number | null;
  readonly fields: Readonly<Record<ServerField, string | null>>;
}

/** A server of both sides that say different things about it. */
export interface DifferentServer {
  readonly server: string | null;
  readonly port: number | null;
  readonly differences: readonly {
    readonly field: ServerField;
    readonly profile: string | null;
    readonly uem: string | null;
  }[];
}

/** The differences of one app. */
export interface ComparedApplication {
  readonly applicationId: string;
  /** Null where the id is not documented. */
  readonly name: string | null;
  /** In the profile, not in UEM. */
  readonly missing: readonly ComparedServer[];
  /** In UEM, not in the profile. */
  readonly extra: readonly ComparedServer[];
  readonly different: readonly DifferentServer[];
}

export interface Comparison {
  /** Those with differences, in the order of the profile, then of UEM. */
  readonly applications: readonly ComparedApplication[];
  readonly summary: Readonly<Record<'missing' | 'extra' | 'different' | 'equal', number>>;
}

interface Side {
  readonly key: ServerKey;
  readonly fields: Record<ServerField, string | null>;
}

/** Compares the application servers of a profile with those that UEM has. The order of either does not matter. */
export function compareServers(profile: ConnectivityProfile, live: readonly LiveServer[]): Comparison {
  const own = byKey(
    profile.applicationServers.flatMap((entry) => {
      const key = keyOfOwn(entry);
      return key ? [{ key, fields: fieldsOfOwn(entry) }] : [];
    }),
  );
  const other = byKey(
    live.map((server) => ({
      key: server,
      fields: { ...server.fields, clusterType: server.fields.clusterType ?? DEFAULT_PRIORITY },
    })),
  );
  const groups = new Map<
    string,
    { missing: ComparedServer[]; extra: ComparedServer[]; different: DifferentServer[] }
  >();
  const summary = { missing: 0, extra: 0, different: 0, equal: 0 };
  const groupOf = ({
    applicationId,
  }: ServerKey): { missing: ComparedServer[]; extra: ComparedServer[]; different: DifferentServer[] } => {
    const group = groups.get(applicationId) ?? { missing: [], extra: [], different: [] };
    groups.set(applicationId, group);
    return group;
  };
  for (const [id, { key, fields }] of own) {
    const match = other.get(id);
    const { server, port } = key;
    if (!match) {
      summary.missing++;
      groupOf(key).missing.push({ server, port, fields });
      continue;
    }
    const differences = SERVER_FIELDS.filter((field) => fields[field] !== match.fields[field]).map((field) => ({
      field,
      profile: fields[field],
      uem: match.fields[field],
    }));
    if (differences.length === 0) summary.equal++;
    else {
      summary.different++;
      groupOf(key).different.push({ server, port, differences });
    }
  }
  for (const [id, { key, fields }] of other) {
    if (own.has(id)) continue;
    summary.extra++;
    groupOf(key).extra.push({ server: key.server, port: key.port, fields });
  }
  const applications = [...groups].map(([applicationId, group]) => ({
    applicationId,
    name: entitlementById(applicationId)?.name ?? null,
    ...group,
  }));
  return { applications, summary };
}

/** Of entries that stand twice the first counts. */
function byKey(sides: readonly Side[]): ReadonlyMap<string, Side> {
  const result = new Map<string, Side>();
  for (const side of sides) if (!result.has(keyOf(side.key))) result.set(keyOf(side.key), side);
  return result;
}
