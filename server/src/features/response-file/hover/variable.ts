import type { ResponseEntry } from '../../../model/entry';
import { sourceOf } from '../../../model/sourceOf';
import type { ResponseFile } from '../../../model/responseFile';
import {
  VARIABLE_SOURCE,
  environmentVariablesIn,
  installerVariable,
  variablePrefixOf,
  variablesIn,
} from '../../../model/variables';
import { environmentVariable } from '../../../rules/response-file/environment-variable';
import { variableSubstitution } from '../../../rules/response-file/variable-substitution';
import type { Description, Explanation } from '../../markdown/explanation';
import { fateOf, lineOf } from './fate';
import { code, legendOf } from '../../markdown/text';
import { describeVariable } from '../markdown/variable';

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

function ofInstaller(file: ResponseFile, name: string): Description {
  const prefixed = variablePrefixOf(name);
  if (prefixed) {
    const { prefix, title } = prefixed;
    return {
      parts: [
        `**${title}**`,
        `The installer puts the value of ${code(name.slice(prefix.length))} here, as it is when it runs.`,
      ],
      sources: [VARIABLE_SOURCE],
    };
  }
  const ofInstallAnywhere = installerVariable(name);
  if (ofInstallAnywhere) return describeVariable(ofInstallAnywhere);
  const key = file.effective(name);
  if (key) return ofKey(file, key);
  if (file.knownKeys.keys.has(name)) {
    return {
      parts: ['**The value of a key**', `The key ${code(name)} is known, and this file does not set it.`],
      sources: [VARIABLE_SOURCE],
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

function ofKey(file: ResponseFile, key: ResponseEntry): Description {
  const shown = key.masked(key.secrets);
  const fate = fateOf(file, key);
  return {
    parts: [
      '**The value of a key**',
      `Set on line ${lineOf(file, key.node.keyStart)} of this file: ${shown === '' ? 'empty' : code(shown)}`,
      legendOf(shown),
      ...fate.map(({ text }) => text),
    ],
    sources: [VARIABLE_SOURCE, ...fate.map(({ source }) => source)],
  };
}
