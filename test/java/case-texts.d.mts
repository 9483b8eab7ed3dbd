/** Documents by the corner of the grammar that they are about. */
export const CASE_TEXTS: Readonly<Record<string, readonly string[]>>;
