/** What a tester without the code expects of profiles: every rule by its contract, through the command line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Finding, applied, differences, lintProfiles, unmark } from './contract/marked';
import { bemsConfig, workspace } from './commandLine';
import { DIRECT_TRAFFIC, PROFILE_CASES } from './contract/profileCases';
import { WORKSPACE_CASES, response } from './contract/workspaceCases';

describe.each(Object.entries(PROFILE_CASES))('%s', (rule, cases) => {
  let found: Finding[][] = [];
  beforeAll(() => {
    found = lintProfiles(cases.map(([, text]) => unmark(text).text));
  });

  it.each(cases.map((one, at) => [one[0], at, one] as const))('%s', (_title, at, one) => {
    expect(differences(one, found[at] ?? [])).toEqual([]);
  });

  it('is gone after each of its fixes', () => {
    const fixed = cases.flatMap(([title, marked], at) =>
      (found[at] ?? [])
        .filter((finding) => finding.rule === rule)
        .flatMap(({ message, fixes }) =>
          fixes.map(({ title: fix, safe, edits }) => {
            return { at, title: `${title}: ${fix}`, message, safe, text: applied(unmark(marked).text, edits) };
          }),
        ),
    );
    const after = lintProfiles(fixed.map(({ text }) => text));
    const bad = fixed.filter(({ at, message, safe }, n) => {
      const [now, then] = [found[at] ?? [], after[n] ?? []];
      const count = (findings: readonly Finding[]): number =>
        findings.filter((finding) => finding.rule === rule && finding.message === message).length;
      const broken = (findings: readonly Finding[]): number =>
        findings.filter((finding) => (safe ? finding.severity === 'error' : finding.rule === 'json-syntax')).length;
      return count(then) >= count(now) || broken(then) > broken(now);
    });
    expect(bad).toEqual([]);
  });
});

describe('route-all-traffic-direct', () => {
  it.each(DIRECT_TRAFFIC.map((one) => [one[0], one] as const))('%s', (_title, one) => {
    const [found = []] = lintProfiles([unmark(one[1]).text], ['--rule', 'route-all-traffic-legacy=off']);
    expect(differences(one, found)).toEqual([]);
  });
});

describe.each(Object.entries(WORKSPACE_CASES))('%s', (_rule, cases) => {
  it.each(cases.map((one) => [one[0], one] as const))('%s', (_title, [, files, ...wanted]) => {
    const plain = Object.entries(files).map(([path, text]) => [path, unmark(text).text]);
    const report = run(Object.fromEntries(plain) as Record<string, string>);
    const left = [...wanted];
    for (const [path, marked] of Object.entries(files)) {
      const found = report.get(path)?.filter(({ rule }) => TOGETHER.includes(rule)) ?? [];
      const here = left.splice(0, unmark(marked).spans.length);
      expect(differences([path, marked, ...here], found), path).toEqual([]);
    }
    expect(left).toEqual([]);
  });
});

const TOGETHER = Object.keys(WORKSPACE_CASES);
const NEW_RULES = [...Object.keys(PROFILE_CASES), 'route-all-traffic-direct', ...TOGETHER];

/** The findings of each of `files`, checked in one run. */
function run(files: Readonly<Record<string, string>>, args: readonly string[] = []): Map<string, Finding[]> {
  const { stdout, stderr, status } = bemsConfig(workspace(files), ['lint', '--format', 'json', ...args]);
  expect({ stderr, crashed: status === 3 }).toEqual({ stderr: '', crashed: false });
  const { files: checked } = JSON.parse(stdout) as { files: { path: string; diagnostics: Finding[] }[] };
  return new Map(checked.map(({ path, diagnostics }) => [path, diagnostics]));
}

const rulesOf = (findings: readonly Finding[] | undefined): string[] => findings?.map(({ rule }) => rule) ?? [];

