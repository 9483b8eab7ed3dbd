/** What a user can mend, as a sentence: it is shown as it is. */
export class UserError extends Error {}
