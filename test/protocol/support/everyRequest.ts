/** All requests about a document. */
import type { CodeAction, CodeLens, CompletionItem, CompletionList, Position } from 'vscode-languageserver-protocol';
import { ResponseError } from 'vscode-languageserver-protocol';
import { WHOLE } from './places';
import type { TestClient } from './server';

/** The code of the answer to a request that the user has to hear of, such as a rename that makes no sense. */
const REQUEST_FAILED = -32803;

/** What is asked about a position. */
const AT_POSITION = ['hover', 'completion', 'definition', 'documentHighlight', 'references', 'prepareRename', 'rename'];

/** What is asked about the whole of a document. */
const ABOUT_ALL = [
  'documentSymbol',
  'foldingRange',
  'documentLink',
  'codeLens',
  'formatting',
  'semanticTokens/full',
  'diagnostic',
];

/** Asks everything that can be asked about `position`, and asks on with the answers. Errors other than refusals are thrown. */
export async function askAbout(client: TestClient, uri: string, position: Position): Promise<void> {
  const ask = <R>(method: string, params: object = {}): Promise<R | null> =>
    client.ask<R>(`textDocument/${method}`, uri, params).catch(refused);
  const range = { start: position, end: position };
  const options = { tabSize: 4, insertSpaces: true };
  const context = { diagnostics: [], includeDeclaration: true };
  const [completions, actions] = await Promise.all([
    ask<CompletionList>('completion', { position }),
    ask<CodeAction[]>('codeAction', { range, context }),
    ...AT_POSITION.map((method) => ask(method, { position, context, newName: 'NEW.name' })),
    ask('selectionRange', { positions: [position] }),
    ask('inlayHint', { range }),
    ask('semanticTokens/range', { range }),
    ask('rangeFormatting', { range, options }),
  ]);
  await Promise.all([
    ...(actions ?? []).map((action) => client.request<CodeAction>('codeAction/resolve', action)),
    ...sampleOf(completions?.items ?? []).map((item) => client.request<CompletionItem>('completionItem/resolve', item)),
  ]);
}

/** Asks everything that can be asked about a document, our own requests included. */
export async function askAboutAll(client: TestClient, uri: string): Promise<void> {
  const context = { diagnostics: [], only: ['source.fixAll.bems', 'quickfix', 'refactor'] };
  const options = { tabSize: 4, insertSpaces: true };
  await Promise.all([
    ...ABOUT_ALL.map((method) => client.ask<CodeLens[]>(`textDocument/${method}`, uri, { options })),
    client.ask('textDocument/semanticTokens/full/delta', uri, { previousResultId: 'none' }),
    client.ask('textDocument/inlayHint', uri, { range: WHOLE }),
    client.ask('textDocument/codeAction', uri, { range: WHOLE, context }),
    client.request('workspace/symbol', { query: '' }),
    client.request('workspace/diagnostic', { previousResultIds: [] }),
  ]);
}

/** A refusal is an answer, too. */
function refused(error: unknown): null {
  if (error instanceof ResponseError && error.code === REQUEST_FAILED) return null;
  throw error;
}

/** Some, from the beginning to the end. */
function sampleOf<T>(items: readonly T[]): T[] {
  const step = Math.max(1, Math.floor(items.length / 5));
  return items.filter((_item, index) => index % step === 0);
}
