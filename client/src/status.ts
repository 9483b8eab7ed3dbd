import * as vscode from 'vscode';
import { STATUS } from '../../server/src/protocol';
import type { StatusResult } from '../../server/src/protocol';
import { debounce } from './debounce';
import { LANGUAGE_ID } from './language';
import type { Session } from './session';
import { describeStatus, SERVER_DOWN, SERVER_STARTING } from './statusTexts';
import type { StatusText } from './statusTexts';

/** After the last change (milliseconds): nobody reads a status while typing. */
const DELAY = 300;

/** The items, with what they say before anything is known. */
const TITLES = { roles: 'Roles', template: 'Template', problems: 'Problems', configuration: 'Configuration' };
type ItemName = keyof typeof TITLES;
const ITEMS = Object.keys(TITLES) as readonly ItemName[];

/** What the status bar tells of the response file in the active editor, behind `{ }`. */
export class StatusItems implements vscode.Disposable {
  private readonly items = new Map<ItemName, vscode.LanguageStatusItem>();
  private readonly refreshLater = debounce(() => void this.refresh(), DELAY);
  private readonly registrations: { dispose(): unknown }[] = [];
  private asking: vscode.CancellationTokenSource | undefined;

  constructor(private readonly session: Session) {
    for (const name of ITEMS) {
      const item = vscode.languages.createLanguageStatusItem(`bems.${name}`, { language: LANGUAGE_ID });
      item.name = `BEMS: ${name}`;
      item.text = TITLES[name];
      this.items.set(name, item);
      this.registrations.push(item);
    }
    this.registrations.push(
      this.refreshLater,
      session.onDidChangeState(() => this.showState()),
      vscode.window.onDidChangeActiveTextEditor(() => this.refreshLater()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const active = activeResponseFile()?.toString();
        if (uris.some((uri) => uri.toString() === active)) this.refreshLater();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId === LANGUAGE_ID) this.refreshLater();
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
    else this.show('roles', state === 'starting' ? SERVER_STARTING : SERVER_DOWN);
  }

  private async refresh(): Promise<void> {
    const uri = activeResponseFile();
    if (!uri || this.session.state !== 'running') return;
    this.asking?.cancel();
    const asking = (this.asking = new vscode.CancellationTokenSource());
    const status = await this.session.ask(STATUS, { uri: uri.toString() }, asking.token).catch(() => null);
    if (status && !asking.token.isCancellationRequested) this.showAll(status, uri);
  }

  private showAll(status: StatusResult, uri: vscode.Uri): void {
    const texts = describeStatus(status, uri.toString());
    for (const name of ITEMS) this.show(name, texts[name]);
  }

  private show(name: ItemName, { text, detail, command, severity }: StatusText): void {
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

function activeResponseFile(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE_ID ? document.uri : undefined;
}
