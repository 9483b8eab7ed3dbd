import { deepEqual, equal, match } from 'node:assert/strict';
import { suite, test } from 'mocha';
import {
  actionTitled,
  applyAction,
  codeActionsAt,
  diagnosticsOfRule,
  hoverTextAt,
  ruleVanishes,
} from './support/language';
import { openResponseFile, typeText } from './support/responseFiles';

suite('A fault in a response file', () => {
  test('is reported where it stands, with its rule', async () => {
    const { document, spans } = await openResponseFile(String.raw`
      USER_INSTALL_DIR1=E:/BEMS«  »
    `);
    const [diagnostic] = await diagnosticsOfRule(document.uri, 'trailing-whitespace');
    deepEqual(diagnostic?.range, spans[0]);
  });

  test('appears while one types, and vanishes', async () => {
    const { document } = await openResponseFile('USER_INSTALL_DIR1=E:/BEMS|\n');
    await typeText('  ');
    await diagnosticsOfRule(document.uri, 'trailing-whitespace');
    await typeText('x');
    await ruleVanishes(document.uri, 'trailing-whitespace');
  });

  test('is mended by its quick fix', async () => {
    const { document, spans } = await openResponseFile('USER_INSTALL_DIR1=E:/BEMS«  »\n');
    await diagnosticsOfRule(document.uri, 'trailing-whitespace');
    const actions = await codeActionsAt(document.uri, spans[0] as (typeof spans)[number]);
    await applyAction(actionTitled(actions, 'Remove the blanks at the end'));
    equal(document.getText(), 'USER_INSTALL_DIR1=E:/BEMS\n');
    await ruleVanishes(document.uri, 'trailing-whitespace');
  });

  test('does not keep the key from being explained', async () => {
    const { document, caret } = await openResponseFile('USER_INST|ALL_DIR1=E:/BEMS  \n');
    await diagnosticsOfRule(document.uri, 'trailing-whitespace');
    match(await hoverTextAt(document.uri, caret), /install/i);
  });
});
