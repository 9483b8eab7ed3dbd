import type { JsonNode } from '../../../jsonc/nodes';
import { domainNameProblem, normalizedDomain } from '../../../network/domainName';
import type { ConnectivityProfile, TextValue } from '../../../profile/connectivityProfile';
import { judgedOnce } from './judgedOnce';
import { routeKey } from '../routes/routeKey';

/** Every domain of a profile, whatever it looks like. */
export function domainsOf({ allowedDomains, defaultDomains }: ConnectivityProfile): readonly TextValue[] {
  return [...allowedDomains.flatMap(({ domainName }) => (domainName ? [domainName] : [])), ...defaultDomains];
}

/** Why a domain is none, or null. */
export const domainProblem = judgedOnce(({ text }: TextValue) => domainNameProblem(text));

/** An allowed domain, or one of the default domains, with what it is compared by. */
export interface JudgedDomain {
  readonly name: string;
  readonly value: TextValue;
  /** Its element of the list. */
  readonly entry: JsonNode;
  /** Null where the route cannot be told. */
  readonly route: string | null;
}

/** The allowed domains that are legal, or are but for `*.` before them: that stands for the domain. */
export function judgedAllowedDomains({ allowedDomains }: ConnectivityProfile): JudgedDomain[] {
  return allowedDomains.flatMap(({ node, domainName, route }) => {
    const name = domainName ? judgedName(domainName) : null;
    return domainName && name !== null ? [{ name, value: domainName, entry: node, route: routeKey(route) }] : [];
  });
}

/** The same of the default domains, which have no routes. */
export function judgedDefaultDomains({ defaultDomains }: ConnectivityProfile): JudgedDomain[] {
  return defaultDomains.flatMap((value) => {
    const name = judgedName(value);
    return name === null ? [] : [{ name, value, entry: value.node, route: null }];
  });
}

function judgedName(value: TextValue): string | null {
  const problem = domainProblem(value);
  if (!problem) return normalizedDomain(value.text);
  return problem.kind === 'wildcard' && problem.domain !== undefined ? normalizedDomain(problem.domain) : null;
}
