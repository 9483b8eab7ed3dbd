import { LineIndex } from '../text/lines';
import type { FileText } from '../text/encoding';
import { keyOf, parseProperties } from '../properties';
import type { EntryNode, PropertiesDocument } from '../properties';
import type { CommentLine } from './commentLine';
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

/** A response file, understood: its entries with their roles. Values are decoded when somebody asks. */
export class ResponseFile {
  readonly document: PropertiesDocument;
  readonly lines: LineIndex;
  /** In the order of the file, duplicates included. */
  readonly entries: readonly ResponseEntry[];
  readonly comments: readonly CommentLine[];
  readonly knownKeys: KnownKeys;
  private readonly last = new Map<string, ResponseEntry>();
  private readonly superseded = new Set<ResponseEntry>();
  private readonly roles = new Map<RoleName, ResponseEntry[]>();

  constructor(
    readonly file: FileText,
    readonly context: ResponseFileContext,
  ) {
    const { text } = file;
    this.document = parseProperties(text);
    this.lines = new LineIndex(text);
    this.knownKeys = knownKeysOf(context);
    const entries: ResponseEntry[] = [];
    const comments: CommentLine[] = [];
    let run: CommentLine[] = [];
    for (const node of this.document.nodes) {
      if (node.kind === 'comment') {
        const line = { text: text.slice(node.markStart + 1, node.textEnd), start: node.markStart + 1, node };
        comments.push(line);
        run.push(line);
        continue;
      }
      if (node.kind === 'entry') entries.push(this.entryOf(node, entries.length, run));
      run = [];
    }
    this.entries = entries;
    this.comments = comments;
    for (const entry of entries) {
      const before = this.last.get(entry.key);
      if (before) this.superseded.add(before);
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
    return new ResponseEntry(this.text, node, index, key, comments, assignment);
  }
}
