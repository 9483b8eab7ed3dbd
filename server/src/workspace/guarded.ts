import { LSPErrorCodes, ResponseError } from '../library';
import type { CancellationToken } from 'vscode-languageserver';
import { describeError } from '../rules/problem';
import type { Session } from './session';

/** What a handler gives: an answer, or an error of the protocol. */
export type Answer<R> = R | ResponseError<never>;

/**
 * A handler of requests that never takes the server down: a crash is logged by its place, without text of a document,
 * and the client gets `empty`. A cancelled request is answered as cancelled.
 */
export function guarded<P, R>(
  { connection }: Session,
  name: string,
  empty: R,
  handle: (params: P, token: CancellationToken) => Promise<Answer<R>> | Answer<R>,
): (params: P, token: CancellationToken) => Promise<Answer<R>> {
  return async (params, token) => {
    try {
      const answer = token.isCancellationRequested ? empty : await handle(params, token);
      return token.isCancellationRequested ? cancelled() : answer;
    } catch (error) {
      if (error instanceof ResponseError) return error as ResponseError<never>;
      connection.console.error(`${name} crashed: ${describeError(error)}`);
      return empty;
    }
  };
}

export function cancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
