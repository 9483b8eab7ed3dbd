import type { ResponseEntry } from '../../../model/entry';
import type { ResponseFile } from '../../../model/responseFile';
import { documentedKey } from '../../../roles/documented';
import { ROLES } from '../../../roles/role';
import { listOf } from '../../../text/listOf';
import { keyCase } from '../../../rules/response-file/key-case';
import { listOfFacts } from '../../markdown/explanation';
import type { Explanation, Fact } from '../../markdown/explanation';
import { headingOf } from '../markdown/role';
import { code } from '../../markdown/text';
import { fateOf } from './fate';
import { describeRole, originOf } from './role';
import { describeInTemplate } from './template';

/** What the key of `entry` is for. Its own text is not repeated: a half-typed line can hold a secret there. */
export function explainKey(file: ResponseFile, entry: ResponseEntry): Explanation {
  const key = entry.spelling;
  const about = entry.assignment ? ofRole(file, entry) : (ofInstaller(key) ?? ofNobody());
  const facts = [...spellingFacts(entry, key), ...fateOf(file, entry)];
  return {
    span: entry.keySpan,
    parts: [about.heading, listOfFacts(facts), ...about.parts, ...describeInTemplate(file, entry, key)],
    sources: [...facts.map(({ source }) => source), ...about.sources],
  };
}

interface About {
  readonly heading: string;
  readonly parts: readonly (string | null)[];
  readonly sources: readonly string[];
}

function ofRole(file: ResponseFile, entry: ResponseEntry): About {
  const role = (entry.assignment as NonNullable<ResponseEntry['assignment']>).role;
  const { parts, sources } = describeRole(role, file);
  return {
    heading: headingOf(role),
    parts: [ROLES[role.name].description, originOf(entry), ...parts],
    sources: entry.isInferred ? [...sources, 'OURS'] : sources,
  };
}

/** A key of InstallAnywhere itself; null for others. */
function ofInstaller(key: string): About | null {
  const documented = documentedKey(key);
  if (!documented) return null;
  const values = listOf(documented.values.map(code));
  return {
    heading: `**A standard key of InstallAnywhere**`,
    parts: [documented.description, values === '' ? null : `Values: ${values}`],
    sources: [documented.source],
  };
}

function ofNobody(): About {
  return {
    heading: '**A key without a role**',
    parts: [
      'No public document names this key, and its name does not tell what the value is.',
      `Give it a role, and its value is checked: a comment such as ${code('# @role databasePort core')} right above the key, or an entry of ${code('keyRoles')} in ${code('bems-config.json')}.`,
    ],
    sources: ['OURS'],
  };
}

function spellingFacts(entry: ResponseEntry, key: string): Fact[] {
  return key === entry.key
    ? []
    : [{ text: `The known spelling is ${code(key)}. ${keyCase.reason}`, source: keyCase.source }];
}
