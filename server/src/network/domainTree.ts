import { normalizedDomain } from './domainName';

interface Node<T> {
  readonly below: Map<string, Node<T>>;
  /** In a box, as a value may be anything. */
  content: { readonly value: T } | null;
}

/**
 * Domains with a value each, by label from the right: what covers a name is found in a time that grows with the name
 * only. Names compare without regard to case and to a full stop at the end.
 */
export class DomainTree<T> {
  private readonly root: Node<T> = { below: new Map(), content: null };

  /** Adds a domain. One that is there keeps its value, which is returned; otherwise undefined. */
  add(domain: string, value: T): T | undefined {
    let node = this.root;
    for (const label of labelsUpward(domain)) {
      let next = node.below.get(label);
      if (!next) node.below.set(label, (next = { below: new Map(), content: null }));
      node = next;
    }
    if (node.content) return node.content.value;
    node.content = { value };
    return undefined;
  }

  /** The value of the longest domain that is `name` or that `name` is in; undefined where there is none. */
  nearestAt(name: string): T | undefined {
    return this.nearest(name, true);
  }

  /** The value of the longest domain that `domain` is in, itself left out; undefined where there is none. */
  parentOf(domain: string): T | undefined {
    return this.nearest(domain, false);
  }

  private nearest(name: string, itself: boolean): T | undefined {
    const labels = labelsUpward(name);
    let node: Node<T> | undefined = this.root;
    let found: Node<T>['content'] = null;
    for (const [index, label] of labels.entries()) {
      node = node.below.get(label);
      if (!node) break;
      if (node.content && (itself || index < labels.length - 1)) found = node.content;
    }
    return found?.value;
  }
}

/** The labels of a domain, the last one first. */
function labelsUpward(domain: string): string[] {
  return normalizedDomain(domain).split('.').reverse();
}
