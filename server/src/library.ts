/**
 * What runs of the library `vscode-languageserver`, imported in this one place: in a bundle each module that imports from it copies its
 * some three hundred names at the start. Types come from the library itself.
 */
export {
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver';
