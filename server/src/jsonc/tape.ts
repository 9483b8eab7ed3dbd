import { createScanner } from 'jsonc-parser';
import type { Span } from '../text/span';
import type { JsonArray, JsonMember, JsonNode, JsonObject, JsonScalar } from './nodes';

/** Of what the text consists, each with a row of its own, in the order of the text. */
const Kind = { Name: 0, Scalar: 1, Object: 2, Array: 3 } as const;

/** The fields of a row. */
const Field = {
  Kind: 0,
  Start: 1,
  End: 2,
  /** Of a name the offset of its colon, or -1; of a container the row behind all that is in it. */
  Extra: 3,
  Count: 4,
} as const;

const FIRST_ROWS = 256;

/** Elements of a list that stand side by side, or nothing between its brackets. */
export interface Stretch extends Span {
  /** The row of the first, and the row behind the last of them. */
  readonly from: number;
  readonly to: number;
  /** What holds them, the root first and the list last. */
  readonly around: readonly number[];
}

/**
 * The tokens of a text as rows of numbers, from which the nodes are made where somebody asks for them. A large profile has
 * ten thousands of nodes, which would be made anew at each keystroke; completion needs a few of them.
 */
export class Tape {
  private fields = new Int32Array(FIRST_ROWS * Field.Count);
  private length = 0;

  constructor(private readonly text: string) {}

  addName(start: number, end: number): number {
    return this.add(Kind.Name, start, end, -1);
  }

  addScalar(start: number, end: number): number {
    return this.add(Kind.Scalar, start, end, 0);
  }

  /** Begins a container, which reaches to the end of the text until it is closed. */
  open(type: 'object' | 'array', start: number): number {
    return this.add(type === 'object' ? Kind.Object : Kind.Array, start, this.text.length, 0);
  }

  close(container: number, end: number): void {
    this.set(container, Field.End, end);
    this.set(container, Field.Extra, this.length);
  }

  setColon(name: number, offset: number): void {
    this.set(name, Field.Extra, offset);
  }

  start(row: number): number {
    return this.get(row, Field.Start);
  }

  end(row: number): number {
    return this.get(row, Field.End);
  }

  /** The node of the first row; null where there is none. */
  root(): JsonNode | null {
    return this.length > 0 ? this.nodeAt(0, null, null) : null;
  }

  /**
   * The elements that reading must begin and end with where the text between `start` and `end` is changed: those of the
   * innermost list about it that it can touch, and one untouched on either side, or else up to the bracket. Null where there
   * is no list about it.
   */
  stretchAround(start: number, end: number): Stretch | null {
    const around: number[] = [];
    let list = 0;
    for (let row = this.containerAround(start, end, 0, this.length); row >= 0;) {
      around.push(row);
      if (this.get(row, Field.Kind) === Kind.Array) list = around.length;
      row = this.containerAround(start, end, row + 1, this.behind(row));
    }
    return list > 0 ? this.stretchIn(around.slice(0, list), start, end) : null;
  }

  private stretchIn(around: readonly number[], start: number, end: number): Stretch {
    const list = around.at(-1) as number;
    const to = this.behind(list);
    const stretch = { from: list + 1, to, start: this.start(list) + 1, end: this.end(list) - 1, around };
    for (let row = list + 1; row < to; row = this.behind(row)) {
      if (this.end(row) <= start) Object.assign(stretch, { from: row, start: this.start(row) });
      if (this.start(row) >= end) return { ...stretch, to: this.behind(row), end: this.end(row) };
    }
    return stretch;
  }

  /** The one of the rows `from` to `to` that stands about a place with something to spare; -1 where none does. */
  private containerAround(start: number, end: number, from: number, to: number): number {
    for (let row = from; row < to; row = this.behind(row)) {
      const isContainer = this.get(row, Field.Kind) >= Kind.Object;
      if (isContainer && this.start(row) < start && end < this.end(row)) return row;
    }
    return -1;
  }

  /**
   * The tape of `text`, which differs in a stretch only.
   * @param list the tape of a list of the elements that now stand there, and where that begins in `text`
   */
  withStretch(
    text: string,
    { from, to, around }: Stretch,
    list: { readonly tape: Tape; readonly start: number },
  ): Tape {
    const result = new Tape(text);
    const inserted = list.tape.length - 1;
    const moved = inserted - (to - from);
    const longer = text.length - this.text.length;
    result.fields = new Int32Array((this.length + moved) * Field.Count);
    result.append(this, 0, from, 0, 0);
    result.append(list.tape, 1, list.tape.length, list.start, from - 1);
    result.append(this, to, this.length, longer, moved);
    for (const row of around) {
      result.set(row, Field.End, this.end(row) + longer);
      result.set(row, Field.Extra, this.behind(row) + moved);
    }
    return result;
  }

