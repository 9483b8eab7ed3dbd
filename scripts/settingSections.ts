import { RULE_SETS } from '../server/src/configuration/schema';
import { RULES } from '../server/src/rules/catalogue';
import { SEVERITY_SETTINGS } from '../server/src/rules/diagnostic';
import type { Rule } from '../server/src/rules/rule';

/** A titled part of the settings, as `contributes.configuration` of an extension lists them. */
export interface SettingSection {
  readonly title: string;
  readonly order: number;
  readonly properties: Readonly<Record<string, object>>;
}

/** What a rule's setting can be; the first leaves it to the rule. */
export const RULE_SETTINGS = ['default', ...SEVERITY_SETTINGS] as const;

const SEVERITY_DESCRIPTIONS: Readonly<Record<(typeof RULE_SETTINGS)[number], string>> = {
  default: "The rule's own severity.",
  error: 'Reported as an error.',
  warning: 'Reported as a warning.',
  information: 'Reported as information.',
  hint: 'Reported as a hint.',
  off: 'Not reported.',
};

const WINS = '`bems-config.json` wins over this setting: it also holds where no editor runs.';

const GENERAL: SettingSection['properties'] = {
  'bems.ruleSets': {
    type: 'array',
    items: {
      type: 'string',
      enum: [...RULE_SETS],
      enumDescriptions: ['What the DISA STIG for BEMS 3.x demands.'],
    },
    uniqueItems: true,
    default: [],
    markdownDescription:
      'More sets of rules to apply, for example `stig`, besides those that `bems-config.json` names.',
    scope: 'resource',
  },
  'bems.template': {
    type: 'string',
    default: '',
    markdownDescription: `The response file that came with the installer: its keys become the known keys. A path in the workspace folder; empty for none. ${WINS}`,
    scope: 'resource',
  },
  'bems.inlayHints.decodedValues': {
    type: 'boolean',
    default: true,
    description: 'Shows behind a value what the installer reads, where that differs from the text.',
    scope: 'resource',
  },
  'bems.inlayHints.inferredRoles': {
    type: 'boolean',
    default: true,
    description: 'Shows what a key was taken for, where only its name tells.',
    scope: 'resource',
  },
  'bems.inlayHints.entitlementNames': {
    type: 'boolean',
    default: true,
    description: 'Shows in a connectivity profile behind the id of an entitlement what it is called.',
    scope: 'resource',
  },
  'bems.codeLens.enabled': {
    type: 'boolean',
    default: true,
    description: 'Shows above the file what it installs, how many keys have a role, and what can be done with it.',
    scope: 'resource',
  },
  'bems.trace.server': {
    type: 'string',
    enum: ['off', 'messages'],
    enumDescriptions: ['Nothing is traced.', 'Each message by its name, with the time that its answer took.'],
    default: 'off',
    description:
      'Writes the messages between VS Code and the language server to the log. Never what is in them: that would be passwords, too.',
    scope: 'window',
  },
};

/** All settings of the extension, in the order in which the settings editor shows them. */
export function settingSections(): SettingSection[] {
  const sections: [string, SettingSection['properties']][] = [
    ['General', GENERAL],
    ['Rules: form of a response file', ruleSettings('form')],
    ['Rules: values of a response file', ruleSettings('value')],
    ['Rules: connectivity profile', ruleSettings('profile')],
    ['Rules: all files together', ruleSettings('deployment')],
    ['Rules: configuration', ruleSettings('configuration')],
  ];
  return sections.map(([title, properties], order) => ({ title, order, properties }));
}

function ruleSettings(about: Rule['about']): SettingSection['properties'] {
  const rules = RULES.filter((rule) => rule.about === about);
  return Object.fromEntries(rules.map((rule) => [`bems.rules.${rule.id}`, ruleSetting(rule)]));
}

function ruleSetting({ title, reason, severity, ruleSets = {} }: Rule): object {
  const inSets = Object.entries(ruleSets).map(([set, other]) => `, ${other} with the rule set \`${set}\``);
  return {
    type: 'string',
    enum: [...RULE_SETTINGS],
    enumDescriptions: RULE_SETTINGS.map((setting) => SEVERITY_DESCRIPTIONS[setting]),
    default: 'default',
    markdownDescription: `${title}.\n\n${reason}\n\nDefault severity: ${severity}${inSets.join('')}.`,
    scope: 'resource',
  };
}
