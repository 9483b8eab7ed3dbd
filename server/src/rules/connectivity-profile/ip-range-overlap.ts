import { overlappingPairs } from '../../network/rangeOverlaps';
import { defineProfileRule } from '../rule';
import { quote } from '../wording';
import { clusterRoute, exampleProfile } from './exampleProfile';
import { readRange } from './names/ranges';
import { routeKey } from './routes/routeKey';
import { placeOfAll } from './names/stringParts';

const entry = (range: string, cluster: string): string => `{ "range": "${range}", "route": ${clusterRoute(cluster)} }`;

export const ipRangeOverlap = defineProfileRule({
  id: 'ip-range-overlap',
  severity: 'warning',
  title: 'Two ranges with common addresses and different routes',
  reason:
    'An address in two ranges has two routes, and nothing public tells which of them it takes. Ranges with the same route may overlap.',
  source: 'PUB UEM administration 12.11-12.19, settings of the connectivity profile',
  examples: {
    bad: [exampleProfile('ipAddressRanges', entry('10.0.0.0/8', 'First'), entry('10.1.2.0/24', 'Second'))],
    good: [exampleProfile('ipAddressRanges', entry('10.0.0.0/8', 'First'), entry('192.0.2.0/24', 'Second'))],
  },
  check({ text, ipAddressRanges }, report) {
    const judged = ipAddressRanges.flatMap(({ node, range: value, route }) => {
      const read = value && readRange(value);
      const key = routeKey(route);
      return read && 'range' in read && key !== null ? [{ node, value, range: read.range, route: key }] : [];
    });
    const ranges = judged.map(({ range }) => range);
    for (const pair of overlappingPairs(ranges, (index) => judged[index]?.route)) {
      const [earlier, later] = [judged[pair.earlier], judged[pair.later]];
      if (!earlier || !later) continue;
      report({
        span: placeOfAll(later.value, text),
        about: later.node,
        message: `Some of these addresses are in ${quote(earlier.value.text)} above, too, with another route: keep the ranges apart, or give both one route.`,
        related: [{ span: placeOfAll(earlier.value, text), message: 'The range with the other route.' }],
      });
    }
  },
});
