import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND_IDS } from '../../../client/src/commands/ids';
import { CHECKED_FILES_GLOB, LANGUAGE_ID, PROFILE_ENDING, PROFILE_LANGUAGE_ID } from '../../../client/src/language';
import { rulesOf } from '../../../client/src/ruleSettings';
import { RULE_SETTINGS, settingSections } from '../../../scripts/settingSections';
import { languageOfName } from '../../../server/src/language';
import { SEMANTIC_TOKENS_LEGEND } from '../../../server/src/features/semanticTokens/legend';
import { RULES } from '../../../server/src/rules/catalogue';

const PROJECT = resolve(import.meta.dirname, '../../..');

interface Manifest {
  readonly main: string;
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category: string }[];
    readonly menus: Readonly<Record<string, readonly { command: string; when?: string }[]>>;
    readonly languages: readonly {
      id: string;
      filenamePatterns?: string[];
      filenames?: string[];
      extensions?: string[];
      configuration?: string;
      icon?: Record<string, string>;
    }[];
    readonly grammars: readonly { language: string; scopeName: string; path: string }[];
    readonly snippets: readonly { language: string; path: string }[];
    readonly configuration: readonly { title: string; properties: Record<string, Setting> }[];
    readonly configurationDefaults: Readonly<Record<string, Record<string, unknown>>>;
    readonly semanticTokenTypes: readonly { id: string }[];
    readonly semanticTokenModifiers: readonly { id: string }[];
    readonly semanticTokenScopes: readonly { language: string; scopes: Record<string, string[]> }[];
    readonly walkthroughs: readonly { steps: readonly { description: string; completionEvents: string[] }[] }[];
  };
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: string[] } };
}

interface Setting {
  readonly scope?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly description?: string;
  readonly markdownDescription?: string;
}

const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as Manifest;
const { contributes } = manifest;
const settings = Object.fromEntries(contributes.configuration.flatMap(({ properties }) => Object.entries(properties)));
const whenClauses = Object.values(contributes.menus).flatMap((items) => items.flatMap(({ when }) => when ?? []));

const RESPONSE_FILE_COMMANDS = ['bems.showInstallerView', 'bems.copyInstallCommand', 'bems.redactedCopy'];
const PROFILE_COMMANDS = [
  'bems.routeLookup',
  'bems.consoleChecklist',
  'bems.importApplicationServers',
  'bems.compareWithLive',
  'bems.decommissionHost',
];

/** The file names for which the explorer offers commands: a pattern each. */
function fileNamePatterns(commands: readonly string[]): RegExp[] {
  const items = contributes.menus['explorer/context'] ?? [];
  return items
    .filter(({ command }) => commands.includes(command))
    .map(({ when = '' }) => RegExp(/^resourceFilename =~ \/(.+)\/i$/.exec(when)?.[1] ?? 'no pattern', 'i'));
}

/** The TypeScript files below a folder. */
function sources(folder: string): string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(PROJECT, folder, path), 'utf8'));
}

