import type { JsonDocument } from '../../jsonc/document';
import { removeElement } from '../../jsonc/edit/removeItem';
import type { JsonNode } from '../../jsonc/nodes';
import type { Fix } from '../diagnostic';

/** Of two entries of a list that say the same: a fix that removes the later one; with `either` also one that removes the earlier. */
export function removeOneOf(json: JsonDocument, earlier: JsonNode, later: JsonNode, either: boolean): Fix[] {
  const remove = (title: string, node: JsonNode): Fix => ({ title, safe: false, edits: [removeElement(json, node)] });
  const fixes = [remove('Remove this entry', later)];
  return either ? [...fixes, remove('Remove the entry above', earlier)] : fixes;
}
