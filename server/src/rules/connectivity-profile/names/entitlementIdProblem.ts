import { hostNameProblem } from '../../../network/hostName';
import type { HostNameProblem } from '../../../network/hostName';
import { partOf } from '../../../text/part';
import type { Part } from '../../../text/part';

/**
 * Why a text is no entitlement id. Besides the problems of a host name: `upper case`, and nothing else is wrong with it;
 * `one label`: no full stop in it.
 */
export interface EntitlementIdProblem {
  readonly kind: HostNameProblem['kind'] | 'upper case' | 'one label';
  /** The smallest stretch that is wrong. */
  readonly part: Part;
}

/**
 * The first reason why `text` is no domain name in reverse, of two labels or more, in lower case; null for one. Source:
 * PUB UEM administration, Add an internal BlackBerry Dynamics app entitlement; PUB RFC 1035, 2.3.1; PUB RFC 1123, 2.1.
 */
export function entitlementIdProblem(text: string): EntitlementIdProblem | null {
  const problem = hostNameProblem(text);
  if (problem) return problem;
  // A host name may end in a full stop, an id may not.
  if (text.endsWith('.')) return { kind: 'empty label', part: partOf(text, text.length - 1, text.length) };
  if (!text.includes('.')) return { kind: 'one label', part: partOf(text, 0, text.length) };
  const upper = /[A-Z](?:.*[A-Z])?/.exec(text);
  return upper && { kind: 'upper case', part: partOf(text, upper.index, upper.index + upper[0].length) };
}
