import { describe, expect, it, test } from 'vitest';
import { DEFAULT_CONFIGURATION } from '../../../server/src/configuration/configuration';
import { newProfile } from '../../../server/src/profile/newProfile';
import type { BemsComputer, ProfileWishes } from '../../../server/src/profile/newProfile';
import type { Service } from '../../../server/src/roles/role';
import { lintProfile } from '../../../server/src/service';
import { plainText } from '../../../server/src/text/encoding';
import { profileOf } from './support';

const computer = (host: string, domain: string | null, ...services: Service[]): BemsComputer => ({
  host,
  domain,
  services,
});

const DEPLOYMENT = [
  computer('bems01.example.com', 'example.com', 'admin', 'core', 'presence'),
  computer('bems02.example.com', 'example.com', 'core', 'connect', 'docs'),
  computer('bems03.emea.example.com', 'emea.example.com', 'core'),
];

describe('a new profile', () => {
  test.each<[string, ProfileWishes, readonly BemsComputer[]]>([
    ['from nothing', { name: 'Mail' }, []],
    ['from nothing with clusters', { name: 'Mail', clusters: ['A', 'B', 'A', ' '] }, []],
    ['for UEM Cloud', { name: 'x"\\y', description: 'a\nb', target: 'uem-cloud' }, []],
    ['from three computers', { name: 'Mail' }, DEPLOYMENT],
    ['from three computers, all through the cluster', { name: 'Mail', defaultRoute: 'cluster' }, DEPLOYMENT],
    ['from computers without a domain', { name: 'Mail' }, [computer('bems01', null, 'core')]],
    [
      'from more computers than there are priorities',
      { name: 'M' },
      ['a', 'b', 'c', 'd', 'e'].map((host) => computer(host, null, 'docs')),
    ],
    ['from names that are none', { name: 'M' }, [computer('-', 'a b', 'core'), computer('', '', 'docs')]],
  ])('%s is well-formed and has no findings', (_what, wishes, computers) => {
    const text = newProfile(wishes, computers);
    const { diagnostics, problems } = lintProfile(plainText(text), {
      configuration: DEFAULT_CONFIGURATION,
      template: null,
    });
    expect(diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    expect(problems).toEqual([]);
    expect(profileOf(text).name?.text).toBe(wishes.name);
  });

  it('has the computers under the entitlements of their services, on the documented ports, in the order of priority', () => {
    const { applicationServers } = profileOf(newProfile({ name: 'x', clusters: ['Head', 'Branch'] }, DEPLOYMENT));
    expect(
      applicationServers.map(({ applicationId, server, port, clusterType, primary }) =>
        [applicationId?.text, server?.text, port?.value, clusterType?.text, primary?.text].join(' '),
      ),
    ).toEqual([
      'com.good.goodconnect bems02.example.com 8082 PRIMARY Head',
      'com.good.feature.share bems02.example.com 8443 PRIMARY Head',
      'com.blackberry.gdserviceentitlement.coreandmail bems01.example.com 8443 PRIMARY Head',
      'com.blackberry.gdserviceentitlement.coreandmail bems02.example.com 8443 SECONDARY Head',
      'com.blackberry.gdserviceentitlement.coreandmail bems03.emea.example.com 8443 TERTIARY Head',
      'com.blackberry.gdservice.entitlement.presence bems01.example.com 8443 PRIMARY Head',
    ]);
  });

  it('routes the outermost domains through the first cluster, and the rest direct', () => {
    const { allowedDomains, defaultRoute, proxyClusters } = profileOf(newProfile({ name: 'x' }, DEPLOYMENT));
    expect(allowedDomains.map(({ domainName, route }) => [domainName?.text, route?.primary?.text])).toEqual([
      ['example.com', 'First'],
    ]);
    expect(defaultRoute?.type).toBe('direct');
    expect(proxyClusters?.names.map(({ text }) => text)).toEqual(['First']);
  });

  it('goes through the cluster where no internal domain is known, and lists none where all goes through it', () => {
    expect(profileOf(newProfile({ name: 'x' }, [])).defaultRoute?.primary?.text).toBe('First');
    expect(profileOf(newProfile({ name: 'x', defaultRoute: 'cluster' }, DEPLOYMENT)).allowedDomains).toEqual([]);
  });

  it('has a computer of two files once, with the services of both', () => {
    const twice = [computer('a', null, 'core'), computer('A.', null, 'docs', 'core')];
    expect(profileOf(newProfile({ name: 'x' }, twice)).applicationServers.map(({ server }) => server?.text)).toEqual([
      'a',
      'a',
    ]);
  });

  it('names no schema: nobody knows where a copy of it will be', () => {
    expect(newProfile({ name: 'x' }, [])).not.toContain('$schema');
  });
});
