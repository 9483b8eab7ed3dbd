import { describe, expect, it } from 'vitest';
import { codeLenses } from '../../../../server/src/features/connectivity-profile/codeLenses';
import { documentOf } from './support/document';

/** The lenses as `line: title`, lines from 1. */
function lenses(source: string, commands: readonly string[] = []): string[] {
  return codeLenses(documentOf(source), new Set(commands)).map(
    ({ range, command }) => `${range.start.line + 1}: ${command?.title ?? ''}`,
  );
}

const PROFILE = `{
  "applicationServers": [
    { "applicationId": "com.good.gcs.g3", "server": "a.b", "port": 8443 },
    { "applicationId": "com.good.goodconnect", "server": "a.b", "port": 8082 },
    { "applicationId": "com.good.gcs.g3", "server": "c.b", "port": 8443 },
    { "applicationId": "com.good.goodconnect", "server": "a.b", "port": 8080 },
    { "applicationId": "org.own", "server": "" },
    { "applicationId": "" },
    { "server": "a.b" }
  ]
}`;

describe('code lenses', () => {
  it('stand above the first entry of each application, with its servers and ports', () => {
    expect(lenses(PROFILE)).toEqual([
      '3: BlackBerry Work — 2 servers, port 8443',
      '4: BlackBerry Connect — 2 servers, ports 8080 and 8082',
      '7: org.own — no server',
      '8: No entitlement — no server',
    ]);
  });

  it('offer above the file the commands that the client has', () => {
    expect(lenses('{}', ['bems.consoleChecklist'])).toEqual(['1: Console checklist']);
    const [first] = codeLenses(documentOf('{}'), new Set(['bems.routeLookup', 'bems.consoleChecklist']));
    expect(first?.command).toEqual({
      title: 'Which route does a host take?',
      command: 'bems.routeLookup',
      arguments: ['file:///deploy/mail.connectivity-profile.json'],
    });
    expect(lenses('{}', [])).toEqual([]);
  });

  it('can be switched off', () => {
    const document = documentOf(PROFILE, { settings: { codeLens: false } });
    expect(codeLenses(document, new Set(['bems.routeLookup']))).toEqual([]);
  });
});
