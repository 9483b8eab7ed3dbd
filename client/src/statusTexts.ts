import type { ProfileStatusResult, StatusResult } from '../../server/src/protocol';

/** One line of the status, with what a click does. */
export interface StatusText {
  readonly text: string;
  readonly detail: string;
  readonly command?: {
    readonly title: string;
    readonly command: string;
    readonly arguments?: readonly unknown[];
    /** A URI to open instead of arguments. */
    readonly open?: string;
  };
  readonly severity?: 'Information' | 'Error';
}

/** The lines of a response file, in their order. */
export const RESPONSE_FILE_ITEMS = ['roles', 'template', 'problems', 'configuration'] as const;
/** The lines of a connectivity profile, in their order. */
export const PROFILE_ITEMS = ['profile', 'clusters', 'applications', 'problems', 'configuration'] as const;

export type StatusItem = (typeof RESPONSE_FILE_ITEMS)[number] | (typeof PROFILE_ITEMS)[number];
export type StatusTexts<Item extends StatusItem = StatusItem> = Readonly<Record<Item, StatusText>>;

/** So many characters of a name are shown. */
const LONGEST_NAME = 40;

export const SERVER_STARTING: StatusText = {
  text: 'BEMS: starting',
  detail: 'The language server is coming up.',
};

export const SERVER_DOWN: StatusText = {
  text: 'BEMS: not running',
  detail: 'The language server does not run.',
  command: { title: 'Restart', command: 'bems.restartServer' },
  severity: 'Error',
};

/** @param uri of the response file */
export function describeStatus(
  { roles, problems, templateUri, configurationUri }: StatusResult,
  uri: string,
): StatusTexts<(typeof RESPONSE_FILE_ITEMS)[number]> {
  return {
    roles: {
      text: `Roles: ${roles.known} of ${roles.keys}`,
      detail: roles.inferred === 0 ? 'Keys whose meaning is known' : `${roles.inferred} of them only inferred`,
      command: { title: 'Assign role', command: 'bems.assignRole' },
    },
    template: {
      text: templateUri === null ? 'Template: none' : `Template: ${fileName(templateUri)}`,
      detail: templateUri === null ? "The installer's template tells which keys exist" : 'Tells which keys exist',
      command: {
        title: templateUri === null ? 'Adopt' : 'Change',
        command: 'bems.adoptTemplate',
        arguments: [{ forUri: uri }],
      },
    },
    problems: problemsText(problems),
    configuration: configurationText(configurationUri),
  };
}

/** @param uri of the connectivity profile */
export function describeProfileStatus(
  { profile, problems, configurationUri }: ProfileStatusResult,
  uri: string,
): StatusTexts<(typeof PROFILE_ITEMS)[number]> {
  const { name, target, clusters, applications, servers } = profile;
  return {
    profile: {
      text: name === null ? 'Profile: no name yet' : `Profile: ${cut(name)}`,
      detail: targetSentence(target),
      command: { title: 'Checklist', command: 'bems.consoleChecklist', arguments: [{ uri }] },
    },
    clusters: {
      text: clusters === null || clusters.length === 0 ? 'Clusters: none' : `Clusters: ${cut(clusters.join(', '))}`,
      detail: clusters === null ? 'The profile does not list them: none is unknown' : 'Names that routes may use',
    },
    applications: {
      text: `Apps: ${applications}`,
      detail: `Servers: ${servers}`,
      command: { title: 'Look up a route', command: 'bems.routeLookup', arguments: [{ uri }] },
    },
    problems: problemsText(problems),
    configuration: configurationText(configurationUri),
  };
}

function problemsText({ errors, warnings }: StatusResult['problems']): StatusText {
  return {
    text: `Problems: ${errors + warnings}`,
    detail: `Errors: ${errors}, warnings: ${warnings}`,
    command: { title: 'Show', command: 'workbench.actions.view.problems' },
  };
}

function configurationText(uri: string | null): StatusText {
  if (uri === null) return { text: 'Configuration: none', detail: 'The rules have their own severities' };
  return {
    text: `Configuration: ${fileName(uri)}`,
    detail: 'Of this project',
    command: { title: 'Open', command: 'vscode.open', open: uri },
  };
}

function targetSentence(target: string | null): string {
  switch (target) {
    case 'uem':
      return 'For BlackBerry UEM';
    case 'uem-cloud':
      return 'For BlackBerry UEM Cloud';
    default:
      return 'For UEM or UEM Cloud: it does not say';
  }
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME - 1).join('')}…` : text;
}

function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
