/** How much of a text stayed as it was, counted in UTF-16 units from its beginning and from its end. */
export interface Unchanged {
  readonly prefix: number;
  readonly suffix: number;
}
