import { describe, expect, it } from 'vitest';
import { annotationIn, parseRole } from '../../../server/src/roles/annotation';
import { ROLES, ROLE_NAMES, SERVICES, formatRole } from '../../../server/src/roles/role';

/** The role, or the kind of the problem and the text that it stands at. */
function read(comment: string): string | null {
  const annotation = annotationIn(comment);
  if (!annotation) return null;
  const { role, problem } = annotation;
  if (role) return formatRole(role);
  return problem && `${problem.kind}: ${comment.slice(problem.span.start, problem.span.end)}`;
}

describe('a role annotation', () => {
  it.each([
    [' @role hostName', 'hostName'],
    ['@role hostName', 'hostName'],
    ['\t@role\thostName  ', 'hostName'],
    [' @role databasePort core', 'databasePort core'],
    [' @role databasePort mail', 'databasePort core'],
    [' @role accountLogin presence', 'accountLogin presence'],
    [' @role databasePort core the port of SQL Server', 'databasePort core'],
  ])('%j is %s', (comment, role) => {
    expect(read(comment)).toBe(role);
  });

  it.each([' the role', ' see @role hostName', ' @roles hostName', ' @role:hostName', '@Role hostName', ''])(
    '%j is none',
    (comment) => {
      expect(read(comment)).toBeNull();
    },
  );

  it.each([
    [' @role', 'no-role: @role'],
    [' @role  ', 'no-role: @role'],
    [' @role hostNam', 'unknown-role: hostNam'],
    [' @role HostName', 'unknown-role: HostName'],
    [' @role constructor', 'unknown-role: constructor'],
    [' @role databasePort', 'no-service: databasePort'],
    [' @role databasePort Core', 'unknown-service: Core'],
    [' @role databasePort presence', 'unknown-service: presence'],
    [' @role databasePort admin', 'unknown-service: admin'],
    [' @role accountLogin core', 'unknown-service: core'],
    [' @role accountLogin mail', 'unknown-service: mail'],
    [' @role hostName core', 'no-service-allowed: core'],
    [' @role portalPassword docs', 'no-service-allowed: docs'],
  ])('%j has a problem: %s', (comment, problem) => {
    expect(read(comment)).toBe(problem);
  });

  it('spans the words that count', () => {
    expect(annotationIn('  @role databasePort core and more')?.span).toEqual({ start: 2, end: 25 });
    expect(annotationIn(' @role hostNam core')?.span).toEqual({ start: 1, end: 14 });
    expect(annotationIn(' @role ')?.span).toEqual({ start: 1, end: 6 });
  });
});

describe('a role of a key map', () => {
  it('is written as in an annotation', () => {
    for (const name of ROLE_NAMES) {
      const { services } = ROLES[name];
      for (const service of services.length === 0 ? [null] : services) {
        expect(parseRole(formatRole({ name, service }))).toEqual({ name, service });
      }
    }
  });

  it.each(['', 'nothing', 'databasePort', 'databasePort presence', 'hostName core'])('is none: %j', (text) => {
    expect(parseRole(text)).toBeNull();
  });
});

describe('the catalogue of roles', () => {
  it('gives accounts, and databases, their services', () => {
    const account = ['admin', 'connect', 'presence'];
    const database = ['core', 'connect', 'docs'];
    const expected: Record<string, string[]> = {
      installDirectory: [],
      logsDirectory: [],
      javaHome: [],
      hostName: [],
      domainName: [],
      services: [],
      accountLogin: account,
      accountPassword: account,
      databaseHost: database,
      databaseName: database,
      databasePort: database,
      databaseProperties: database,
      databaseAuthentication: database,
      databaseLogin: database,
      databasePassword: database,
      portalLogin: [],
      portalPassword: [],
      clusterName: [],
    };
    expect(Object.fromEntries(ROLE_NAMES.map((name) => [name, ROLES[name].services]))).toEqual(expected);
    expect(SERVICES).toEqual(['admin', 'core', 'connect', 'presence', 'docs']);
  });
});
