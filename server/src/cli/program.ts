import { Argument, Command, CommanderError, Option } from 'commander';
import type { CatalogueOptions } from './commands/rules';
import type { AdoptOptions } from './commands/adoptTemplate';
import type { LintOptions } from './commands/lint';
import type { RedactOptions } from './commands/redact';
import type { RouteOptions } from './commands/route';
import type { ShowOptions } from './commands/show';
import { EXIT, type ExitCode } from './exitCode';
import { FORMATS } from './formats';
import { addProfileCommands } from './profileCommands';
import { megabytes, ruleSetting, unknownRuleIn, wholeNumber } from './optionValues';
import { complain, type Terminal } from './terminal';

/** Runs the command line with `args` (without the program's name), and gives the exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    const { readVersion } = await import('./version');
    terminal.stdout.write(`${readVersion()}\n`);
    return EXIT.ok;
  }
  const result: { code: ExitCode } = { code: EXIT.ok };
  try {
    await programFor(terminal, (code) => (result.code = code)).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
  return result.code;
}

function programFor(terminal: Terminal, end: (code: ExitCode) => void): Command {
  const program = new Command('bems-config')
    .description(
      'Checks BlackBerry BEMS silent-install response files and BlackBerry Dynamics connectivity profiles: what is wrong in each, and between them.',
    )
    .option('-V, --version', 'print the version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      outputError: (text) => complain(terminal, oneLine(text)),
      getOutHelpWidth: () => terminal.stdout.columns,
      getErrHelpWidth: () => terminal.stderr.columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  program
    .argument('[command]')
    .addHelpText(
      'after',
      `
Examples:
  bems-config lint                          check what is in this folder and below
  bems-config lint --fix sites/             mend what can be mended safely
  bems-config show GoodServerSetup.properties
  bems-config explain lone-backslash

Exit code: 0 no errors; 1 findings; 2 wrong use; 3 internal error.`,
    )
    .usage('COMMAND [OPTION...]')
    .action((command: string | undefined) => {
      if (command === undefined) program.help({ error: true });
      complain(terminal, `bems-config: there is no command '${command}'. To check files: bems-config lint ${command}`);
      end(EXIT.usage);
    });
  program.hook('preAction', (_, command) => refuseEmptyTexts(command));
  addLint(program, terminal, end);
  addShow(program, terminal, end);
  addCatalogue(program, terminal, end);
  addTemplate(program, terminal, end);
  addRedact(program, terminal, end);
  addRoute(program, terminal, end);
  addProfileCommands(program, terminal, end);
  addLanguageServer(program);
  return program;
}

type Ends = (code: ExitCode) => void;

/** What stands there where a variable of the shell is not set: an empty path would be the working folder. */
function refuseEmptyTexts(command: Command): void {
  const known = command.registeredArguments;
  const empty = command.args.findIndex((text) => text.trim() === '');
  // Those of a list have the last name; what an editor adds for the language server has none, and is no matter.
  const argument = known[empty] ?? (empty < 0 ? undefined : known.at(-1));
  if (argument) command.error(`${argument.name()} is empty: name one.`);
  const option = command.options.find((each) => {
    return [command.getOptionValue(each.attributeName())]
      .flat()
      .some((value) => typeof value === 'string' && value.trim() === '');
  });
  if (option) command.error(`${option.long ?? option.flags} is empty: name what belongs there.`);
}

function addLint(program: Command, terminal: Terminal, end: Ends): void {
  const command = program
    .command('lint')
    .summary('check files, folders and globs')
    .description(
      'Checks response files and connectivity profiles, each by itself and all together: files, folders with all folders below, globs; - is standard input. Without a path: this folder.',
    )
    .addArgument(new Argument('[path...]'));
  withFileOptions(command)
    .addOption(new Option('--format <format>', 'how to report').choices(FORMATS).default('pretty'))
    .option('--output <file>', 'write the report to a file')
    .option('--fix', 'make the safe fixes, and report what is left')
    .addOption(new Option('--fix-dry-run', 'print the safe fixes as a diff; write nothing').conflicts('fix'))
    .option('--quiet', 'report errors only')
    .option('--max-warnings <number>', 'end with 1 if there are more warnings', wholeNumber)
    .option('--rule <id=severity>', 'set a rule to error, warning, information, hint or off (repeatable)', ruleSetting)
    .option('--no-color', 'no colours')
    .addHelpText(
      'after',
      `
Examples:
  bems-config lint GoodServerSetup.properties
  bems-config lint "sites/**/*.properties" --format sarif --output findings.sarif
  bems-config lint --fix-dry-run
  bems-config lint --rule plaintext-password=off --max-warnings 0
  type GoodServerSetup.properties | bems-config lint - --stdin-filename sites/GoodServerSetup.properties`,
    )
    .action(async (paths: string[], options: LintOptions) => {
      const unknown = await unknownRuleIn(options.rule);
      if (unknown !== null) {
        complain(terminal, `bems-config: ${unknown}`);
        end(EXIT.usage);
        return;
      }
      const { lint } = await import('./commands/lint');
      end(await lint(paths, options, terminal));
    });
}

