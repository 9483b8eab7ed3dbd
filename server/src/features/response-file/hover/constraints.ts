import schema from '../../../../../schemas/values.schema.json';
import type { ResponseFile } from '../../../model/responseFile';
import type { Role, RoleName } from '../../../roles/role';
import { accountDomainMismatch } from '../../../rules/response-file/account-domain-mismatch';
import { accountDomainMissing } from '../../../rules/response-file/account-domain-missing';
import { accountUpn } from '../../../rules/response-file/account-upn';
import { suggestedDatabaseName } from '../../../rules/response-file/database-name-suggested';
import { installDirMissing } from '../../../rules/response-file/install-dir-missing';
import { instanceAndPort } from '../../../rules/response-file/instance-and-port';
import { jdbcPropertySyntax } from '../../../rules/response-file/jdbc-property-syntax';
import { jdbcPropertyUnknown } from '../../../rules/response-file/jdbc-property-unknown';
import { loneBackslash } from '../../../rules/response-file/lone-backslash';
import { pathUnc } from '../../../rules/response-file/path-unc';
import { plaintextPassword } from '../../../rules/response-file/plaintext-password';
import { portDynamic } from '../../../rules/response-file/port-dynamic';
import type { Rule } from '../../../rules/rule';
import type { Fact } from '../../markdown/explanation';
import { code } from '../../markdown/text';

type Definition = keyof typeof schema.$defs;

/** What documents say about a value: a definition of `schemas/values.schema.json`, or a fact that a rule rests on. */
type Constraint = Definition | Fact;

const ofRule = ({ source }: Rule, text: string): Fact => ({ text, source });

const FOLDER: readonly Constraint[] = ['absolutePath', 'pathCharacters', 'notDeviceName', 'pathEnding', 'pathLength'];
const ON_A_DRIVE = ofRule(pathUnc, 'A folder on a drive of the computer, not on a network share.');
const OUTSIDE = ofRule(
  plaintextPassword,
  'The guide allows a password in the file; a variable of the environment, `$lax.nl.env.NAME$`, keeps it out.',
);

const CONSTRAINTS: Readonly<Record<RoleName, readonly Constraint[]>> = {
  installDirectory: [
    ofRule(
      installDirMissing,
      'It must be set wherever BEMS is not in its default folder, for an upgrade or a repair, too.',
    ),
    ...FOLDER,
    ON_A_DRIVE,
  ],
  logsDirectory: [...FOLDER, ON_A_DRIVE],
  javaHome: FOLDER,
  hostName: ['hostLabel', 'hostNameLength', 'computerName'],
  domainName: ['hostLabel', 'hostNameLength'],
  services: [],
  accountLogin: [
    ofRule(
      accountDomainMissing,
      'A domain account, with its domain: a bare name means an account of the computer itself.',
    ),
    'accountName',
    'accountNameLength',
    'netbiosDomain',
    ofRule(
      accountUpn,
      'The guide shows `name@domain`, too, and elsewhere says that the at sign is not supported: the domain, a backslash and the name are safe.',
    ),
  ],
  accountPassword: ['accountPassword', OUTSIDE],
  databaseHost: [
    'hostLabel',
    'hostNameLength',
    'instanceName',
    ofRule(instanceAndPort, 'With an instance and a port the port decides.'),
  ],
  databaseName: ['databaseName'],
  databasePort: ['port', ofRule(portDynamic, portDynamic.reason)],
  databaseProperties: [
    ofRule(jdbcPropertySyntax, jdbcPropertySyntax.reason),
    ofRule(jdbcPropertyUnknown, jdbcPropertyUnknown.reason),
  ],
  databaseAuthentication: [],
  databaseLogin: [],
  databasePassword: [OUTSIDE],
  portalLogin: [],
  portalPassword: [OUTSIDE],
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
    facts.unshift(ofRule(loneBackslash, 'Each backslash is written twice in this file.'));
  }
  if (role.name === 'accountLogin' && (role.service === 'connect' || role.service === 'presence')) {
    facts.push(ofRule(accountDomainMismatch, accountDomainMismatch.reason));
  }
  if (role.name === 'databaseName') facts.push(...suggestionFor(role, file));
  return facts;
}

function factOf(constraint: Constraint): Fact {
  if (typeof constraint !== 'string') return constraint;
  const { description, source } = schema.$defs[constraint];
  return { text: description, source };
}

function suggestionFor({ service }: Role, file: ResponseFile): Fact[] {
  if (service !== 'core' && service !== 'connect' && service !== 'docs') return [];
  const { source } = schema.$defs[`${service}DatabaseName`];
  return [{ text: `The guide suggests the name ${code(suggestedDatabaseName(file, service))} here.`, source }];
}
