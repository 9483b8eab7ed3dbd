import {
  IPCMessageReader,
  IPCMessageWriter,
  SocketMessageReader,
  SocketMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from './library';
import type { MessageReader, MessageWriter } from 'vscode-languageserver/node';
import { connect } from 'node:net';
import { isPort } from '../network/port';

/** Both directions of a connection. */
export interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** Calls back, perhaps several times, when the other side is gone; with a sentence where it never was there. */
  readonly onGone: (callback: (sentence?: string) => void) => void;
}

/**
 * The transport that the arguments name: `--stdio`, `--node-ipc`, or `--socket PORT` (also `--socket=PORT`) on which the
 * client listens on this computer. Where they name none, a sentence for the user.
 */
export function transportOf(args: readonly string[]): Transport | { readonly problem: string } {
  const word = portIn(args);
  if (word !== null) {
    const port = Number(word);
    return isPort(port) ? socketTransport(port) : { problem: `--socket needs a port from 1 to 65535, not '${word}'.` };
  }
  if (args.includes('--node-ipc')) {
    if (!process.send) return { problem: '--node-ipc needs a parent process that speaks over the channel of Node.' };
    return {
      reader: new IPCMessageReader(process),
      writer: new IPCMessageWriter(process),
      onGone: (callback) => process.on('disconnect', () => callback()),
    };
  }
  if (args.includes('--stdio')) {
    const { stdin, stdout } = process;
    return {
      reader: new StreamMessageReader(stdin),
      writer: new StreamMessageWriter(stdout),
      onGone: (callback) => {
        for (const event of ['end', 'close', 'error']) stdin.on(event, () => callback());
        stdout.on('error', () => callback());
      },
    };
  }
  return { problem: 'Say how the client is connected: --stdio, --node-ipc, or --socket PORT.' };
}

function socketTransport(port: number): Transport {
  const socket = connect(port, '127.0.0.1');
  let wasThere = false;
  socket.on('connect', () => (wasThere = true));
  return {
    reader: new SocketMessageReader(socket),
    writer: new SocketMessageWriter(socket),
    onGone: (callback) => {
      socket.on('close', () => callback());
      socket.on('error', () => callback(wasThere ? undefined : `Nobody listens on port ${port} of this computer.`));
    },
  };
}

/** What stands where the port belongs; null without `--socket`. */
function portIn(args: readonly string[]): string | null {
  const at = args.findIndex((arg) => arg === '--socket' || arg.startsWith('--socket='));
  return at < 0 ? null : (args[at]?.split('=')[1] ?? args[at + 1] ?? '');
}
