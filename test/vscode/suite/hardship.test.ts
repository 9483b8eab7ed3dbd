/** What must not break anything: much text, many files, strange paths, a server that is killed. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { setup, suite, test } from 'mocha';
import * as vscode from 'vscode';
import { answering } from './support/dialogs';
import { diagnosticsOf, diagnosticsOfRule, hoverTextAt, isOf, ruleVanishes } from './support/language';
import { messages, servers } from './support/recording';
import { openResponseFile, RESPONSE_FILE, typeText, writeFile } from './support/responseFiles';
import { until, untilAnswer } from './support/until';

const RULE = 'trailing-whitespace';

/** So many losses of a server within a few minutes, and it is not started again by itself. */
const LOSSES = 5;

/** Rule and place of each diagnostic. */
function described(diagnostics: readonly vscode.Diagnostic[]): string[] {
  return diagnostics
    .map(({ code, range }) => {
      const rule = String(typeof code === 'object' ? code.value : code);
      return `${rule} ${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character}`;
    })
    .sort();
}

suite('A path', () => {
  for (const name of ['two  blanks', 'Zürich äöü ß', '100 % # off', '%23 %2F', 'a+b&c=d;e@f']) {
    test(`with strange characters: ${name}`, async () => {
      const { document, spans } = await openResponseFile('X_A=1« »\n', { folder: `paths/${name}` });
      const [diagnostic] = await diagnosticsOfRule(document.uri, RULE);
      deepEqual(diagnostic?.range, spans[0]);
      equal(readFileSync(document.uri.fsPath, 'utf8'), document.getText());
    });
  }
});

suite('Much', () => {
  const FILES = 50;

  test(`${FILES} files are opened: each has its problems, and loses them when it is closed`, async () => {
    const names = Array.from({ length: FILES }, (_, index) => `many/${index}/${RESPONSE_FILE}`);
    const uris = await Promise.all(names.map((name, index) => writeFile(name, `${'#\n'.repeat(index)}X_A=1 \n`)));
    for (const uri of uris) await vscode.window.showTextDocument(uri, { preserveFocus: true });
    for (const [index, uri] of uris.entries()) {
      const [diagnostic] = await diagnosticsOfRule(uri, RULE);
      equal(diagnostic?.range.start.line, index);
    }
    await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs));
    for (const uri of uris) await diagnosticsOf(uri, (all) => all.length === 0, 'end of all diagnostics');
  });

  test('one megabyte is pasted, and all is deleted', async () => {
    const { document, editor } = await openResponseFile('X_FIRST=1 \n|');
    await diagnosticsOfRule(document.uri, RULE);
    const lines = Array.from(
      { length: 22_000 },
      (_, index) => `X_KEY_${index}=some value of a large file, number ${index}\n`,
    );
    const pasted = `${lines.join('')}X_LAST=1 \n`;
    await vscode.env.clipboard.writeText(pasted);
    await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    await until(
      'pasted text',
      [vscode.workspace.onDidChangeTextDocument as vscode.Event<never>],
      () => document.getText().length,
      (length) => length > 1_000_000,
    );
    const last = document.lineCount - 2;
    await diagnosticsOf(
      document.uri,
      (all) => all.some((one) => isOf(RULE)(one) && one.range.start.line === last),
      'diagnostic of the last line',
    );
    await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, document.lineCount, 0)));
    // An empty file is reported as one without an install folder.
    await diagnosticsOf(document.uri, (all) => all.length === 1 && all.every(isOf('install-dir-missing')), 'such end');
  });
});

suite('Typing a whole file', () => {
  test('character by character leaves the problems of the file, and none of the way there', async () => {
    // What the server says of the same text that it gets at once.
    const whole = await openResponseFile(String.raw`
      # Copied from the guide: single backslashes
      USER_INSTALL_DIR1=E:\Program Files\BEMS
      # @role databasePort conect
      X_PORT=99999${' '}

      X_LOGS=E:\\logs\
      X_SWALLOWED="quoted"
    `);
    await diagnosticsOfRule(whole.document.uri, 'lone-backslash');
    const expected = described(vscode.languages.getDiagnostics(whole.document.uri));
    deepEqual(
      ['lone-backslash', 'role-annotation', RULE, 'swallowed-line'].filter((rule) => !expected.join().includes(rule)),
      [],
    );

    const { document, editor } = await openResponseFile('|');
    // Not by VS Code's own command, which completes and indents while one types.
    for (const character of whole.document.getText()) {
      const end = document.positionAt(document.getText().length);
      await editor.edit((edit) => edit.insert(end, character), { undoStopBefore: false, undoStopAfter: false });
    }
    equal(document.getText(), whole.document.getText());
    await diagnosticsOf(
      document.uri,
      (all) => described(all).join() === expected.join(),
      `the problems of the whole file: ${expected.join()}`,
    );
  });

  test('line ends are changed from CRLF to LF and back', async () => {
    const { document, editor } = await openResponseFile('X_A=1 \r\nX_B=E:\\\r\n  x \r\n');
    await diagnosticsOfRule(document.uri, RULE);
    const expected = described(vscode.languages.getDiagnostics(document.uri));
    for (const eol of [vscode.EndOfLine.LF, vscode.EndOfLine.CRLF]) {
      await editor.edit((edit) => edit.setEndOfLine(eol));
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '#\n'));
      await diagnosticsOf(
        document.uri,
        (all) => all.some((one) => isOf(RULE)(one) && one.range.start.line === 1),
        'moved diagnostics',
      );
      await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 1, 0)));
      await diagnosticsOf(
        document.uri,
        (all) => described(all).join() === expected.join(),
        `the same problems: ${expected.join()}`,
      );
    }
  });
});

