import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DENY, DIRECT, answersOf, appServer, domain, lookup, range, server, through } from './support';

/** All names below `related.example`: entries about other domains have nothing to do with them. */
const LABELS = ['a', 'b', 'www', 'portal'];
const route = fc.constantFrom<object>(DIRECT, DENY, through('First'), through('Second', 'First'));
const port = fc.constantFrom(80, 443, 8443);

function entriesBelow(top: string): fc.Arbitrary<Record<string, object[]>> {
  const name = fc.array(fc.constantFrom(...LABELS), { maxLength: 2 }).map((labels) => [...labels, top].join('.'));
  return fc.record({
    allowedDomains: fc.array(
      fc.tuple(name, route).map(([text, to]) => domain(text, to)),
      { maxLength: 3 },
    ),
    additionalServers: fc.array(
      fc.tuple(name, port, route).map(([text, at, to]) => server(text, at, to)),
      { maxLength: 3 },
    ),
    applicationServers: fc.array(
      fc
        .tuple(fc.constantFrom('com.x.one', 'com.x.two'), name, port)
        .map(([id, text, at]) => appServer(id, text, at, 'First')),
      { maxLength: 3 },
    ),
  });
}

const question = fc
  .tuple(fc.array(fc.constantFrom(...LABELS), { maxLength: 3 }), fc.constantFrom('', ':443', ':8443'))
  .map(([labels, at]) => `${[...labels, 'related.example'].join('.')}${at}`);
const sdk = fc.constantFrom<5 | 6>(5, 6);

it('an unrelated entry never changes the answer', () => {
  const others = fc.constantFrom('other.example', 'unrelated.example', 'elated.example', 'related.example.org');
  fc.assert(
    fc.property(
      entriesBelow('related.example'),
      others.chain(entriesBelow),
      question,
      sdk,
      (profile, more, host, version) => {
        const both = Object.fromEntries(
          Object.entries(profile).map(([name, list]) => [name, [...list, ...(more[name] ?? [])]]),
        );
        const alone = lookup(profile, host, version);
        const together = lookup(both, host, version);
        expect({ answers: answersOf(together), certain: together.certain }).toEqual({
          answers: answersOf(alone),
          certain: alone.certain,
        });
      },
    ),
  );
});

it('an address range elsewhere never changes the answer for an address', () => {
  const elsewhere = fc.constantFrom('10.0.0.0', '10.0.0.2-10.0.0.9', '192.0.2.0/24').map((text) => range(text, DENY));
  const here = fc.tuple(fc.constantFrom('10.0.0.0/30', '10.0.0.1'), route).map(([text, to]) => range(text, to));
  fc.assert(
    fc.property(fc.array(here, { maxLength: 3 }), fc.array(elsewhere, { maxLength: 3 }), (ranges, more) => {
      const alone = lookup({ ipAddressRanges: ranges }, '10.0.0.1');
      const together = lookup({ ipAddressRanges: [...more, ...ranges] }, '10.0.0.1');
      expect({ answers: answersOf(together), certain: together.certain }).toEqual({
        answers: answersOf(alone),
        certain: alone.certain,
      });
    }),
  );
});

it('neither case nor a full stop at the end matters', () => {
  fc.assert(
    fc.property(entriesBelow('related.example'), question, sdk, (profile, host, version) => {
      const expected = answersOf(lookup(profile, host, version));
      const shouted = host.toUpperCase().replace(/(?=:|$)/, '.');
      expect(answersOf(lookup(profile, shouted, version))).toEqual(expected);
      const members = JSON.parse(JSON.stringify(profile).replaceAll('related.example', 'RELATED.Example.')) as object;
      expect(answersOf(lookup(members, host, version))).toEqual(expected);
    }),
  );
});