describe('suppressions in // comments', () => {
  const NAME = 'a.connectivity-profile.json';
  const WRONG = '  "target": "nonsense"';
  const text = (...lines: readonly string[]): string =>
    ['{', '  "name": "n",', '  "defaultAllowedDomainRoute": { "type": "deny" },', ...lines, '}', ''].join('\n');
  const check = (content: string): string[] => rulesOf(run({ [NAME]: content }).get(NAME));

  it.each([
    ['nothing', text(WRONG), ['schema']],
    ['the next line', text('  // bems-disable-next-line schema', WRONG), []],
    [
      'the next line, of several rules',
      text('  // bems-disable-next-line schema port-range', WRONG),
      ['unused-suppression'],
    ],
    [
      'the next line only',
      text('  // bems-disable-next-line schema', '  "description": "d",', WRONG),
      ['unused-suppression', 'schema'],
    ],
    ['from here', text('  // bems-disable schema', '  "description": "d",', WRONG), []],
    [
      'from here to there',
      text('  // bems-disable schema', '  "nix": 1,', '  // bems-enable schema', WRONG),
      ['schema'],
    ],
    [
      'from here to where all are enabled',
      text('  // bems-disable schema', '  "nix": 1,', '  // bems-enable', WRONG),
      ['schema'],
    ],
    ['another rule', text('  // bems-disable-next-line port-range', WRONG), ['unused-suppression', 'schema']],
    ['a rule that there is not', text('  // bems-disable-next-line shema', WRONG), ['unused-suppression', 'schema']],
    ['in a text', text('  "description": "// bems-disable schema",', WRONG), ['schema']],
    ['a whole-file rule, at the end', '{ "name": "n" }\n// bems-disable no-internal-route\n', []],
    ['a whole-file rule, within', '{ "name": "n",\n// bems-disable no-internal-route\n"target": "uem" }', []],
    [
      'the syntax',
      `// bems-disable json-syntax\n{ "name": "n", "defaultAllowedDomainRoute": { "type": "deny" }, }`,
      [],
    ],
  ])('%s', (_title, content, rules) => {
    expect(check(content)).toEqual(rules);
  });

  it('offer the nearest rule', () => {
    const found =
      run({ [NAME]: text('  // bems-disable-next-line «shema»'.replace(/[«»]/g, ''), WRONG) }).get(NAME) ?? [];
    const unused = found.find(({ rule }) => rule === 'unused-suppression');
    expect(unused).toMatchObject({ severity: 'information', range: { start: { line: 3, character: 28 } } });
    expect(unused?.fixes.flatMap(({ edits }) => edits.map(({ newText }) => newText))).toContain('schema');
  });

  it('hold for the rules of the workspace, in both languages', () => {
    const files = (mark: string): Record<string, string> => ({
      'a/GoodServerSetup.properties': response({ hostName: 'bems01.a.com' }).replace(
        '# @',
        `${mark && `# ${mark} bems-host-unrouted\n`}# @`,
      ),
      [NAME]: text(
        '  "applicationServers": [',
        `    // ${mark || 'nothing'} bems-host-unknown`,
        '    { "applicationId": "com.good.gcs.g3", "server": "bems02.a.com", "port": 8443 }',
        '  ]',
      ),
    });
    expect([...run(files('')).values()].flatMap(rulesOf).sort()).toEqual(['bems-host-unknown', 'bems-host-unrouted']);
    expect([...run(files('bems-disable-next-line')).values()].flatMap(rulesOf)).toEqual([]);
    expect([...run(files('bems-disable')).values()].flatMap(rulesOf)).toEqual([]);
  });
});

describe('severities of every rule', () => {
  const wrong = [...Object.entries(PROFILE_CASES), ['route-all-traffic-direct', DIRECT_TRAFFIC] as const].map(
    ([rule, cases]) => {
      const [, marked = ''] =
        cases.find(([, , ...findings]) => findings.some((words) => words.includes(`${rule} `))) ?? [];
      return [`${rule}.connectivity-profile.json`, unmark(marked).text];
    },
  );
  const together = Object.entries(WORKSPACE_CASES).map(([rule, cases]) => {
    const [, files = {}] = cases.find(([, , ...findings]) => findings.length > 0) ?? [];
    const plain = Object.entries(files).map(([path, text]) => [path, unmark(text).text]);
    return [[rule], Object.fromEntries(plain) as Record<string, string>] as const;
  });
  const samples = [
    [
      [...Object.keys(PROFILE_CASES), 'route-all-traffic-direct'],
      Object.fromEntries(wrong) as Record<string, string>,
    ] as const,
    ...together,
  ];

  it.each(samples)('%j', (rules, files) => {
    const severities = (found: ReadonlyMap<string, Finding[]>): string[] => {
      const ours = [...found.values()].flat().filter(({ rule }) => rules.includes(rule));
      return [...new Set(ours.map(({ rule, severity }) => `${rule} ${severity}`))].sort();
    };
    const all = (severity: string): string[] => rules.map((rule) => `${rule} ${severity}`).sort();
    const options = (severity: string): string[] => rules.flatMap((rule) => ['--rule', `${rule}=${severity}`]);
    const configured = (severity: string): Record<string, string> => {
      const before = JSON.parse(files['bems-config.json'] ?? '{}') as object;
      const settings = Object.fromEntries(rules.map((rule) => [rule, severity]));
      return { ...files, 'bems-config.json': JSON.stringify({ ...before, rules: settings }) };
    };
    expect(severities(run(files, options('hint')))).toEqual(all('hint'));
    expect(severities(run(files, options('off')))).toEqual([]);
    expect(severities(run(configured('error')))).toEqual(all('error'));
    expect(severities(run(configured('off')))).toEqual([]);
    expect(severities(run(configured('off'), options('information')))).toEqual(all('information'));
  });

  it('are explained and listed', () => {
    const { stdout: list } = bemsConfig(workspace(), ['rules']);
    for (const rule of NEW_RULES) {
      expect(list).toMatch(new RegExp(`^${rule} `, 'm'));
      const { status, stdout, stderr } = bemsConfig(workspace(), ['explain', rule]);
      expect({ status, stderr }, rule).toEqual({ status: 0, stderr: '' });
      for (const part of ['Wrong:', 'Right:', 'Source:', rule]) expect(stdout, rule).toContain(part);
    }
  });

  it('decide the exit code', () => {
    const files = { 'x.connectivity-profile.json': '{ "name": "n" }' };
    const exit = (...args: readonly string[]): number | null => bemsConfig(workspace(files), ['lint', ...args]).status;
    expect(exit()).toBe(0);
    expect(exit('--max-warnings', '0')).toBe(1);
    expect(exit('--rule', 'no-internal-route=error')).toBe(1);
    expect(exit('--rule', 'no-internal-rout=error')).toBe(2);
    expect(exit('--rule', 'no-internal-route=fatal')).toBe(2);
    expect(exit('nothing.connectivity-profile.json')).toBe(2);
  });
});

