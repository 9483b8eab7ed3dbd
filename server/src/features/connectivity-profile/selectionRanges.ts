import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { contentSpan } from '../../jsonc/nodes';
import type { JsonMember, JsonNode } from '../../jsonc/nodes';
import type { ConnectivityProfile } from '../../profile/connectivityProfile';
import { firstWhere } from '../../text/firstWhere';
import type { Span } from '../../text/span';
import { wordAround } from '../response-file/selectionRanges/word';
import { isClosed } from './containers';
import type { ProfileDocument } from './profileDocument';

/** Selecting nobody goes through more; what is sent is nested as deeply, which not every client can read. */
const MOST_STEPS = 200;

/**
 * For each position: word or label, what a string says, string, member, what the brackets hold, object or list, and so
 * on up to the file.
 */
export function selectionRanges(
  { profile, positions }: ProfileDocument,
  wanted: readonly Position[],
): SelectionRange[] {
  return wanted.map((position) => {
    const growing = growingAt(profile, positions.offsetAt(position));
    return growing.reduceRight<SelectionRange | undefined>(
      (parent, span) => ({ range: positions.rangeOf(span), ...(parent ? { parent } : {}) }),
      undefined,
    ) as SelectionRange;
  });
}

/** What can be selected at `offset`, from small to large; never empty. */
function growingAt(profile: ConnectivityProfile, offset: number): Span[] {
  const { text } = profile;
  const growing: Span[] = [];
  const spans = [...commentSpans(profile, offset), ...treeSpans(profile, offset)].slice(0, MOST_STEPS);
  for (const { start, end } of [...spans, { start: 0, end: text.length }]) {
    const inner = growing.at(-1);
    const holds = start <= offset && offset <= end && start < end;
    if (!holds || (inner && (start > inner.start || end < inner.end))) continue;
    if (inner?.start !== start || inner.end !== end) growing.push({ start, end });
  }
  // Of an empty file there is nothing to select but the place where its text will be.
  return growing.length > 0 ? growing : [{ start: offset, end: offset }];
}

function commentSpans({ json, text }: ConnectivityProfile, offset: number): Span[] {
  const { comments } = json;
  const comment = comments[firstWhere(comments, ({ end }) => end >= offset)];
  if (!comment || offset < comment.start) return [];
  const isBlock = comment.kind === 'block' && text.startsWith('*/', comment.end - 2);
  const end = Math.max(comment.start + 2, isBlock ? comment.end - 2 : comment.end);
  const inner = trimmed({ start: comment.start + 2, end }, text);
  return [wordAround(text, offset, inner), inner, comment];
}

/** From the innermost value that touches `offset` up to the root. */
function treeSpans({ json, text }: ConnectivityProfile, offset: number): Span[] {
  const spans: Span[] = [];
  let node: JsonNode | null = json.root;
  while (node && touches(node, offset)) {
    spans.push(...spansOf(node, offset, text));
    const member: JsonMember | undefined = node.type === 'object' ? touching(node.members, offset) : undefined;
    if (member) {
      spans.push(member);
      if (touches(member.nameSpan, offset)) spans.push(...stringSpans(member.nameSpan, offset, text));
    }
    node = node.type === 'array' ? (touching(node.elements, offset) ?? null) : (member?.value ?? null);
  }
  return spans.reverse();
}

/** The spans of a value itself, from large to small. */
function spansOf(node: JsonNode, offset: number, text: string): Span[] {
  if (node.type === 'string') return stringSpans(node, offset, text);
  if (node.type !== 'object' && node.type !== 'array') return [node];
  const end = isClosed(node, text) ? node.end - 1 : node.end;
  return [node, trimmed({ start: node.start + 1, end }, text)];
}

function stringSpans(string: Span, offset: number, text: string): Span[] {
  const content = contentSpan(string, text);
  return [string, content, labelAround(text, offset, content), wordAround(text, offset, content)];
}

/** The label of a host name around `offset`: a word with its hyphens. */
function labelAround(text: string, offset: number, within: Span): Span {
  let { start, end } = wordAround(text, offset, within);
  for (; text[start - 1] === '-' && start > within.start; start = wordAround(text, start - 1, within).start);
  for (; text[end] === '-' && end < within.end; end = wordAround(text, end + 1, within).end);
  return { start, end };
}

/** The one of `items`, which are in the order of the text, that touches `offset`. Of two it is the first. */
function touching<T extends Span>(items: readonly T[], offset: number): T | undefined {
  const found = items[firstWhere(items, ({ end }) => end >= offset)];
  return found && touches(found, offset) ? found : undefined;
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function trimmed({ start, end }: Span, text: string): Span {
  const inner = text.slice(start, end);
  const from = start + inner.length - inner.trimStart().length;
  return { start: from, end: Math.max(from, start + inner.trimEnd().length) };
}
