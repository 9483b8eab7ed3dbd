import type { LogOutputChannel, OutputChannel } from 'vscode';
import { logLine, traceLine } from './logLines';

/** What the client library reports, with its levels, into the one log of the extension. */
export function clientChannel(log: LogOutputChannel): OutputChannel {
  return channel(log, (text) => {
    const { level, message } = logLine(text.trimEnd());
    if (message !== '') log[level](message);
  });
}

/** The trace of the messages, without what is in them. */
export function traceChannel(log: LogOutputChannel): OutputChannel {
  return channel(log, (text) => {
    const line = traceLine(text);
    if (line !== null) log.info(line);
  });
}

function channel(log: LogOutputChannel, write: (text: string) => void): OutputChannel {
  return {
    name: log.name,
    append: write,
    appendLine: write,
    replace: write,
    clear: () => undefined,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- of its two forms, which have one name, only the other is
    show: () => {
      log.show(true);
    },
    hide: () => log.hide(),
    // The log belongs to the extension and outlives a client.
    dispose: () => undefined,
  };
}
