import { expect, test } from 'vitest';
import { describeUnless } from '../skipping';
import { EDITORS, problemWith, sessionAt } from './sessions';
import type { Editor, Report } from './sessions';

/**
 * Some of what is wrong in examples/bems02-connect: line, rule, severity. Read off the file and docs/rules; the
 * configuration above the file makes line 36 an error.
 */
const EXPECTED = [
  [7, 'lone-backslash', 'warning'],
  [10, 'swallowed-line', 'error'],
  [14, 'duplicate-key', 'warning'],
  [21, 'control-character-escape', 'error'],
  [24, 'quoted-value', 'warning'],
  [36, 'inline-comment', 'error'],
  [39, 'jdbc-property-unknown', 'warning'],
  [54, 'role-annotation', 'error'],
] as const;

/** The same of examples/profiles/west-draft, of which these lines have no other problem. */
const EXPECTED_OF_PROFILE = [
  [13, 'subdomain-wildcard', 'warning'],
  [26, 'ip-range-overlap', 'warning'],
  [33, 'entitlement-empty', 'warning'],
] as const;

for (const editor of EDITORS) {
  const isRequired = process.env.BEMS_REQUIRE_EDITORS === '1';
  describeUnless(problemWith(editor), editor.name, () => describeSession(editor), isRequired);
}

function describeSession(editor: Editor): void {
  let session: Promise<Report> | undefined;
  /** What the editor showed in the one session that all tests look at. */
  const report = (): Promise<Report> => (session ??= sessionAt(editor));

  test.each(EXPECTED)('lists line %i: %s, %s', async (line, rule, severity) => {
    const { problems } = await report();
    expect(problems.filter((each) => each.rule === rule)).toEqual([expect.objectContaining({ line, severity })]);
  });

  test('lists nothing that the configuration file turns off', async () => {
    const { problems } = await report();
    expect(problems.map(({ rule }) => rule)).not.toContain('plaintext-password');
  });

  test('marks the place itself', async () => {
    const { problems } = await report();
    // USER_INSTALL_DIR1=E:\Program
    //                     ^ the 21st character
    expect(problems.find(({ rule }) => rule === 'lone-backslash')).toMatchObject({ column: 21 });
  });

  test('shows no secret', async () => {
    const { problems, hover, completions } = await report();
    expect(JSON.stringify([problems, hover, completions])).not.toMatch(/not;a|real\^|\^one/);
  });

  test('shows under the pointer what the installer would read', async () => {
    const { hover } = await report();
    expect(hover).toContain('E:Program FilesBlackBerryBlackBerry Enterprise Mobility Server');
  });

  test('offers the roles that begin as typed', async () => {
    const { completions } = await report();
    const roles = completions.map((each) => each.trim());
    expect(roles.sort()).toEqual(['databasePassword', 'databasePort', 'databaseProperties']);
  });

  test('mends by the quick fix', async () => {
    const { mended } = await report();
    expect(mended).toBe(
      String.raw`USER_INSTALL_DIR1=E:\\Program Files\\BlackBerry\\BlackBerry Enterprise Mobility Server`,
    );
  });

  test('lists what was mended no longer', async () => {
    const { problemsThen } = await report();
    expect(problemsThen).not.toContain('lone-backslash');
    expect(problemsThen).toContain('quoted-value');
  });

  test('renames a key in both of its places', async () => {
    const { renamed } = await report();
    expect(renamed).toEqual(['NAME_OF_THE_HOST=bems02.example.com', 'NAME_OF_THE_HOST=bems02.example.org']);
  });

  test.each(EXPECTED_OF_PROFILE)('lists line %i of a profile: %s, %s', async (line, rule, severity) => {
    const { profileProblems } = await report();
    expect(profileProblems.filter((each) => each.line === line)).toEqual([expect.objectContaining({ rule, severity })]);
  });

  test('marks the place itself in a profile', async () => {
    const { profileProblems } = await report();
    //     { "domainName": "*.example.com"
    //                      ^ the 22nd character
    expect(profileProblems.find(({ line }) => line === 13)).toMatchObject({ column: 22 });
  });

  test('shows under the pointer what a setting of a profile is', async () => {
    const { profileHover } = await report();
    expect(profileHover).toContain('Route all traffic');
  });

  test('starts one server for all files of a folder, which ends with the editor', async () => {
    const { version, servers, serversLeft } = await report();
    const isOnePerFile = version.startsWith('Neovim 0.7.');
    expect({ servers, serversLeft }).toEqual({ servers: isOnePerFile ? 2 : 1, serversLeft: 0 });
  });
}
