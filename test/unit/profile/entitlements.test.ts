import { describe, expect, it } from 'vitest';
import {
  ENTITLEMENTS,
  RESERVED_PREFIXES,
  documentedPorts,
  entitlementById,
  isReserved,
} from '../../../server/src/profile/entitlements';

// Written by hand from the sheet of the profile, section 3, and from S0 'Removing the BEMS software'.
const DOCUMENTED: [name: string, id: string, ports: number[], bems: boolean, service: string | undefined][] = [
  ['BlackBerry Work', 'com.good.gcs.g3', [8443], true, undefined],
  ['Good Enterprise Services', 'com.good.gdserviceentitlement.enterprise', [8443], true, undefined],
  ['BlackBerry Connect', 'com.good.goodconnect', [8082, 8080], true, 'connect'],
  ['Feature-Docs Service Entitlement', 'com.good.feature.share', [8443], true, 'docs'],
  ['BlackBerry Core and Mail Services', 'com.blackberry.gdserviceentitlement.coreandmail', [8443], true, 'core'],
  ['BlackBerry Presence Service', 'com.blackberry.gdservice.entitlement.presence', [8443], true, 'presence'],
  ['BlackBerry Tasks', 'com.blackberry.gd.tasks', [], true, undefined],
  ['BlackBerry Notes', 'com.blackberry.gd.notes', [], true, undefined],
  ['BlackBerry Access', 'com.good.gdgma', [], false, undefined],
  ['Docs To Go', 'com.good.docstogo', [], false, undefined],
];

describe('the catalogue of entitlements', () => {
  it('has the documented ones and no others', () => {
    expect(ENTITLEMENTS.map(({ id }) => id)).toEqual(DOCUMENTED.map(([, id]) => id));
  });

  it.each(DOCUMENTED)('knows %s', (name, id, ports, bems, service) => {
    expect(entitlementById(id)).toMatchObject({ name, id, bems });
    expect(entitlementById(id)?.service).toBe(service);
    expect(documentedPorts(id)).toEqual(ports);
  });

  it('says when Connect listens on which port', () => {
    expect(entitlementById('com.good.goodconnect')?.ports.map(({ port, note }) => `${port} ${note}`)).toEqual([
      '8082 with SSL',
      '8080 without SSL',
    ]);
  });

  it('keeps the id of the Presence service as it is printed, and says so', () => {
    expect(entitlementById('com.blackberry.gdserviceentitlement.presence')).toBeUndefined();
    expect(entitlementById('com.blackberry.gdservice.entitlement.presence')?.note).toMatch(/nobody documents/);
  });

  it.each(['com.good.goodConnect', 'com.good.goodconnect ', 'com.good', '', 'constructor'])(
    'finds an id exactly: not %j',
    (id) => {
      expect(entitlementById(id)).toBeUndefined();
      expect(documentedPorts(id)).toEqual([]);
    },
  );
});

describe('the ids that are kept for the vendor', () => {
  it('have four beginnings', () => {
    expect(RESERVED_PREFIXES).toEqual(['com.blackberry', 'com.good', 'com.rim', 'net.rim']);
  });

  it.each(ENTITLEMENTS.map(({ id }) => id))('%s is one', (id) => {
    expect(isReserved(id)).toBe(true);
  });

  it.each<[string, boolean]>([
    ['com.good', true],
    ['com.good.x', true],
    ['com.rim.x', true],
    ['net.rim', true],
    ['net.rim.a.b', true],
    ['com.goodyear.x', false],
    ['com.goodyear', false],
    ['com.good-x.y', false],
    ['com.rimini.x', false],
    ['org.com.good.x', false],
    ['net.blackberry.x', false],
    ['com', false],
    ['', false],
  ])('%j: %j', (id, expected) => {
    expect(isReserved(id)).toBe(expected);
  });
});
