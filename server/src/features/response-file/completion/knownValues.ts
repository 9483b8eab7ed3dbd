import { accountName } from '../../../generated/validators';
import { parseAccount } from '../../../model/account';
import { parseDatabaseServer } from '../../../model/databaseServer';
import type { ResponseEntry } from '../../../model/entry';
import { hostNameProblem, isIpAddress } from '../../../network/hostName';
import { isJudged } from '../../../model/judged';
import type { ResponseFile } from '../../../model/responseFile';
import { isRestOfSecret } from '../../../model/secrets';
import type { RoleName } from '../../../roles/role';

/** A value that a file has for a role, as meant. */
export interface KnownValue {
  readonly entry: ResponseEntry;
  readonly value: string;
}

/** Nobody chooses from more, and a file with thousands of hosts shall not slow down typing. */
const MOST_VALUES = 50;

const cache = new WeakMap<ResponseFile, Map<RoleName, readonly KnownValue[]>>();

/** The values of `role` in `file` that can be offered elsewhere: none that is or holds a secret, a placeholder or a variable. */
export function knownValues(file: ResponseFile, role: RoleName): readonly KnownValue[] {
  let ofFile = cache.get(file);
  if (!ofFile) cache.set(file, (ofFile = new Map<RoleName, readonly KnownValue[]>()));
  let values = ofFile.get(role);
  if (!values) {
    values = file
      .withRole(role)
      .slice(0, MOST_VALUES)
      .filter((entry) => !entry.isEmpty && !isSecretive(entry) && isJudged(file, entry))
      .map((entry) => ({ entry, value: entry.meant.text }))
      .filter(({ entry, value }) => fits(entry, value));
    ofFile.set(role, values);
  }
  return values;
}

/** The DNS domains that `file` names: that of its computer, and those of its database servers. */
export function domainsOf(file: ResponseFile): readonly string[] {
  const domains = knownValues(file, 'domainName').map(({ value }) => value);
  const hosts = [
    ...knownValues(file, 'hostName').map(({ value }) => value),
    ...knownValues(file, 'databaseHost').map(({ value }) => parseDatabaseServer(value).host.text),
  ];
  for (const host of hosts) {
    const dot = host.indexOf('.');
    if (dot > 0 && dot + 1 < host.length && !isIpAddress(host)) domains.push(host.slice(dot + 1));
  }
  return domains;
}

function isSecretive(entry: ResponseEntry): boolean {
  return entry.isSecret || isRestOfSecret(entry) || entry.secrets.some(({ start }) => start >= entry.node.keyStart);
}

/** Whether a value is worth repeating: what is no account, host or port, perhaps half-typed, is not. */
function fits(entry: ResponseEntry, value: string): boolean {
  if (entry.role === 'accountLogin') return accountName(parseAccount(value).name.text);
  if (entry.kind === 'port') return /^\d{1,5}$/.test(value);
  if (entry.kind !== 'host') return true;
  const host = entry.role === 'databaseHost' ? parseDatabaseServer(value).host.text : value;
  return ['.', '(local)'].includes(host) || isIpAddress(host) || hostNameProblem(host) === null;
}
