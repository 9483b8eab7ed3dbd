import type { ConnectivityProfile } from '../../../profile/connectivityProfile';
import type { CheckedDocument } from '../../checkedDocument';
import type { Place } from '../place';

/** A cursor between the members, values and elements of a profile. */
export interface CompletionContext {
  readonly profile: ConnectivityProfile;
  readonly files: readonly CheckedDocument[];
  readonly offset: number;
}

export type NamePlace = Place & { readonly kind: 'name' };
export type ValuePlace = Place & { readonly kind: 'value' };

/** The other member `name` of the object at `place`, where it is a text. */
export function textBeside(place: NamePlace | ValuePlace, name: string): string | null {
  const value = place.others.get(name);
  return typeof value === 'string' ? value : null;
}
