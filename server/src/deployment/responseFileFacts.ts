import { isThisComputer, parseDatabaseServer } from '../model/databaseServer';
import type { ResponseEntry } from '../model/entry';
import { DATABASE_SERVICES, computerOf, serverIdentity } from '../model/installation';
import type { Computer } from '../model/installation';
import { isJudged } from '../model/judged';
import type { ResponseFile } from '../model/responseFile';
import { secretsIn } from '../model/secrets';
import { hostNameProblem, isIpAddress } from '../network/hostName';
import type { Span } from '../text/span';
import { comparableName } from '../network/hosts';

/** A value that other files are compared with, and the entry that says it. */
export interface FactValue {
  readonly entry: ResponseEntry;
  readonly span: Span;
  /** As it is written, for messages; null where nothing of it may be shown. */
  readonly shown: string | null;
}

/** The computer that a response file installs BEMS on. */
export interface BemsHost extends FactValue {
  /** In lower case; with the domain where the file tells it. */
  readonly name: string;
  /** An address is the same as the same address only. */
  readonly isAddress: boolean;
}

/** A database server. */
export interface ServerValue extends FactValue {
  /** Its name, fully qualified where the file tells how, or its address; in lower case. */
  readonly name: string;
  readonly isAddress: boolean;
  /** In lower case; null for the default instance, and where none is named. */
  readonly instance: string | null;
}

/** The name of a database. */
export interface DatabaseNameValue extends FactValue {
  /** In lower case, as SQL Server's default collation compares it. */
  readonly name: string;
}

/** Where a service has its database, as far as the file tells. */
export interface DatabaseFacts {
  readonly service: (typeof DATABASE_SERVICES)[number];
  readonly server: ServerValue | null;
  readonly name: DatabaseNameValue | null;
}

/** What a response file tells about the deployment. A value that cannot be judged tells nothing. */
export interface ResponseFileFacts {
  readonly kind: 'response-file';
  readonly host: BemsHost | null;
  readonly databases: readonly DatabaseFacts[];
  /** All of this in one text: equal texts say the same in the same places. */
  readonly summary: string;
}

const facts = new WeakMap<ResponseFile, ResponseFileFacts>();

/** Asks for a handful of entries by their roles, however long the file is. */
export function factsOfResponseFile(file: ResponseFile): ResponseFileFacts {
  let known = facts.get(file);
  if (!known) facts.set(file, (known = readFacts(file)));
  return known;
}

function readFacts(file: ResponseFile): ResponseFileFacts {
  const computer = computerOf(file);
  const host = hostOf(file, computer);
  const databases = DATABASE_SERVICES.map((service) => ({
    service,
    server: serverOf(file, file.ofService('databaseHost', service), computer),
    name: databaseNameOf(file, file.ofService('databaseName', service)),
  })).filter(({ server, name }) => server ?? name);
  const values = [host, ...databases.flatMap(({ service, server, name }) => [service, server, name])];
  return { kind: 'response-file', host, databases, summary: values.map((value) => summaryOf(file, value)).join('\n') };
}

function summaryOf(file: ResponseFile, value: string | BemsHost | ServerValue | DatabaseNameValue | null): string {
  if (value === null || typeof value === 'string') return value ?? '-';
  const { entry, span, shown, name } = value;
  const instance = 'instance' in value ? value.instance : null;
  // An offset may stay where a line end above it goes.
  const { line } = file.lines.positionAt(span.start);
  return JSON.stringify([line, span.start, span.end, name, shown, instance, entry.roleText, entry.assignment?.origin]);
}

function hostOf(file: ResponseFile, { name }: Computer): BemsHost | null {
  const [entry] = file.withRole('hostName');
  if (!isTelling(file, entry)) return null;
  const text = entry.meant.text.toLowerCase();
  if (isThisComputer(text)) return null;
  if (isIpAddress(text)) return { ...valueOf(entry), name: text, isAddress: true };
  return name === null || comparableName(text) === null ? null : { ...valueOf(entry), name, isAddress: false };
}

function serverOf(file: ResponseFile, entry: ResponseEntry | undefined, computer: Computer): ServerValue | null {
  if (!isTelling(file, entry)) return null;
  const { host, instance } = parseDatabaseServer(entry.meant.text);
  const common = { ...valueOf(entry), instance: namedInstance(instance?.text) };
  if (isIpAddress(host.text)) return { ...common, name: host.text.toLowerCase(), isAddress: true };
  if (isThisComputer(host.text)) {
    // Which computer that is only the file's own host tells.
    return computer.name === null ? null : { ...common, name: computer.name, isAddress: false };
  }
  if (hostNameProblem(host.text) !== null) return null;
  return { ...common, name: serverIdentity(host.text, computer), isAddress: false };
}

/** The default instance may be written, too. */
function namedInstance(instance: string | undefined): string | null {
  const name = instance?.toLowerCase() ?? '';
  return name === '' || name === 'mssqlserver' ? null : name;
}

function databaseNameOf(file: ResponseFile, entry: ResponseEntry | undefined): DatabaseNameValue | null {
  return isTelling(file, entry) ? { ...valueOf(entry), name: entry.meant.text.toLowerCase() } : null;
}

function isTelling(file: ResponseFile, entry: ResponseEntry | undefined): entry is ResponseEntry {
  return entry !== undefined && !entry.isEmpty && isJudged(file, entry);
}

function valueOf(entry: ResponseEntry): FactValue {
  const { valueStart, lineEnd } = entry.node;
  const mayShow = !entry.isSecret && secretsIn(entry.secrets, { start: valueStart, end: lineEnd }).length === 0;
  return { entry, span: entry.meant.source, shown: mayShow ? entry.meant.text : null };
}
