/** What a secret is shown as, whatever its length. */
export const MASK = '••••••••';
