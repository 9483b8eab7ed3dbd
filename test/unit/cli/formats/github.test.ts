import { describe, expect, it } from 'vitest';
import { formatGithub } from '../../../../server/src/cli/formats/github';
import { SECRET, hostileReport, reportOf } from './hostileReport';

/** A workflow command as GitHub's runner reads it. */
function parseCommand(line: string): { command: string; properties: Record<string, string>; message: string } {
  const match = /^::(error|warning|notice) ([^:]*)::(.*)$/.exec(line);
  if (!match) throw new Error(`no command: ${line}`);
  const data = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const property = (text: string): string =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const list = (match[2] as string).split(',').filter(Boolean);
  const properties = list.map((item) => [
    item.slice(0, item.indexOf('=')),
    property(item.slice(item.indexOf('=') + 1)),
  ]);
  return {
    command: match[1] as string,
    properties: Object.fromEntries(properties) as Record<string, string>,
    message: data(match[3] as string),
  };
}

describe('formatGithub', () => {
  const lines = formatGithub(hostileReport()).trimEnd().split('\n');

  it('reads back as what was found', () => {
    expect(lines).toHaveLength(5);
    expect(parseCommand(lines[0] as string)).toEqual({
      command: 'error',
      properties: {
        file: 'sites/100 %, "A&B": <é>/GoodServerSetup.properties',
        line: '2',
        endLine: '2',
        col: '6',
        endColumn: '10',
        title: 'port-range',
      },
      message: '`99999` is 100 % wrong, isn\'t it?\r\n<b>"no" & never</b>: \u0001\uFFFF,::error::',
    });
    expect(lines.map((line) => parseCommand(line).command)).toEqual(['error', 'notice', 'warning', 'notice', 'error']);
  });

  it('gives an empty range a column, and one over lines none to end with', () => {
    expect(parseCommand(lines[2] as string).properties).toMatchObject({ col: '6', endColumn: '6' });
    expect(parseCommand(lines[3] as string).properties).not.toHaveProperty('endColumn');
  });

  it('reports what could not be checked, and no secret', () => {
    expect(formatGithub(reportOf([], ['a: no\nb']))).toBe('::error::a: no%0Ab\n');
    expect(lines.join('\n')).not.toContain(SECRET);
  });
});
