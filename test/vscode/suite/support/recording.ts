/**
 * What the extension says and starts while the suite runs: its log, its messages, its server processes. Nothing else tells:
 * an extension cannot read another's log, and messages are drawn by the window.
 */
import childProcess from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type * as vscode from 'vscode';
import { apiOfExtension, extension } from './extension';

/** Lines of the log, of all levels. */
export const logLines: string[] = [];

/** How often the log was brought to the front. */
export let timesShown = 0;

/** Texts of messages, with their buttons. */
export const messages: string[] = [];

/** The processes of our language server, the newest last. Other extensions of the same host start theirs, too. */
export const servers: ChildProcess[] = [];

const WRITERS = ['trace', 'debug', 'info', 'warn', 'error', 'append', 'appendLine', 'replace'];

/** Begins, before the extension is activated; what it does is done all the same. */
export function startRecording(): void {
  const window = apiOfExtension().window as unknown as Record<string, (...args: unknown[]) => unknown>;
  for (const name of ['showInformationMessage', 'showWarningMessage', 'showErrorMessage']) {
    wrap(window, name, (...args) => messages.push(args.map(asText).join(' ')));
  }
  const create = window.createOutputChannel as (...args: unknown[]) => vscode.LogOutputChannel;
  window.createOutputChannel = (...args) => recordedChannel(create.apply(window, args));
  const { fork } = childProcess;
  const { extensionPath } = extension();
  childProcess.fork = ((...args: Parameters<typeof fork>) => {
    const started = fork(...args);
    if (args[0].toString().startsWith(extensionPath)) servers.push(started);
    return started;
  }) as typeof fork;
}

/** Writes down a message that a test answers itself. */
export function recordMessage(text: string): void {
  messages.push(text);
}

function recordedChannel(channel: vscode.LogOutputChannel): vscode.LogOutputChannel {
  return new Proxy(channel, {
    get(target, name: string) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      const call = member.bind(target) as (...args: unknown[]) => unknown;
      if (name === 'show') timesShown++;
      if (!WRITERS.includes(name)) return call;
      return (...args: unknown[]) => {
        logLines.push(args.map(asText).join(' '));
        return call(...args);
      };
    },
  });
}

function wrap(
  target: Record<string, (...args: unknown[]) => unknown>,
  name: string,
  before: (...args: unknown[]) => void,
): void {
  const real = target[name];
  target[name] = (...args) => {
    before(...args);
    return real?.apply(target, args);
  };
}

function asText(value: unknown): string {
  if (value instanceof Error) return String(value.stack);
  return typeof value === 'string' ? value : JSON.stringify([value]);
}
