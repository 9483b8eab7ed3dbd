import * as vscode from 'vscode';
import { STATUS } from '../../server/src/protocol';
import { debounce } from './debounce';
import { CHECKED_LANGUAGES, LANGUAGE_ID, PROFILE_LANGUAGE_ID } from './language';
import type { Session } from './session';
import {
  describeProfileStatus,
  describeStatus,
  PROFILE_ITEMS,
  RESPONSE_FILE_ITEMS,
  SERVER_DOWN,
  SERVER_STARTING,
} from './statusTexts';
import type { StatusItem, StatusText, StatusTexts } from './statusTexts';

/** After the last change (milliseconds): nobody reads a status while typing. */
const DELAY = 300;

/** The items, with what they say before anything is known. */
const TITLES: Readonly<Record<StatusItem, string>> = {
  roles: 'Roles',
  template: 'Template',
  profile: 'Profile',
  clusters: 'Clusters',
  applications: 'Apps',
  problems: 'Problems',
  configuration: 'Configuration',
};

/** The languages that have an item. */
function languagesOf(name: StatusItem): vscode.DocumentFilter[] {
  const has = (items: readonly StatusItem[], language: string): vscode.DocumentFilter[] =>
    items.includes(name) ? [{ language }] : [];
  return [...has(RESPONSE_FILE_ITEMS, LANGUAGE_ID), ...has(PROFILE_ITEMS, PROFILE_LANGUAGE_ID)];
}

/** What the status bar tells of the file in the active editor, behind `{ }`. */
export class StatusItems implements vscode.Disposable {
  private readonly items = new Map<StatusItem, vscode.LanguageStatusItem>();
  private readonly refreshLater = debounce(() => void this.refresh(), DELAY);
  private readonly registrations: { dispose(): unknown }[] = [];
  private asking: vscode.CancellationTokenSource | undefined;

  constructor(private readonly session: Session) {
    for (const [name, title] of Object.entries(TITLES) as [StatusItem, string][]) {
      const item = vscode.languages.createLanguageStatusItem(`bems.${name}`, languagesOf(name));
      item.name = `BEMS: ${name}`;
      item.text = title;
      this.items.set(name, item);
      this.registrations.push(item);
    }
    this.registrations.push(
      this.refreshLater,
      session.onDidChangeState(() => this.showState()),
      vscode.window.onDidChangeActiveTextEditor(() => this.refreshLater()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const active = activeFile()?.toString();
        if (uris.some((uri) => uri.toString() === active)) this.refreshLater();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (CHECKED_LANGUAGES.includes(document.languageId)) this.refreshLater();
      }),
    );
    this.showState();
  }

  dispose(): void {
    this.asking?.cancel();
    vscode.Disposable.from(...this.registrations).dispose();
  }

  private showState(): void {
    const { state } = this.session;
    for (const item of this.items.values()) item.busy = state === 'starting';
    if (state === 'running') this.refreshLater();
    else {
      // In the first item of each language.
      for (const name of ['roles', 'profile'] as const)
        this.show(name, state === 'starting' ? SERVER_STARTING : SERVER_DOWN);
    }
  }

  private async refresh(): Promise<void> {
    const uri = activeFile();
    if (!uri || this.session.state !== 'running') return;
    this.asking?.cancel();
    const asking = (this.asking = new vscode.CancellationTokenSource());
    const status = await this.session.ask(STATUS, { uri: uri.toString() }, asking.token).catch(() => null);
    if (!status || asking.token.isCancellationRequested) return;
    const texts: Partial<StatusTexts> =
      'profile' in status ? describeProfileStatus(status, uri.toString()) : describeStatus(status, uri.toString());
    for (const [name, text] of Object.entries(texts) as [StatusItem, StatusText][]) this.show(name, text);
  }

  private show(name: StatusItem, { text, detail, command, severity }: StatusText): void {
    const item = this.items.get(name);
    if (!item) return;
    item.text = text;
    item.detail = detail;
    // What is opened is told by its URI, which VS Code's own command takes as an object only.
    const args = command?.open === undefined ? command?.arguments : [vscode.Uri.parse(command.open)];
    item.command = command && { title: command.title, command: command.command, ...(args && { arguments: [...args] }) };
    item.severity = vscode.LanguageStatusSeverity[severity ?? 'Information'];
  }
}

function activeFile(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && CHECKED_LANGUAGES.includes(document.languageId) ? document.uri : undefined;
}
