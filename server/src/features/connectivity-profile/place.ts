import type { JsonComment, JsonMember } from '../../jsonc/nodes';
import type { JsonDocument } from '../../jsonc/document';
import { firstWhere } from '../../text/firstWhere';
import type { Span } from '../../text/span';
import { NOWHERE, framesAt, isName, read } from './place/frames';
import type { Frame } from './place/frames';
import { Tokens } from './place/tokens';
import type { Token } from './place/tokens';

/** A name or a simple value in the text, perhaps half typed. */
export interface Typed extends Span {
  readonly isString: boolean;
  /** It ends with a quote. Of a string that does not, the span goes as far as it is likely meant. */
  readonly isClosed: boolean;
  /** What it says, without quotes and escapes. */
  readonly text: string;
}

interface Written {
  /** What stands at the offset: it touches that; of a value it may also stand behind it in the same line. */
  readonly typed: Typed | null;
  /** The end of what stands before it without the comma that belongs between; -1 where none is missing. */
  readonly commaMissingAt: number;
  /** What stands behind it has no comma before it. */
  readonly isFollowed: boolean;
}

/** What stands, or can stand, at an offset of a profile. Paths are names of members, without the positions in lists. */
export type Place =
  | { readonly kind: 'comment'; readonly comment: JsonComment }
  | (Written & {
      readonly kind: 'name';
      /** That of the object. */
      readonly path: readonly string[];
      /** The object is an element of a list. */
      readonly inList: boolean;
      /** The other members of the object with their simple values; undefined for lists and objects. */
      readonly others: ReadonlyMap<string, unknown>;
      /** What is there of the member behind its name. */
      readonly behind: 'nothing' | 'colon' | 'value without colon';
    })
  | (Written & {
      readonly kind: 'value';
      /** That of the value; of an element that of its list. */
      readonly path: readonly string[];
      /** The value is an element of a list. */
      readonly inList: boolean;
      /** The other members of the object that it is in; none for an element. */
      readonly others: ReadonlyMap<string, unknown>;
      readonly isColonMissing: boolean;
    })
  | { readonly kind: 'none' };

const NONE: Place = { kind: 'none' };
const NO_MEMBERS: ReadonlyMap<string, unknown> = new Map();

/** Nobody has objects with more; a text without a closing bracket must not be read to its end. */
const MOST_TOKENS_BEHIND = 500;

/**
 * What stands at `offset` (UTF-16 units), also in half-typed text: the tree tells it as far as that can be read, the tokens
 * from there to the offset. Right behind a name or a value is still it.
 */
export function placeAt(json: JsonDocument, offset: number): Place {
  const comment = commentAt(json, offset);
  if (comment) return { kind: 'comment', comment };
  const tokens = new Tokens(json.text);
  const start = framesAt(json, offset);
  let { frame } = start;
  let token = tokens.readFrom(start.from);
  while (token && token.start < offset) {
    const touches = token.end >= offset && (token.kind === 'string' || token.kind === 'word');
    if (touches) return placeOf(json, tokens, frame, typedAs(json.text, token, offset, tokens), offset);
    frame = read(frame, token, tokens);
    token = tokens.readFrom(token.end);
  }
  return placeOf(json, tokens, frame, null, offset);
}

/** The comment that holds `offset`: behind its first mark, and before what follows it. */
function commentAt({ comments, text }: JsonDocument, offset: number): JsonComment | null {
  const comment = comments[firstWhere(comments, ({ start }) => start >= offset) - 1];
  if (!comment) return null;
  const isOpen = comment.kind === 'line' || !text.startsWith('*/', comment.end - 2);
  return offset < comment.end || (isOpen && offset === comment.end) ? comment : null;
}

function placeOf(json: JsonDocument, tokens: Tokens, frame: Frame, typed: Typed | null, offset: number): Place {
  const next = tokens.readFrom(typed?.end ?? offset);
  const commaMissingAt = frame.awaits === 'comma' ? frame.lastEnd : -1;
  const nextIs = (...kinds: readonly Token['kind'][]): boolean => next !== null && kinds.includes(next.kind);
  if (frame.kind === 'text') return NONE;
  if (frame.kind === 'list') {
    const isFollowed = nextIs('string', 'word', '{', '[');
    const element = { path: pathOf(frame), inList: true, others: NO_MEMBERS, isColonMissing: false };
    return { kind: 'value', ...element, typed, commaMissingAt, isFollowed };
  }
  const isNamed = typed ? isName(frame, tokenOf(typed), tokens) : ['name', 'comma'].includes(frame.awaits);
  if (isNamed) {
    const others = membersOf(json, frame, typed?.end ?? offset, tokens);
    const behind = behindName(next, tokens);
    const isFollowed = behind === 'nothing' && nextIs('string', 'word');
    return { kind: 'name', ...placeOfFrame(frame), typed, commaMissingAt, isFollowed, behind, others };
  }
  if (!typed && frame.awaits === 'colon' && nextIs(':')) return NONE;
  const behind = typed ? null : valueBehind(json.text, frame, next, offset, tokens);
  if (behind === 'container') return NONE;
  const value = typed ?? behind;
  const following = behind ? tokens.readFrom(behind.end) : next;
  const others = new Map(membersOf(json, frame, value?.end ?? offset, tokens));
  others.delete(frame.name);
  return {
    kind: 'value',
    path: [...pathOf(frame), frame.name],
    inList: false,
    others,
    typed: value,
    commaMissingAt: -1,
    isFollowed: following?.kind === 'string' || following?.kind === 'word',
    isColonMissing: frame.awaits === 'colon',
  };
}

