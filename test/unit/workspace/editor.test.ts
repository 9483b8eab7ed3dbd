/** The editor says of all files together what the command line says, whatever happened before. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { lintExample } from '../../../scripts/lintExample';
import { DEPLOYMENT_RULES } from '../../../server/src/rules/catalogue';
import { languageOfName } from '../../../server/src/language';
import { Editor } from './support/editor';
import type { Kind } from './support/editor';

const RULES = [...DEPLOYMENT_RULES.map(({ id }) => id), 'unused-suppression'];
const CONFIGURATION = 'bems-config.json';

const PATHS = [
  'a/GoodServerSetup.properties',
  'a b/GoodServerSetup-ä.properties',
  'b/west.bems.properties',
  'p.connectivity-profile.json',
  'q/q.connectivity-profile.jsonc',
] as const;

const host = fc.constantFrom('bems01', 'bems01.example.com', 'BEMS02.example.com', 'bems03.example.org', '<host>', '');
const value = fc.constantFrom('sql01', 'sql02.example.com', 'localhost', '');
const responseFile = fc
  .record({
    blanks: fc.nat({ max: 2 }),
    host,
    domain: fc.constantFrom('', 'example.com'),
    sql: value,
    name: fc.constantFrom('One', 'one', 'Two', ''),
    suppressed: fc.constantFrom(
      '',
      'bems-disable cluster-host-duplicate',
      'bems-disable bems-host-unrouted bems-host-unknown',
    ),
  })
  .map(({ blanks, host: h, domain, sql, name, suppressed }) =>
    [
      ...Array.from({ length: blanks }, () => '# text'),
      ...(suppressed === '' ? [] : [`# ${suppressed}`, '']),
      `# @role hostName\nH=${h}`,
      `# @role domainName\nD=${domain}`,
      `# @role databaseHost core\nS=${sql}`,
      `CORE_DATABASE_NAME=${name}\n`,
    ].join('\n'),
  );
const route = fc.constantFrom('{ "type": "direct" }', '{ "type": "proxyCluster", "primaryRouteName": "First" }');
const profile = fc
  .record({
    servers: fc.array(fc.tuple(fc.constantFrom('com.good.gcs.g3', 'com.example.app'), host), { maxLength: 3 }),
    domains: fc.array(fc.tuple(fc.constantFrom('example.com', 'example.org'), route), { maxLength: 2 }),
    defaultRoute: route,
    end: fc.constantFrom('}', '}\n', '', ', }'),
  })
  .map(({ servers, domains, defaultRoute, end }) => {
    const applications = servers.map(
      ([id, server]) => `{ "applicationId": "${id}", "server": "${server}", "port": 8443 }`,
    );
    const allowed = domains.map(([name, way]) => `{ "domainName": "${name}", "route": ${way} }`);
    return `{ "name": "x",\n"defaultAllowedDomainRoute": ${defaultRoute},\n"applicationServers": [${applications.join(',\n')}],\n"allowedDomains": [${allowed.join()}]${end}`;
  });
const configuration = fc.constantFrom(
  '{}',
  '{ "clusters": { "west": ["*/*.properties"] } }',
  '{ "clusters": { "west": ["a*/*"], "east": ["b/**"] } }',
);
const textFor = (path: string): fc.Arbitrary<string> =>
  path === CONFIGURATION ? configuration : languageOfName(path) === 'response-file' ? responseFile : profile;

/** What happens to a file. */
interface Step {
  readonly what: 'open' | 'change' | 'save' | 'close' | 'write' | 'delete';
  readonly path: string;
  readonly text: string;
  /** Whether everything comes to rest before the next. */
  readonly isLast: boolean;
}

const step: fc.Arbitrary<Step> = fc.constantFrom(...PATHS, CONFIGURATION).chain((path) =>
  fc.record({
    what: fc.constantFrom('open', 'change', 'change', 'save', 'close', 'write', 'delete'),
    path: fc.constant(path),
    text: textFor(path.split('/').at(-1) ?? ''),
    isLast: fc.boolean(),
  }),
);

