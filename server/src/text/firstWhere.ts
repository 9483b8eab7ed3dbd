/**
 * The index of the first of `items` for which `holds` says yes, by binary search: it must say yes for all behind it, too.
 * Their number where it says yes for none.
 */
export function firstWhere<T>(items: ArrayLike<T>, holds: (item: T) => boolean): number {
  let low = 0;
  for (let high = items.length; low < high;) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
