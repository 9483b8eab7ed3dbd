import { describe, expect, it } from 'vitest';
import { logLine, traceLine } from '../../../client/src/logLines';

describe('a line of the client library', () => {
  it.each([
    ['[Error - 10:15:30 AM] Request textDocument/hover failed.', 'error', 'Request textDocument/hover failed.'],
    ['[Warn  - 10:15:30] A file is too large.', 'warn', 'A file is too large.'],
    ['[Info  - 10:15:30] Started.', 'info', 'Started.'],
    ['[Debug - 10:15:30] Read 3 files.', 'debug', 'Read 3 files.'],
    ['what the server prints', 'info', 'what the server prints'],
    ['[Trouble - 10:15:30] x', 'info', '[Trouble - 10:15:30] x'],
  ])('%s', (line, level, message) => {
    expect(logLine(line)).toEqual({ level, message });
  });
});

describe('a trace', () => {
  it('names the messages', () => {
    expect(traceLine("[Trace - 10:15:30] Sending notification 'textDocument/didChange'.")).toBe(
      "Sending notification 'textDocument/didChange'.",
    );
    expect(traceLine("[Trace - 10:15:30] Received response 'textDocument/hover - (7)' in 2ms.")).toBe(
      "Received response 'textDocument/hover - (7)' in 2ms.",
    );
  });

  const SECRET = 'Hunter2';
  it.each([
    ['the parameters', `Params: {\n    "text": "ADMIN_PASSWORD=${SECRET}"\n}\n\n`],
    ['the result', `Result: [\n    { "newText": "${SECRET}" }\n]`],
    ['parameters in the same line', `[Trace - 10:15:30] Sending request 'x - (1)'.\nParams: ${SECRET}`],
    [
      'why a request failed',
      `[Trace - 10:15:30] Received response 'x - (1)' in 2ms. Request failed: ${SECRET} (-32603).`,
    ],
    ['what the server has traced itself', `[Trace - 10:15:30] ${SECRET}`],
    [
      'a message as JSON',
      JSON.stringify({
        isLSPMessage: true,
        type: 'send-notification',
        message: { method: 'textDocument/didOpen', params: { textDocument: { text: SECRET } } },
        timestamp: 1,
      }),
    ],
    ['a method that is none', JSON.stringify({ type: 'receive-request', message: { method: `x ${SECRET}` } })],
    ['JSON of another shape', JSON.stringify({ text: SECRET })],
    ['text that is no JSON', `{"text": "${SECRET}`],
    ['a null', 'null'],
  ])('never tells %s', (_what, chunk) => {
    expect(traceLine(chunk) ?? '').not.toContain(SECRET);
  });

  it('names the messages of a trace in JSON, too', () => {
    const message = { method: 'textDocument/hover', id: 7, params: {} };
    expect(traceLine(JSON.stringify({ type: 'send-request', message }))).toBe('send-request textDocument/hover 7');
  });
});
