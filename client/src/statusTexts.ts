import type { StatusResult } from '../../server/src/protocol';

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
): Readonly<Record<'roles' | 'template' | 'problems' | 'configuration', StatusText>> {
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
    problems: {
      text: `Problems: ${problems.errors + problems.warnings}`,
      detail: `Errors: ${problems.errors}, warnings: ${problems.warnings}`,
      command: { title: 'Show', command: 'workbench.actions.view.problems' },
    },
    configuration: {
      text: configurationUri === null ? 'Configuration: none' : `Configuration: ${fileName(configurationUri)}`,
      detail: configurationUri === null ? 'The rules have their own severities' : 'Of this project',
      ...(configurationUri !== null && { command: { title: 'Open', command: 'vscode.open', open: configurationUri } }),
    },
  };
}

function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