/** All texts in a value of JSON. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

describe('the settings', () => {
  it('are what the generator makes of the rules', () => {
    expect(contributes.configuration).toEqual(settingSections());
  });

  it('have one for each rule, and none for another', () => {
    const named = Object.keys(settings).filter((name) => name.startsWith('bems.rules.'));
    expect(named.sort()).toEqual(RULES.map(({ id }) => `bems.rules.${id}`).sort());
  });

  it('are all documented, each choice too', () => {
    for (const [name, setting] of Object.entries(settings)) {
      expect((setting.description ?? setting.markdownDescription ?? '').length, name).toBeGreaterThan(20);
      expect(setting.enumDescriptions?.length, name).toBe(setting.enum?.length);
      expect(setting, name).toHaveProperty('default');
      expect(setting.scope, name).toMatch(/^(?:resource|window)$/);
    }
  });

  it('leave a severity to the rule unless they are set', () => {
    expect(settings['bems.rules.lone-backslash']).toMatchObject({ default: 'default', enum: [...RULE_SETTINGS] });
    expect(settings['bems.rules.lone-backslash']?.markdownDescription).toContain('Default severity: warning');
  });

  // What `EditorSettings` of the protocol reads besides the rules.
  it.each([
    'ruleSets',
    'template',
    'inlayHints.decodedValues',
    'inlayHints.inferredRoles',
    'inlayHints.entitlementNames',
    'codeLens.enabled',
  ])('have bems.%s', (name) => {
    expect(settings).toHaveProperty([`bems.${name}`]);
  });

  it('that an untrusted workspace cannot make exist', () => {
    for (const name of manifest.capabilities.untrustedWorkspaces.restrictedConfigurations)
      expect(settings).toHaveProperty([name]);
  });

  it('tell the client all rules with their titles', () => {
    expect([...rulesOf(manifest)]).toEqual(
      expect.arrayContaining(RULES.map(({ id, title }) => [id, title.replace(/\.$/, '')])),
    );
    expect(rulesOf(manifest).size).toBe(RULES.length);
  });
});

describe('the commands', () => {
  it('are those that the client registers', () => {
    expect(contributes.commands.map(({ command }) => command)).toEqual([...COMMAND_IDS]);
  });

  it('stand in the palette under one name', () => {
    expect(new Set(contributes.commands.map(({ category }) => category))).toEqual(new Set(['BEMS']));
  });

  it('of the menus exist', () => {
    const inMenus = Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command));
    expect(inMenus.filter((command) => !COMMAND_IDS.includes(command as never))).toEqual([]);
  });

  it('that the walkthrough, the client and the server name exist', () => {
    const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    const links = steps.flatMap(({ description }) => [...description.matchAll(/\(command:(bems\.\w+)\)/g)]);
    const events = steps.flatMap(({ completionEvents }) =>
      completionEvents.flatMap((event) => [...event.matchAll(/^onCommand:(bems\.\w+)$/g)]),
    );
    expect([links.length, events.length].every((count) => count >= 5)).toBe(true);
    const inCode = [...sources('client/src'), ...sources('server/src')].flatMap((text) => [
      ...text.matchAll(/command: '(bems\.\w+)'|executeCommand\('(bems\.\w+)'/g),
    ]);
    expect(inCode.length).toBeGreaterThan(3);
    const named = [...links, ...events, ...inCode].map(([, first, second]) => first ?? second);
    expect(named.filter((command) => !COMMAND_IDS.includes(command as never))).toEqual([]);
  });
});

describe('the language', () => {
  const [language] = contributes.languages;

  it('is the one that the client, the menus and the defaults name', () => {
    expect(language?.id).toBe(LANGUAGE_ID);
    const [ofLanguage, ofProfiles, ...others] = Object.keys(contributes.configurationDefaults);
    expect(ofLanguage).toBe(`[${LANGUAGE_ID}]`);
    expect(ofProfiles).toBe(`[${PROFILE_LANGUAGE_ID}]`);
    // The links of the problems lead to our own pages, which VS Code would open as text.
    expect(others).toEqual(['workbench.editorAssociations']);
    const inClauses = whenClauses.flatMap((when) => [...when.matchAll(/LangId == ([\w-]+)/g)]).map(([, id]) => id);
    expect(new Set(inClauses)).toEqual(new Set([LANGUAGE_ID, PROFILE_LANGUAGE_ID]));
  });

  const NAMES = [
    'GoodServerSetup.properties',
    'goodserversetup.properties',
    'GoodServerSetup-bems01.properties',
    'bems01.bems.properties',
    'gradle.properties',
    'bems.properties',
    'MyGoodServerSetup.properties',
    'GoodServerSetup.properties.bak',
  ];

  it.each(NAMES)('claims %s if the command line does', (name) => {
    const ours = languageOfName(name) === 'response-file';
    // VS Code compares without regard to case.
    const patterns = (language?.filenamePatterns ?? []).map((glob) =>
      RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '.*')}$`, 'i'),
    );
    expect(patterns.some((pattern) => pattern.test(name))).toBe(ours);
    const inMenus = fileNamePatterns(RESPONSE_FILE_COMMANDS);
    expect(inMenus.length).toBeGreaterThan(0);
    for (const pattern of inMenus) expect(pattern.test(name)).toBe(ours);
  });

  it('has the scope of its grammar', () => {
    expect(contributes.grammars.map(({ language: id }) => id)).toEqual([LANGUAGE_ID, PROFILE_LANGUAGE_ID]);
    for (const { language: id, scopeName, path } of contributes.grammars) {
      expect(scopeName).toBe(`source.${id}`);
      expect(JSON.parse(readFileSync(join(PROJECT, path), 'utf8'))).toMatchObject({ scopeName });
    }
  });

  it('has a colour for each token of the server', () => {
    // Those of VS Code.
    const standard =
      /^(?:comment|string|keyword|number|regexp|operator|namespace|type|struct|class|interface|enum|typeParameter|function|method|decorator|macro|variable|parameter|property|enumMember|event|label|declaration|documentation|readonly|static|abstract|deprecated|modification|async|defaultLibrary)$/;
    const { tokenTypes, tokenModifiers } = SEMANTIC_TOKENS_LEGEND;
    const own = (names: readonly string[]): string[] => names.filter((name) => !standard.test(name)).sort();
    expect(contributes.semanticTokenTypes.map(({ id }) => id).sort()).toEqual(own(tokenTypes));
    expect(contributes.semanticTokenModifiers.map(({ id }) => id).sort()).toEqual(own(tokenModifiers));
    expect(contributes.semanticTokenScopes.map(({ language: id }) => id)).toEqual([LANGUAGE_ID, PROFILE_LANGUAGE_ID]);
    for (const { scopes } of contributes.semanticTokenScopes) {
      expect(Object.keys(scopes).filter((type) => !tokenTypes.includes(type))).toEqual([]);
    }
  });
});

describe('the language of connectivity profiles', () => {
  const language = contributes.languages.find(({ id }) => id === PROFILE_LANGUAGE_ID);

  it.each([
    'emea.connectivity-profile.json',
    'emea.connectivity-profile.jsonc',
    'EMEA.Connectivity-Profile.JSON',
    '.connectivity-profile.json',
    'connectivity-profile.json',
    'emea.connectivity-profile.json5',
    'emea.connectivity-profile.json.bak',
    'emea.connectivity-profiles.json',
    'bems-config.json',
  ])('claims %s if the command line does', (name) => {
    // VS Code compares without regard to case.
    const claimed = (language?.extensions ?? []).some((extension) => name.toLowerCase().endsWith(extension));
    const ours = languageOfName(name) === 'connectivity-profile';
    expect(claimed).toBe(ours);
    const inMenus = fileNamePatterns(PROFILE_COMMANDS);
    expect(inMenus).toHaveLength(PROFILE_COMMANDS.length);
    for (const pattern of inMenus) expect(pattern.test(name)).toBe(ours);
  });

  it('has each command of profiles in the palette, the title and the menu of an editor, for profiles only', () => {
    for (const menu of ['commandPalette', 'editor/title', 'editor/context']) {
      const items = (contributes.menus[menu] ?? []).filter(({ command }) => PROFILE_COMMANDS.includes(command));
      expect(items.map(({ command }) => command).sort(), menu).toEqual([...PROFILE_COMMANDS].sort());
      for (const { when } of items)
        expect(when, menu).toMatch(/^(?:editor|resource)LangId == bems-connectivity-profile$/);
    }
  });

  it('explains rules in files of both types', () => {
    const explain = contributes.menus['editor/context']?.find(({ command }) => command === 'bems.explainRule');
    expect(explain?.when?.split(' || ')).toEqual([
      `editorLangId == ${LANGUAGE_ID}`,
      `editorLangId == ${PROFILE_LANGUAGE_ID}`,
    ]);
  });

  it('is found by the names under which the client looks for files', () => {
    expect(CHECKED_FILES_GLOB).toMatch(/^\*\*\/\{.*\}$/);
    const names = CHECKED_FILES_GLOB.slice('**/{'.length, -1).split(',');
    const [responseFiles] = contributes.languages;
    const claimed = [
      ...(responseFiles?.filenamePatterns ?? []),
      ...(language?.extensions ?? []).map((end) => `*${end}`),
    ];
    expect(names).toEqual(claimed);
    expect(language?.extensions).toContain(PROFILE_ENDING);
  });

  it('has what the other one has', () => {
    const [other] = contributes.languages;
    expect(Object.keys(language?.icon ?? {})).toEqual(Object.keys(other?.icon ?? {}));
    expect(language?.configuration).toBe(other?.configuration?.replace(LANGUAGE_ID, PROFILE_LANGUAGE_ID));
    expect(contributes.snippets.map(({ language: id }) => id)).toEqual([LANGUAGE_ID, PROFILE_LANGUAGE_ID]);
  });

  it('colours the tokens of the server with scopes that its grammar gives', () => {
    const path = contributes.grammars.find(({ language: id }) => id === PROFILE_LANGUAGE_ID)?.path ?? '';
    const given = new Set(readFileSync(join(PROJECT, path), 'utf8').split(/["\s]/));
    const scopes = contributes.semanticTokenScopes.find(({ language: id }) => id === PROFILE_LANGUAGE_ID)?.scopes ?? {};
    const named = Object.values(scopes).flat();
    expect(named.filter((scope) => scope.endsWith(`.${PROFILE_LANGUAGE_ID}`) && !given.has(scope))).toEqual([]);
    for (const type of 'property string number keyword enumMember type variable parameter secret path escape'.split(
      ' ',
    ))
      expect(scopes, type).toHaveProperty(type);
  });
});

describe('the files', () => {
  const named = texts([contributes, manifest.icon]).filter((text) =>
    /^(?:\.\/)?(?:client|syntaxes|schemas)\//.test(text),
  );

  it('that are contributed exist', () => {
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
  });
});
