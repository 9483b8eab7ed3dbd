import { counts } from '../../jsonc/nodes';
import type { JsonMember, JsonNode, JsonObject } from '../../jsonc/nodes';
import { removeMember } from '../../jsonc/edit/removeItem';
import { defineProfileRule } from '../rule';
import { quote } from '../wording';

export const duplicateMember = defineProfileRule({
  id: 'duplicate-member',
  severity: 'warning',
  title: 'A member stands twice in an object',
  reason:
    'Of two members with one name most readers take the last and drop the other without a word, so what is written there is never used; some refuse the file.',
  source: 'PUB RFC 8259, 4',
  fix: { description: 'Remove the one that does not count.', safe: false },
  examples: {
    bad: [
      '{\n  "name": "West",\n  "name": "East",\n  "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" }\n}\n',
    ],
    good: [
      '{\n  "name": "East",\n  "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" }\n}\n',
    ],
  },
  check({ json }, report) {
    const waiting: JsonNode[] = json.root ? [json.root] : [];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (node.type === 'array') for (const element of node.elements) waiting.push(element);
      if (node.type !== 'object') continue;
      const replaced = replacedMembers(node, json.reliableUpTo);
      for (const member of node.members) {
        const last = replaced.get(member);
        if (!last) {
          if (member.value) waiting.push(member.value);
          continue;
        }
        report({
          span: { start: member.start, end: member.end },
          unnecessary: true,
          message: `${member.name === '' ? 'The empty name' : quote(member.name)} stands again below, and only the last one counts: remove this one.`,
          related: [{ span: last.nameSpan, message: 'This one counts.' }],
          fixes: [{ title: 'Remove the one that does not count', safe: false, edits: [removeMember(json, member)] }],
        });
      }
    }
  },
});

/** In an object of so many members each can be compared with each other. */
const FEW = 16;
const NONE: ReadonlyMap<JsonMember, JsonMember> = new Map();

/**
 * The members that do not count, each with the one that does. What stands behind a fault of syntax may be meant otherwise,
 * so it replaces nothing.
 */
function replacedMembers({ members }: JsonObject, reliableUpTo: number): ReadonlyMap<JsonMember, JsonMember> {
  if (members.length <= FEW && members.every(counts)) return NONE;
  const reliable = members.filter(({ end }) => end <= reliableUpTo);
  const last = new Map(reliable.map((member) => [member.name, member]));
  const replaced = new Map<JsonMember, JsonMember>();
  for (const member of members) {
    const other = last.get(member.name);
    if (other && other !== member) replaced.set(member, other);
  }
  return replaced;
}
