import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Suggestion, Suggestions, Target } from '../../suggestion';
import { settingAt } from '../../../profile/settings';
import type { CompletionContext, ValuePlace } from './context';
import type { CompletionData } from './explain';
import { numbersFor } from './ports';
import { placed } from './placed';
import { inString, plainText, snippetText } from './snippet';
import type { Template } from './snippet';
import { newEntries, routeOf, routeTypesAt } from './templates';
import { textsFor } from './texts';

/** A value that can stand at the cursor. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** A string stands in quotes; a template is put in as it is. */
  readonly value: string | { readonly template: Template };
  readonly detail?: string;
  /** What the typed text is compared with, without quotes; the label where it is missing. */
  readonly filter?: string;
  readonly data?: CompletionData;
}

/** The values that can stand at the cursor. */
export function values(place: ValuePlace, context: CompletionContext): Suggestions<CompletionData> | null {
  const offers = offersFor(place, context);
  if (offers.length === 0) return null;
  const isText = offers.every(({ value }) => typeof value === 'string');
  return isText && isInside(place, context.offset)
    ? insideQuotes(place, context, offers)
    : asWhole(place, context, offers);
}

function offersFor(place: ValuePlace, context: CompletionContext): readonly Offer[] {
  const { path, inList } = place;
  const setting = settingAt(path);
  if (!setting || inList !== (setting.type === 'array')) {
    // A list in place of a single value, or the beginning of one.
    return setting && !inList ? lists(path, context) : [];
  }
  const type = inList ? setting.elements : setting.type;
  if (type === 'object') return inList ? entries(path, context) : routes(path, context);
  return type === 'number' ? numbersFor(place) : textsFor(place, setting, context);
}

/** Routes of every type, whole. */
function routes(path: readonly string[], context: CompletionContext): Offer[] {
  const types = settingAt([...path, 'type'])?.values ?? [];
  return routeTypesAt(path).map((type) => ({
    label: `Route: ${type}`,
    kind: CompletionItemKind.Struct,
    value: { template: routeOf(type, context) },
    detail: type === 'proxyCluster' ? 'Through a BlackBerry Proxy cluster' : type === 'direct' ? 'Direct' : 'Refused',
    data: {
      language: 'connectivity-profile',
      about: 'value',
      path: [...path, 'type'],
      value: types.find(({ value }) => value === type)?.value ?? type,
    },
  }));
}

/** Whole elements of a list. */
function entries(path: readonly string[], context: CompletionContext): Offer[] {
  return newEntries(path, context).map(({ label, detail, template, id }) => ({
    label,
    kind: CompletionItemKind.Struct,
    value: { template },
    detail,
    filter: `${label} ${detail}`,
    data: {
      language: 'connectivity-profile',
      ...(id === undefined ? { about: 'setting' as const, path: [...path] } : { about: 'entitlement' as const, id }),
    },
  }));
}

/** Lists with one element. */
function lists(path: readonly string[], context: CompletionContext): Offer[] {
  const setting = settingAt(path);
  if (setting?.elements !== 'object') {
    return [
      {
        label: '[ ]',
        kind: CompletionItemKind.Struct,
        value: { template: ['["', { standard: '', choices: [] }, '"]'] },
        detail: setting?.title ?? '',
      },
    ];
  }
  return entries(path, context).map((entry) => ({
    ...entry,
    value: { template: typeof entry.value === 'string' ? [] : ['[', ...entry.value.template, ']'] },
  }));
}

/** Whether the cursor is between the quotes of a closed string. */
function isInside({ typed }: ValuePlace, offset: number): boolean {
  return typed?.isString === true && typed.isClosed && typed.start < offset && offset < typed.end;
}

/** Only what stands between the quotes is replaced. */
function insideQuotes(
  place: ValuePlace,
  { profile, offset }: CompletionContext,
  offers: readonly Offer[],
): Suggestions<CompletionData> {
  const { start, end } = place.typed as NonNullable<ValuePlace['typed']>;
  // What is left must not begin in the middle of an escape.
  const isPlain = !profile.text.slice(start, end).includes('\\');
  return {
    target: { start: start + 1, cursor: isPlain ? offset : end - 1, end: end - 1 },
    suggestions: offers.map((offer) => ({ ...common(offer), newText: inString(offer.value as string) })),
  };
}

function asWhole(
  place: ValuePlace,
  { profile, offset }: CompletionContext,
  offers: readonly Offer[],
): Suggestions<CompletionData> {
  const { typed } = place;
  const target: Target = { start: typed?.start ?? offset, cursor: typed?.end ?? offset, end: typed?.end ?? offset };
  const { before, behind, alsoInsert } = placed(place, target.start);
  const blank = profile.text[target.start - 1] === ':' ? ' ' : '';
  const lead = `${before}${place.isColonMissing ? ': ' : blank}`;
  const suggestions = offers.map((offer) => {
    const template = typeof offer.value === 'string' ? [JSON.stringify(offer.value)] : offer.value.template;
    const whole: Template = [lead, ...template, behind];
    const filter = offer.filter ?? offer.label;
    const isSnippet = whole.some((part) => typeof part !== 'string');
    return {
      ...common(offer),
      newText: plainText(whole),
      ...(isSnippet ? { snippet: snippetText(whole) } : {}),
      ...(typed?.isString ? { filter: JSON.stringify(filter) } : {}),
    };
  });
  return { target, suggestions, ...(alsoInsert ? { alsoInsert } : {}) };
}

function common({ label, kind, detail, filter, data }: Offer): Suggestion<CompletionData> {
  return {
    label,
    kind,
    ...(detail === undefined ? {} : { detail }),
    ...(filter === undefined ? {} : { filter }),
    ...(data === undefined ? {} : { data }),
  };
}
