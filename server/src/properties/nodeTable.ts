import type { EntryNode, EntryVisitor, PropertiesDocument, PropertiesNode } from './nodes';

const BLANK = 0;
const COMMENT = 1;
const CONTINUATION = 2;
const ENTRY = 3;
const KEY_ESCAPED = 4;
const VALUE_ESCAPED = 8;
const KIND = 3;

/** Kind and flags, start, end, and up to five offsets between. */
const CELLS = 8;

/**
 * The nodes of a document as numbers, eight for each. A document of ten megabytes has hundreds of thousands of nodes:
 * as objects they keep the garbage collector busy for longer than parsing takes, so objects are made when asked for.
 */
export class NodeTable implements PropertiesDocument {
  private cells: Int32Array;
  private used = 0;
  private made: readonly PropertiesNode[] | undefined;

  constructor(readonly text: string) {
    this.cells = new Int32Array(CELLS * (16 + (text.length >> 5)));
  }

  get nodes(): readonly PropertiesNode[] {
    return (this.made ??= Array.from({ length: this.used / CELLS }, (_, index) => this.nodeAt(index * CELLS)));
  }

  visitEntries(visit: EntryVisitor): void {
    for (let at = 0; at < this.used; at += CELLS) {
      const head = this.cell(at);
      if ((head & KIND) !== ENTRY) continue;
      const goOn = visit(
        this.cell(at + 3),
        this.cell(at + 4),
        (head & KEY_ESCAPED) !== 0,
        this.cell(at + 5),
        this.cell(at + 6),
        (head & VALUE_ESCAPED) !== 0,
        at / CELLS,
      );
      if (!goOn) return;
    }
  }

  addBlank(start: number, end: number): void {
    this.add(BLANK, start, end, 0, 0, 0, 0, 0);
  }

  addContinuation(start: number, end: number): void {
    this.add(CONTINUATION, start, end, 0, 0, 0, 0, 0);
  }

  addComment(start: number, markStart: number, textEnd: number, end: number): void {
    this.add(COMMENT, start, end, markStart, textEnd, 0, 0, 0);
  }

  addEntry(
    start: number,
    keyStart: number,
    keyEnd: number,
    valueStart: number,
    valueEnd: number,
    lineEnd: number,
    end: number,
    keyEscaped: boolean,
    valueEscaped: boolean,
  ): void {
    const flags = (keyEscaped ? KEY_ESCAPED : 0) | (valueEscaped ? VALUE_ESCAPED : 0);
    this.add(ENTRY | flags, start, end, keyStart, keyEnd, valueStart, valueEnd, lineEnd);
  }

  private add(head: number, start: number, end: number, a: number, b: number, c: number, d: number, e: number): void {
    const at = this.used;
    this.used += CELLS;
    if (this.used > this.cells.length) {
      const larger = new Int32Array(this.cells.length * 2);
      larger.set(this.cells);
      this.cells = larger;
    }
    const { cells } = this;
    cells[at] = head;
    cells[at + 1] = start;
    cells[at + 2] = end;
    cells[at + 3] = a;
    cells[at + 4] = b;
    cells[at + 5] = c;
    cells[at + 6] = d;
    cells[at + 7] = e;
  }

  private nodeAt(at: number): PropertiesNode {
    const start = this.cell(at + 1);
    const end = this.cell(at + 2);
    switch (this.cell(at) & KIND) {
      case COMMENT:
        return { kind: 'comment', start, markStart: this.cell(at + 3), textEnd: this.cell(at + 4), end };
      case CONTINUATION:
        return { kind: 'continuation', start, end };
      case ENTRY:
        return this.entryAt(at);
      default:
        return { kind: 'blank', start, end };
    }
  }

  private entryAt(at: number): EntryNode {
    const head = this.cell(at);
    return {
      kind: 'entry',
      start: this.cell(at + 1),
      keyStart: this.cell(at + 3),
      keyEnd: this.cell(at + 4),
      valueStart: this.cell(at + 5),
      valueEnd: this.cell(at + 6),
      lineEnd: this.cell(at + 7),
      end: this.cell(at + 2),
      keyEscaped: (head & KEY_ESCAPED) !== 0,
      valueEscaped: (head & VALUE_ESCAPED) !== 0,
    };
  }

  private cell(at: number): number {
    return this.cells[at] as number;
  }
}
