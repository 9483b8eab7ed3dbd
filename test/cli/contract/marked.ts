/**
 * What the contract says about profiles, as marked texts: `«` and `»` stand around the text that a finding is about, and
 * the findings are named in the order in which their texts begin.
 *
 *     ['a comma too many', '{ "name": "n"«,» }', 'json-syntax error safe']
 *
 * A finding is a rule, a severity, and optionally what fixes it has: `safe`, `unsafe` (one at least, none safe) or
 * `unfixable`. Before it may stand `somewhere`: the contract does not say which text is the smallest. Several findings
 * about one text are joined by ` + `. The quotes of a JSON string may belong to a range or not.
 */
import { expect } from 'vitest';
import { bemsConfig, workspace } from '../commandLine';

export interface Place {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Place;
  readonly end: Place;
}
export interface Edit {
  readonly range: Range;
  readonly newText: string;
}
export interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Range;
  readonly fixes: readonly { readonly title: string; readonly safe: boolean; readonly edits: readonly Edit[] }[];
}

/** A title, the marked text, the findings. */
export type Case = readonly [title: string, text: string, ...findings: string[]];

export const FIRST = '{ "type": "proxyCluster", "primaryRouteName": "First" }';
export const SECOND = '{ "type": "proxyCluster", "primaryRouteName": "Second" }';
export const DIRECT = '{ "type": "direct" }';
export const DENY = '{ "type": "deny" }';

/** A profile of `members` about whose other members nothing can be said. */
export function profile(members: string): string {
  return `{ "name": "n", "defaultAllowedDomainRoute": ${DENY}, ${members} }`;
}

export const domains = (...entries: readonly (readonly [domain: string, route: string])[]): string =>
  `"allowedDomains": [${entries.map(([name, route]) => `{ "domainName": ${name}, "route": ${route} }`).join(', ')}]`;
export const servers = (...entries: readonly (readonly [server: string, port: string, route?: string])[]): string =>
  `"additionalServers": [${entries
    .map(([server, port, route = DENY]) => `{ "server": ${server}, "port": ${port}, "route": ${route} }`)
    .join(', ')}]`;
export const ranges = (...entries: readonly (readonly [range: string, route: string])[]): string =>
  `"ipAddressRanges": [${entries.map(([range, route]) => `{ "range": ${range}, "route": ${route} }`).join(', ')}]`;
export const apps = (...entries: readonly string[]): string =>
  `"applicationServers": [${entries.map((entry) => `{ ${entry} }`).join(', ')}]`;

/** Checks `texts` in one run, each as a profile by itself. */
export function lintProfiles(texts: readonly string[], args: readonly string[] = []): Finding[][] {
  if (texts.length === 0) return [];
  return lintFiles(Object.fromEntries(texts.map((text, at) => [nameOf(at), text])), args, texts.length);
}

function lintFiles(files: Readonly<Record<string, string>>, args: readonly string[], count: number): Finding[][] {
  const { stdout, stderr, status } = bemsConfig(workspace(files), ['lint', '--format', 'json', ...args]);
  expect(stderr, 'standard error').toBe('');
  expect([0, 1], 'exit code').toContain(status);
  const report = JSON.parse(stdout) as { files: { path: string; diagnostics: Finding[] }[] };
  const found = new Map(report.files.map(({ path, diagnostics }) => [path, diagnostics]));
  return Array.from({ length: count }, (_, at) => found.get(nameOf(at)) ?? []);
}

function nameOf(at: number): string {
  return `${String(at).padStart(4, '0')}.connectivity-profile.json`;
}

/** The text without its marks, and what is between them, in the order of their beginnings. */
export function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  const open: number[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '«') open.push(spans.push({ start: text.length, end: -1 }) - 1);
    else if (character === '»') {
      const span = spans[open.pop() ?? -1];
      if (!span) throw new Error(`nothing is open here: ${marked}`);
      span.end = text.length;
    } else text += character;
  }
  return { text, spans };
}

/** What differs between the findings in `text` and those that a case names; an empty list if nothing does. */
export function differences([, marked, ...wanted]: Case, found: readonly Finding[]): string[] {
  const { text, spans } = unmark(marked);
  const left = [...found];
  const wrong: string[] = [];
  let at = 0;
  for (const group of wanted) {
    const anywhere = group.startsWith('somewhere ');
    const span = anywhere ? undefined : spans[at++];
    for (const words of group.replace(/^somewhere /, '').split(' + ')) {
      const [rule, severity, fix] = words.split(' ');
      const index = left.findIndex(
        (finding) =>
          finding.rule === rule && finding.severity === severity && (anywhere || stands(text, finding, span)),
      );
      const [match] = index < 0 ? [] : left.splice(index, 1);
      if (!match) wrong.push(`missing: ${words}${span ? ` at ${text.slice(span.start, span.end)}` : ''}`);
      else if (fix !== undefined && fixOf(match) !== fix)
        wrong.push(
          `${words}: the fixes are ${JSON.stringify(match.fixes.map(({ title, safe }) => ({ title, safe })))}`,
        );
    }
  }
  if (at !== spans.length) throw new Error(`a mark has no finding: ${marked}`);
  for (const finding of left) {
    const { start, end } = spanOf(text, finding.range);
    wrong.push(`too much: ${finding.rule} ${finding.severity} at ${text.slice(start, end)}: ${finding.message}`);
  }
  return wrong;
}

function fixOf({ fixes }: Finding): string {
  return fixes.length === 0 ? 'unfixable' : fixes.some(({ safe }) => safe) ? 'safe' : 'unsafe';
}

function stands(text: string, { range }: Finding, span: { start: number; end: number } | undefined): boolean {
  if (!span) return false;
  const { start, end } = spanOf(text, range);
  return [0, 1, -1].some(
    (quote) =>
      start === span.start + quote &&
      end === span.end - quote &&
      (quote === 0 || text[Math.min(start, span.start)] === '"'),
  );
}

export function spanOf(text: string, range: Range): { start: number; end: number } {
  return { start: offsetOf(text, range.start), end: offsetOf(text, range.end) };
}

function offsetOf(text: string, { line, character }: Place): number {
  const ends = [...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length);
  return (line === 0 ? 0 : (ends[line - 1] ?? text.length)) + character;
}

export function applied(text: string, edits: readonly Edit[]): string {
  const spans = edits.map(({ range, newText }) => ({ ...spanOf(text, range), newText }));
  spans.sort((a, b) => b.start - a.start);
  return spans.reduce((before, { start, end, newText }) => before.slice(0, start) + newText + before.slice(end), text);
}
