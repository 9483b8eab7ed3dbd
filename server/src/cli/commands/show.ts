import picocolors from 'picocolors';
import { formatRole } from '../../roles/role';
import { showResponseFile, type ShownFile } from '../../service';
import { visible } from '../../text/visible';
import { ConfigurationFiles } from '../configurationFiles';
import { EXIT, type ExitCode } from '../exitCode';
import { sourcesOf } from '../source';
import { table } from '../table';
import { complain, type Terminal, wantsColour } from '../terminal';

/** The options of `show`, as commander gives them. */
export interface ShowOptions {
  readonly format: 'table' | 'json';
  readonly reveal?: boolean;
  readonly config?: string;
  readonly template?: string;
  readonly maxFileSize?: number;
  readonly stdinFilename?: string;
  readonly color: boolean;
}

/** `bems-config show`: what the installer will read. */
export async function show(paths: readonly string[], options: ShowOptions, terminal: Terminal): Promise<ExitCode> {
  const { config, template } = options;
  const configurations = new ConfigurationFiles({ cwd: terminal.cwd, config, template });
  const { sources, problems } = await sourcesOf(paths, terminal, {
    ...options,
    configurations,
    only: 'response-file',
  });
  const failures = [...configurations.problems, ...problems];
  const files: { path: string; shown: ShownFile }[] = [];
  for (const source of configurations.problems.length > 0 ? [] : sources) {
    const content = await source.read();
    if (content.kind === 'text') {
      files.push({
        path: source.name,
        shown: showResponseFile(content.file, source.settings, options.reveal ?? false),
      });
    } else {
      failures.push(`${source.name}: ${content.kind === 'missing' ? 'is no longer there.' : content.sentence}`);
    }
  }
  if (files.length > 0) {
    const colours = picocolors.createColors(wantsColour(terminal, terminal.stdout, options.color));
    terminal.stdout.write(
      options.format === 'json' ? asJson(files) : files.map((file) => asTable(file, colours)).join('\n'),
    );
  }
  for (const line of failures) complain(terminal, line);
  return failures.length > 0 ? EXIT.usage : EXIT.ok;
}

function asJson(files: readonly { path: string; shown: ShownFile }[]): string {
  const data = files.map(({ path, shown }) => ({
    path,
    entries: shown.entries.map(({ key, value, line, assignment }) => ({
      key,
      value,
      line,
      role: assignment?.role.name ?? null,
      service: assignment?.role.service ?? null,
      roleOrigin: assignment?.origin ?? null,
    })),
    loadError: shown.loadError,
  }));
  return `${JSON.stringify({ version: 1, files: data }, null, 2)}\n`;
}

function asTable(
  { path, shown }: { path: string; shown: ShownFile },
  colours: ReturnType<typeof picocolors.createColors>,
): string {
  const rows = shown.entries.map(({ key, value, line, assignment }) => [
    String(line + 1),
    visible(key),
    visible(value),
    assignment ? formatRole(assignment.role) : '',
    assignment?.origin ?? '',
  ]);
  const heading = ['LINE', 'KEY', 'VALUE', 'ROLE', 'FROM'];
  const body = rows.length > 0 ? table(heading, rows, colours.bold) : 'The installer reads no keys here.\n';
  const error = shown.loadError;
  const stop = error
    ? colours.red(
        `The installer cannot read on at line ${error.line + 1}, column ${error.character + 1}: ${error.message} What follows is lost.`,
      ) + '\n'
    : '';
  return `${colours.underline(visible(path))}\n\n${body}${stop}`;
}
