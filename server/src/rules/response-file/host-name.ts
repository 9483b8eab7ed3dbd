import { isThisComputer, parseDatabaseServer } from '../../model/databaseServer';
import type { ResponseEntry } from '../../model/entry';
import { hostNameProblem, isIpAddress } from '../../network/hostName';
import type { HostNameProblem } from '../../network/hostName';
import { judgedEntries } from '../../model/judged';
import { sourceOf } from '../../model/sourceOf';
import { partOf } from '../../text/part';
import type { Part } from '../../text/part';
import type { Fix } from '../diagnostic';
import { replace } from '../../text/edit';
import { defineRule } from '../rule';
import { quote } from '../wording';

export const hostName = defineRule({
  id: 'host-name',
  severity: 'error',
  title: 'Not a legal host name',
  reason:
    'A host name is made of labels of letters, digits and hyphens, with full stops between them. An underscore, a blank, a URL or a port does not belong there: name resolution fails, or another server answers.',
  source: 'PUB RFC 1123, 2.1; Microsoft naming conventions in Active Directory',
  fix: { description: 'Strip the scheme or the port.', safe: false },
  about: 'value',
  examples: {
    bad: [
      '# @role hostName\nHOST=bems_01.example.com\n',
      '# @role databaseHost core\nCORE_DB_SERVER=sql01.example.com:1433\n',
    ],
    good: ['# @role hostName\nHOST=bems-01.example.com\n', '# @role databaseHost core\nCORE_DB_SERVER=10.1.2.3\n'],
  },
  checkEntries(file, report) {
    for (const entry of judgedEntries(file, 'hostName', 'domainName', 'databaseHost')) {
      const host = hostPart(entry);
      if (entry.role === 'databaseHost' && (isThisComputer(host.text) || isIpAddress(host.text))) continue;
      const problem = hostNameProblem(host.text);
      if (!problem) continue;
      const start = host.start + problem.part.start;
      // Of a name that is missing there is but the backslash behind it.
      const end = problem.kind === 'no name' ? start + 1 : host.start + problem.part.end;
      report({
        span: sourceOf(entry.meant, { start, end }),
        entry,
        message: sentence(problem),
        fixes: fixesFor(problem, entry, host),
      });
    }
  },
});

/** The host in a value: for a database server what stands before the instance, and a URL as a whole. */
function hostPart(entry: ResponseEntry): Part {
  const value = entry.meant.text;
  if (entry.role !== 'databaseHost' || value.includes('://')) return partOf(value, 0, value.length);
  return parseDatabaseServer(value).host;
}

function sentence({ kind, part }: HostNameProblem): string {
  switch (kind) {
    case 'url':
      return 'A host name is wanted here, not a URL: write the host alone.';
    case 'port':
      return 'A host name has no port: write the port as the value of the key for the port.';
    case 'no name':
      return 'The name of the server is missing before the backslash: write it.';
    case 'character':
      return `${part.text.trim() === '' ? 'A blank' : quote(part.text)} cannot stand in a host name: only letters, digits, hyphens and full stops can.`;
    case 'hyphen':
      return 'A part of a host name begins and ends with a letter or a digit, not with a hyphen.';
    case 'empty label':
      return 'A part of the host name is empty: remove the full stop that is too many.';
    case 'long label':
      return `A part of a host name has at most 63 characters, this one has ${part.text.length}.`;
    case 'long name':
      return `A host name has at most 255 characters, this one has ${part.text.length}.`;
  }
}

function fixesFor({ kind, host: bare }: HostNameProblem, entry: ResponseEntry, host: Part): Fix[] {
  if (!bare) return [];
  const title = kind === 'url' ? 'Strip everything but the host' : 'Strip the port';
  return [{ title, safe: false, edits: [replace(sourceOf(entry.meant, host), bare)] }];
}
