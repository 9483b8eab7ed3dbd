import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type {
  DocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Diagnostics } from './diagnostics';
import { cancelled, guarded } from './guarded';
import type { Session } from './session';
import { sameSpelling } from './uris';

/** Answers the pulls of diagnostics: of one document, and of the whole workspace with progress. */
export function answerDiagnosticRequests(session: Session, diagnostics: Diagnostics): void {
  const { languages } = session.connection;
  const nothing: DocumentDiagnosticReport = { kind: 'full', items: [] };

  languages.diagnostics.on(
    guarded(session, 'diagnostics', nothing, async ({ textDocument, previousResultId }) => {
      const report = await diagnostics.pull(textDocument.uri, previousResultId);
      return report ?? new ResponseError<never>(LSPErrorCodes.ContentModified, 'A newer version has arrived.');
    }),
  );

  languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, progress, partial) => {
    const previous = new Map(previousResultIds.map(({ uri, value }) => [sameSpelling(uri), value]));
    const handle = guarded<null, WorkspaceDiagnosticReport>(
      session,
      'workspace diagnostics',
      { items: [] },
      async () => {
        const documents = await session.allDocuments();
        progress.begin('Checking response files', 0, undefined, true);
        const items: WorkspaceDocumentDiagnosticReport[] = [];
        for (const [index, document] of documents.entries()) {
          if (token.isCancellationRequested) return cancelled();
          const report = diagnostics.report(document, previous.get(sameSpelling(document.uri)));
          if (partial) partial.report({ items: [report] });
          else items.push(report);
          progress.report(Math.round((100 * (index + 1)) / documents.length));
          // So that a cancellation, and whatever else arrives, is heard in between.
          if (index % 20 === 19) await new Promise<void>((resolve) => session.runtime.soon(resolve));
        }
        progress.done();
        // Of what is gone the client keeps nothing.
        const present = new Set(documents.map(({ uri }) => sameSpelling(uri)));
        for (const { uri } of previousResultIds) {
          if (!present.has(sameSpelling(uri))) items.push({ kind: 'full', uri, version: null, items: [] });
        }
        return { items };
      },
    );
    return handle(null, token);
  });
}
