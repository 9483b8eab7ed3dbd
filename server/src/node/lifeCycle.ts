import { ErrorCodes, Message } from './library';
import type { Disposable, MessageReader, MessageWriter, RequestMessage } from 'vscode-languageserver/node';
import { filteredReader } from './filteredReader';

/** A client's way from `initialize` to `exit`. */
export interface LifeCycle {
  /** Reads only what may be sent at its time. */
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** Resolves when `initialize` has been answered. What arrives from then on waits for {@link handOn}. */
  readonly answered: Promise<void>;
  /** Hands on what waits, in its order, and from now on everything as it arrives. */
  readonly handOn: () => void;
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
  let waiting: Message[] | null = null;
  let deliver: (message: Message) => void = () => undefined;
  let tellAnswered: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => (tellAnswered = resolve));

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
  const admitted = filteredReader(reader, admits);
  const handOn = (): void => {
    const held = waiting ?? [];
    waiting = null;
    held.forEach((message) => deliver(message));
  };
  return {
    reader: {
      ...admitted,
      onClose: never,
      listen: (callback) => {
        deliver = callback;
        return admitted.listen((message) => {
          if (waiting) waiting.push(message);
          else callback(message);
          if (isInitialize(message)) waiting ??= [];
        });
      },
    },
    answered,
    handOn,
    writer: {
      onError: writer.onError,
      onClose: never,
      write: async (message) => {
        await writer.write(message);
        if (!Message.isResponse(message)) return;
        // `initialize` has failed, as it is the first that is answered: the client may try once more.
        if (waiting && message.error) {
          if (state === 'running') state = 'new';
          handOn();
        } else tellAnswered();
      },
      end: () => writer.end(),
      dispose: () => writer.dispose(),
    },
    hasShutDown: () => state === 'shut down',
    arrived: () => arrived,
  };
}

function isInitialize(message: Message): boolean {
  return Message.isRequest(message) && message.method === 'initialize';
}

/** Whether this answers one of our requests, be it without a result. */
function isAnswer(message: Message | null): boolean {
  if (Message.isResponse(message ?? undefined)) return true;
  if (message === null || typeof message !== 'object' || !('id' in message) || 'method' in message) return false;
  return typeof message.id === 'number' || typeof message.id === 'string';
}