  /** Adds rows of another tape, whose text stands `offset` units and whose rows stand `rows` further on here. */
  private append({ fields }: Tape, from: number, to: number, offset: number, rows: number): void {
    const first = this.length * Field.Count;
    this.fields.set(fields.subarray(from * Field.Count, to * Field.Count), first);
    this.length += to - from;
    if (offset === 0 && rows === 0) return;
    for (let row = this.length - (to - from); row < this.length; row++) {
      this.set(row, Field.Start, this.start(row) + offset);
      this.set(row, Field.End, this.end(row) + offset);
      const kind = this.get(row, Field.Kind);
      if (kind !== Kind.Scalar) {
        this.set(row, Field.Extra, this.get(row, Field.Extra) + (kind === Kind.Name ? offset : rows));
      }
    }
  }

  membersOf(object: JsonObject, row: number): JsonMember[] {
    const members: MemberNode[] = [];
    const end = this.behind(row);
    for (let at = row + 1; at < end; at = this.behind(at)) {
      if (this.get(at, Field.Kind) === Kind.Name) {
        const start = this.start(at);
        const nameEnd = this.end(at);
        members.push(
          new MemberNode(stringAt(this.text, start, nameEnd), start, nameEnd, this.get(at, Field.Extra), object),
        );
      } else {
        const member = members.at(-1);
        if (member) member.value = this.nodeAt(at, object, member);
      }
    }
    return members;
  }

  elementsOf(array: JsonArray, row: number): JsonNode[] {
    const elements: JsonNode[] = [];
    const end = this.behind(row);
    for (let at = row + 1; at < end; at = this.behind(at)) elements.push(this.nodeAt(at, array, null));
    return elements;
  }

  private nodeAt(row: number, parent: JsonObject | JsonArray | null, member: JsonMember | null): JsonNode {
    const start = this.start(row);
    const end = this.end(row);
    const kind = this.get(row, Field.Kind);
    if (kind === Kind.Object) return new ObjectNode(this, row, start, end, parent, member);
    if (kind === Kind.Array) return new ArrayNode(this, row, start, end, parent, member);
    const value = scalarAt(this.text, start, end);
    const type = value === null ? 'null' : (typeof value as 'string' | 'number' | 'boolean');
    return { type, start, end, parent, member, value };
  }

  /** The row behind one and all that is in it. A container that is not closed reaches to the end. */
  private behind(row: number): number {
    return this.get(row, Field.Kind) < Kind.Object ? row + 1 : this.get(row, Field.Extra) || this.length;
  }

  private add(kind: number, start: number, end: number, extra: number): number {
    const row = this.length++;
    const at = row * Field.Count;
    if (at === this.fields.length) {
      const longer = new Int32Array(2 * at);
      longer.set(this.fields);
      this.fields = longer;
    }
    this.fields[at] = kind;
    this.fields[at + Field.Start] = start;
    this.fields[at + Field.End] = end;
    this.fields[at + Field.Extra] = extra;
    return row;
  }

  private get(row: number, field: number): number {
    return this.fields[row * Field.Count + field] as number;
  }

  private set(row: number, field: number, value: number): void {
    this.fields[row * Field.Count + field] = value;
  }
}

class ObjectNode implements JsonObject {
  readonly type = 'object';
  private read: readonly JsonMember[] | undefined;

  constructor(
    private readonly tape: Tape,
    private readonly row: number,
    readonly start: number,
    readonly end: number,
    readonly parent: JsonObject | JsonArray | null,
    readonly member: JsonMember | null,
  ) {}

  get members(): readonly JsonMember[] {
    return (this.read ??= this.tape.membersOf(this, this.row));
  }
}

class ArrayNode implements JsonArray {
  readonly type = 'array';
  private read: readonly JsonNode[] | undefined;

  constructor(
    private readonly tape: Tape,
    private readonly row: number,
    readonly start: number,
    readonly end: number,
    readonly parent: JsonObject | JsonArray | null,
    readonly member: JsonMember | null,
  ) {}

  get elements(): readonly JsonNode[] {
    return (this.read ??= this.tape.elementsOf(this, this.row));
  }
}

class MemberNode implements JsonMember {
  value: JsonNode | null = null;

  constructor(
    readonly name: string,
    readonly start: number,
    private readonly nameEnd: number,
    readonly colon: number,
    readonly object: JsonObject,
  ) {}

  get nameSpan(): Span {
    return { start: this.start, end: this.nameEnd };
  }

  get end(): number {
    return this.value?.end ?? (this.colon < 0 ? this.nameEnd : this.colon + 1);
  }
}

function scalarAt(text: string, start: number, end: number): JsonScalar['value'] {
  switch (text[start]) {
    case '"':
      return stringAt(text, start, end);
    case 't':
      return true;
    case 'f':
      return false;
    case 'n':
      return null;
    default:
      return numberIn(text.slice(start, end));
  }
}

/** What a string says, as far as its escapes can be read. */
function stringAt(text: string, start: number, end: number): string {
  const content = text.slice(start + 1, end - 1);
  const isPlain = end - start >= 2 && text[end - 1] === '"' && !content.includes('\\');
  if (isPlain) return content;
  const scanner = createScanner(text);
  scanner.setPosition(start);
  scanner.scan();
  return scanner.getTokenValue();
}

/** 0 for what is no number of JSON: a problem of the text tells it. */
function numberIn(text: string): number {
  try {
    return JSON.parse(text) as number;
  } catch {
    return 0;
  }
}
