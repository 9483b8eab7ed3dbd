import type { ResponseEntry } from '../../../model/entry';
import type { ResponseFileContext } from '../../../model/responseFile';
import { isRestOfSecret } from '../../../model/secrets';
import { DOCUMENTED_KEYS, INSTALL_DIRECTORY_KEY, documentedKey } from '../../../roles/documented';
import { resolveRole } from '../../../roles/resolve';
import { ROLES } from '../../../roles/role';
import type { RoleName } from '../../../roles/role';
import { maskedCommentOf, templateFileOf } from '../../../model/templateFile';

/** A key that somebody vouches for, as it is offered. */
export interface OfferedKey {
  readonly key: string;
  readonly origin: 'documented' | 'template' | 'key map';
  readonly role: RoleName | null;
  /** Decoded; null where none is known, or where it may be a secret. */
  readonly defaultValue: string | null;
  /** The template's comment, secrets masked; empty where there is none. */
  readonly comment: string;
  /** Whether the template has a value that must not be shown. */
  readonly withheld: boolean;
  /** Whether there are values to choose from. */
  readonly hasValues: boolean;
}

const cache = new WeakMap<ResponseFileContext, readonly OfferedKey[]>();

/** The install folder, the template's keys in its order, those of the key map, and the standard variables. */
export function offeredKeys(context: ResponseFileContext): readonly OfferedKey[] {
  const cached = cache.get(context);
  if (cached) return cached;
  const template = templateFileOf(context);
  const ofTemplate = new Map(template.entries.map((entry) => [entry.key, entry]));
  const standard = DOCUMENTED_KEYS.map(({ key }) => key).filter((key) => key !== INSTALL_DIRECTORY_KEY);
  const keys = new Set([INSTALL_DIRECTORY_KEY, ...ofTemplate.keys(), ...context.keyRoles.keys(), ...standard]);
  const offered: OfferedKey[] = [];
  for (const key of keys) {
    const entry = ofTemplate.get(key);
    // That name is no key.
    if (entry && isRestOfSecret(entry)) continue;
    const role = (entry ? entry.assignment : resolveRole(key, [], context.keyRoles))?.role.name ?? null;
    const values = documentedKey(key)?.values ?? [];
    const withheld = entry !== undefined && template.holdsSecret(entry.valueSpan);
    offered.push({
      key,
      origin: entry ? 'template' : documentedKey(key) ? 'documented' : 'key map',
      role,
      defaultValue: withheld ? null : defaultOf(entry, role),
      comment: entry ? maskedCommentOf(template, entry) : '',
      withheld,
      hasValues: values.length > 0,
    });
  }
  cache.set(context, offered);
  return offered;
}

/** The template's own value; where it leaves the install folder open, which must not stay empty, the documented one. */
function defaultOf(entry: ResponseEntry | undefined, role: RoleName | null): string | null {
  const documented = (role && ROLES[role].default) ?? null;
  if (!entry) return documented;
  return entry.loaded === '' && role === 'installDirectory' ? documented : entry.loaded;
}
