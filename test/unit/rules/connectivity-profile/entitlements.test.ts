import { describe, expect, it } from 'vitest';
import { expectFindings, expectFix, expectFixAll, findingsOf, fixTitles } from '../support/caret';
import { about, expectLinearRule } from './support';

type Case = [what: string, source: string];

const PROFILE = { language: 'connectivity-profile' } as const;

/** A profile with one application server, and markers below its id. */
const id = (text: string, ...markers: string[]): string =>
  [
    '{',
    '  "applicationServers": [{',
    `    "applicationId": "${text}",`,
    ...markers.map((marker) => `                      ${marker}`),
    '    "server": "bems01.example.com"',
    '  }]',
    '}',
  ].join('\n');

/** A profile with one application server, and markers below its port. */
const port = (application: string, number: string, ...markers: string[]): string =>
  [
    '{',
    '  "applicationServers": [{',
    `    "applicationId": "${application}",`,
    `    "port": ${number},`,
    ...markers.map((marker) => `            ${marker}`),
    '    "server": "bems01.example.com"',
    '  }]',
    '}',
  ].join('\n');

const PRESENCE = 'com.blackberry.gdservice.entitlement.presence';

describe('entitlement-id', () => {
  const cases: Case[] = [
    ['upper case', id('Com.example.App', '^^^^^^^^^^^^^ entitlement-id error "lower case"')],
    ['one capital', id('com.example.App', '            ^ entitlement-id error "lower case"')],
    ['one label', id('app', '^^^ entitlement-id error "two parts"')],
    ['an underscore', id('com.example_app', '           ^ entitlement-id error "`_`"')],
    ['an underscore beside capitals', id('Com.example_App', '           ^ entitlement-id error "`_`"')],
    ['a blank', id('com.example app', '           ^ entitlement-id error "blank"')],
    ['a letter beyond ASCII', id('com.exämple', '      ^ entitlement-id error "`ä`"')],
    ['a hyphen at the end of a label', id('com.example-', '    ^^^^^^^^ entitlement-id error "hyphen"')],
    ['an empty label', id('com..example', '    ^ entitlement-id error "full stop"')],
    ['a full stop at the end', id('com.example.', '           ^ entitlement-id error "full stop"')],
    ['a label of 64 characters', id(`com.${'a'.repeat(64)}`, `    ${'^'.repeat(64)} entitlement-id error "64"`)],
    ['more than 255 characters', id(`com${'.aaaaaaa'.repeat(32)}`, `${'^'.repeat(259)} entitlement-id error "259"`)],
    ['a URL', id('https://com.example', '^^^^^^^^^^^^^^^^^^^ entitlement-id error "URL"')],
    [
      'an empty text, between its quotes',
      String.raw`
      {
        "applicationServers": [{ "applicationId": "", "server": "bems01" }]
                                                  ^^ entitlement-id error "missing"
      }
    `,
    ],
  ];
  it.each(cases)('reports %s', (_what, source) =>
    expectFindings(source, about('entitlement-id', 'entitlement-unknown')),
  );

  it.each(['com.example', 'com.example.my-app', '1.2', 'a.b', `com${'.aaaaaaa'.repeat(31)}.aaa`, PRESENCE])(
    'allows %s',
    (text) => expectFindings(id(text), about('entitlement-id')),
  );

  it('writes lower case with all safe fixes, and mends nothing else by itself', () => {
    expectFixAll(id('Com.Example.App'), id('com.example.app'), PROFILE);
    expectFixAll(id('Com.Example_App'), id('Com.Example_App'), PROFILE);
    expectFixAll(id('Example'), id('Example'), PROFILE);
  });

  it('silences entitlement-unknown, which has its turn afterwards', () => {
    const rules = about('entitlement-id', 'entitlement-unknown');
    expectFindings(id('Com.Good.gcs.g4', '^^^^^ entitlement-id error'), rules);
    expectFindings(id('com.good.g_4', '          ^ entitlement-id error'), rules);
    expectFindings(id('com.good.gcs.g4', '^^^^^^^^^^^^^^^ entitlement-unknown warning'), rules);
  });
});

describe('entitlement-unknown', () => {
  const cases: Case[] = [
    [
      'an id that is nearly one',
      id('com.good.gcs.g4', '^^^^^^^^^^^^^^^ entitlement-unknown warning "`com.good.gcs.g3`"'),
    ],
    ['the prefix alone', id('com.rim', '^^^^^^^ entitlement-unknown warning')],
    ['one of net.rim', id('net.rim.browser-of-old', '^^^^^^^^^^^^^^^^^^^^^^ entitlement-unknown warning "spelling"')],
    [
      'one that belongs to the siblings of the Presence service',
      id(
        'com.blackberry.gdserviceentitlement.presence',
        `${'^'.repeat(44)} entitlement-unknown warning "check its spelling"`,
      ),
    ],
  ];
  it.each(cases)('reports %s', (_what, source) => expectFindings(source, about('entitlement-unknown')));

  it.each([
    'com.good.gcs.g3',
    'com.good.gdserviceentitlement.enterprise',
    'com.good.goodconnect',
    'com.good.feature.share',
    'com.blackberry.gdserviceentitlement.coreandmail',
    PRESENCE,
    'com.blackberry.gd.tasks',
    'com.blackberry.gd.notes',
    'com.good.gdgma',
    'com.good.docstogo',
    'com.goodyear.fleet',
    'com.blackberryfarm.shop',
    'com.rimini.app',
    'net.rimworld',
    'com.example.com.good',
  ])('says nothing about %s', (text) => expectFindings(id(text), about('entitlement-unknown', 'entitlement-id')));

  it('offers the nearest id', () => {
    expectFix(id('com.good.goodconect'), 'entitlement-unknown', null, id('com.good.goodconnect'), PROFILE);
    expect(fixTitles(id('net.rim.browser-of-old'), 'entitlement-unknown', PROFILE)).toEqual([]);
  });

  it('reports every entry of the id', () => {
    const source = `{ "applicationServers": [{ "applicationId": "com.good.x", "server": "a" }, { "applicationId": "com.good.x", "server": "b" }] }`;
    expect(findingsOf('entitlement-unknown', source, PROFILE)).toHaveLength(2);
  });
});

