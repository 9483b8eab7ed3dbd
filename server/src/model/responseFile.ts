import { LineIndex } from '../text/lines';
import type { FileText } from '../text/encoding';
import { keyOf, parseProperties } from '../properties';
import type { EntryNode, PropertiesDocument } from '../properties';
import { CommentLine } from './commentLine';
import { resolveRole } from '../roles/resolve';
import type { Role, RoleName, Service } from '../roles/role';
import type { Template } from '../template/template';
import { knownKeysOf } from './knownKeys';
import type { KnownKeys } from './knownKeys';
import { ResponseEntry } from './entry';
import { findSecrets, secretsIn } from './secrets';
import type { Span } from '../text/span';

/** What a response file's meaning depends on besides its text. */
export interface ResponseFileContext {
  readonly keyRoles: ReadonlyMap<string, Role>;
  readonly template: Template | null;
}

/** What is known of the text before it was changed. */
export interface Before {
  readonly file: ResponseFile;
  /** How many UTF-16 units at the beginning and at the end of the text are the same in both. */
  readonly prefix: number;
  readonly suffix: number;
}

/** What saves reading everything anew. */
export interface Known {
  /** The index of the text's lines, if there is one. */
  readonly lines?: LineIndex;
  readonly before?: Before | null;
}

/**
 * So many readings rest on each other: what is kept of an entry may hold the whole text that it was read from, and these
 * texts must not pile up.
 */
const LONGEST_LINEAGE = 64;

/** A response file, understood: its entries with their roles. Values are decoded when somebody asks. */
export class ResponseFile {
  readonly document: PropertiesDocument;
  readonly lines: LineIndex;
  /** In the order of the file, duplicates included. */
  readonly entries: readonly ResponseEntry[];
  readonly comments: readonly CommentLine[];
  /** The comments that stand above no entry. */
  readonly looseComments: readonly CommentLine[];
  readonly knownKeys: KnownKeys;
  private readonly last = new Map<string, ResponseEntry>();
  private readonly superseded = new Set<ResponseEntry>();
  private readonly roles = new Map<RoleName, ResponseEntry[]>();
  /** How many readings this one rests on. */
  private readonly lineage: number;

  constructor(
    readonly file: FileText,
    readonly context: ResponseFileContext,
    known: Known = {},
  ) {
    const { text } = file;
    const before = known.before?.file.canPrecede(context) ? known.before : null;
    this.lineage = before ? before.file.lineage + 1 : 0;
    this.document = parseProperties(text);
    this.lines = known.lines ?? new LineIndex(text);
    this.knownKeys = knownKeysOf(context);
    const moved = before && new MovedEntries(before, text);
    const entries: ResponseEntry[] = [];
    const comments: CommentLine[] = [];
    const loose: CommentLine[] = [];
    let run: CommentLine[] = [];
    for (const node of this.document.nodes) {
      if (node.kind === 'comment') {
        const line = new CommentLine(text, node);
        comments.push(line);
        run.push(line);
        continue;
      }
      if (node.kind === 'entry') {
        const same = moved?.find(node, run);
        entries.push(same?.movedTo(text, node, entries.length, run) ?? this.entryOf(node, entries.length, run));
      } else {
        loose.push(...run);
      }
      run = [];
    }
    loose.push(...run);
    this.entries = entries;
    this.comments = comments;
    this.looseComments = loose;
    for (const entry of entries) {
      const previous = this.last.get(entry.key);
      if (previous) this.superseded.add(previous);
      this.last.set(entry.key, entry);
    }
    for (const entry of this.last.values()) {
      if (!entry.assignment) continue;
      const { name } = entry.assignment.role;
      const sameRole = this.roles.get(name);
      if (sameRole) sameRole.push(entry);
      else this.roles.set(name, [entry]);
    }
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
    const chosen = new Set(entries);
    const roles = new Map<RoleName, ResponseEntry[]>();
    for (const [name, all] of this.roles) {
      roles.set(
        name,
        all.filter((entry) => chosen.has(entry)),
      );
    }
    return Object.create(this, { entries: { value: entries }, roles: { value: roles } }) as ResponseFile;
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
    return this.last.get(key);
  }

  /** Whether `entry` is the last one with its key. */
  counts(entry: ResponseEntry): boolean {
    return !this.superseded.has(entry);
  }

  /** The entries that count and have one of the roles `names`, in the order of the names. */
  withRole(...names: readonly RoleName[]): readonly ResponseEntry[] {
    const [first] = names;
    if (names.length === 1 && first) return this.roles.get(first) ?? [];
    return names.flatMap((name) => this.roles.get(name) ?? []);
  }

  /** The entry that counts and has the role `name` of `service`. */
  ofService(name: RoleName, service: Service | null): ResponseEntry | undefined {
    return this.withRole(name).find((entry) => entry.assignment?.role.service === service);
  }

  private entryOf(node: EntryNode, index: number, comments: readonly CommentLine[]): ResponseEntry {
    const key = keyOf(this.text, node);
    const spelling = this.knownKeys.spellingOf(key) ?? key;
    const texts = comments.map((comment) => comment.text);
    const assignment = resolveRole(spelling, texts, this.context.keyRoles);
    return new ResponseEntry(this.text, node, index, key, comments, assignment, spelling);
  }
}

/** The entries of a text before it was changed, to be found again in the changed text: from its beginning to its end. */
class MovedEntries {
  private next = 0;
  private readonly shift: number;
  private readonly suffixStart: number;

  constructor(
    private readonly before: Before,
    text: string,
  ) {
    this.shift = text.length - before.file.text.length;
    this.suffixStart = text.length - before.suffix;
  }

  /** The entry that `node` was, if neither it nor the comments above it were touched. */
  find(node: EntryNode, comments: readonly CommentLine[]): ResponseEntry | undefined {
    const start = comments[0]?.node.start ?? node.start;
    // What touches the change is read anew: whether something follows an entry can matter to it.
    const shift = node.end < this.before.prefix ? 0 : start > this.suffixStart ? this.shift : null;
    if (shift === null) return undefined;
    const { entries } = this.before.file;
    while (this.next < entries.length && (entries[this.next] as ResponseEntry).node.start + shift < node.start)
      this.next++;
    const entry = entries[this.next];
    if (!entry || entry.node.start + shift !== node.start || entry.node.end + shift !== node.end) return undefined;
    if (entry.comments.length !== comments.length) return undefined;
    return (entry.comments[0]?.node.start ?? entry.node.start) + shift === start ? entry : undefined;
  }
}