suite('A file that is closed', () => {
  test('while the server is busy loses its problems all the same', async () => {
    const { document } = await openResponseFile('X_A=1 \n');
    await diagnosticsOfRule(document.uri, RULE);
    const server = servers.at(-1);
    ok(server);
    ok(server.kill('SIGSTOP'));
    try {
      await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs));
      // Longer than the client waits before it empties what was closed.
      await wait(1500);
    } finally {
      server.kill('SIGCONT');
    }
    await diagnosticsOf(document.uri, (all) => all.length === 0, 'end of all diagnostics');
  });
});

suite('A server that is killed while one types', () => {
  let before = 0;
  setup(() => (before = servers.length));

  test('is started again, the user is told once, and nothing is lost', async () => {
    const { document, editor } = await openResponseFile('USER_INSTALL_DIR1=E:/BEMS|\n');
    await typeText(' ');
    await diagnosticsOfRule(document.uri, RULE);
    for (let round = 0; round < 2; round++) {
      const server = servers.at(-1);
      ok(server?.kill('SIGKILL'));
      for (const character of '/more') {
        const { end } = document.lineAt(0).range;
        await editor.edit((edit) => edit.insert(end, character));
      }
      await until(
        'server of a new process',
        [],
        () => servers.length,
        (count) => count > before + round,
      );
      await ruleVanishes(document.uri, RULE);
      await editor.edit((edit) => edit.insert(document.lineAt(0).range.end, ' '));
      const [diagnostic] = await diagnosticsOfRule(document.uri, RULE);
      equal(diagnostic?.range.end.character, document.lineAt(0).text.length);
    }
    equal(document.getText(), 'USER_INSTALL_DIR1=E:/BEMS /more /more \n');
    ok((await hoverTextAt(document.uri, new vscode.Position(0, 3))) !== '');
    equal(messages.filter((message) => message.includes('started again')).length, 1);
  });

  test('is started again, however much was written to it before its end was noticed', async () => {
    const { document, editor } = await openResponseFile('USER_INSTALL_DIR1=E:/BEMS\n');
    await ruleVanishes(document.uri, RULE);
    const server = servers.at(-1);
    ok(server);
    let lost = 0;
    // What Node does with a message to a process that has gone, until the event loop comes to the end of that process.
    server.send = (...args: unknown[]): boolean => {
      lost++;
      (args.at(-1) as (error: Error) => void)(new Error('write EPIPE'));
      return false;
    };
    const end = (): vscode.Position => document.lineAt(0).range.end;
    for (const character of '/much more') await editor.edit((edit) => edit.insert(end(), character));
    await until(
      'lost messages',
      [],
      () => lost,
      (count) => count > 3,
    );
    ok(server.kill('SIGKILL'));
    await until(
      'server of a new process',
      [],
      () => servers.length,
      (count) => count > before,
    );
    await editor.edit((edit) => edit.insert(end(), ' '));
    await diagnosticsOfRule(document.uri, RULE);
  });

  test('and keeps ending is not started again, until the user wants it', async () => {
    // What was lost before does not count for the new one.
    await vscode.commands.executeCommand('bems.restartServer');
    const { document } = await openResponseFile('USER_INSTALL_DIR1=E:/BEMS \n');
    const answers = (): Promise<string> =>
      untilAnswer(
        'answer of the server',
        () => hoverTextAt(document.uri, new vscode.Position(0, 3)),
        (text) => text !== '',
      );
    const asked = await answering([undefined, 'Restart'], async () => {
      for (let loss = 1; loss <= LOSSES; loss++) {
        await answers();
        const count = servers.length;
        ok(servers.at(-1)?.kill('SIGKILL'));
        await until(
          'server of a new process',
          [],
          () => servers.length,
          (now) => now > count,
        );
      }
      await answers();
    });
    deepEqual(
      asked.map(({ by, choices }) => [by, ...choices]),
      [
        ['showInformationMessage', 'Show Log'],
        ['showErrorMessage', 'Restart', 'Show Log'],
      ],
    );
    await diagnosticsOfRule(document.uri, RULE);
  });
});
