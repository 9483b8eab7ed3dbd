import { CompletionItemKind } from 'vscode-languageserver-types';
import { membersOf, settingAt } from '../../../profile/settings';
import type { Setting } from '../../../profile/settings';
import type { Suggestion, Suggestions } from '../../suggestion';
import { textBeside } from './context';
import type { CompletionContext, NamePlace } from './context';
import type { CompletionData } from './explain';
import { placed } from './placed';
import { plainText, snippetText } from './snippet';
import type { Template } from './snippet';
import { valueTemplate } from './templates';

/** The settings of an object that is an element of a list, or not; none where the profile has no object there. */
export function settingsAt({ path, inList }: Pick<NamePlace, 'path' | 'inList'>): readonly Setting[] {
  const setting = settingAt(path);
  const isThere = setting ? (inList ? setting.elements === 'object' : setting.type === 'object') : path.length === 0;
  return isThere && (setting || !inList) ? membersOf(path) : [];
}

/** The members that the object at the cursor does not have yet: those that it must have first. */
export function members(place: NamePlace, context: CompletionContext): Suggestions<CompletionData> | null {
  const missing = settingsAt(place).filter(({ name }) => !place.others.has(name));
  if (missing.length === 0) return null;
  const { typed, behind: there } = place;
  const target = {
    start: typed?.start ?? context.offset,
    cursor: typed?.end ?? context.offset,
    end: typed?.end ?? context.offset,
  };
  const { before, behind, alsoInsert } = placed(place, target.start);
  const id = place.path[0] === 'applicationServers' ? (textBeside(place, 'applicationId') ?? '') : null;
  const sorted = [...missing].sort((a, b) => Number(b.required) - Number(a.required));
  const suggestions = sorted.map((setting): Suggestion<CompletionData> => {
    const { name, title } = setting;
    const path = [...place.path, name];
    const quotedName = JSON.stringify(name);
    const value = [': ', ...valueTemplate(setting, path, context, id), behind];
    const rest: Template = there === 'nothing' ? value : there === 'colon' ? [] : [': '];
    const whole: Template = [before, quotedName, ...rest];
    return {
      label: name,
      kind: CompletionItemKind.Property,
      detail: title,
      newText: plainText(whole),
      snippet: snippetText(whole),
      ...(typed?.isString ? { filter: quotedName } : {}),
      ...(there === 'nothing' && hasValues(setting) ? { goesOn: true } : {}),
      data: { language: 'connectivity-profile', about: 'setting', path },
    };
  });
  return { target, suggestions, ...(alsoInsert ? { alsoInsert } : {}) };
}

/** Names of members whose empty value is completed at once. */
const COMPLETED = [
  'applicationId',
  'server',
  'domainName',
  'primaryRouteName',
  'secondaryRouteName',
  'proxyClusters',
  'defaultDomains',
  '$schema',
];

function hasValues({ name }: Setting): boolean {
  return COMPLETED.includes(name);
}