function addShow(program: Command, terminal: Terminal, end: Ends): void {
  const command = program
    .command('show')
    .summary('what the installer will read')
    .description(
      'Shows what the installer will read: every key with its decoded value, its role, and where the role comes from.',
    )
    .addArgument(new Argument('<path...>'));
  withFileOptions(command)
    .addOption(new Option('--format <format>', 'how to show it').choices(['table', 'json']).default('table'))
    .option('--reveal', 'show passwords')
    .option('--no-color', 'no colours')
    .action(async (paths: string[], options: ShowOptions) => {
      const { show } = await import('./commands/show');
      end(await show(paths, options, terminal));
    });
}

function addCatalogue(program: Command, terminal: Terminal, end: Ends): void {
  const format = (): Option =>
    new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text');
  program
    .command('rules')
    .summary('the catalogue of rules')
    .description('Lists all rules with their severity, and whether they have a fix.')
    .addOption(format())
    .option('--no-color', 'no colours')
    .action(async (options: CatalogueOptions) => {
      const { rules } = await import('./commands/rules');
      end(rules(options, terminal));
    });
  program
    .command('explain')
    .summary('one rule: reason, examples, source')
    .description('Explains one rule: why it matters, a wrong and a right example, and where the fact is documented.')
    .argument('<rule>', 'the id of a rule, as in a report')
    .addOption(format())
    .option('--no-color', 'no colours')
    .action(async (id: string, options: CatalogueOptions) => {
      const { explain } = await import('./commands/rules');
      end(explain(id, options, terminal));
    });
}

function addTemplate(program: Command, terminal: Terminal, end: Ends): void {
  program
    .command('template')
    .description("Works with the vendor's template.")
    .command('adopt')
    .description(
      'Adopts the response file that came with your installer: its keys become the known ones. Writes its path into the nearest bems-config.json, or into a new one in this folder.',
    )
    .argument('<file>', "the vendor's template")
    .option('--config <file>', 'the configuration file to write to')
    .option('--max-file-size <MB>', 'the largest file to read', megabytes)
    .action(async (file: string, options: AdoptOptions) => {
      const { adoptTemplate } = await import('./commands/adoptTemplate');
      end(await adoptTemplate(file, options, terminal));
    });
}

function addRedact(program: Command, terminal: Terminal, end: Ends): void {
  const command = program
    .command('redact')
    .summary('a file without its secrets')
    .description('Prints a response file with every secret replaced, for a support case.')
    .argument('<path>', 'the file; - is standard input');
  withFileOptions(command)
    .option('--output <file>', 'write to a file; never the file itself')
    .action(async (path: string, options: RedactOptions) => {
      const { redact } = await import('./commands/redact');
      end(await redact(path, options, terminal));
    });
}

function addRoute(program: Command, terminal: Terminal, end: Ends): void {
  program
    .command('route')
    .summary('which route a host takes')
    .description(
      'Tells which route connections to a host take by a connectivity profile, step by step with the sources.',
    )
    .argument('<host[:port]>', 'a host name or an IPv4 address, also as a URL')
    .requiredOption('--profile <file>', 'the connectivity profile')
    .addOption(
      new Option(
        '--sdk <version>',
        'for apps built with a Dynamics SDK before 6.0 (5), or with 6.0 and later (6; the default)',
      ).choices(['5', '6']),
    )
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .option('--config <file>', 'use this configuration instead of the nearest bems-config.json')
    .option('--max-file-size <MB>', 'the largest file to read', megabytes)
    .option('--no-color', 'no colours')
    .addHelpText(
      'after',
      `
Examples:
  bems-config route portal.example.com:443 --profile mail.connectivity-profile.json
  bems-config route https://portal/start --profile mail.connectivity-profile.json --sdk 5`,
    )
    .action(async (host: string, options: RouteOptions) => {
      const { route } = await import('./commands/route');
      end(await route(host, options, terminal));
    });
}

function addLanguageServer(program: Command): void {
  program
    .command('language-server')
    .summary('the language server, for an editor')
    .description('Speaks the Language Server Protocol with an editor: diagnostics, hovers, completion, fixes and more.')
    .option('--stdio', 'over standard input and output')
    .option('--socket <port>', 'over a port of this computer on which the editor listens')
    .option('--node-ipc', 'over the channel to a parent process of Node')
    // Editors add arguments of their own, such as `--clientProcessId`.
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async () => {
      const { languageServer } = await import('./commands/languageServer');
      languageServer();
    });
}

/** The options of every command that reads files. */
function withFileOptions(command: Command): Command {
  return command
    .option('--config <file>', 'use this configuration instead of the nearest bems-config.json')
    .option('--template <file>', 'use this template instead of the adopted one')
    .option('--max-file-size <MB>', 'the largest file to read', megabytes)
    .option('--stdin-filename <name>', 'the name of what is read from standard input');
}

/** commander's message as one line of ours. */
function oneLine(text: string): string {
  const lines = text.replace(/^error: /, '').split('\n');
  return `bems-config: ${lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ')}`;
}
