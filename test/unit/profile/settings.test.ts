import { describe, expect, it } from 'vitest';
import { membersOf, ruleOfConstraint, settingAt } from '../../../server/src/profile/settings';
import type { Setting } from '../../../server/src/profile/settings';

const PROFILE = 'Policies and profiles > Networks and connections > BlackBerry Dynamics connectivity profile';

/** The setting at a path written with full stops. */
function known(path: string): Setting {
  const setting = settingAt(path.split('.'));
  if (!setting) throw new Error(`no setting ${path}`);
  return setting;
}

const namesOf = (...path: string[]): string[] => membersOf(path).map(({ name }) => name);

describe('the members of an object', () => {
  it('are those of the profile for the empty path, in the order of the console', () => {
    expect(namesOf()).toEqual([
      '$schema',
      'name',
      'description',
      'target',
      'proxyClusters',
      'routeAllTraffic',
      'defaultAllowedDomainRoute',
      'allowedDomains',
      'defaultDomains',
      'additionalServers',
      'ipAddressRanges',
      'applicationServers',
    ]);
  });

  const route = ['type', 'primaryRouteName', 'secondaryRouteName'];
  it.each<[string, string[]]>([
    ['routeAllTraffic', route],
    ['defaultAllowedDomainRoute', route],
    ['allowedDomains', ['domainName', 'route']],
    ['allowedDomains.route', route],
    ['additionalServers', ['server', 'port', 'route']],
    ['additionalServers.route', route],
    ['ipAddressRanges', ['range', 'route']],
    ['ipAddressRanges.route', route],
    [
      'applicationServers',
      ['applicationId', 'server', 'port', 'clusterType', 'primaryRouteName', 'secondaryRouteName', 'profileName'],
    ],
  ])('%s: those of the object or of the elements there', (path, expected) => {
    expect(namesOf(...path.split('.'))).toEqual(expected);
  });

  it.each([[['name']], [['proxyClusters']], [['nowhere']], [['allowedDomains', 'domainName']], [['constructor']]])(
    '%j: none',
    (path) => {
      expect(membersOf(path)).toEqual([]);
    },
  );
});

