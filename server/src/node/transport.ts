import {
  IPCMessageReader,
  IPCMessageWriter,
  SocketMessageReader,
  SocketMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { MessageReader, MessageWriter } from 'vscode-languageserver/node';
import { connect } from 'node:net';

/** Both directions of a connection. */
export interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/**
 * The transport that the arguments name: `--stdio`, `--node-ipc`, or `--socket PORT` (also `--socket=PORT`) on which the
 * client listens on this computer. The process ends when the other side is gone.
 * @throws Error with a sentence for the user where they name none
 */
export function transportOf(args: readonly string[]): Transport {
  const port = portIn(args);
  if (port !== null) {
    const socket = connect(port, '127.0.0.1');
    socket.on('close', endWithClient);
    socket.on('error', endWithClient);
    return { reader: new SocketMessageReader(socket), writer: new SocketMessageWriter(socket) };
  }
  if (args.includes('--node-ipc')) {
    if (!process.send) throw new Error('--node-ipc needs a parent process that speaks over the channel of Node.');
    process.on('disconnect', endWithClient);
    return { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) };
  }
  if (args.includes('--stdio')) {
    process.stdin.on('end', endWithClient);
    process.stdin.on('close', endWithClient);
    process.stdout.on('error', endWithClient);
    return { reader: new StreamMessageReader(process.stdin), writer: new StreamMessageWriter(process.stdout) };
  }
  throw new Error('Say how the client is connected: --stdio, --node-ipc, or --socket PORT.');
}

/** A client that goes away without `exit` is an error by the protocol; after `exit` nobody comes here. */
function endWithClient(): void {
  process.exit(1);
}

function portIn(args: readonly string[]): number | null {
  const at = args.findIndex((arg) => arg === '--socket' || arg.startsWith('--socket='));
  if (at < 0) return null;
  const word = args[at]?.split('=')[1] ?? args[at + 1] ?? '';
  const port = Number(word);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`--socket needs a port from 1 to 65535, not '${word}'.`);
  return port;
}
