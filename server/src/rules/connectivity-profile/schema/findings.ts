import type { JsonMember, JsonNode, JsonObject } from '../../../jsonc/nodes';
import type { ConnectivityProfile, RouteType } from '../../../profile/connectivityProfile';
import { membersOf, settingAt } from '../../../profile/settings';
import type { Fix } from '../../diagnostic';
import { replace } from '../../../text/edit';
import { insertMember } from '../../../jsonc/edit/insertItems';
import { removeElement, removeMember } from '../../../jsonc/edit/removeItem';
import type { ProfileFinding } from '../../report';
import { cut, quote } from '../../wording';
import { listOf } from '../../../text/listOf';
import { nearest } from '../../../text/nearest';
import { meantBy } from '../../../profile/misspelt';
import type { Refused } from './places';
import { typeFixes } from './types';
import { routeTypesAt, valueFor } from './values';

/** What the types are called in a sentence. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  array: 'a list in brackets',
  object: 'an object in braces',
  boolean: 'true or false',
};

/** The profile is no object. */
export function rootFinding({ start, end }: JsonNode, { text }: ConnectivityProfile): ProfileFinding {
  const isShort = end - start < 200 && !/[\r\n]/.test(text.slice(start, end));
  return {
    span: isShort ? { start, end } : { start, end: start + 1 },
    message: 'A profile is an object in braces: write its settings as `{ "name": ... }`.',
  };
}

/** A value of another type than it must be. */
export function typeFinding(refused: Refused, profile: ConnectivityProfile): ProfileFinding {
  const { node, error } = refused;
  const type = String(error.params.type);
  const span = { start: node.start, end: node.end };
  if (node.type === 'null') {
    const fix = removal(refused, profile);
    const what = `\`null\` is no value for ${nameOf(refused)}`;
    return {
      span,
      message: fix ? `${what}: write ${TYPES[type]}, or leave it out.` : `${what}: write ${TYPES[type]}.`,
      fixes: fix ? [fix] : [],
    };
  }
  // Of a large value only where it begins is shown.
  const isOpen = node.type === 'object' || node.type === 'array';
  return {
    span:
      isOpen && /[\r\n]/.test(profile.text.slice(node.start, Math.min(node.end, node.start + 500)))
        ? { start: node.start, end: node.start + 1 }
        : span,
    about: node,
    message: `The value of ${nameOf(refused)} must be ${TYPES[type] ?? type}, not ${TYPES[node.type]}.`,
    fixes: typeFixes(refused, type, profile),
  };
}

/** A value that is not one of those that can be chosen; the nearest of them is offered first. */
export function enumFinding({ error, node, path }: Refused): ProfileFinding {
  const values = (error.params.allowedValues as readonly unknown[]).map(String);
  const allowed =
    path.at(-1) === 'type' ? values.filter((type) => routeTypesAt(path).includes(type as RouteType)) : values;
  const written = String(node.value);
  const meant = nearest(written, allowed);
  const offered = [...allowed].sort((a, b) => Number(b === meant) - Number(a === meant));
  const span = { start: node.start, end: node.end };
  return {
    span,
    message: `${written.trim() === '' ? 'An empty text' : quote(written)} is no value of ${quote(path.at(-1) ?? '')}: write ${listOf(offered.map(quote))}.`,
    fixes: offered.map((value) => ({
      title: `Replace by '${value}'`,
      safe: false,
      edits: [replace(span, JSON.stringify(value))],
    })),
  };
}

/** A text that says nothing; the one constraint of texts that no other rule reports. */
export function blankTextFinding(refused: Refused): ProfileFinding {
  const { node } = refused;
  return {
    span: { start: node.start, end: node.end },
    message: `The value of ${nameOf(refused)} is empty: write one.`,
  };
}

/** An object lacks a member. */
export function missingFinding(refused: Refused, name: string, profile: ConnectivityProfile): ProfileFinding {
  const object = refused.node as JsonObject;
  const names = membersOf(refused.path).map((setting) => setting.name);
  const before = new Set(names.slice(0, names.indexOf(name)));
  const after = object.members.findLast((member) => before.has(member.name));
  const value = valueFor([...refused.path, name], object, profile);
  return {
    span: { start: object.start, end: object.start + 1 },
    about: object,
    message: `${quote(name)} is missing here: add it.`,
    fixes: [
      { title: `Insert '${name}'`, safe: false, edits: insertMember(profile.json, object, name, value, after ?? null) },
    ],
  };
}

/**
 * A member that nothing knows, and the name that was probably meant, where the object does not have it: null where it has
 * or where no name is near.
 */
export function unknownFinding(
  { error, node, path }: Refused,
  present: ReadonlyMap<string, JsonMember>,
  { json }: ConnectivityProfile,
): { finding: ProfileFinding; meant: string | null } | null {
  const name = String(error.params.additionalProperty);
  const member = present.get(name);
  if (!member) return null;
  const known = membersOf(path).map((setting) => setting.name);
  const near = meantBy(name, path);
  const meant = near !== undefined && !present.has(near) ? near : null;
  const removing: Fix = { title: `Remove '${cut(name)}'`, safe: false, edits: [removeMember(json, member)] };
  const { start, end } = member.nameSpan;
  const what = name.trim() === '' ? 'A member needs a name' : `${quote(name)} is no member of ${place(node, path)}`;
  const way =
    meant !== null
      ? `: did you mean ${quote(meant)}?`
      : near !== undefined
        ? `, and ${quote(near)} is there already: remove it.`
        : `: remove it${known.length < 8 ? `, or use ${listOf(known.map(quote))}` : ''}.`;
  const renaming: Fix[] =
    meant === null
      ? []
      : [{ title: `Rename to '${meant}'`, safe: false, edits: [replace({ start, end }, JSON.stringify(meant))] }];
  return { finding: { span: { start, end }, message: what + way, fixes: [...renaming, removing] }, meant };
}

function place(node: JsonNode, path: readonly string[]): string {
  if (path.length === 0) return 'a profile';
  const name = quote(path.at(-1) ?? '');
  return node.member ? name : `an entry of ${name}`;
}

/** What is refused, in a sentence. */
function nameOf({ node, path }: Refused): string {
  const name = quote(path.at(-1) ?? '');
  return node.member ? name : `an entry of ${name}`;
}

/** Removes what need not be there. */
function removal({ node, path }: Refused, { json }: ConnectivityProfile): Fix | null {
  if (node.parent?.type === 'array')
    return { title: 'Remove the entry', safe: false, edits: [removeElement(json, node)] };
  if (!node.member || settingAt(path)?.required) return null;
  return { title: `Remove '${node.member.name}'`, safe: false, edits: [removeMember(json, node.member)] };
}
