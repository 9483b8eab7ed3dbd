import { equal } from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
suite('clip', () => {
  test('clipboard', async () => {
    await vscode.env.clipboard.writeText('abc');
    equal(await vscode.env.clipboard.readText(), 'abc');
  });
});
