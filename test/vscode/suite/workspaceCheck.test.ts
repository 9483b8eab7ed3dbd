/** Checking all files, also those that are not open. Last of all: from then on VS Code checks what changes on disk. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { answering } from './support/dialogs';
import type { Asked } from './support/dialogs';
import { apiOfExtension } from './support/extension';
import { diagnosticsOf, isOf } from './support/language';
import { makeWatchedFolder, RESPONSE_FILE, writeFile } from './support/responseFiles';
import { untilAnswer } from './support/until';

interface Counts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
}

const RULE = 'trailing-whitespace';

/** What the Problems panel counts, of the extension. */
function counted(): Omit<Counts, 'files'> {
  const ours = vscode.languages
    .getDiagnostics()
    .filter(([uri]) => /\.properties$|\.connectivity-profile\.jsonc?$/.test(uri.path))
    .flatMap(([, diagnostics]) => diagnostics.filter(({ source }) => source?.startsWith('bems')));
  const count = (severity: vscode.DiagnosticSeverity): number => ours.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [count(vscode.DiagnosticSeverity.Error), count(vscode.DiagnosticSeverity.Warning)];
  return { errors, warnings, others: ours.length - errors - warnings };
}

suite('Check workspace', () => {
  test('that is cancelled tells nothing', async () => {
    const { window, CancellationTokenSource } = apiOfExtension();
    const silent = { report: () => undefined };
    const real = window.withProgress;
    window.withProgress = (_options, task) => {
      const source = new CancellationTokenSource();
      const done = task(silent, source.token);
      source.cancel();
      return done;
    };
    try {
      let counts: unknown = 'unset';
      const asked = await answering([], async () => {
        counts = await vscode.commands.executeCommand('bems.checkWorkspace');
      });
      equal(counts, undefined);
      deepEqual(asked, []);
    } finally {
      window.withProgress = real;
    }
  });

  test('reports the problems of files that are not open, and counts them', async () => {
    const uri = await writeFile(`check/${RESPONSE_FILE}`, 'X_A=1 \n');
    const responseFiles = await vscode.workspace.findFiles('**/{GoodServerSetup*,*.bems}.properties');
    const profiles = await vscode.workspace.findFiles('**/*.connectivity-profile.{json,jsonc}');
    ok(profiles.length >= 2);
    const files = [...responseFiles, ...profiles];
    let counts: Counts | undefined;
    let asked: Asked[] = [];
    const check = async (): Promise<number | undefined> => {
      asked = await answering([undefined], async () => {
        counts = await vscode.commands.executeCommand('bems.checkWorkspace');
      });
      return counts?.files;
    };
    // That a file is new, VS Code tells when it has heard of it.
    await untilAnswer(`check of all ${files.length} files`, check, (checked) => checked === files.length);
    ok(vscode.languages.getDiagnostics(uri).some(isOf(RULE)));
    deepEqual(counts, { files: files.length, ...counted() });
    match(asked[0]?.text ?? '', new RegExp(`^${files.length} files checked: `));
    deepEqual(asked[0]?.choices, ['Show Problems']);
  });

  test('goes on with what changes on disk', async () => {
    await makeWatchedFolder('check');
    const uri = await writeFile(`check/${RESPONSE_FILE}`, 'X_A=1 \n');
    await answering([undefined], () => vscode.commands.executeCommand('bems.checkWorkspace'));
    writeFileSync(uri.fsPath, 'X_A=1\n');
    await diagnosticsOf(uri, (all) => !all.some(isOf(RULE)), `end of ${RULE}`);
    writeFileSync(uri.fsPath, 'X_A=1 \n');
    await diagnosticsOf(uri, (all) => all.some(isOf(RULE)));
    rmSync(uri.fsPath);
    await diagnosticsOf(uri, (all) => all.length === 0, 'end of all diagnostics');
  });

  test('a folder that goes takes the problems of its files along', async () => {
    await makeWatchedFolder('check-going');
    const uri = await writeFile(`check-going/${RESPONSE_FILE}`, 'X_A=1 \n');
    await answering([undefined], () => vscode.commands.executeCommand('bems.checkWorkspace'));
    await diagnosticsOf(uri, (all) => all.some(isOf(RULE)));
    // A document that is closed has all checked again: what was open before is closed by then.
    await wait(2000);
    // Moved away, of which VS Code tells the folder's name alone.
    const elsewhere = mkdtempSync(join(tmpdir(), 'bems-moved-'));
    renameSync(dirname(uri.fsPath), join(elsewhere, 'going'));
    await diagnosticsOf(uri, (all) => all.length === 0, 'end of all diagnostics');
    rmSync(elsewhere, { recursive: true });
  });

  test('an open file keeps its problems when it is closed, as the check has found them', async () => {
    const uri = await writeFile(`check/kept/${RESPONSE_FILE}`, 'X_A=1 \n');
    await answering([undefined], () => vscode.commands.executeCommand('bems.checkWorkspace'));
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await diagnosticsOf(uri, (all) => all.some(isOf(RULE)));
  });
});