function tokenOf({ start, end, isClosed, isString }: Typed): Token {
  return { kind: isString ? 'string' : 'word', start, end, isClosed };
}

/** What there is of a member behind its name, or behind where that belongs. */
function behindName(next: Token | null, tokens: Tokens): (Place & { kind: 'name' })['behind'] {
  if (!next) return 'nothing';
  if (next.kind === ':') return 'colon';
  if (next.kind === '{' || next.kind === '[') return 'value without colon';
  const isScalar = next.kind === 'string' || next.kind === 'word';
  return isScalar && tokens.readFrom(next.end)?.kind !== ':' ? 'value without colon' : 'nothing';
}

/** The value that stands behind `offset`, where it belongs to the name before. */
function valueBehind(
  text: string,
  frame: Frame,
  next: Token | null,
  offset: number,
  tokens: Tokens,
): Typed | 'container' | null {
  if (!next || frame.awaits !== 'value') return null;
  if (next.kind === '{' || next.kind === '[') return 'container';
  const isScalar = next.kind === 'string' || next.kind === 'word';
  if (!isScalar || isName(frame, next, tokens)) return null;
  // An edit of a completion stays in its line.
  if (/[\r\n]/.test(text.slice(offset, next.start))) return 'container';
  return { ...typedAs(text, next, next.start + 1, tokens), start: offset };
}

/** What a string that is not closed is likely to have taken in by mistake begins with one of these. */
const REST = /[\s,:{}[\]"]/;

/** A name or value as it is meant. */
function typedAs(text: string, token: Token, offset: number, tokens: Tokens): Typed {
  const isString = token.kind === 'string';
  // `"po "server": "x"`: the quote that closes is another's.
  const isClosed = token.isClosed && !(isString && /[\w$]/.test(text.charAt(token.end)));
  if (!isString || isClosed) {
    return { start: token.start, end: token.end, isString, isClosed, text: String(tokens.valueOf(token)) };
  }
  let end = Math.max(offset, token.start + 1);
  while (end < token.end && !REST.test(text.charAt(end))) end++;
  return { start: token.start, end, isString, isClosed, text: text.slice(token.start + 1, end) };
}

function placeOfFrame(frame: Frame): { path: readonly string[]; inList: boolean } {
  return { path: pathOf(frame), inList: frame.outer?.kind === 'list' };
}

/** The path of what the frame is the value of; an object that is an element has that of its list. */
function pathOf(frame: Frame): readonly string[] {
  const path: string[] = [];
  for (let at = frame; at.outer; at = at.outer) {
    const { outer } = at;
    if (outer.kind === 'object' || outer.name !== '') path.push(outer.name);
    else if (outer.kind === 'list' && (at.kind === 'list' || outer.outer?.kind === 'text')) path.push(NOWHERE);
  }
  return path.reverse();
}

/** The members of an object but the one at `end`, with their simple values. */
function membersOf(json: JsonDocument, frame: Frame, end: number, tokens: Tokens): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  const members = frame.node?.type === 'object' ? frame.node.members : [];
  const add = (member: JsonMember): void => {
    const { value } = member;
    found.set(member.name, value && 'value' in value ? value.value : undefined);
  };
  members.slice(0, frame.done).forEach(add);
  for (const [name, value] of frame.read) found.set(name, value);
  if (frame.node && json.reliableUpTo === Infinity) {
    members.slice(firstWhere(members, (member) => member.start >= end)).forEach(add);
    return found;
  }
  for (const [name, value] of readBehind(frame, end, tokens)) found.set(name, value);
  return found;
}

/** The members that stand behind `end` in the object of `frame`, by their tokens. */
function readBehind(frame: Frame, end: number, tokens: Tokens): ReadonlyMap<string, unknown> {
  const object: Frame = { ...frame, awaits: 'comma', read: new Map() };
  let inner = object;
  let token = tokens.readFrom(end);
  for (let count = 0; token && count < MOST_TOKENS_BEHIND; count++) {
    inner = read(inner, token, tokens);
    if (inner === frame.outer) break;
    token = tokens.readFrom(token.end);
  }
  return object.read;
}
