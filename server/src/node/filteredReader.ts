import type { Message, MessageReader } from 'vscode-languageserver/node';

/** `reader` without the messages that `passes` says no to. It is asked when a message arrives, before any is handled. */
export function filteredReader(reader: MessageReader, passes: (message: Message) => boolean): MessageReader {
  return {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen: (callback) =>
      reader.listen((message) => {
        if (passes(message)) callback(message);
      }),
    dispose: () => reader.dispose(),
  };
}
