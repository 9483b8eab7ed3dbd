import { isThisComputer } from '../../../model/databaseServer';
import { computerOf, serverIdentity } from '../../../model/installation';
import { hostNameProblem, isIpAddress } from '../../../network/hostName';
import { ResponseFile } from '../../../model/responseFile';
import { encodeValue } from '../../../properties';
import { hostName } from '../../../rules/response-file/host-name';
import { runRules } from '../../../rules/run';
import { quote } from '../../../rules/wording';
import { plainText } from '../../../text/encoding';
import type { ResponseDocument } from '../responseDocument';
import type { Mention } from '../subject';
import type { Places } from './key';

/** Why the host that is written as `origin` cannot be renamed, whatever its new name; null where it can. */
export function hostRefusal({ name }: Mention): string | null {
  return isThisComputer(name) ? `${quote(name)} means the computer itself: rename it where its name stands.` : null;
}

/** Why the host cannot get the name `newName`; null where it can. */
export function refuseHost(_origin: Mention, newName: string, places: readonly Places[]): string | null {
  if (newName === '') return 'A host needs a name: write one.';
  if (isThisComputer(newName))
    return `${quote(newName)} is another computer in every file: write the name of the host.`;
  if (isIpAddress(newName)) {
    const isComputer = places.some(({ mentions }) => mentions.some(({ as }) => as === 'computer'));
    return isComputer ? 'The BEMS computer needs a name here: an address is none.' : null;
  }
  return hostNameProblem(newName) && whyNoHostName(newName);
}

/** The sentence of the rule that checks host names. */
function whyNoHostName(name: string): string {
  const text = `# @role hostName\nNAME=${encodeValue(name)}\n`;
  const responseFile = new ResponseFile(plainText(text), { keyRoles: new Map(), template: null });
  const [finding] = runRules(responseFile, { configured: new Map(), ruleSets: [] }, [hostName]).diagnostics;
  // What looks like a placeholder or a variable is not judged.
  const unjudged = `${quote(name)} is no host name: only letters, digits, hyphens and full stops can stand in one.`;
  return finding?.message ?? unjudged;
}

/**
 * What is written where the host stands, escaped for a value; null where it stays as it is. See `rename` for when a name
 * is short and when qualified.
 */
export function newHostName(
  origin: Mention,
  newName: string,
): (file: ResponseDocument, mention: Mention) => string | null {
  const wanted = isIpAddress(newName) ? newName : newName.replace(/\.$/, '');
  const oldDomain = domainOf(origin.identity);
  const isQualifying = isShort(origin.name) && !isShort(wanted);
  const identity = isShort(wanted) ? qualified(wanted, oldDomain).toLowerCase() : wanted.toLowerCase();
  return ({ file }, { name }) => {
    if (isThisComputer(name)) return null;
    if (isIpAddress(wanted)) return encodeValue(wanted);
    const label = wanted.split('.')[0] as string;
    if (isShort(name) && !isQualifying && serverIdentity(label, computerOf(file)) === identity) return label;
    const full = isShort(wanted) ? qualified(wanted, domainOf(name) || oldDomain) : wanted;
    return name.endsWith('.') ? `${full}.` : full;
  };
}

/** What stands behind the first full stop of a host name; empty for a short name and for an address. */
function domainOf(name: string): string {
  const bare = name.replace(/\.$/, '');
  return isIpAddress(bare) || !bare.includes('.') ? '' : bare.slice(bare.indexOf('.') + 1);
}

function isShort(name: string): boolean {
  return !isIpAddress(name) && domainOf(name) === '';
}

function qualified(label: string, domain: string): string {
  return domain === '' ? label : `${label}.${domain}`;
}
