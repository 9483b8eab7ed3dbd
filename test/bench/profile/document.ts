import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';

/** What a profile is filled up with to the line. */
const MOST_DEFAULT_DOMAINS = 20;
const PRIORITIES = ['PRIMARY', 'SECONDARY', 'TERTIARY'];
const CLUSTERS = ['First', 'Second', 'Frankfurt', 'Singapore'];
const REGIONS = ['emea', 'apac', 'americas', 'nordics'];
const PORT = /^(\s*"port": )(\d+)/;

/**
 * A profile of exactly `count` lines (500 or more) in plain JSON, as people's editors lay it out, without any mistake; the same
 * every time. Nearly all of it are application servers: three of an organization's own application each.
 */
export function profileText(count: number): string {
  const head = {
    name: 'Mobile workers',
    description: 'Everything that the apps of the field organization reach.',
    target: 'uem',
    proxyClusters: CLUSTERS,
    defaultAllowedDomainRoute: { type: 'direct' },
    allowedDomains: times(24, (index) => ({ domainName: `site${two(index)}.example.com`, route: routeOf(index) })),
    additionalServers: times(12, (index) => ({
      server: `files${two(index)}.example.net`,
      port: 443,
      route: routeOf(index),
    })),
    ipAddressRanges: times(8, (index) => ({ range: `10.${index}.0.0/16`, route: routeOf(index) })),
  };
  const textOf = (servers: readonly object[], defaultDomains: number): string =>
    JSON.stringify(
      {
        ...head,
        defaultDomains: times(defaultDomains, (index) => `branch${two(index)}.example.com`),
        applicationServers: servers,
      },
      null,
      2,
    );
  const servers: object[] = [];
  let lines = lineCount(textOf([{}], 1)) - 1;
  while (count - lines >= MOST_DEFAULT_DOMAINS) {
    const server = applicationServer(servers.length);
    servers.push(server);
    // One line a member, and the brackets.
    lines += Object.keys(server).length + 2;
  }
  return textOf(servers, 1 + count - lines);
}

function applicationServer(index: number): object {
  const application = Math.floor(index / PRIORITIES.length);
  const priority = index % PRIORITIES.length;
  const region = REGIONS[application % REGIONS.length] as string;
  const primaryRouteName = CLUSTERS[application % CLUSTERS.length];
  const secondaryRouteName = CLUSTERS[(application + 1) % CLUSTERS.length];
  return {
    applicationId: `com.example.${region}.app${application}`,
    server: `app${application}-${priority + 1}.${region}.example.com`,
    port: 8000 + (application % 900),
    clusterType: PRIORITIES[priority],
    primaryRouteName,
    // The last one of an application does without.
    ...(priority < 2 && { secondaryRouteName }),
  };
}

function routeOf(index: number): object {
  if (index % 6 === 5) return { type: 'deny' };
  return { type: 'proxyCluster', primaryRouteName: CLUSTERS[index % CLUSTERS.length] };
}

/** A mistake, and how to mend it. */
export interface Mistake {
  readonly line: number;
  readonly make: TextDocumentContentChangeEvent;
  readonly mend: TextDocumentContentChangeEvent;
}

/** `count` mistakes all over the profile: a port that becomes a text. */
export function mistakesIn(text: string, count: number): Mistake[] {
  const lines = text.split('\n');
  const ports = lines.flatMap((line, index) => (PORT.test(line) ? [index] : []));
  // A step that has no factor in common with most counts: near and far places, none of them twice in a row.
  return times(count, (index) => {
    const line = ports[(index * 389) % ports.length] as number;
    const [, before = '', digits = ''] = PORT.exec(lines[line] as string) ?? [];
    const start = { line, character: before.length };
    const replaced = (length: number, by: string): TextDocumentContentChangeEvent => ({
      range: { start, end: { line, character: start.character + length } },
      text: by,
    });
    return {
      line,
      make: replaced(digits.length, `"${digits}"`),
      mend: replaced(digits.length + 2, digits),
    };
  });
}

/** The text with one mistake in the middle, and its line. */
export function withMistake(text: string): { readonly text: string; readonly line: number } {
  const lines = text.split('\n');
  const line = lines.findIndex((content, index) => index > lines.length / 2 && PORT.test(content));
  lines[line] = (lines[line] as string).replace(PORT, '$1"$2"');
  return { text: lines.join('\n'), line };
}

/** A new application server, still without any member. */
export interface Insertion {
  /** Between its brackets. */
  readonly cursor: Position;
  readonly insert: TextDocumentContentChangeEvent;
  readonly takeBack: TextDocumentContentChangeEvent;
}

/** A new `{ }` in the middle of the application servers. */
export function insertionIn(text: string): Insertion {
  const lines = text.split('\n');
  const middle = Math.floor(lines.length / 2);
  const line = lines.findIndex((content, index) => index > middle && content === '    {');
  const start = { line, character: 0 };
  return {
    cursor: { line, character: '    { '.length },
    insert: { range: { start, end: start }, text: '    {  },\n' },
    takeBack: { range: { start, end: { line: line + 1, character: 0 } }, text: '' },
  };
}

/** `count` places on the name of `member`, all over the application servers. */
export function placesOf(text: string, member: string, count: number): Position[] {
  const lines = text.split('\n');
  const servers = lines.findIndex((line) => line.includes('"applicationServers"'));
  const found = lines.flatMap((line, index) => (index > servers && line.includes(`"${member}":`) ? [index] : []));
  return times(count, (index) => {
    const line = found[(index * 389) % found.length] as number;
    return { line, character: (lines[line] as string).indexOf(member) + 2 };
  });
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function two(number: number): string {
  return String(number + 1).padStart(2, '0');
}

function lineCount(text: string): number {
  return text.split('\n').length;
}
