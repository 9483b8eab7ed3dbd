import type { Setting } from '../../../profile/settings';
import { listOfFacts } from '../../markdown/explanation';
import type { Description } from '../../markdown/explanation';
import { code } from '../../markdown/text';
import { effectsOf, orderOf } from './routing';

/** What a setting is for, where the console has it, and for whom it is. */
export function describeSetting(setting: Setting, path: readonly string[]): Description {
  const { description, source } = setting;
  const order = path.length === 1 ? orderOf(setting.name) : null;
  return {
    parts: [headingOf(setting), description, order?.text ?? null, detailsOf(setting)],
    sources: [source, ...(order ? [order.source] : [])],
  };
}

/** What one of the values means that a setting can have; of another value what the setting is for. */
export function describeValue(setting: Setting, value: string, path: readonly string[] = []): Description {
  const known = setting.values.find((each) => each.value === value);
  if (!known) return describeSetting(setting, path);
  const effects = setting.name === 'type' ? effectsOf(path[0] ?? '', value) : [];
  return {
    parts: [`**${setting.title}** ${code(value)}`, known.description, listOfFacts(effects), forWhom(setting)],
    sources: [setting.source, ...effects.map(({ source }) => source)],
  };
}

/** `**Default domains**`, with the German name where it is another. */
export function headingOf({ title, germanName }: Setting): string {
  return germanName === null || germanName === title
    ? `**${title}**`
    : `**${title}** · German console: *${germanName}*`;
}

function detailsOf(setting: Setting): string | null {
  const { console: way, default: standard, examples } = setting;
  const example = examples.find((each) => JSON.stringify(each) !== JSON.stringify(standard));
  const lines = [
    way === null ? null : `Console: ${way}`,
    forWhom(setting),
    [
      standard === undefined ? null : `Default: ${code(JSON.stringify(standard))}`,
      example === undefined ? null : `Example: ${code(JSON.stringify(example))}`,
    ]
      .filter((part) => part !== null)
      .join(' · '),
  ].filter((line) => line !== null && line !== '');
  return lines.length === 0 ? null : lines.map((line) => `- ${line as string}`).join('\n');
}

/** The apps and the editions of UEM that a setting is for; null where it is for all, or nothing is documented. */
function forWhom({ sdk, edition }: Setting): string | null {
  const parts = [
    ...(sdk === null ? [] : [`Dynamics SDK: ${sdk}`]),
    ...(edition === null ? [] : [`Edition: ${edition}`]),
  ];
  return parts.length === 0 ? null : parts.join(' · ');
}
