import { resolve } from 'node:path';
import { contextOf } from '../../configuration/settings';
import { bemsComputer } from '../../features/connectivity-profile/operations';
import { ResponseFile } from '../../model/responseFile';
import { type BemsComputer, newProfile } from '../../profile/newProfile';
import { ConfigurationFiles } from '../configurationFiles';
import { EXIT, type ExitCode } from '../exitCode';
import type { ProfileOptions } from '../profileFile';
import { sourcesOf } from '../source';
import { type Terminal, complain, refuse } from '../terminal';
import { writeNewFile } from '../writeNewFile';

/** The options of `new-profile`, as commander gives them. */
export interface NewProfileOptions extends ProfileOptions {
  readonly name: string;
  readonly description?: string;
  readonly target?: 'uem' | 'uem-cloud';
  readonly cluster?: readonly string[];
  readonly from?: readonly string[];
  readonly defaultRoute?: 'direct' | 'cluster';
  readonly output?: string;
}

/** `bems-config new-profile`: the text of a new profile, from the response files that are named, or from none. */
export async function makeProfile(options: NewProfileOptions, terminal: Terminal): Promise<ExitCode> {
  const { name, description = '', target = null, cluster = [], from = [], defaultRoute = null, output } = options;
  const computers: BemsComputer[] = [];
  if (from.length > 0) {
    const configurations = new ConfigurationFiles({ cwd: terminal.cwd, config: options.config });
    const { sources, problems } = await sourcesOf(from, terminal, { configurations, maxFileSize: options.maxFileSize });
    const failures = [...configurations.problems, ...problems];
    for (const source of failures.length > 0 ? [] : sources) {
      if (source.language !== 'response-file') continue;
      const content = await source.read();
      if (content.kind !== 'text') {
        failures.push(`${source.name}: ${content.kind === 'missing' ? 'is no longer there.' : content.sentence}`);
        continue;
      }
      const computer = bemsComputer(new ResponseFile(content.file, contextOf(source.settings)));
      if (computer) computers.push(computer);
      else complain(terminal, `Note: ${source.name} does not tell the name of its computer and was left out.`);
    }
    if (failures.length > 0) return refuse(terminal, ...failures);
  }
  const text = newProfile({ name, description, target, clusters: cluster, defaultRoute }, computers);
  if (defaultRoute === 'direct' && computers.length === 0) {
    complain(terminal, 'Note: with the default route direct, apps reach no internal server until you list some.');
  }
  if (output === undefined) {
    terminal.stdout.write(text);
    return EXIT.ok;
  }
  const problem = await writeNewFile(resolve(terminal.cwd, output), text);
  return problem === null ? EXIT.ok : refuse(terminal, `${output}: ${problem}`);
}
