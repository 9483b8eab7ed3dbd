import { configurationRule } from './configuration';
import { accountDomainMismatch } from './response-file/account-domain-mismatch';
import { accountDomainMissing } from './response-file/account-domain-missing';
import { accountNameCharacters } from './response-file/account-name-characters';
import { accountNameTooLong } from './response-file/account-name-length';
import { accountUpn } from './response-file/account-upn';
import { computerNameLength } from './response-file/computer-name-length';
import { controlCharacterEscape } from './response-file/control-character-escape';
import { databaseNameTooLong } from './response-file/database-name';
import { databaseNameSuggested } from './response-file/database-name-suggested';
import { databaseShared } from './response-file/database-shared';
import { duplicateKey } from './response-file/duplicate-key';
import { emptyValue } from './response-file/empty-value';
import { environmentVariable } from './response-file/environment-variable';
import { fileEncoding } from './response-file/file-encoding';
import { hostDomainMismatch } from './response-file/host-domain-mismatch';
import { hostName } from './response-file/host-name';
import { hostNotQualified } from './response-file/host-not-qualified';
import { inlineComment } from './response-file/inline-comment';
import { installDirMissing } from './response-file/install-dir-missing';
import { installDirVariable } from './response-file/install-dir-variable';
import { instanceAndPort } from './response-file/instance-and-port';
import { javaHomeExecutable } from './response-file/java-home-executable';
import { jdbcPropertyConflict } from './response-file/jdbc-property-conflict';
import { jdbcPropertyDuplicate } from './response-file/jdbc-property-duplicate';
import { jdbcPropertyIneffective } from './response-file/jdbc-property-ineffective';
import { jdbcPropertyRedundant } from './response-file/jdbc-property-redundant';
import { jdbcPropertySyntax } from './response-file/jdbc-property-syntax';
import { jdbcPropertyUnknown } from './response-file/jdbc-property-unknown';
import { jdbcPropertyValue } from './response-file/jdbc-property-value';
import { keyCase } from './response-file/key-case';
import { loneBackslash } from './response-file/lone-backslash';
import { malformedUnicodeEscape } from './response-file/malformed-unicode-escape';
import { missingKey } from './response-file/missing-key';
import { missingSeparator } from './response-file/missing-separator';
import { multiSubnetInstance } from './response-file/multi-subnet-instance';
import { netbiosDomainName } from './response-file/netbios-domain';
import { passwordForbiddenCharacter } from './response-file/password-forbidden-character';
import { pathForbiddenCharacter } from './response-file/path-forbidden-character';
import { pathNotAbsolute } from './response-file/path-not-absolute';
import { pathReservedName } from './response-file/path-reserved-name';
import { pathTooLong } from './response-file/path-too-long';
import { pathTrailingDotOrSpace } from './response-file/path-trailing-dot-or-space';
import { pathUnc } from './response-file/path-unc';
import { placeholderValue } from './response-file/placeholder-value';
import { plaintextPassword } from './response-file/plaintext-password';
import { portConflict } from './response-file/port-conflict';
import { portDynamic } from './response-file/port-dynamic';
import { portRange } from './response-file/port-range';
import { quotedValue } from './response-file/quoted-value';
import { roleAnnotation } from './response-file/role-annotation';
import { sqlAuthentication } from './response-file/sql-authentication';
import { sqlInstanceName } from './response-file/sql-instance-name';
import { swallowedLine } from './response-file/swallowed-line';
import { trailingWhitespace } from './response-file/trailing-whitespace';
import { unknownKey } from './response-file/unknown-key';
import { variableSubstitution } from './response-file/variable-substitution';
import { clusterDuplicate } from './connectivity-profile/cluster-duplicate';
import { clusterUnknown } from './connectivity-profile/cluster-unknown';
import { duplicateMember } from './connectivity-profile/duplicate-member';
import { jsonSyntax } from './connectivity-profile/json-syntax';
import { noInternalRoute } from './connectivity-profile/no-internal-route';
import { redundantClusterRoute } from './connectivity-profile/redundant-cluster-route';
import { routeAllTrafficCloud } from './connectivity-profile/route-all-traffic-cloud';
import { routeAllTrafficDirect } from './connectivity-profile/route-all-traffic-direct';
import { routeAllTrafficLegacy } from './connectivity-profile/route-all-traffic-legacy';
import { routeClusterRequired } from './connectivity-profile/route-cluster-required';
import { samePrimarySecondary } from './connectivity-profile/same-primary-secondary';
import { schemaRule } from './connectivity-profile/schema';
import { secondaryWithoutPrimary } from './connectivity-profile/secondary-without-primary';
import { domainName } from './connectivity-profile/domain-name';
import { subdomainWildcard } from './connectivity-profile/subdomain-wildcard';
import { domainDuplicate } from './connectivity-profile/domain-duplicate';
import { domainShadowed } from './connectivity-profile/domain-shadowed';
import { serverName } from './connectivity-profile/host-name';
import { serverPortRange } from './connectivity-profile/port-range';
import { serverDuplicate } from './connectivity-profile/server-duplicate';
import { ipRange } from './connectivity-profile/ip-range';
import { ipRangeOverlap } from './connectivity-profile/ip-range-overlap';
import { entitlementId } from './connectivity-profile/entitlement-id';
import { entitlementUnknown } from './connectivity-profile/entitlement-unknown';
import { entitlementPort } from './connectivity-profile/entitlement-port';
import { entitlementEmpty } from './connectivity-profile/entitlement-empty';
import { priorityDuplicate } from './connectivity-profile/priority-duplicate';
import { bemsHostUnknown } from './deployment/bems-host-unknown';
import { bemsHostUnrouted } from './deployment/bems-host-unrouted';
import { clusterDatabaseMismatch } from './deployment/cluster-database-mismatch';
import { clusterHostDuplicate } from './deployment/cluster-host-duplicate';
import type { DeploymentRule, ProfileRule, ResponseFileRule, Rule } from './rule';
import { unusedSuppression } from './unused-suppression';

