import { formatAddress } from '../../network/address';
import type { AddressRangeProblem } from '../../network/addressRange';
import { defineProfileRule } from '../rule';
import { quote } from '../wording';
import { addressSentence, isAddressFault } from './names/addressFaults';
import { clusterRoute, exampleProfile } from './exampleProfile';
import { readRange } from './names/ranges';
import { placeOf, rewrite } from './names/stringParts';

const entry = (range: string): string => `{ "range": "${range}", "route": ${clusterRoute('First')} }`;

export const ipRange = defineProfileRule({
  id: 'ip-range',
  severity: 'error',
  title: 'Not a range of IPv4 addresses',
  reason:
    'How UEM wants a range written is not public; this file takes one IPv4 address, a block such as 10.0.0.0/8, or a first and a last address with a hyphen between. Anything else leaves open which addresses are meant. A block that begins within itself is understood, but hardly what was meant: a warning.',
  source: 'PUB RFC 4632, 3.1; OURS for the three notations',
  fix: { description: 'Write the address at which the block begins, or the range that was clearly meant.', safe: true },
  examples: {
    bad: [
      exampleProfile('ipAddressRanges', entry('10.0.0.9-10.0.0.1')),
      exampleProfile('ipAddressRanges', entry('10.1.2.3/8')),
    ],
    good: [exampleProfile('ipAddressRanges', entry('10.0.0.0/8'), entry('192.0.2.1 - 192.0.2.9'), entry('192.0.2.20'))],
  },
  check(profile, report) {
    const { text: source } = profile;
    for (const { range } of profile.ipAddressRanges) {
      if (!range) continue;
      const read = readRange(range);
      if ('problem' in read) {
        const { part, mended } = read.problem;
        report({
          span: placeOf(range, part, source),
          message: sentence(read.problem),
          fixes:
            mended === undefined
              ? []
              : [{ title: `Write \`${mended}\``, safe: false, edits: [rewrite(range, mended, source)] }],
        });
        continue;
      }
      if (read.base === undefined) continue;
      report({
        span: placeOf(range, { start: 0, end: range.text.indexOf('/') }, source),
        severity: 'warning',
        message: `The block begins at ${quote(formatAddress(read.range.first))}: write ${quote(read.base)}, or the single address without the slash.`,
        fixes: [{ title: `Write \`${read.base}\``, safe: true, edits: [rewrite(range, read.base, source)] }],
      });
    }
  },
});

function sentence({ kind, part, mended }: AddressRangeProblem): string {
  if (isAddressFault(kind)) return addressSentence(kind, part);
  const write = mended === undefined ? null : `write ${quote(mended)}`;
  switch (kind) {
    case 'no range':
      return 'The range is missing: write an address, a block such as `10.0.0.0/8`, or `first-last`.';
    case 'IPv6':
      return 'An IPv6 address cannot stand here: write a range of IPv4 addresses.';
    case 'wildcard':
      return `An asterisk stands for no addresses: ${write ?? 'write a block such as `10.0.0.0/8`'}.`;
    case 'blank':
      return `Only plain blanks around the hyphen can stand in a range: ${write ?? 'remove this one'}.`;
    case 'missing address':
      return 'An address is missing beside this sign: write it, or remove the sign.';
    case 'dash':
      return `This dash is longer than a hyphen: ${write ?? 'write a hyphen between the two addresses'}.`;
    case 'prefix':
      return `Behind the slash stands a whole number of bits from 0 to 32, without leading zeros: ${write ?? 'correct it'}.`;
    case 'netmask':
      return `A netmask is not understood here: ${write ?? 'write the number of its leading bits behind the slash'}.`;
    case 'order':
      return `The first address is higher than the last: ${write ?? 'swap them'}.`;
    default:
      return 'This is no IPv4 address: write an address, a block such as `10.0.0.0/8`, or `first-last`.';
  }
}
