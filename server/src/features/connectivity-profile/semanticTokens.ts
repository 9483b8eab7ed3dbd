import type { Range } from 'vscode-languageserver-types';
import { contentSpan } from '../../jsonc/nodes';
import type { JsonComment, JsonMember, JsonNode, JsonObject, JsonScalar } from '../../jsonc/nodes';
import type { ConnectivityProfile } from '../../profile/connectivityProfile';
import { entitlementById } from '../../profile/entitlements';
import { membersOf } from '../../profile/settings';
import type { Setting } from '../../profile/settings';
import { firstWhere } from '../../text/firstWhere';
import type { Span } from '../../text/span';
import { pack } from '../semanticTokens/pack';
import { suppressionTokens } from '../semanticTokens/suppressionTokens';
import { DEFAULT_LIBRARY, UNUSED, over, token } from '../semanticTokens/token';
import type { Token } from '../semanticTokens/token';
import type { ProfileDocument } from './profileDocument';

/** The tokens as the protocol packs them, five numbers each. @param range null for the whole document */
export function semanticTokens({ profile, positions }: ProfileDocument, range: Range | null): number[] {
  const { json, lines, text } = profile;
  const span = range ? positions.spanOf(range) : { start: 0, end: text.length };
  const comments = within(json.comments, span).flatMap((comment) => commentTokens(comment, text));
  return pack(merged(valueTokens(profile, span), comments), lines, positions);
}

/** Members whose strings name a BlackBerry Proxy cluster. */
const CLUSTERS = ['proxyClusters', 'primaryRouteName', 'secondaryRouteName'];
const ESCAPE = /\\(?:u[0-9A-Fa-f]{4}|["\\/bfnrt])/g;

/** The settings of an object by name, each with those of the objects in it. */
type Level = ReadonlyMap<string, { readonly setting: Setting; readonly inner: Level }>;

const SETTINGS = levelAt([]);

function levelAt(path: readonly string[]): Level {
  return new Map(
    membersOf(path).map((setting) => [setting.name, { setting, inner: levelAt([...path, setting.name]) }]),
  );
}

/** An object that is being read: its settings, and whether a later member stands in its place. */
interface Waiting {
  readonly object: JsonObject;
  readonly level: Level;
  readonly modifiers: number;
}

/**
 * The tokens of what touches `span`, in the order of the text. Of a member that no profile has there are none, and none
 * of what is in it: so only as much is read as the settings are nested.
 */
function valueTokens({ root, text }: ConnectivityProfile, span: Span): Token[] {
  const found: Token[] = [];
  const waiting: Waiting[] = root ? [{ object: root, level: SETTINGS, modifiers: 0 }] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { object, level, modifiers } = next;
    const counting = new Map(object.members.map((member) => [member.name, member]));
    for (const member of within(object.members, span)) {
      const known = level.get(member.name);
      if (!known) continue;
      const own = modifiers | (counting.get(member.name) === member ? 0 : UNUSED);
      found.push(token(member.nameSpan, 'property', own));
      for (const node of valuesOf(member, span)) {
        if (node.type === 'object') waiting.push({ object: node, level: known.inner, modifiers: own });
        else if (node.type !== 'array') found.push(...scalarTokens(known.setting, node, text, own));
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The value of a member, or the elements of its list. */
function valuesOf({ value }: JsonMember, span: Span): readonly JsonNode[] {
  if (!value) return [];
  return value.type === 'array' ? within(value.elements, span) : [value];
}

function scalarTokens(setting: Setting, node: JsonScalar, text: string, modifiers: number): readonly Token[] {
  if (node.type === 'number') return [token(node, 'number', modifiers)];
  if (node.type !== 'string') return [];
  const value = node.value as string;
  const content = contentSpan(node, text);
  if (setting.values.length > 0) {
    return setting.values.some((known) => known.value === value) ? [token(content, 'enumMember', modifiers)] : [];
  }
  if (CLUSTERS.includes(setting.name)) return withEscapes(token(content, 'variable', modifiers), text);
  if (setting.name === 'applicationId') {
    const library = entitlementById(value) ? DEFAULT_LIBRARY : 0;
    return withEscapes(token(content, 'type', modifiers | library), text);
  }
  return withEscapes(token(node, 'string', modifiers), text);
}

function withEscapes(lower: Token, text: string): readonly Token[] {
  const source = text.slice(lower.start, lower.end);
  if (!source.includes('\\')) return [lower];
  const escapes = [...source.matchAll(ESCAPE)].map(({ 0: escape, index }) => {
    const start = lower.start + index;
    return token({ start, end: start + escape.length }, 'escape', lower.modifiers);
  });
  return over([lower], escapes);
}

function commentTokens(comment: JsonComment, text: string): readonly Token[] {
  const whole = [token(comment, 'comment')];
  if (comment.kind !== 'line') return whole;
  return over(whole, suppressionTokens(text.slice(comment.start + 2, comment.end), comment.start + 2));
}

/** Those of `items`, which are in the order of the text, that touch `span`. */
function within<T extends Span>(items: readonly T[], { start, end }: Span): readonly T[] {
  return items.slice(
    firstWhere(items, (item) => item.end >= start),
    firstWhere(items, (item) => item.start > end),
  );
}

/** Two sorted lists as one. */
function merged(a: readonly Token[], b: readonly Token[]): readonly Token[] {
  return b.length === 0 ? a : [...a, ...b].sort((x, y) => x.start - y.start);
}