/** The rules about the text and the values of a response file, in the order of the catalogue. */
export const RESPONSE_FILE_RULES: readonly ResponseFileRule[] = [
  fileEncoding,
  malformedUnicodeEscape,
  controlCharacterEscape,
  loneBackslash,
  swallowedLine,
  duplicateKey,
  missingSeparator,
  keyCase,
  trailingWhitespace,
  inlineComment,
  quotedValue,
  variableSubstitution,
  environmentVariable,
  placeholderValue,
  roleAnnotation,
  unknownKey,
  missingKey,
  installDirMissing,
  installDirVariable,
  emptyValue,
  pathNotAbsolute,
  pathForbiddenCharacter,
  pathReservedName,
  pathTrailingDotOrSpace,
  pathTooLong,
  pathUnc,
  javaHomeExecutable,
  accountNameCharacters,
  accountNameTooLong,
  accountUpn,
  accountDomainMissing,
  accountDomainMismatch,
  netbiosDomainName,
  passwordForbiddenCharacter,
  plaintextPassword,
  hostName,
  computerNameLength,
  hostNotQualified,
  hostDomainMismatch,
  sqlInstanceName,
  instanceAndPort,
  databaseNameTooLong,
  databaseNameSuggested,
  databaseShared,
  portRange,
  portDynamic,
  portConflict,
  sqlAuthentication,
  jdbcPropertySyntax,
  jdbcPropertyUnknown,
  jdbcPropertyValue,
  jdbcPropertyDuplicate,
  jdbcPropertyConflict,
  jdbcPropertyIneffective,
  jdbcPropertyRedundant,
  multiSubnetInstance,
];

/** The rules about a connectivity profile, in the order of the catalogue. */
export const PROFILE_RULES: readonly ProfileRule[] = [
  jsonSyntax,
  schemaRule,
  duplicateMember,
  routeClusterRequired,
  secondaryWithoutPrimary,
  samePrimarySecondary,
  clusterUnknown,
  clusterDuplicate,
  routeAllTrafficCloud,
  routeAllTrafficLegacy,
  routeAllTrafficDirect,
  redundantClusterRoute,
  noInternalRoute,
  domainName,
  subdomainWildcard,
  domainDuplicate,
  domainShadowed,
  serverName,
  serverPortRange,
  serverDuplicate,
  ipRange,
  ipRangeOverlap,
  entitlementId,
  entitlementUnknown,
  entitlementPort,
  entitlementEmpty,
  priorityDuplicate,
];

/** The rules about all files of a workspace together. */
export const DEPLOYMENT_RULES: readonly DeploymentRule[] = [
  clusterDatabaseMismatch,
  clusterHostDuplicate,
  bemsHostUnrouted,
  bemsHostUnknown,
];

/** Every rule; two of them have one id where they report the same of two types of file. */
export const ALL_RULES: readonly Rule[] = [
  ...RESPONSE_FILE_RULES,
  ...PROFILE_RULES,
  ...DEPLOYMENT_RULES,
  configurationRule,
  unusedSuppression,
];

const byId = new Map<string, Rule>();
for (const rule of ALL_RULES) if (!byId.has(rule.id)) byId.set(rule.id, rule);

/** Every rule by its id: of two with one id the first. */
export const RULES: readonly Rule[] = [...byId.values()];

export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}

/** All rules of that id: what it means of each type of file. */
export function rulesNamed(id: string): readonly Rule[] {
  return ALL_RULES.filter((rule) => rule.id === id);
}