describe('entitlement-port', () => {
  const cases: Case[] = [
    ['another port', port('com.good.gcs.g3', '443', '^^^ entitlement-port hint "8443"')],
    [
      'another port of Connect',
      port('com.good.goodconnect', '8443', '^^^^ entitlement-port hint "8082 with SSL or 8080 without SSL"'),
    ],
    [
      'another port of Presence',
      port(PRESENCE, '8082', '^^^^ entitlement-port hint "system and network requirements"'),
    ],
  ];
  it.each(cases)('reports %s', (_what, source) => expectFindings(source, about('entitlement-port')));

  it.each([
    ['com.good.gcs.g3', '8443'],
    ['com.good.gcs.g3', '8443.0'],
    ['com.good.goodconnect', '8082'],
    ['com.good.goodconnect', '8080'],
    ['com.blackberry.gd.tasks', '443'],
    ['com.good.gdgma', '443'],
    ['com.example.app', '443'],
    ['Com.good.gcs.g3', '443'],
    ['com.good.gcs.g3', '0'],
    ['com.good.gcs.g3', '8443.5'],
    ['com.good.gcs.g3', '1e400'],
    ['com.good.gcs.g3', '"443"'],
  ])('says nothing about %s with the port %s', (application, number) =>
    expectFindings(port(application, number), about('entitlement-port')),
  );

  it('says nothing about an entry without a port', () => {
    expectFindings(id('com.good.gcs.g3'), about('entitlement-port'));
  });

  it('says that it is a hint, and offers each documented port', () => {
    expect(findingsOf('entitlement-port', port('com.good.gcs.g3', '443'), PROFILE)[0]?.message).toContain('hint');
    expectFix(port('com.good.gcs.g3', '443'), 'entitlement-port', null, port('com.good.gcs.g3', '8443'), PROFILE);
    const connect = (number: string): string => port('com.good.goodconnect', number);
    expectFix(connect('1'), 'entitlement-port', 'Write 8082 with SSL', connect('8082'), PROFILE);
    expectFix(connect('1'), 'entitlement-port', 'Write 8080 without SSL', connect('8080'), PROFILE);
  });
});

describe('entitlement-empty', () => {
  it('reports an entry without a server, whatever else it has, and whether others have one', () => {
    expectFindings(
      String.raw`
      {
        "applicationServers": [
          { "applicationId": "com.good.gcs.g3" },
                              ^^^^^^^^^^^^^^^ entitlement-empty warning
          { "applicationId": "com.good.gcs.g3", "server": "bems01" },
          { "applicationId": "com.example.app", "port": 443 },
                              ^^^^^^^^^^^^^^^ entitlement-empty warning
          {}
          ^ entitlement-empty warning
        ]
      }
    `,
      about('entitlement-empty'),
    );
  });

  it.each(['""', 'null', '7', '{}'])('leaves a server that is %s to others', (server) => {
    const source = `{ "applicationServers": [{ "applicationId": "com.a", "server": ${server} }] }`;
    expect(findingsOf('entitlement-empty', source, PROFILE)).toEqual([]);
  });

  it('says nothing about an entry that is not typed to its end', () => {
    expect(findingsOf('entitlement-empty', '{ "applicationServers": [{ "applicationId": "com.a"', PROFILE)).toEqual([]);
  });

  it('removes the entry', () => {
    const entries = (...lines: string[]): string => `{ "applicationServers": [${lines.join(', ')}] }`;
    const full = '{ "applicationId": "com.a", "server": "a" }';
    const empty = '{ "applicationId": "com.a" }';
    expectFix(entries(full, empty), 'entitlement-empty', null, entries(full), PROFILE);
    expectFix(entries(empty, full), 'entitlement-empty', null, entries(full), PROFILE);
    expectFix(entries(empty), 'entitlement-empty', null, entries(), PROFILE);
  });
});

describe('many entitlements', () => {
  const profile = (count: number): string =>
    `{ "applicationServers": [${Array.from({ length: count }, (_, i) =>
      i % 4 === 0
        ? '\n{ "applicationId": "Com.Good.gcs.g3" }'
        : `\n{ "applicationId": "com.good.${i % 2 ? 'gcs.g3' : `x${i}`}", "server": "bems${i}", "port": ${i} }`,
    ).join(',')}\n] }`;

  it.each(['entitlement-id', 'entitlement-unknown', 'entitlement-port', 'entitlement-empty'])(
    'take %s no time',
    (rule) => expectLinearRule(rule, profile),
  );
});
