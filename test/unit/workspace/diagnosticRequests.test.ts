import { expect, test } from 'vitest';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { CancellationTokenSource, ResponseError } from 'vscode-languageserver';
import { answerDiagnosticRequests } from '../../../server/src/workspace/diagnosticRequests';
import type { Diagnostics } from '../../../server/src/workspace/diagnostics';
import type { Session } from '../../../server/src/workspace/session';

type OnWorkspace = (params: object, token: CancellationToken, progress: object) => Promise<unknown>;

test('a check of the workspace can be cancelled while its files are read', async () => {
  let check: OnWorkspace | undefined;
  const languages = { diagnostics: { on: () => undefined, onWorkspace: (handler: OnWorkspace) => (check = handler) } };
  const session = { connection: { languages } as unknown as Connection } as unknown as Session;
  // The files are never read to an end.
  const diagnostics = { deploymentReady: () => new Promise<void>(() => undefined) } as unknown as Diagnostics;
  answerDiagnosticRequests(session, diagnostics);
  const { token, cancel } = cancellable();
  const answer = check?.({ previousResultIds: [] }, token, { begin: () => undefined, done: () => undefined });
  cancel();
  expect(await answer).toBeInstanceOf(ResponseError);
});

function cancellable(): { token: CancellationToken; cancel: () => void } {
  const source = new CancellationTokenSource();
  return { token: source.token, cancel: () => source.cancel() };
}
