import type { AddressProblemKind } from '../../../network/address';
import { quote } from '../../wording';

const FAULTS: readonly string[] = ['octet count', 'octet range', 'leading zero'] satisfies AddressProblemKind[];

/** What is wrong with the numbers of an IPv4 address. */
export type AddressFault = Extract<AddressProblemKind, 'octet count' | 'octet range' | 'leading zero'>;

export function isAddressFault(kind: string): kind is AddressFault {
  return FAULTS.includes(kind);
}

/** Why an address is none, as a sentence; a part of the text is quoted only where it is a number. */
export function addressSentence(kind: AddressFault, { text }: { readonly text: string }): string {
  switch (kind) {
    case 'octet count':
      return 'An IPv4 address has four numbers with full stops between them: write it like `10.1.2.3`.';
    case 'octet range':
      return `A number of an IPv4 address goes from 0 to 255: correct ${quote(text)}.`;
    case 'leading zero':
      return `Some programs read a leading zero as octal and reach another address: write ${quote(text.replace(/^0+(?=\d)/, ''))}.`;
  }
}
