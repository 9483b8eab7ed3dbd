import type { ImportConflict } from '../../server/src/protocol';

/** A page of Markdown with what a profile and UEM say about the same server. */
export function conflictTable(profile: string, conflicts: readonly ImportConflict[]): string {
  const rows = conflicts.map(({ applicationId, server, port, field, file, live }) => {
    const where = server === null ? '' : port === null ? server : `${server}:${port}`;
    return `| ${[field, file, live, where, applicationId].map(code).join(' | ')} |`;
  });
  const head = ['| member | profile | UEM | server | app |', '| --- | --- | --- | --- | --- |'];
  return `${[`# Where ${plain(profile)} and UEM differ`, '', ...head, ...rows].join('\n')}\n`;
}

/** As it is, in a cell of a table. */
function code(text: string): string {
  if (text === '') return '';
  const cell = text.replaceAll(/\s/g, ' ').replaceAll('|', '\\|');
  const fence = '`'.repeat(1 + Math.max(0, ...(cell.match(/`+/g) ?? []).map((run) => run.length)));
  return fence.length > 1 ? `${fence} ${cell} ${fence}` : `${fence}${cell}${fence}`;
}

function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#]/g, '\\$&');
}
