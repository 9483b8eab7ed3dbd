import { LSPErrorCodes, ResponseError } from '../library';
import type {
  CancellationToken,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Diagnostics } from './diagnostics';
import { cancelled, guarded } from './guarded';
import type { Session } from './session';
import { sameSpelling } from './uris';

/** Clients take other errors for an answer without diagnostics, and what was shown would vanish until the next pull. */
function outdated(): ResponseError<never> {
  const data = { retriggerRequest: true } as never;
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'A newer version has arrived.', data);
}

/** Answers the pulls of diagnostics: of one document, and of the whole workspace with progress. */
export function answerDiagnosticRequests(session: Session, diagnostics: Diagnostics): void {
  const { languages } = session.connection;
  const nothing: DocumentDiagnosticReport = { kind: 'full', items: [] };

  languages.diagnostics.on(
    guarded(session, 'diagnostics', nothing, async ({ textDocument, previousResultId }) => {
      const report = await diagnostics.pull(textDocument.uri, previousResultId);
      return report ?? outdated();
    }),
  );

  languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, progress, partial) => {
    const previous = new Map(previousResultIds.map(({ uri, value }) => [sameSpelling(uri), value]));
    const handle = guarded<null, WorkspaceDiagnosticReport>(
      session,
      'workspace diagnostics',
      { items: [] },
      async () => {
        progress.begin('Checking response files and profiles', 0, undefined, true);
        const ready = diagnostics.deploymentReady().then(() => true);
        if (!(await Promise.race([ready, cancellation(token)]))) return cancelled();
        const documents = await session.allDocuments();
        const items: WorkspaceDocumentDiagnosticReport[] = [];
        // To a client that takes them, reports go one by one; then the answer itself is empty.
        const give = (report: WorkspaceDocumentDiagnosticReport): void => {
          if (partial) partial.report({ items: [report] });
          else items.push(report);
        };
        for (const [index, document] of documents.entries()) {
          if (token.isCancellationRequested) return cancelled();
          give(diagnostics.report(document, previous.get(sameSpelling(document.uri))));
          progress.report(Math.round((100 * (index + 1)) / documents.length));
          // So that a cancellation, and whatever else arrives, is heard in between.
          if (index % 20 === 19) await new Promise<void>((resolve) => session.runtime.soon(resolve));
        }
        // Of what is gone the client keeps nothing.
        const present = new Set(documents.map(({ uri }) => sameSpelling(uri)));
        for (const { uri } of previousResultIds) {
          if (!present.has(sameSpelling(uri))) give({ kind: 'full', uri, version: null, items: [] });
        }
        return { items };
      },
    );
    // Also after a cancellation: what was begun has to end.
    return Promise.resolve(handle(null, token)).finally(() => progress.done());
  });
}

/** False as soon as the request is cancelled. */
function cancellation(token: CancellationToken): Promise<false> {
  return new Promise((resolve) => token.onCancellationRequested(() => resolve(false)));
}
