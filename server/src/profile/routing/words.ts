import { listOf } from '../../text/listOf';
import { shortened } from '../../text/shortened';
import { visible } from '../../text/visible';
import type { Sdk } from './question';
import type { PlainRoute } from './route';

const LONGEST = 80;

/** Text of the file for a sentence: in quotation marks, on one line, cut where it is long. */
export function shown(text: string): string {
  return `'${shortened(visible(text.slice(0, LONGEST + 1)), LONGEST)}'`;
}

/** The first `most` of a list, and how many more there are. */
export function firstOf(words: readonly string[], most: number, conjunction: string): string {
  if (words.length <= most) return listOf(words, conjunction);
  return `${words.slice(0, most).join(', ')} ${conjunction} ${words.length - most} more`;
}

/** A route in a few words; null stands for what nobody documents. */
export function routeWords(route: PlainRoute | null): string {
  if (!route) return 'not known';
  if (route.type !== 'proxyCluster') return route.type === 'direct' ? 'direct' : 'denied';
  const secondary = route.secondary === null ? '' : ` (secondary ${shown(route.secondary)})`;
  return `through BlackBerry Proxy cluster ${shown(route.primary ?? '')}${secondary}`;
}

/** The Dynamics SDK that a question is about. */
export function sdkWords(sdk: Sdk): string {
  return sdk === 5 ? 'a Dynamics SDK before 6.0' : 'Dynamics SDK 6.0 or later';
}
