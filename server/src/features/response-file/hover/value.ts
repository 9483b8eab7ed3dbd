import type { ResponseEntry } from '../../../model/entry';
import type { ResponseFile } from '../../../model/responseFile';
import { isKnownVariable, variablesIn } from '../../../model/variables';
import { trailingWhitespace } from '../../../rules/response-file/trailing-whitespace';
import type { Span } from '../../../text/span';
import { listOfFacts } from '../../markdown/explanation';
import type { Explanation, Fact } from '../../markdown/explanation';
import { headingOf } from '../markdown/role';
import { code, legendOf } from '../../markdown/text';
import { fateOf } from './fate';

/**
 * What the installer reads as the value of `entry`; null where the value is empty.
 * @param secrets those of the entry
 */
export function explainValue(file: ResponseFile, entry: ResponseEntry, secrets: readonly Span[]): Explanation | null {
  const span = entry.valueSpan;
  if (span.start === span.end) return null;
  const shown = secrets.length > 0 ? entry.masked(secrets) : entry.loaded;
  const fate = fateOf(file, entry);
  const facts = [...fate, ...(secrets.length > 0 ? [] : remarks(file, entry, shown))];
  return {
    span,
    parts: [
      entry.assignment && headingOf(entry.assignment.role),
      // Of an entry that the installer does not use this is what it would read.
      `The installer ${fate.length > 0 ? 'would read' : 'reads'} ${shown === '' ? 'nothing' : code(shown)}${secrets.length > 0 ? ' (secrets are not shown)' : ''}`,
      legendOf(shown),
      listOfFacts(facts),
    ],
    sources: ['PUB Java SE API, Properties.load', ...facts.map(({ source }) => source)],
  };
}

function remarks(file: ResponseFile, entry: ResponseEntry, value: string): Fact[] {
  const facts: Fact[] = [];
  if (entry.trailingBlanks) {
    facts.push({ text: 'The blanks at its end are part of it.', source: trailingWhitespace.source });
  }
  if (value.includes('$') && variablesIn(value).some(({ name }) => isKnownVariable(file, name))) {
    facts.push({
      text: 'It then replaces the names between dollar signs by the values of these variables.',
      source: 'PUB Revenera InstallAnywhere, variable notation',
    });
  }
  return facts;
}
