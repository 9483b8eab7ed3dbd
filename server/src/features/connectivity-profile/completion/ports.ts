import { CompletionItemKind } from 'vscode-languageserver-types';
import { ENTITLEMENTS, entitlementById } from '../../../profile/entitlements';
import { textBeside } from './context';
import type { ValuePlace } from './context';
import type { Offer } from './values';

/** The ports that are documented for the entitlement of the entry, or else for any entitlement. */
export function numbersFor(place: ValuePlace): readonly Offer[] {
  const id = textBeside(place, 'applicationId');
  const known = id === null ? undefined : entitlementById(id);
  const ports = new Map<number, string[]>();
  for (const entitlement of known ? [known] : ENTITLEMENTS) {
    for (const { port, note } of entitlement.ports) {
      const names = ports.get(port) ?? [];
      names.push(note === undefined ? entitlement.name : `${entitlement.name}, ${note}`);
      ports.set(port, names);
    }
  }
  return [...ports].map(([port, names]) => ({
    label: String(port),
    kind: CompletionItemKind.Value,
    value: { template: [String(port)] },
    detail: names.length > 1 ? `${names[0] as string} and ${names.length - 1} more` : (names[0] as string),
    data: { language: 'connectivity-profile', about: 'port', port, ...(known ? { id: known.id } : {}) },
  }));
}
