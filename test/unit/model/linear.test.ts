import { expect, test } from 'vitest';
import { ResponseFile } from '../../../server/src/model/responseFile';
import { plainText } from '../../../server/src/text/encoding';

/** What takes milliseconds where the time grows with the size, and minutes where it grows with its square. */
const LIMIT_MS = 5_000;

test.each([
  ['a value of 300,000 character codes', 'A=', '\\u0041', 300_000],
  ['a value of 300,000 dropped backslashes', 'A=', '\\:a', 300_000],
  ['a path of 300,000 single backslashes', 'USER_INSTALL_DIR1=', '\\ab', 300_000],
  ['a path of 300,000 doubled backslashes', 'USER_INSTALL_DIR1=', '\\\\', 300_000],
  ['a path of 300,000 control escapes', 'USER_INSTALL_DIR1=', '\\tab', 300_000],
  ['a value of 100,000 lines', 'A=', 'b\\\n ', 100_000],
  ['a list of 100,000 passwords', '# @role databaseProperties core\nA=', 'password=x;', 100_000],
])('%s', (_what, key, unit, times) => {
  const { entries, secrets } = new ResponseFile(plainText(key + unit.repeat(times)), {
    keyRoles: new Map(),
    template: null,
  });
  const start = performance.now();
  for (const entry of entries) {
    const { text } = entry.meant;
    for (let at = 0; at < text.length; at += 1) entry.meant.sourceSpan(at, at + 1);
    entry.masked(secrets);
  }
  expect(performance.now() - start).toBeLessThan(LIMIT_MS);
});
