/** `text`, or as much of its beginning as leaves room for an ellipsis among `most` UTF-16 units. */
export function shortened(text: string, most: number): string {
  // Half of a character beyond the basic plane is none.
  return text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
