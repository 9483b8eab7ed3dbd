import { ROLES, ROLE_NAMES } from '../roles/role';
import { RULES } from '../rules/catalogue';
import { SEVERITY_SETTINGS } from '../rules/diagnostic';

/** The rule sets that a configuration can name. */
export const RULE_SETS = ['stig'] as const;

/** Every role as it can stand in a key map: with each of its services. */
function roleTexts(): string[] {
  return ROLE_NAMES.flatMap((name) => {
    const { services } = ROLES[name];
    return services.length === 0 ? [name] : services.map((service) => `${name} ${service}`);
  });
}

const MEMBERS = {
  $schema: { description: 'The schema of this file, for editors.', type: 'string' },
  rules: {
    description: 'Severities of rules; `off` switches one off.',
    type: 'object',
    properties: Object.fromEntries(
      RULES.map((rule) => [
        rule.id,
        {
          description: `${rule.title}. Default: ${rule.severity}.`,
          enum: [...SEVERITY_SETTINGS],
          default: rule.severity,
        },
      ]),
    ),
    additionalProperties: false,
  },
  keyRoles: {
    description:
      'What the values of keys are: a role, with its service where it has one. An annotation above a key wins.',
    type: 'object',
    additionalProperties: { type: 'string', examples: roleTexts() },
  },
  template: {
    description:
      'The response file that came with the installer, as a path relative to this file: its keys become the known keys.',
    type: 'string',
    minLength: 1,
  },
  clusters: {
    description: 'Which response files belong to one BEMS cluster: a name, and globs relative to this file.',
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
  },
  ruleSets: {
    description: 'Additional demands. `stig`: the DISA STIG for BEMS 3.x.',
    type: 'array',
    items: { type: 'string', enum: [...RULE_SETS] },
  },
  ignore: {
    description: 'Files that are not checked: globs as in an ignore file, relative to this file.',
    type: 'array',
    items: { type: 'string' },
  },
  maxFileSizeMB: {
    description: 'Files larger than this many megabytes are not read.',
    type: 'number',
    exclusiveMinimum: 0,
    default: 10,
  },
};

export const CONFIGURATION_MEMBERS = Object.keys(MEMBERS);

/** The JSON Schema of `bems-config.json`; `schemas/bems-config.schema.json` is its printed form. */
export function configurationSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://bems-config.example/schemas/bems-config.schema.json',
    title: 'Configuration of bems-config',
    description: 'Settings of a project for the checks of BEMS response files. Every member is optional.',
    type: 'object',
    properties: MEMBERS,
    additionalProperties: false,
  };
}
