import { describe, expect, it } from 'vitest';
import { bemsConfig, workspace } from './commandLine';

const NAME = 'west.connectivity-profile.json';
const PROFILE = `{
  "name": "West",
  "allowedDomains": [
    { "domainName": "example.com", "route": { "type": "proxyCluster", "primaryRouteName": "First" } },
    { "domainName": "example.net", "route": { "type": "deny" } },
    { "domainName": "b ad", "route": { "type": "deny" } }
  ]
}
`;

function route(...args: readonly string[]): ReturnType<typeof bemsConfig> {
  return bemsConfig(workspace({ [NAME]: PROFILE }), ['route', ...args]);
}

describe('route', () => {
  it('says the answer first, then the steps with their places and sources', () => {
    const { stdout, stderr, status } = route('www.example.com', '--profile', NAME);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const lines = stdout.split('\n');
    expect(lines[0]).toContain("www.example.com: through BlackBerry Proxy cluster 'First'");
    expect(lines[1]).toContain('Dynamics SDK 6.0 or later, which is assumed without --sdk');
    expect(stdout).toContain(`Allowed domains  through BlackBerry Proxy cluster 'First'  ${NAME}:4:5`);
    expect(stdout).toContain('source: PUB UEM administration');
    expect(stdout).toContain(`${NAME}:6:5  'b ad' is no domain name. It could change the answer.`);
  });

  it('ends with 0 for a denial', () => {
    expect(route('www.example.net', '--profile', NAME)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('www.example.net: denied'),
    });
  });

  it('asks for the SDK that is named', () => {
    const { stdout } = route('www.example.net', '--profile', NAME, '--sdk', '5');
    expect(stdout.split('\n')[0]).toContain('www.example.net: not known.');
    expect(stdout).not.toContain('assumed');
  });

  it('gives data, with ranges from 0', () => {
    const { stdout } = route('https://www.example.com/', '--profile', NAME, '--format', 'json');
    const start = { line: 3, character: 4 };
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      path: NAME,
      question: { host: 'www.example.com', port: 443, sdk: 6, sdkAssumed: true },
      certain: false,
      names: ['www.example.com'],
      answers: [
        {
          host: 'www.example.com',
          port: 443,
          apps: null,
          route: { type: 'proxyCluster', primary: 'First', secondary: null },
          steps: [0],
        },
      ],
      steps: [
        { section: 'allowedDomains', matched: true, entry: 'example.com', range: { start } },
        { section: 'additionalServers', matched: false, range: null },
        { section: 'applicationServers', matched: false },
        { section: 'defaultAllowedDomainRoute', matched: false },
      ],
      leftOut: [{ mayDecide: true, range: { start: { line: 5, character: 4 } } }],
    });
  });

  it('has colours only where they are wanted', () => {
    const cwd = workspace({ [NAME]: PROFILE });
    const args = ['route', 'www.example.com', '--profile', NAME];
    const env = { FORCE_COLOR: '1' };
    expect(bemsConfig(cwd, args, { env }).stdout).toContain('\u001B[');
    expect(bemsConfig(cwd, [...args, '--no-color'], { env }).stdout).not.toContain('\u001B[');
  });

  it.each([
    [['a_b', '--profile', NAME], /neither a host name nor an IPv4 address/],
    [['a.example:0', '--profile', NAME], /'0' is no port/],
    [['a.example', '--profile', 'nowhere.json'], /nowhere\.json: there is no such file/],
    [['a.example', '--profile', 'list.json'], /list\.json: there is no profile in it/],
    [['a.example', '--profile', 'x.properties'], /this is no connectivity profile/],
    [['a.example'], /--profile/],
    [['--profile', NAME], /host/],
    [['a.example', '--profile', NAME, '--sdk', '7'], /--sdk/],
  ])('ends with 2 for wrong use: %j', (args, message) => {
    const cwd = workspace({ [NAME]: PROFILE, 'list.json': '[]', 'x.properties': 'A=1\n' });
    const { status, stdout, stderr } = bemsConfig(cwd, ['route', ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