describe('--fix', () => {
  const NAME = 'x.connectivity-profile.jsonc';
  const before = [
    '// first',
    '{ "name": "n", /* in */ "defaultAllowedDomainRoute": { "type": "deny" },',
    '  "allowedDomains": [{ "domainName": "*.example.com", "route": { "type": "deny" } }], // domains',
    '  "defaultDomains": ["a_b", "portal",],',
    '  "ipAddressRanges": [{ "range": "10.20.0.1/16", "route": { "type": "deny", } }],',
    '  "applicationServers": [{ "applicationId": "com.good.GCS.g3", "server": "http://a", "port": "8443" }],',
    '}',
    '// last',
    '',
  ];
  const after = [
    '// first',
    '{ "name": "n", /* in */ "defaultAllowedDomainRoute": { "type": "deny" },',
    '  "allowedDomains": [{ "domainName": "example.com", "route": { "type": "deny" } }], // domains',
    '  "defaultDomains": ["a_b", "portal"],',
    '  "ipAddressRanges": [{ "range": "10.20.0.0/16", "route": { "type": "deny" } }],',
    '  "applicationServers": [{ "applicationId": "com.good.gcs.g3", "server": "http://a", "port": "8443" }]',
    '}',
    '// last',
    '',
  ];

  it.each([
    ['LF', '\n', ''],
    ['CRLF', '\r\n', ''],
    ['CRLF with a byte order mark', '\r\n', '\uFEFF'],
  ])('makes exactly the safe fixes and keeps the rest: %s', (_title, end, mark) => {
    const cwd = workspace({ [NAME]: mark + before.join(end) });
    const { status, stdout } = bemsConfig(cwd, ['lint', '--fix', '--format', 'json']);
    expect(readFileSync(join(cwd, NAME), 'utf8')).toBe(mark + after.join(end));
    expect(status).toBe(1);
    const { files } = JSON.parse(stdout) as { files: { diagnostics: Finding[] }[] };
    expect(rulesOf(files[0]?.diagnostics)).toEqual(['domain-name', 'host-name', 'schema']);
    bemsConfig(cwd, ['lint', '--fix']);
    expect(readFileSync(join(cwd, NAME), 'utf8'), 'a second run').toBe(mark + after.join(end));
  });

  it('shows what it would do', () => {
    const cwd = workspace({ [NAME]: before.join('\n') });
    const { stdout } = bemsConfig(cwd, ['lint', '--fix-dry-run']);
    expect(stdout).toContain('-  "defaultDomains": ["a_b", "portal",],\n');
    expect(stdout).toContain('+  "defaultDomains": ["a_b", "portal"],\n');
    expect(readFileSync(join(cwd, NAME), 'utf8')).toBe(before.join('\n'));
  });
});