function perform(editor: Editor, { what, path, text }: Step): void {
  const isOpen = editor.open.has(path);
  if (what === 'write' || (what === 'delete' && !isOpen)) editor.write(path, what === 'write' ? text : null);
  else if (what === 'open' && !isOpen && path !== CONFIGURATION) editor.openFile(path, editor.disk.get(path) ?? text);
  else if (what === 'change' && isOpen) editor.change(path, text);
  else if (what === 'save' && isOpen) editor.save(path);
  else if (what === 'close' && isOpen) editor.close(path);
}

/** What `bems-config lint` says of the same texts. */
function expected(editor: Editor): Map<string, string[]> {
  const texts = new Map([...editor.disk, ...editor.open]);
  const files = [...texts].flatMap(([name, text]) => {
    const language = languageOfName(name.split('/').at(-1) ?? '');
    return language === null ? [] : [{ name, text, language }];
  });
  const { linted } = lintExample(files, texts.get(CONFIGURATION) ?? null);
  return new Map(
    linted.map(({ file, result }) => [
      file.name,
      result.diagnostics
        .filter(({ rule }) => RULES.includes(rule))
        .map(({ rule, severity, span, message, related }) => {
          const places = related.flatMap(({ file: other, span: at }) =>
            other ? [`${other.name}:${lineOf(other.lines.positionAt(at.start))}`] : [],
          );
          return [rule, severity, lineOf(result.lines.positionAt(span.start)), message, ...places].join(' | ');
        }),
    ]),
  );
}

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

function described(diagnostics: readonly Diagnostic[], withPlaces: boolean): string[] {
  return diagnostics
    .filter(({ code }) => RULES.includes(String(code)))
    .map(({ code, severity, range, message, relatedInformation = [] }) => {
      const places = relatedInformation.map(
        ({ location }) =>
          `${decodeURIComponent(location.uri).replace('file:///deploy/', '')}:${lineOf(location.range.start)}`,
      );
      return [code, SEVERITIES[severity ?? 0], lineOf(range.start), message, ...(withPlaces ? places : [])].join(' | ');
    });
}

function lineOf({ line, character }: { line: number; character: number }): string {
  return `${line}:${character}`;
}

/** Without the places in other files: those that only moved are told when the file is saved. */
function withoutPlaces(findings: readonly string[]): string[] {
  return findings.map((finding) => finding.split(' | ').slice(0, 4).join(' | '));
}

describe.each<Kind>(['pull', 'push'])('a client by %s', (kind) => {
  test('shows for open files what the command line says, after any steps', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(...PATHS.map((path) => fc.option(textFor(path.split('/').at(-1) ?? ''), { freq: 4 }))),
        configuration,
        fc.array(step, { minLength: 1, maxLength: 12 }),
        async (texts, config, steps) => {
          const files = Object.fromEntries(
            [...PATHS.entries()].flatMap(([i, path]) => (texts[i] === null ? [] : [[path, texts[i]]])),
          ) as Record<string, string>;
          const editor = await Editor.start(kind, { ...files, [CONFIGURATION]: config });
          try {
            for (const [i, each] of steps.entries()) {
              perform(editor, each);
              if (!each.isLast && i < steps.length - 1) continue;
              await editor.quiet();
              const truth = expected(editor);
              for (const path of editor.open.keys()) {
                const shown = described(editor.shown.get(path) ?? [], false);
                expect(shown.sort(), path).toEqual(withoutPlaces(truth.get(path) ?? []).sort());
              }
            }
            const reports = await editor.workspace();
            const all = [...reports].map(([path, { items }]) => [path, described(items, true).sort()]);
            expect(new Map(all as [string, string[]][])).toEqual(
              new Map([...expected(editor)].map(([path, found]) => [path, found.sort()])),
            );
          } finally {
            editor.stop();
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
