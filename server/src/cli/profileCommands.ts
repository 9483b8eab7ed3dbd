import { type Command, Option } from 'commander';
import type { ChecklistOptions } from './commands/checklist';
import type { CompareOptions } from './commands/compare';
import type { DecommissionOptions } from './commands/decommission';
import type { ImportOptions } from './commands/importServers';
import type { NewProfileOptions } from './commands/newProfile';
import type { ExitCode } from './exitCode';
import { megabytes } from './optionValues';
import type { Terminal } from './terminal';

/** The commands that work on whole connectivity profiles. */
export function addProfileCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  withLimits(
    program
      .command('new-profile')
      .summary('a new connectivity profile')
      .description(
        'Prints a new connectivity profile: from response files with their computers and services, or an empty one with comments.',
      )
      .requiredOption('--name <name>', 'the name of the profile')
      .option('--description <text>', 'what it is for')
      .addOption(new Option('--target <edition>', 'the edition of UEM').choices(['uem', 'uem-cloud']))
      .option(
        '--cluster <name>',
        'the name of a BlackBerry Proxy cluster (repeatable); routes use the first',
        collected,
      )
      .option('--from <path>', 'a response file, folder or glob (repeatable)', collected)
      .addOption(new Option('--default-route <route>', 'where the rest goes').choices(['direct', 'cluster']))
      .option('--output <file>', 'write to a file, which must not be there yet'),
  ).action(async (options: NewProfileOptions) => {
    const { makeProfile } = await import('./commands/newProfile');
    end(await makeProfile(options, terminal));
  });
  withLimits(
    program
      .command('checklist')
      .summary('what to enter in the UEM console')
      .description('Prints what to enter in the UEM console for a connectivity profile, in the order of the console.')
      .argument('<profile>', 'the connectivity profile')
      .option('--against <revision|file>', 'only what differs from another file, or from a Git revision of this one')
      .addOption(new Option('--format <format>', 'how to print it').choices(['markdown', 'json']).default('markdown'))
      .option('--output <file>', 'write to a file')
      .addHelpText(
        'after',
        `
Examples:
  bems-config checklist mail.connectivity-profile.json
  bems-config checklist mail.connectivity-profile.json --against HEAD~1
  bems-config checklist mail.connectivity-profile.json --against old.connectivity-profile.json --output todo.md`,
      ),
  ).action(async (path: string, options: ChecklistOptions) => {
    const { consoleChecklist } = await import('./commands/checklist');
    end(await consoleChecklist(path, options, terminal));
  });
  withLimits(
    withProfile(program.command('decommission'))
      .summary('remove a BEMS computer from a profile')
      .description(
        'Removes a BEMS computer from a connectivity profile wherever it has to be removed; prints the change as a diff.',
      )
      .argument('<host>', 'the name of the computer as the profile writes it')
      .option('--keep-empty', 'keep entitlements that have no server left')
      .option('--write', 'change the file'),
  ).action(async (host: string, options: DecommissionOptions) => {
    const { decommissionHost } = await import('./commands/decommission');
    end(await decommissionHost(host, options, terminal));
  });
  withLimits(
    withProfile(program.command('import-servers'))
      .summary('add the application servers that UEM has')
      .description(
        "Adds the application servers in an answer of UEM's REST resource applicationServers to a connectivity profile, or to a new one; prints the change as a diff.",
      )
      .argument('<answer>', 'the answer as a JSON file; - is standard input')
      .option('--profile-name <name>', 'which profile of the answer; otherwise the one with the name of the file')
      .addOption(new Option('--prefer <side>', 'who wins where both say something').choices(['file', 'live']))
      .option('--write', 'change the file, or make it'),
  ).action(async (answer: string, options: ImportOptions) => {
    const { importServers } = await import('./commands/importServers');
    end(await importServers(answer, options, terminal));
  });
  withLimits(
    withProfile(program.command('compare'))
      .summary('the application servers of a profile and of UEM')
      .description(
        "Compares the application servers of a connectivity profile with an answer of UEM's REST resource applicationServers.",
      )
      .argument('<answer>', 'the answer as a JSON file; - is standard input')
      .option('--profile-name <name>', 'which profile of the answer; otherwise the one with the name of the file')
      .addOption(
        new Option('--format <format>', 'how to print it').choices(['text', 'markdown', 'json']).default('text'),
      ),
  ).action(async (answer: string, options: CompareOptions) => {
    const { compareWithLive } = await import('./commands/compare');
    end(await compareWithLive(answer, options, terminal));
  });
}

function withProfile(command: Command): Command {
  return command.requiredOption('--profile <file>', 'the connectivity profile');
}

function withLimits(command: Command): Command {
  return command
    .option('--config <file>', 'use this configuration instead of the nearest bems-config.json')
    .option('--max-file-size <MB>', 'the largest file to read', megabytes);
}

/** One more value of an option that can be repeated. */
function collected(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}
