import { ErrorCodes, Message } from './library';
import type { Disposable, MessageReader, MessageWriter, RequestMessage } from 'vscode-languageserver/node';
import { filteredReader } from './filteredReader';

/** A client's way from `initialize` to `exit`. */
export interface LifeCycle {
  /** Reads only what may be sent at its time. */
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  readonly hasShutDown: () => boolean;
  /** How many messages have arrived. */
  readonly arrived: () => number;
}

/**
 * Holds the client to the order of the protocol (LSP 3.17, 'Server lifecycle'): nothing but `exit` before `initialize`,
 * that only once, and nothing but `exit` after `shutdown`. A request out of order is answered with an error, a
 * notification dropped; what is no message at all is answered with an error that quotes nothing.
 */
export function lifeCycleOf(reader: MessageReader, writer: MessageWriter): LifeCycle {
  let state: 'new' | 'running' | 'shut down' = 'new';
  let arrived = 0;

  const refuse = (id: RequestMessage['id'], code: number, message: string): false => {
    // A writer that cannot write any more is noticed by whoever owns it.
    writer.write({ jsonrpc: '2.0', id, error: { code, message } } as Message).catch(() => undefined);
    return false;
  };

  const admitsRequest = ({ id, method }: RequestMessage): boolean => {
    if (state === 'shut down') return refuse(id, ErrorCodes.InvalidRequest, 'The server was shut down.');
    if (method === 'initialize') {
      if (state === 'running') return refuse(id, ErrorCodes.InvalidRequest, 'The server is initialized already.');
      state = 'running';
    }
    if (state === 'new') return refuse(id, ErrorCodes.ServerNotInitialized, 'The server waits for initialize.');
    if (method === 'shutdown') state = 'shut down';
    return true;
  };

  const admits = (message: Message): boolean => {
    arrived++;
    if (Message.isRequest(message)) return admitsRequest(message);
    if (Message.isNotification(message)) {
      // The library takes it for granted that a cancellation says of what.
      const isWhole = message.method !== '$/cancelRequest' || Boolean(message.params);
      return isWhole && (state === 'running' || message.method === 'exit');
    }
    return isAnswer(message) || refuse(null, ErrorCodes.InvalidRequest, 'This is no message of JSON-RPC.');
  };

  reader.onError((error) => {
    if (error instanceof SyntaxError) refuse(null, ErrorCodes.ParseError, 'The message is no JSON.');
  });
  // The library is not told that a stream has closed: it would throw on what is still to be sent, and drop what arrived
  // before. The process ends by `exit`, or by whoever watches the streams.
  const never = (): Disposable => ({ dispose: () => undefined });
  return {
    reader: { ...filteredReader(reader, admits), onClose: never },
    writer: {
      onError: writer.onError,
      onClose: never,
      write: (message) => writer.write(message),
      end: () => writer.end(),
      dispose: () => writer.dispose(),
    },
    hasShutDown: () => state === 'shut down',
    arrived: () => arrived,
  };
}

/** Whether this answers one of our requests, be it without a result. */
function isAnswer(message: Message | null): boolean {
  if (Message.isResponse(message ?? undefined)) return true;
  if (message === null || typeof message !== 'object' || !('id' in message) || 'method' in message) return false;
  return typeof message.id === 'number' || typeof message.id === 'string';
}
