import { DEFAULT_CONFIGURATION } from '../server/src/configuration/configuration';
import { parseConfiguration } from '../server/src/configuration/parse';
import { configuredClustersOf } from '../server/src/deployment/clusters';
import type { ExampleFile } from '../server/src/rules/exampleFiles';
import type { InternalProblem } from '../server/src/rules/problem';
import { lintFile, lintTogether } from '../server/src/service';
import type { LintResult, Settings } from '../server/src/service';

/** A file of an example, and what checking it gave. */
export interface LintedExample {
  readonly file: ExampleFile;
  readonly result: LintResult;
}

/**
 * Checks the files of an example as `bems-config lint` would check them in one folder, together. A
 * byte-order mark at the beginning of a text is the file's.
 * @param configuration the text of the configuration in that folder, or null
 */
export function lintExample(
  files: readonly ExampleFile[],
  configuration: string | null,
): { readonly linted: readonly LintedExample[]; readonly problems: readonly InternalProblem[] } {
  const settings: Settings = {
    configuration:
      configuration === null ? DEFAULT_CONFIGURATION : parseConfiguration(configuration, () => true).configuration,
    template: null,
  };
  const members = files.map(({ name, text, language }) => {
    const byteOrderMark = text.startsWith('\uFEFF');
    const file = {
      text: byteOrderMark ? text.slice(1) : text,
      encoding: 'utf-8' as const,
      byteOrderMark,
      invalidAt: -1,
    };
    const clusters = configuredClustersOf(settings.configuration, '', name);
    return { name, path: name, language, file, settings, clusters, result: lintFile(language, file, settings) };
  });
  const { results, problems } = lintTogether(members, true);
  return {
    linted: files.map((file, i) => ({ file, result: results[i] as LintResult })),
    problems: [...problems, ...results.flatMap((result) => result.problems)],
  };
}
