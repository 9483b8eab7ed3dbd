import { keyOf, parseProperties, parsePropertiesFrom } from '../properties';
import type { EntryNode, PropertiesNode } from '../properties';
import { resolveRole } from '../roles/resolve';
import { CommentLine } from './commentLine';
import { ResponseEntry } from './entry';
import { knownKeysOf } from './knownKeys';
import type { ResponseFileContext } from './responseFile';
import type { Unchanged } from '../text/unchanged';

/** What stands in a text. */
export interface Reading {
  readonly text: string;
  /** In the order of the text. */
  readonly entries: readonly ResponseEntry[];
  /** The comments that stand above no entry, in the order of the text. */
  readonly looseComments: readonly CommentLine[];
  /** Whether a line added at the end would be the continuation of the last one. */
  readonly endsContinued: boolean;
  /** How many entries stand before what was read anew. */
  readonly changedAt: number;
}

/** Reads all of `text`. */
export function readAll(text: string, context: ResponseFileContext): Reading {
  const reader = new Reader(text, context);
  for (const node of parseProperties(text).nodes) reader.add(node);
  return reader.finish();
}

/**
 * Reads `text`, of which `before` was the reading before it was changed: only the lines that the change touches, and what
 * the entries there have to do with their neighbours. What touches the change is read, too: whether something follows an
 * entry can matter to it.
 */
export function readAgain(text: string, context: ResponseFileContext, before: Reading, unchanged: Unchanged): Reading {
  const { entries, looseComments } = before;
  const shift = text.length - before.text.length;
  const suffixStart = text.length - unchanged.suffix;
  const kept = countWhile(entries, (entry) => entry.memory.node.end + entry.shift < unchanged.prefix);
  const lastKept = entries[kept - 1];
  const start = lastKept ? lastKept.memory.node.end + lastKept.shift : 0;

  const reader = new Reader(text, context);
  reader.entries = entries.slice(0, kept);
  reader.looseComments = looseComments.slice(
    0,
    countWhile(looseComments, (comment) => comment.node.start < start),
  );

  let same = entries.length;
  parsePropertiesFrom(text, start, (node) => {
    reader.add(node);
    if (node.end <= suffixStart || reader.isInComments) return true;
    // The first entry that began here before, with its comments, and all behind it are as they were.
    same = countWhile(entries, (entry) => entry.start + shift < node.end);
    const found = entries[same];
    return found?.start !== node.end - shift;
  });
  if (entries[same]?.start !== reader.end - shift) return reader.finish(kept);
  for (let i = same; i < entries.length; i++) {
    reader.entries.push((entries[i] as ResponseEntry).moved(text, reader.entries.length, shift));
  }
  for (
    let i = countWhile(looseComments, (comment) => comment.start + shift < reader.end);
    i < looseComments.length;
    i++
  ) {
    reader.looseComments.push((looseComments[i] as CommentLine).moved(shift));
  }
  return { ...reader.finish(kept), endsContinued: before.endsContinued };
}

/** Puts a reading together, node by node. */
class Reader {
  entries: ResponseEntry[] = [];
  looseComments: CommentLine[] = [];
  private run: CommentLine[] = [];
  private last: PropertiesNode | undefined;

  constructor(
    private readonly text: string,
    private readonly context: ResponseFileContext,
  ) {}

  /** Where the last node ends. */
  get end(): number {
    return this.last?.end ?? 0;
  }

  /** Whether the last node is a comment: an entry that follows would own it. */
  get isInComments(): boolean {
    return this.run.length > 0;
  }

  add(node: PropertiesNode): void {
    this.last = node;
    if (node.kind === 'comment') {
      this.run.push(new CommentLine(this.text.slice(node.markStart + 1, node.textEnd), node));
      return;
    }
    if (node.kind === 'entry') this.entries.push(this.entryOf(node));
    else this.looseComments.push(...this.run);
    this.run = [];
  }

  finish(changedAt = 0): Reading {
    const { text, entries, last } = this;
    const endsContinued = last?.kind === 'continuation' || (last?.kind === 'entry' && last.valueEnd < last.lineEnd);
    return { text, entries, looseComments: [...this.looseComments, ...this.run], endsContinued, changedAt };
  }

  private entryOf(node: EntryNode): ResponseEntry {
    const key = keyOf(this.text, node);
    const comments = this.run;
    const spelling = knownKeysOf(this.context).spellingOf(key) ?? key;
    const texts = comments.map((comment) => comment.text);
    const assignment = resolveRole(spelling, texts, this.context.keyRoles);
    return new ResponseEntry(this.text, this.entries.length, { node, key, spelling, comments, assignment });
  }
}

/** How many items at the beginning of `items` hold, by binary search: behind the first that does not, none does. */
function countWhile<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  for (let high = items.length; low < high;) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
