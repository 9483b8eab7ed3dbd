import { describe, expect, it } from 'vitest';
import { expectFindings, findingsOf } from '../support/caret';
import { about, expectLinearRule } from './support';

const PROFILE = { language: 'connectivity-profile' } as const;

/** A profile with application servers of one application. */
const servers = (...members: string[]): string =>
  `{ "applicationServers": [${members.map((member) => `{ "applicationId": "com.a", ${member} }`).join(', ')}] }`;

describe('priority-duplicate', () => {
  it('reports two servers of one application with the same priority and clusters, on the later ones', () => {
    expectFindings(
      String.raw`
      {
        "applicationServers": [
          { "applicationId": "com.a", "server": "a", "clusterType": "SECONDARY", "primaryRouteName": "First" },
          { "applicationId": "com.a", "server": "b", "clusterType": "SECONDARY", "primaryRouteName": "First" },
                                                                     ^^^^^^^^^ priority-duplicate hint "\`SECONDARY\`"
          { "applicationId": "com.a", "server": "c", "clusterType": "SECONDARY", "primaryRouteName": "First" }
                                                                     ^^^^^^^^^ priority-duplicate hint
        ]
      }
    `.replaceAll('\\`', '`'),
      about('priority-duplicate'),
    );
  });

  it('takes a server without a priority for a primary one', () => {
    expectFindings(
      String.raw`
      {
        "applicationServers": [
          { "applicationId": "com.a", "server": "a", "clusterType": "PRIMARY" },
          { "applicationId": "com.a", "server": "b" }
                                                 ^ priority-duplicate hint "PRIMARY"
        ]
      }
    `,
      about('priority-duplicate'),
    );
  });

  it('has the first one beside it', () => {
    const source = servers('"server": "x1"', '"server": "x2"', '"server": "x3"');
    const starts = findingsOf('priority-duplicate', source, PROFILE).map(({ related }) => related[0]?.span.start);
    expect(starts).toEqual([source.indexOf('x1'), source.indexOf('x1')]);
  });

  it('counts two ports of one host as two servers', () => {
    const source = servers('"server": "a", "port": 1', '"server": "a", "port": 2');
    expect(findingsOf('priority-duplicate', source, PROFILE)).toHaveLength(1);
  });

  it.each([
    ['another priority', servers('"server": "a"', '"server": "b", "clusterType": "SECONDARY"')],
    [
      'another primary cluster',
      servers('"server": "a", "primaryRouteName": "A"', '"server": "b", "primaryRouteName": "B"'),
    ],
    [
      'another secondary cluster',
      servers(
        '"server": "a", "primaryRouteName": "A"',
        '"server": "b", "primaryRouteName": "A", "secondaryRouteName": "B"',
      ),
    ],
    ['the same server, which is a duplicate', servers('"server": "a", "port": 1', '"server": "A", "port": 1')],
    ['an entry without a server', servers('"server": "a"', '"port": 1')],
    [
      'a priority that is none',
      servers('"server": "a", "clusterType": "FIRST"', '"server": "b", "clusterType": "FIRST"'),
    ],
    ['a priority that is no text', servers('"server": "a", "clusterType": 1', '"server": "b", "clusterType": 1')],
    [
      'a cluster that is no text',
      servers('"server": "a", "primaryRouteName": 1', '"server": "b", "primaryRouteName": 1'),
    ],
    [
      'two applications',
      '{ "applicationServers": [{ "applicationId": "com.a", "server": "a" }, { "applicationId": "com.b", "server": "b" }] }',
    ],
    ['entries without an id', '{ "applicationServers": [{ "server": "a" }, { "server": "b" }] }'],
  ])('says nothing about %s', (_what, source) => {
    expect(findingsOf('priority-duplicate', source, PROFILE)).toEqual([]);
  });

  it('takes no time for many servers', () => {
    expectLinearRule('priority-duplicate', (count) =>
      servers(...Array.from({ length: count }, (_, i) => `"server": "bems${i}.example.com", "port": 8443`)),
    );
  });
});
