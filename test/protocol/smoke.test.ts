import { expect, test } from 'vitest';
import { TestClient } from './support/server';

const URI = 'file:///deploy/GoodServerSetup.properties';

test('diagnostics are published for the version that they belong to', async () => {
  const client = await TestClient.start();
  await client.open(URI, 'USER_INSTALL_DIR1=E:\\BEMS\n');
  const [first] = await client.diagnostics(URI);
  expect(first).toMatchObject({ code: 'lone-backslash', source: 'bems', severity: 2 });
  await client.change(URI, {
    range: { start: { line: 0, character: 20 }, end: { line: 0, character: 20 } },
    text: '\\',
  });
  expect(await client.diagnostics(URI, 2)).toEqual([]);
  expect(await client.stop()).toBe(0);
});
