import { DOCUMENTED_KEYS } from '../roles/documented';
import type { ResponseFileContext } from './responseFile';

/** The keys that somebody vouches for: documented ones, those of the adopted template and of the key map. */
export interface KnownKeys {
  readonly keys: ReadonlySet<string>;
  /** The known key that `key` is, or differs from only in case; undefined for others. */
  spellingOf(key: string): string | undefined;
}

const cache = new WeakMap<ResponseFileContext, KnownKeys>();

export function knownKeysOf(context: ResponseFileContext): KnownKeys {
  const cached = cache.get(context);
  if (cached) return cached;
  const keys = new Set([
    ...DOCUMENTED_KEYS.map((documented) => documented.key),
    ...(context.template?.keys.keys() ?? []),
    ...context.keyRoles.keys(),
  ]);
  const byLowerCase = new Map<string, string>();
  for (const key of keys) {
    if (!byLowerCase.has(key.toLowerCase())) byLowerCase.set(key.toLowerCase(), key);
  }
  const known: KnownKeys = {
    keys,
    spellingOf: (key) => (keys.has(key) ? key : byLowerCase.get(key.toLowerCase())),
  };
  cache.set(context, known);
  return known;
}
