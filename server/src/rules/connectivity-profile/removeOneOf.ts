import type { JsonNode } from '../../jsonc/nodes';
import type { Fix } from '../diagnostic';
import { removeElement } from '../../jsonc/edit/items';

/** Of two entries of a list that say the same: a fix that removes the later one; with `either` also one that removes the earlier. */
export function removeOneOf(earlier: JsonNode, later: JsonNode, source: string, either: boolean): Fix[] {
  const remove = (title: string, node: JsonNode): Fix => ({ title, safe: false, edits: [removeElement(node, source)] });
  const fixes = [remove('Remove this entry', later)];
  return either ? [...fixes, remove('Remove the entry above', earlier)] : fixes;
}
