import { describe, expect, it } from 'vitest';
import { conflictTable } from '../../../client/src/conflictTable';

const CONFLICT = {
  applicationId: 'com.good.gcs.g3',
  server: 'bems01.example.com',
  port: 8443,
  field: 'primaryRouteName',
  file: 'First',
  live: 'Second',
};

/** The rows of the table, without its head. */
function rowsOf(conflict: Partial<typeof CONFLICT> | { server: null }): string[] {
  return conflictTable('west.json', [{ ...CONFLICT, ...conflict }])
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);
}

describe('what profile and UEM say about the same server', () => {
  it('is a row of a table', () => {
    expect(rowsOf({})).toEqual([
      '| `primaryRouteName` | `First` | `Second` | `bems01.example.com:8443` | `com.good.gcs.g3` |',
    ]);
  });

  it('an entry without a server has none', () => {
    expect(rowsOf({ server: null })).toEqual(['| `primaryRouteName` | `First` | `Second` |  | `com.good.gcs.g3` |']);
  });

  it.each([
    ['a|b', '`a\\|b`'],
    ['a`b', '`` a`b ``'],
    ['a``b', '``` a``b ```'],
    ['a\nb', '`a b`'],
    ['<script>', '`<script>`'],
  ])('%j cannot break out of its cell', (live, cell) => {
    expect(rowsOf({ live })).toHaveLength(1);
    expect(rowsOf({ live })[0]).toContain(`| \`First\` | ${cell} | \`bems01`);
  });

  it('the name of the file is text', () => {
    expect(conflictTable('a_b*c.json', []).split('\n')[0]).toBe('# Where a\\_b\\*c.json and UEM differ');
  });
});
