import { parseAddress } from '../../network/address';
import { parseAddressRange } from '../../network/addressRange';
import { normalizedDomain } from '../../network/domainName';
import { asciiName, serverNameProblem } from '../../network/hostName';
import type { ServerNameProblem } from '../../network/hostName';
import { urlPartsOf } from '../../network/urlParts';
import { shown } from './words';
import { isPort } from '../../network/port';

/** The Dynamics SDK that the app was built with: `5` stands for all before 6.0, `6` for 6.0 and later. */
export type Sdk = 5 | 6;

/** What is asked when nobody says for which SDK: the documented apps of today have a later one than 6.0. */
export const DEFAULT_SDK: Sdk = 6;

/** A server that somebody wants to reach. */
export interface Question {
  /** In lower case and without the full stop at its end; in its `xn--` form where it has letters beyond ASCII. */
  readonly host: string;
  /** The host as an unsigned number of 32 bits where it is an IPv4 address; null for a name. */
  readonly address: number | null;
  /** Null where none was said. */
  readonly port: number | null;
  /** The scheme that the port was concluded from: `https`; null where it was said, or there is none. */
  readonly portFrom: string | null;
  readonly sdk: Sdk;
}

/** A text that is no question; `problem`, a whole sentence, says why, and what to write. */
export interface RefusedQuestion {
  readonly problem: string;
}

/** The ports that a URL means where it names none. Source: PUB RFC 9110, 4.2. */
const PORT_OF_SCHEME: Readonly<Record<string, number>> = { http: 80, https: 443 };

/**
 * Reads `portal`, `portal.example.com:443`, `10.0.0.1`, `https://portal/start`: a host name or an IPv4 address, with or
 * without a port, also as a URL.
 */
export function parseQuestion(text: string, sdk: Sdk = DEFAULT_SDK): Question | RefusedQuestion {
  const trimmed = text.trim();
  if (trimmed === '') return refused('No host is named: write a host name or an IPv4 address.');
  // Its slash would be taken for the beginning of a path.
  const range = parseAddressRange(trimmed);
  if ('range' in range && range.range.kind !== 'address') {
    return refused(`${shown(trimmed)} is more than one address: ask for one of them.`);
  }
  const { scheme, host: hostPart, port: portPart } = urlPartsOf(trimmed);
  const name = asciiName(hostPart.text) ?? hostPart.text;
  const fault = serverNameProblem(name);
  if (fault) return refused(sentenceOf(fault, name));
  const schemeName = scheme?.text.replace(/:?\/\/$/, '').toLowerCase() ?? '';
  const implied = Object.hasOwn(PORT_OF_SCHEME, schemeName) ? (PORT_OF_SCHEME[schemeName] as number) : null;
  const host = normalizedDomain(name);
  const address = parseAddress(host);
  if (!portPart) return { host, address, port: implied, portFrom: implied === null ? null : schemeName, sdk };
  const port = Number(portPart.text.slice(1) || NaN);
  if (!isPort(port)) {
    return refused(
      `${shown(portPart.text.slice(1))} is no port: write a whole number from 1 to 65535 behind the colon.`,
    );
  }
  return { host, address, port, portFrom: null, sdk };
}

function sentenceOf({ kind, part }: ServerNameProblem, name: string): string {
  switch (kind) {
    case 'IPv6':
      return `${shown(name)} is an IPv6 address: ask for a host name or an IPv4 address.`;
    case 'no name':
      return 'No host is named: write a host name or an IPv4 address.';
    default:
      return part.text === '' || part.text === name
        ? `${shown(name)} is neither a host name nor an IPv4 address.`
        : `${shown(name)} is neither a host name nor an IPv4 address: ${shown(part.text)} is wrong in it.`;
  }
}

function refused(problem: string): RefusedQuestion {
  return { problem };
}
