import schema from '../../../../schemas/values.schema.json';
import type { ResponseFile } from '../../model/responseFile';
import type { Role, RoleName } from '../../roles/role';
import { accountDomainMismatch } from '../../rules/response-file/account-domain-mismatch';
import { accountDomainMissing } from '../../rules/response-file/account-domain-missing';
import { accountUpn } from '../../rules/response-file/account-upn';
import { databaseShared } from '../../rules/response-file/database-shared';
import { suggestedDatabaseName } from '../../rules/response-file/database-name-suggested';
import { installDirMissing } from '../../rules/response-file/install-dir-missing';
import { instanceAndPort } from '../../rules/response-file/instance-and-port';
import { javaHomeExecutable } from '../../rules/response-file/java-home-executable';
import { jdbcPropertySyntax } from '../../rules/response-file/jdbc-property-syntax';
import { jdbcPropertyUnknown } from '../../rules/response-file/jdbc-property-unknown';
import { loneBackslash } from '../../rules/response-file/lone-backslash';
import { pathUnc } from '../../rules/response-file/path-unc';
import { plaintextPassword } from '../../rules/response-file/plaintext-password';
import { portDynamic } from '../../rules/response-file/port-dynamic';
import type { Rule } from '../../rules/rule';
import type { Fact } from './explanation';
import { code } from './markdown';

type Definition = keyof typeof schema.$defs;

/** What documents say about the values of a role: definitions of `schemas/values.schema.json`, and reasons of rules. */
type Constraint = Definition | Rule;

const FOLDER: readonly Constraint[] = ['absolutePath', 'pathCharacters', 'notDeviceName', 'pathEnding', 'pathLength'];

const CONSTRAINTS: Readonly<Record<RoleName, readonly Constraint[]>> = {
  installDirectory: [installDirMissing, ...FOLDER, pathUnc],
  logsDirectory: [...FOLDER, pathUnc],
  javaHome: [javaHomeExecutable, ...FOLDER],
  hostName: ['hostLabel', 'hostNameLength', 'computerName'],
  domainName: ['hostLabel', 'hostNameLength'],
  services: [],
  accountLogin: ['accountName', 'accountNameLength', 'netbiosDomain', accountDomainMissing, accountUpn],
  accountPassword: ['accountPassword', plaintextPassword],
  databaseHost: ['hostLabel', 'hostNameLength', 'instanceName', instanceAndPort],
  databaseName: ['databaseName', databaseShared],
  databasePort: ['port', portDynamic],
  databaseProperties: [jdbcPropertySyntax, jdbcPropertyUnknown],
  databaseAuthentication: [],
  databaseLogin: [],
  databasePassword: [plaintextPassword],
  portalLogin: [],
  portalPassword: [plaintextPassword],
  clusterName: [],
};

/** The roles whose values have backslashes in them. */
const WITH_BACKSLASHES: readonly RoleName[] = [
  'installDirectory',
  'logsDirectory',
  'javaHome',
  'accountLogin',
  'databaseHost',
];

/** What the documents bound the values of `role` by, in the order in which they are told. */
export function constraintsOf(role: Role, file: ResponseFile): Fact[] {
  const facts = CONSTRAINTS[role.name].map(factOf);
  if (WITH_BACKSLASHES.includes(role.name)) {
    facts.unshift({ text: 'Each backslash is written twice in this file.', source: loneBackslash.source });
  }
  if (role.name === 'accountLogin' && (role.service === 'connect' || role.service === 'presence')) {
    facts.push(factOf(accountDomainMismatch));
  }
  if (role.name === 'databaseName') facts.push(...suggestionFor(role, file));
  return facts;
}

function factOf(constraint: Constraint): Fact {
  if (typeof constraint === 'string') {
    const { description, source } = schema.$defs[constraint];
    return { text: description, source };
  }
  return { text: constraint.reason, source: constraint.source };
}

function suggestionFor({ service }: Role, file: ResponseFile): Fact[] {
  if (service !== 'core' && service !== 'connect' && service !== 'docs') return [];
  const { source } = schema.$defs[`${service}DatabaseName`];
  return [{ text: `The guide suggests the name ${code(suggestedDatabaseName(file, service))} here.`, source }];
}