describe('a setting', () => {
  it.each([
    [[]],
    [['nowhere']],
    [['route']],
    [['allowedDomains', '0']],
    [['allowedDomains', '0', 'route']],
    [['allowedDomains/route']],
  ])('is not found at %j', (path) => {
    expect(settingAt(path)).toBeNull();
  });

  it.each<[string, string | null, string | null]>([
    ['name', 'Name', 'Name'],
    ['description', 'Description', 'Beschreibung'],
    ['routeAllTraffic', 'Route all traffic', 'Sämtlichen Datenverkehr weiterleiten'],
    ['defaultAllowedDomainRoute', 'Default allowed domain route type', 'Standardroute'],
    ['allowedDomains', 'Allowed domains', 'Zulässige Domänen'],
    ['defaultDomains', 'Default domains', null],
    ['additionalServers', 'Additional servers', null],
    ['ipAddressRanges', 'IP address ranges', null],
    ['applicationServers', 'App servers', null],
  ])('%s is called as in the console: %s, in German %s', (path, title, germanName) => {
    expect(known(path)).toMatchObject({ title, germanName });
  });

  it.each<[string, string | null]>([
    ['routeAllTraffic', `${PROFILE} > Infrastructure > Route all traffic`],
    ['allowedDomains', `${PROFILE} > Allowed domains`],
    ['allowedDomains.domainName', `${PROFILE} > Allowed domains`],
    ['allowedDomains.route.primaryRouteName', `${PROFILE} > Allowed domains`],
    ['additionalServers.port', `${PROFILE} > Additional servers`],
    ['applicationServers.server', `${PROFILE} > App servers`],
    ['applicationServers.profileName', null],
    ['target', null],
    ['proxyClusters', null],
    ['$schema', null],
  ])('%s stands in the console at %s', (path, expected) => {
    expect(known(path).console).toBe(expected);
  });

  it.each<[string, string | null]>([
    ['routeAllTraffic', 'before 6.0'],
    ['routeAllTraffic.type', 'before 6.0'],
    ['defaultAllowedDomainRoute', '6.0 or later'],
    ['defaultAllowedDomainRoute.primaryRouteName', '6.0 or later'],
    ['allowedDomains', null],
  ])('%s is for apps on SDK %s', (path, expected) => {
    expect(known(path).sdk).toBe(expected);
  });

  it('says which edition lacks it', () => {
    expect(known('routeAllTraffic').edition).toContain('not UEM Cloud');
    expect(known('allowedDomains').edition).toBeNull();
  });

  const required = [
    'name',
    'routeAllTraffic.type',
    'defaultAllowedDomainRoute.type',
    'allowedDomains.domainName',
    'allowedDomains.route',
    'allowedDomains.route.type',
    'additionalServers.server',
    'additionalServers.port',
    'additionalServers.route',
    'additionalServers.route.type',
    'ipAddressRanges.range',
    'ipAddressRanges.route',
    'ipAddressRanges.route.type',
    'applicationServers.applicationId',
  ];
  const everywhere = (path: string[] = []): string[] =>
    membersOf(path).flatMap(({ name }) => [[...path, name].join('.'), ...everywhere([...path, name])]);
  it('is required where the specification says so, and nowhere else', () => {
    expect(everywhere().filter((path) => known(path).required)).toEqual(required);
  });

  it.each<[string, string[]]>([
    ['target', ['uem', 'uem-cloud']],
    ['allowedDomains.route.type', ['direct', 'proxyCluster', 'deny']],
    ['applicationServers.clusterType', ['PRIMARY', 'SECONDARY', 'TERTIARY']],
    ['name', []],
  ])('%s takes the values %j, each with what it means', (path, expected) => {
    const { values } = known(path);
    expect(values.map(({ value }) => value)).toEqual(expected);
    for (const { description } of values) expect(description).toMatch(/\.$/);
  });

  it('says which values of a priority are ours', () => {
    const [primary, secondary, tertiary] = known('applicationServers.clusterType').values;
    expect(primary?.description).not.toMatch(/accepted here/i);
    expect(secondary?.description).toMatch(/accepted here/i);
    expect(tertiary?.description).toMatch(/accepted here/i);
  });

  it.each<[string, string, string | null]>([
    ['name', 'string', null],
    ['proxyClusters', 'array', 'string'],
    ['routeAllTraffic', 'object', null],
    ['defaultDomains', 'array', 'string'],
    ['allowedDomains', 'array', 'object'],
    ['applicationServers', 'array', 'object'],
    ['additionalServers.port', 'number', null],
  ])('%s is of type %s, its elements %s', (path, type, elements) => {
    expect(known(path)).toMatchObject({ type, elements });
  });

  it.each<[string, string | null]>([
    ['proxyClusters', 'cluster-duplicate'],
    ['allowedDomains.domainName', 'domain-name'],
    ['additionalServers.server', 'host-name'],
    ['additionalServers.port', 'port-range'],
    ['ipAddressRanges.range', 'ip-range'],
    ['applicationServers.applicationId', 'entitlement-id'],
    ['applicationServers.primaryRouteName', 'route-cluster-required'],
    ['routeAllTraffic.secondaryRouteName', 'route-cluster-required'],
    ['name', null],
    ['target', null],
  ])('%s: its value is judged by %s', (path, expected) => {
    expect(known(path).rule).toBe(expected);
  });

  it('has the default that is documented', () => {
    expect(known('defaultAllowedDomainRoute').default).toEqual({ type: 'direct' });
    expect(known('applicationServers.clusterType').default).toBe('PRIMARY');
    expect(known('routeAllTraffic').default).toBeUndefined();
  });

  it('says its own, where it shares a definition with another', () => {
    expect(known('additionalServers.port').description).not.toBe(known('applicationServers.port').description);
    expect(known('allowedDomains.route').title).toBe('Route');
  });
});

describe('the rule of a constraint', () => {
  it.each<[string, string | null]>([
    ['#/$defs/portNumber/multipleOf', 'port-range'],
    ['#/$defs/hostName/then/pattern', 'host-name'],
    ['#/$defs/route/then/required', 'route-cluster-required'],
    ['#/$defs/route/allOf/0/dependentRequired', 'secondary-without-primary'],
    ['#/$defs/route/required', null],
    ['#/$defs/clusterList/uniqueItems', 'cluster-duplicate'],
    // What the elements of the list are has nothing to do with its duplicates.
    ['#/$defs/clusterList/items/type', null],
    ['#/$defs/text/pattern', null],
    ['#/properties/port/type', null],
    ['#/required', null],
    ['#/additionalProperties', null],
    ['#/$defs/nowhere/pattern', null],
    ['', null],
  ])('%s: %s', (schemaPath, expected) => {
    expect(ruleOfConstraint(schemaPath)).toBe(expected);
  });
});
