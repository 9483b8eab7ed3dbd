import type { JsonDocument } from '../../../jsonc/document';
import type { JsonArray, JsonMember, JsonNode, JsonObject } from '../../../jsonc/nodes';
import { firstWhere } from '../../../text/firstWhere';
import type { Token, Tokens } from './tokens';

/** No setting has this name: it stands for what no member of the profile leads to. */
export const NOWHERE = '[]';

/** An object or a list that is open at a place of the text, read up to there. */
export interface Frame {
  /** `text` is what is around the root. */
  readonly kind: 'object' | 'list' | 'text';
  readonly outer: Frame | null;
  /** The tree's, as far as it goes; null where only the tokens tell. */
  readonly node: JsonNode | null;
  /** How many members or elements of `node` have been left behind. */
  done: number;
  /** What is to come next. */
  awaits: 'name' | 'colon' | 'value' | 'comma';
  /** The member that is being read. */
  name: string;
  /** Where the last member, element or name ended; -1 before the first. */
  lastEnd: number;
  /** Of an object: the members that the tokens tell, with the values of those that have a simple one. */
  readonly read: Map<string, unknown>;
}

/**
 * What is open at `offset`, or where reading began to be guesswork before it, read as far as the tree goes; and the
 * offset from which the tokens must be read.
 */
export function framesAt(json: JsonDocument, offset: number): { frame: Frame; from: number } {
  const limit = Math.min(offset, json.reliableUpTo);
  let frame = newFrame('text', null, null);
  let from = 0;
  let left = unclosedIn(json);
  const isOpen = (node: JsonNode): boolean => limit < node.end || (left > 0 && node.end === json.text.length);
  let node: JsonNode | null = json.root;
  if (node && !(isContainer(node) && isOpen(node)) && node.end <= limit) {
    frame.awaits = 'comma';
    frame.lastEnd = from = node.end;
    return { frame, from };
  }
  while (node && isContainer(node) && node.start < limit && isOpen(node)) {
    left--;
    frame.awaits = 'comma';
    frame = newFrame(node.type === 'object' ? 'object' : 'list', frame, node);
    from = node.start + 1;
    const children: readonly (JsonMember | JsonNode)[] = node.type === 'object' ? node.members : node.elements;
    const last = firstWhere(children, (child) => child.start >= limit) - 1;
    const child = children[last];
    if (!child) break;
    const value: JsonNode | null = 'nameSpan' in child ? child.value : child;
    if ('nameSpan' in child) frame.name = child.name;
    const done: number = isLeftBehind(child, value) ? last + 1 : last;
    frame.done = done;
    const before = children[done - 1];
    if (before) {
      frame.awaits = 'comma';
      frame.lastEnd = from = before.end;
    }
    // What is not left behind and no container is read by its tokens.
    node = done === last ? value : null;
  }
  return { frame, from };

  function isLeftBehind(child: JsonMember | JsonNode, value: JsonNode | null): boolean {
    if (value?.end !== child.end) return false;
    if (isContainer(value)) return value.end <= limit && !isOpen(value);
    // Where reading becomes guesswork, the last value may have been meant as a name.
    return limit === offset && value.end < limit;
  }
}

/** Every list and object that is not closed is one such problem, and they are the outermost ones at the end of the text. */
function unclosedIn({ problems }: JsonDocument): number {
  let count = 0;
  while (/^Close.*Expected$/.test(problems[problems.length - 1 - count]?.kind ?? '')) count++;
  return count;
}

function isContainer(node: JsonNode): node is JsonObject | JsonArray {
  return node.type === 'object' || node.type === 'array';
}

function newFrame(kind: Frame['kind'], outer: Frame | null, node: JsonNode | null): Frame {
  const awaits = kind === 'object' ? 'name' : 'value';
  return { kind, outer, node, done: 0, awaits, name: '', lastEnd: -1, read: new Map() };
}

/** What is open behind `token`, whatever may be missing before it. */
export function read(frame: Frame, token: Token, tokens: Tokens): Frame {
  switch (token.kind) {
    case '{':
    case '[': {
      // Whatever stands where a name belongs is the value of no member.
      if (frame.kind !== 'list' && frame.awaits !== 'value') frame.name = NOWHERE;
      ended(frame, token.end);
      return newFrame(token.kind === '{' ? 'object' : 'list', frame, null);
    }
    case '}':
    case ']':
      return closed(frame, token);
    case ',':
      frame.awaits = frame.kind === 'object' ? 'name' : 'value';
      return frame;
    case ':':
      if (frame.awaits === 'colon') frame.awaits = 'value';
      return frame;
    case 'string':
    case 'word':
      readScalar(frame, token, tokens);
      return frame;
  }
}

/** Whether a string or word in `frame` is the name of a member. */
export function isName(frame: Frame, token: Token, tokens: Tokens): boolean {
  if (frame.kind !== 'object') return false;
  // `"port": "server": "x"`: the value of the first is missing.
  return frame.awaits !== 'value' || tokens.readFrom(token.end)?.kind === ':';
}

function readScalar(frame: Frame, token: Token, tokens: Tokens): void {
  if (isName(frame, token, tokens)) {
    frame.name = String(tokens.valueOf(token));
    frame.read.set(frame.name, undefined);
    frame.awaits = 'colon';
    frame.lastEnd = token.end;
  } else {
    if (frame.kind === 'object') frame.read.set(frame.name, tokens.valueOf(token));
    ended(frame, token.end);
  }
}

function ended(frame: Frame, end: number): void {
  frame.awaits = 'comma';
  frame.lastEnd = end;
}

/** Behind a closing bracket: what is around the innermost frame that it can close. */
function closed(frame: Frame, token: Token): Frame {
  const kind = token.kind === '}' ? 'object' : 'list';
  for (let at = frame; at.outer; at = at.outer) {
    if (at.kind !== kind) continue;
    ended(at.outer, token.end);
    return at.outer;
  }
  return frame;
}
