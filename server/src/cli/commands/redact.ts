import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { redactResponseFile } from '../../service';
import { encodeText } from '../../text/encoding';
import { ConfigurationFiles } from '../configurationFiles';
import { EXIT, type ExitCode } from '../exitCode';
import { sourcesOf } from '../source';
import { type Terminal, refuse } from '../terminal';
import { writeOutput } from '../writeFile';

/** The options of `redact`, as commander gives them. */
export interface RedactOptions {
  readonly output?: string;
  readonly config?: string;
  readonly template?: string;
  readonly maxFileSize?: number;
  readonly stdinFilename?: string;
}

/** `bems-config redact`: one file with every secret replaced, in its own encoding. */
export async function redact(path: string, options: RedactOptions, terminal: Terminal): Promise<ExitCode> {
  const { config, template, output } = options;
  const configurations = new ConfigurationFiles({ cwd: terminal.cwd, config, template });
  const { sources, problems } = await sourcesOf([path], terminal, {
    ...options,
    configurations,
    only: 'response-file',
  });
  if (configurations.problems.length + problems.length > 0)
    return refuse(terminal, ...configurations.problems, ...problems);
  const [source] = sources;
  if (!source || sources.length > 1) return refuse(terminal, `${path}: names more than one file; name one.`);
  if (output !== undefined && source.path !== null && (await isSameFile(source.path, resolve(terminal.cwd, output)))) {
    return refuse(
      terminal,
      `${output}: this is the file itself, whose secrets would be lost; give another name to --output.`,
    );
  }
  const content = await source.read();
  if (content.kind !== 'text') {
    return refuse(terminal, `${source.name}: ${content.kind === 'missing' ? 'is no longer there.' : content.sentence}`);
  }
  const bytes = encodeText(redactResponseFile(content.file, source.settings), content.file);
  if (output === undefined) {
    terminal.stdout.write(bytes);
    return EXIT.ok;
  }
  const problem = await writeOutput(resolve(terminal.cwd, output), bytes);
  return problem === null ? EXIT.ok : refuse(terminal, `${output}: ${problem}`);
}

async function isSameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map((path) => realpath(path).catch(() => path)));
  return first === second;
}
