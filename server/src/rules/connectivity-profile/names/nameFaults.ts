import type { HostNameProblem } from '../../../network/hostName';
import { quote } from '../../wording';

/** What is wrong with the characters and the lengths of a name made of labels. */
export type NameFault = Exclude<HostNameProblem['kind'], 'url' | 'port' | 'no name'>;

const FAULTS: readonly string[] = [
  'character',
  'hyphen',
  'empty label',
  'long label',
  'long name',
] satisfies NameFault[];

export function isNameFault(kind: string): kind is NameFault {
  return FAULTS.includes(kind);
}

/**
 * Why a name is none, as a sentence. It quotes no more than one character: the text may hold a password.
 * @param what it should be, with its article: `a domain`
 */
export function nameSentence(kind: NameFault, part: { readonly text: string }, what: string): string {
  switch (kind) {
    case 'character': {
      const character = part.text.trim() === '' ? 'A blank' : quote([...part.text][0] ?? '');
      return `${character} cannot stand in ${what}: only letters, digits, hyphens and full stops can.`;
    }
    case 'hyphen':
      return `A part of ${what} begins and ends with a letter or a digit: remove the hyphen there.`;
    case 'empty label':
      return `A part of ${what} is empty here: remove the full stop that is too many.`;
    case 'long label':
      return `A part of ${what} has at most 63 characters, this one has ${part.text.length}: shorten it.`;
    case 'long name':
      return `This is too long for ${what}: it has at most 255 characters, this one has ${part.text.length}.`;
  }
}
