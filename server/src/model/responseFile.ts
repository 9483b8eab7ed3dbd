import { parseProperties } from '../properties';
import type { PropertiesDocument } from '../properties';
import { LineIndex } from '../text/lines';
import type { FileText } from '../text/encoding';
import type { CommentLine } from './commentLine';
import type { ResponseEntry } from './entry';
import { KeyIndex } from './keyIndex';
import type { KnownKeys } from './knownKeys';
import { knownKeysOf } from './knownKeys';
import { readAgain, readAll } from './reading';
import type { Reading } from './reading';
import type { Role, RoleName, Service } from '../roles/role';
import type { Template } from '../template/template';
import { findSecrets, secretsIn } from './secrets';
import type { Span } from '../text/span';
import type { Unchanged } from '../text/unchanged';

/** What a response file's meaning depends on besides its text. */
export interface ResponseFileContext {
  readonly keyRoles: ReadonlyMap<string, Role>;
  readonly template: Template | null;
}

/** The file before its text was changed. */
export interface Before extends Unchanged {
  readonly file: ResponseFile;
}

/** What saves reading everything anew. */
export interface Known {
  /** The index of the text's lines, if there is one. */
  readonly lines?: LineIndex;
  readonly before?: Before | null;
}

/**
 * So many places are changed until all is read anew: what is kept of an entry may hold the whole text that it was read
 * from, and these texts must not pile up. Of changes in one place the last alone is kept.
 */
const LONGEST_LINEAGE = 128;

/** A response file, understood: its entries with their roles. Values are decoded when somebody asks. */
export class ResponseFile {
  readonly lines: LineIndex;
  readonly knownKeys: KnownKeys;
  private readonly reading: Reading;
  private readonly keys: KeyIndex;
  private readonly lineage: number;
  private readonly byRole = new Map<RoleName, readonly ResponseEntry[]>();
  private cachedDocument: PropertiesDocument | undefined;
  private cachedComments: readonly CommentLine[] | undefined;

  constructor(
    readonly file: FileText,
    readonly context: ResponseFileContext,
    known: Known = {},
  ) {
    const before = known.before?.file.canPrecede(context) ? known.before : null;
    this.lines = known.lines ?? new LineIndex(file.text);
    this.knownKeys = knownKeysOf(context);
    this.reading = before ? readAgain(file.text, context, before.file.reading, before) : readAll(file.text, context);
    this.keys = before?.file.keys.after(this.reading.entries) ?? new KeyIndex(this.reading.entries);
    const isElsewhere = before?.file.reading.changedAt !== this.reading.changedAt;
    this.lineage = before ? before.file.lineage + (isElsewhere ? 1 : 0) : 0;
  }

  /** The whole tree of the text, made when somebody asks. */
  get document(): PropertiesDocument {
    return (this.cachedDocument ??= parseProperties(this.text));
  }

  /** In the order of the file, duplicates included. */
  get entries(): readonly ResponseEntry[] {
    return this.reading.entries;
  }

  get comments(): readonly CommentLine[] {
    return (this.cachedComments ??= [
      ...this.looseComments,
      ...this.reading.entries.flatMap((entry) => entry.comments),
    ].sort((a, b) => a.start - b.start));
  }

  /** The comments that stand above no entry. */
  get looseComments(): readonly CommentLine[] {
    return this.reading.looseComments;
  }

  /** Whether a line added at the end of the text would be the continuation of the last one. */
  get endsContinued(): boolean {
    return this.reading.endsContinued;
  }

  /** Whether what is known of this file's entries still holds in `context`. */
  private canPrecede(context: ResponseFileContext): boolean {
    return this.context === context && this.lineage < LONGEST_LINEAGE;
  }

  /**
   * This file with only some of its entries to look at: `entries` and `withRole` give no others, while everything that
   * is asked about one of them is answered from the whole file.
   */
  only(entries: readonly ResponseEntry[]): ResponseFile {
    return Object.create(this, {
      entries: { value: entries },
      withRole: {
        value: (...names: RoleName[]) =>
          names.flatMap((name) => entries.filter((entry) => entry.role === name && this.counts(entry))),
      },
    }) as ResponseFile;
  }

  private cachedSecrets: readonly Span[] | undefined;

  /** Where the text holds secrets; no message and no output may show them. Sorted, disjoint. */
  get secrets(): readonly Span[] {
    return (this.cachedSecrets ??= findSecrets(this));
  }

  /** Whether a secret, or a part of one, stands in `span`. */
  holdsSecret(span: Span): boolean {
    return secretsIn(this.secrets, span).length > 0;
  }

  get text(): string {
    return this.file.text;
  }

  /** The entry whose value the installer uses for `key`: the last one. */
  effective(key: string): ResponseEntry | undefined {
    return this.keys.effective(key, this.reading.entries);
  }

  /** Whether `entry` is the last one with its key. */
  counts(entry: ResponseEntry): boolean {
    return !this.keys.isSuperseded(entry.index);
  }

  /** The entries that count and have one of the roles `names`, in the order of the names. */
  withRole(...names: readonly RoleName[]): readonly ResponseEntry[] {
    const [first] = names;
    return names.length === 1 && first ? this.ofRole(first) : names.flatMap((name) => this.ofRole(name));
  }

  /** The entry that counts and has the role `name` of `service`. */
  ofService(name: RoleName, service: Service | null): ResponseEntry | undefined {
    return this.keys.ofService(name, service, this.reading.entries);
  }

  private ofRole(name: RoleName): readonly ResponseEntry[] {
    let entries = this.byRole.get(name);
    if (!entries) this.byRole.set(name, (entries = this.keys.withRole(name, this.reading.entries)));
    return entries;
  }
}
