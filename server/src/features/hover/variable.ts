import catalogue from '../../../../schemas/installer-variables.json';
import type { ResponseEntry } from '../../model/entry';
import { sourceOf } from '../../model/part';
import type { ResponseFile } from '../../model/responseFile';
import { environmentVariablesIn, variablesIn } from '../../model/variables';
import { environmentVariable } from '../../rules/response-file/environment-variable';
import { variableSubstitution } from '../../rules/response-file/variable-substitution';
import type { Explanation } from '../markdown/explanation';
import { fateOf, lineOf } from './fate';
import { code, legendOf } from '../markdown/text';

/** What InstallAnywhere's own variables stand for. Source: PUB Revenera InstallAnywhere, standard variables. */
const STANDARD: Readonly<Record<string, string>> = {
  ';': 'The separator between the paths of a list, as the operating system has it.',
  ':': 'The separator between the paths of a list, as the operating system has it.',
  '/': 'The separator between the folders of a path, as the operating system has it.',
  '\\': 'The separator between the folders of a path, as the operating system has it.',
  COMMA: 'A comma.',
  DOLLAR: 'A dollar sign: the way to write one that begins no variable.',
  EMPTY_STRING: 'What a variable has that was never set.',
  EXTRACTOR_DIR: 'The folder that the installer was started from.',
  EXTRACTOR_EXECUTABLE: 'The path of the installer that was started.',
  FREE_DISK_SPACE_BYTES: 'The free space of the target drive in bytes.',
  FREE_DISK_SPACE_KILOBYTES: 'The free space of the target drive in kilobytes.',
  FREE_DISK_SPACE_MEGABYTES: 'The free space of the target drive in megabytes.',
  FREE_DISK_SPACE_GIGABYTES: 'The free space of the target drive in gigabytes.',
};
const STANDARD_SOURCE = 'PUB Revenera InstallAnywhere, standard variables';
const NOTATION_SOURCE = catalogue.variables.source;

/** The `$NAME$` or `%NAME%` of the value of `entry` at `offset`, explained; null where there is none. */
export function explainVariable(file: ResponseFile, entry: ResponseEntry, offset: number): Explanation | null {
  const value = entry.meant;
  const holds = (variable: { start: number; end: number }): boolean => {
    const span = sourceOf(value, variable);
    return offset >= span.start && offset < span.end;
  };
  const variable = value.text.includes('$') ? variablesIn(value.text).find(holds) : undefined;
  if (variable) return { span: sourceOf(value, variable), ...ofInstaller(file, variable.name) };
  const ofCmd = value.text.includes('%') ? environmentVariablesIn(value.text).find(holds) : undefined;
  if (!ofCmd) return null;
  return {
    span: sourceOf(value, ofCmd),
    parts: [
      '**Not a variable of the installer**',
      environmentVariable.reason,
      `The installer's own way to write it: ${code(`$lax.nl.env.${ofCmd.name}$`)}`,
    ],
    sources: [environmentVariable.source],
  };
}

function ofInstaller(file: ResponseFile, name: string): { parts: (string | null)[]; sources: string[] } {
  const prefix = catalogue.variables.prefixes.find((p) => name.startsWith(p) && name.length > p.length);
  if (prefix !== undefined) {
    const kind = prefix === 'prop.' ? 'A Java system property' : 'A variable of the environment';
    return {
      parts: [
        `**${kind}**`,
        `The installer puts the value of ${code(name.slice(prefix.length))} here, as it is when it runs.`,
      ],
      sources: [NOTATION_SOURCE],
    };
  }
  if (catalogue.variables.names.includes(name)) {
    const meaning = STANDARD[name];
    return {
      parts: ['**A variable of the installer**', meaning ?? null, 'It can be read, not set.'],
      sources: [meaning === undefined ? NOTATION_SOURCE : STANDARD_SOURCE],
    };
  }
  const key = file.effective(name);
  if (key) return ofKey(file, key);
  if (file.knownKeys.keys.has(name)) {
    return {
      parts: ['**The value of a key**', `The key ${code(name)} is known, and this file does not set it.`],
      sources: [NOTATION_SOURCE],
    };
  }
  return {
    parts: [
      '**No known variable**',
      variableSubstitution.reason,
      `A dollar sign that is meant is written ${code('$DOLLAR$')}.`,
    ],
    sources: [variableSubstitution.source],
  };
}

function ofKey(file: ResponseFile, key: ResponseEntry): { parts: (string | null)[]; sources: string[] } {
  const shown = key.masked(key.secrets);
  const fate = fateOf(file, key);
  return {
    parts: [
      '**The value of a key**',
      `Set on line ${lineOf(file, key.node.keyStart)} of this file: ${shown === '' ? 'empty' : code(shown)}`,
      legendOf(shown),
      ...fate.map(({ text }) => text),
    ],
    sources: [NOTATION_SOURCE, ...fate.map(({ source }) => source)],
  };
}
