/**
 * The floor: a language server that keeps the open documents and otherwise gives fixed answers. What it takes, the library,
 * the pipe, Node and the client take. It is bundled as ours is and measured in the same run.
 */
import { createConnection, DiagnosticSeverity, ProposedFeatures, TextDocuments } from 'vscode-languageserver/node';
import { TextDocumentSyncKind } from 'vscode-languageserver';
import type { Diagnostic, TextDocumentContentChangeEvent } from 'vscode-languageserver';

/** A document as its lines. */
interface Lines {
  readonly uri: string;
  version: number;
  readonly lines: string[];
}

const PROBLEM: Diagnostic = {
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  severity: DiagnosticSeverity.Warning,
  code: 'fixed',
  source: 'floor',
  message: 'The same in every file.',
};

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments<Lines>({
  create: (uri, _languageId, version, text) => ({ uri, version, lines: text.split('\n') }),
  update: (document, changes, version) => {
    changes.forEach((change) => apply(document.lines, change));
    document.version = version;
    return document;
  },
});
let isPulled = false;

connection.onInitialize(({ capabilities }) => {
  isPulled = capabilities.textDocument?.diagnostic !== undefined;
  return {
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
      hoverProvider: true,
      completionProvider: {},
    },
  };
});
documents.onDidChangeContent(({ document: { uri, version } }) => {
  if (!isPulled) void connection.sendDiagnostics({ uri, version, diagnostics: [PROBLEM] });
});
connection.languages.diagnostics.on(({ textDocument: { uri } }) => ({
  kind: 'full',
  resultId: String(documents.get(uri)?.version),
  items: [PROBLEM],
}));
connection.onHover(() => ({ contents: { kind: 'markdown', value: 'The same everywhere.' } }));
connection.onCompletion(() => ({ isIncomplete: false, items: [{ label: 'fixed' }] }));
documents.listen(connection);
connection.listen();

function apply(lines: string[], change: TextDocumentContentChangeEvent): void {
  if (!('range' in change)) {
    lines.splice(0, lines.length, ...change.text.split('\n'));
    return;
  }
  const { start, end } = change.range;
  const before = lines[start.line]?.slice(0, start.character) ?? '';
  const after = lines[end.line]?.slice(end.character) ?? '';
  lines.splice(start.line, end.line - start.line + 1, ...`${before}${change.text}${after}`.split('\n'));
}