describe('which files', () => {
  const WRONG = '{ "name": "n", "defaultAllowedDomainRoute": { "type": "deny" }, "nix": 1 }';

  it('are found by name in a folder, and by their ending on the command line', () => {
    const files = {
      'x.json': WRONG,
      'y.jsonc': WRONG,
      's/z.connectivity-profile.json': WRONG,
      's/w.connectivity-profile.jsonc': WRONG,
      'GoodServerSetup.properties': 'USER_INSTALL_DIR1=E:\\\\BEMS\n',
    };
    const found = run(files);
    expect([...found.keys()].sort()).toEqual([
      'GoodServerSetup.properties',
      's/w.connectivity-profile.jsonc',
      's/z.connectivity-profile.json',
    ]);
    expect(rulesOf(run(files, ['x.json']).get('x.json'))).toEqual(['schema']);
    expect(rulesOf(run(files, ['y.jsonc']).get('y.jsonc'))).toEqual(['schema']);
  });

  it.each(['p.connectivity-profile.json', 'p.connectivity-profile.jsonc', 'p.json'])(
    'is standard input as %s',
    (name) => {
      const { status, stdout } = bemsConfig(workspace(), ['lint', '-', '--stdin-filename', name, '--format', 'json'], {
        input: WRONG,
      });
      const { files } = JSON.parse(stdout) as { files: { path: string; language: string; diagnostics: Finding[] }[] };
      expect(files.map(({ path, language, diagnostics }) => [path, language, rulesOf(diagnostics)])).toEqual([
        [name, 'connectivity-profile', ['schema']],
      ]);
      expect(status).toBe(1);
    },
  );

  it.each(['pretty', 'json', 'sarif', 'github', 'junit', 'checkstyle'])('are reported as %s', (format) => {
    const { status, stdout, stderr } = bemsConfig(workspace({ 'x.connectivity-profile.json': WRONG }), [
      'lint',
      '--format',
      format,
    ]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('x.connectivity-profile.json');
    expect(stdout).toContain('schema');
  });
});

describe('random damage', () => {
  const examples = ['west-draft.connectivity-profile.jsonc', 'west.connectivity-profile.json'].map((name) =>
    readFileSync(join(import.meta.dirname, '../../examples/profiles', name), 'utf8'),
  );
  const response01 = response({ hostName: 'bems01.example.com' });

  it('never ends in a crash, nor do its fixes', () => {
    const random = seeded(20_261_121);
    const files: Record<string, string> = { 'GoodServerSetup.properties': response01 };
    for (let n = 0; n < 300; n++) files[`${n}.connectivity-profile.json`] = damaged(examples[n % 2] ?? '', random);
    const cwd = workspace(files);
    for (const args of [['lint'], ['lint', '--fix'], ['lint', '--fix']]) {
      const { status, stdout, stderr } = bemsConfig(cwd, [...args, '--format', 'json']);
      expect({ status, stderr: stderr.replace(/^Fixed .*\n/, '') }, args.join(' ')).toEqual({ status: 1, stderr: '' });
      const report = JSON.parse(stdout) as { files: { path: string; diagnostics: Finding[] }[] };
      expect(report.files).toHaveLength(301);
      if (args.length > 1) continue;
      for (const { path, diagnostics } of report.files) {
        const lines = (files[path] ?? '').split('\n').map((line) => line.length);
        for (const { range, rule } of diagnostics) {
          for (const { line, character } of [range.start, range.end])
            expect(character, `${rule} in ${path}`).toBeLessThanOrEqual(lines[line] ?? -1);
        }
      }
    }
    const { stderr } = bemsConfig(cwd, ['lint', '--fix', '--quiet', '--format', 'json']);
    expect(stderr, 'a third run').toBe('');
  });
});

/** Numbers from 0 to below `below`, the same ones for the same seed (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const PIECES = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  '\\u',
  '//',
  '/*',
  '*/',
  'null',
  '1e400',
  '-0',
  'true',
  '""',
  '[[[[',
  '\ud800',
  '😀',
  ' ',
  '\n',
  '\uFEFF',
  '{}',
  '"type"',
  '"a": 1,',
  "'",
  '*.',
  '/33',
  '.',
  '-',
  '9',
];

function piece(random: (below: number) => number): string {
  return PIECES[random(PIECES.length)] ?? '';
}

/** `text` with one to four places cut out, doubled, moved or overwritten. */
function damaged(text: string, random: (below: number) => number): string {
  let result = text;
  for (let times = 1 + random(4); times > 0; times--) {
    const at = random(result.length + 1);
    const to = Math.min(result.length, at + random(random(8) === 0 ? result.length : 12));
    const rest = result.slice(to);
    switch (random(5)) {
      case 0:
        result = result.slice(0, at) + rest;
        break;
      case 1:
        result = result.slice(0, to) + result.slice(at, to) + rest;
        break;
      case 2:
        result = result.slice(0, at) + piece(random) + rest;
        break;
      case 3:
        result = result.slice(0, at) + piece(random) + result.slice(at);
        break;
      default:
        // A value or a name for another.
        result = replaceNth(result, random(60), piece(random));
    }
  }
  return result;
}

function replaceNth(text: string, nth: number, by: string): string {
  let at = 0;
  return text.replace(/"[^"\n]*"|\b\d+\b/g, (token) => (at++ === nth ? by : token));
}
