/** The support of these tests itself: what would otherwise make every other test fail, or pass, for a wrong reason. */
import { deepEqual, equal, rejects } from 'node:assert/strict';
import { suite, test } from 'mocha';
import { answering } from './support/dialogs';
import { apiOfExtension } from './support/extension';
import { openResponseFile, typeText } from './support/responseFiles';

suite('The support of the tests', () => {
  test('reads the marks of a text, and types at the caret', async () => {
    const { document, caret, spans } = await openResponseFile(String.raw`
      # two lines
      USER_«INSTALL»_DIR1=E:|
    `);
    equal(document.getText(), '# two lines\nUSER_INSTALL_DIR1=E:\n');
    deepEqual([caret.line, caret.character], [1, 20]);
    deepEqual(
      spans.map((span) => document.getText(span)),
      ['INSTALL'],
    );
    await typeText('/B');
    equal(document.lineAt(1).text, 'USER_INSTALL_DIR1=E:/B');
  });

  const { window } = apiOfExtension();

  test('answers questions in their order', async () => {
    const answers: unknown[] = [];
    const asked = await answering(['bems01', 'Mail', undefined, 'Write it'], async () => {
      answers.push(await window.showInputBox({ prompt: 'Host' }));
      answers.push(await window.showQuickPick([{ label: 'Mail' }, { label: 'Docs' }], { title: 'Services' }));
      answers.push(await window.showQuickPick(['a', 'b']));
      answers.push(await window.showWarningMessage('The file exists.', { modal: true }, 'Write it'));
      void window.showInformationMessage('Done.');
    });
    deepEqual(answers, ['bems01', { label: 'Mail' }, undefined, 'Write it']);
    deepEqual(
      asked.map(({ text, choices }) => [text, choices.join()]),
      [
        ['Host', ''],
        ['Services', 'Mail,Docs'],
        ['', 'a,b'],
        ['The file exists.', 'Write it'],
        ['Done.', ''],
      ],
    );
  });

  test('answers inputs of several steps, and tells what they objected to', async () => {
    const step = (): Promise<string> =>
      new Promise((resolve) => {
        const input = window.createInputBox();
        input.title = 'Port';
        input.onDidChangeValue((value) => (input.validationMessage = /^\d+$/.test(value) ? undefined : 'No number'));
        input.onDidAccept(() => resolve(input.validationMessage === undefined ? input.value : 'refused'));
        input.show();
      });
    const pick = (): Promise<readonly string[]> =>
      new Promise((resolve) => {
        const quickPick = window.createQuickPick();
        quickPick.items = [{ label: 'Mail' }, { label: 'Docs' }, { label: 'Connect' }];
        quickPick.canSelectMany = true;
        quickPick.onDidAccept(() => resolve(quickPick.selectedItems.map(({ label }) => label)));
        quickPick.show();
      });
    const asked = await answering(['1433', 'x', ['Mail', 'Connect']], async () => {
      equal(await step(), '1433');
      equal(await step(), 'refused');
      deepEqual(await pick(), ['Mail', 'Connect']);
    });
    deepEqual(
      asked.map(({ objection }) => objection),
      [undefined, 'No number', undefined],
    );
  });

  test('fails where an answer is missing, left over, or none of the choices', async () => {
    await rejects(
      answering([], () => window.showInputBox({ prompt: 'Host' })),
      /no answer was prepared for showInputBox: Host/,
    );
    await rejects(
      answering(['a'], () => Promise.resolve()),
      /never asked: a/,
    );
    await rejects(
      answering(['c'], () => window.showQuickPick(['a', 'b'])),
      /'c' is none of: a, b/,
    );
  });

  test('leaves VS Code as it was', async () => {
    const real = window.showInputBox;
    await answering([], () => Promise.resolve());
    equal(window.showInputBox, real);
  });
});
