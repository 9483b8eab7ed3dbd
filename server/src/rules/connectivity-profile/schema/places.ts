import type { SchemaError } from '../../../generated/validators';
import type { JsonMember, JsonNode, JsonObject } from '../../../jsonc/nodes';

/** An error of the validator, with the value that it refuses. */
export interface Refused {
  readonly error: SchemaError;
  readonly node: JsonNode & { readonly value?: string | number | boolean | null };
  /** The names on the way to the value, without the positions in lists. */
  readonly path: readonly string[];
}

/** The values of a profile by their JSON pointers. What is found is kept, so that a thousand errors cost as little each. */
export class PlacesOf {
  private readonly found = new Map<string, { node: JsonNode; path: readonly string[] } | null>();
  private readonly counting = new Map<JsonObject, ReadonlyMap<string, JsonMember>>();

  constructor(root: JsonNode) {
    this.found.set('', { node: root, path: [] });
  }

  /** Null where the value is not written as it counts: a member whose last writing has no value. */
  of(error: SchemaError): Refused | null {
    const place = this.at(error.instancePath);
    return place && { error, ...place };
  }

  /** The members of an object that count, by their names. */
  names(object: JsonNode): ReadonlyMap<string, JsonMember> {
    if (object.type !== 'object') return new Map();
    let names = this.counting.get(object);
    if (!names) this.counting.set(object, (names = new Map(object.members.map((member) => [member.name, member]))));
    return names;
  }

  private at(pointer: string): { node: JsonNode; path: readonly string[] } | null {
    const known = this.found.get(pointer);
    if (known !== undefined) return known;
    const slash = pointer.lastIndexOf('/');
    const step = pointer
      .slice(slash + 1)
      .replaceAll('~1', '/')
      .replaceAll('~0', '~');
    const outer = this.at(pointer.slice(0, slash));
    let place: { node: JsonNode; path: readonly string[] } | null = null;
    if (outer?.node.type === 'array') {
      const node = outer.node.elements[Number(step)];
      if (node) place = { node, path: outer.path };
    } else if (outer?.node.type === 'object') {
      const node = this.names(outer.node).get(step)?.value;
      if (node) place = { node, path: [...outer.path, step] };
    }
    this.found.set(pointer, place);
    return place;
  }
}
