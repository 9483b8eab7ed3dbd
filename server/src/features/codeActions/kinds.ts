/** The whole file at once, as editors do when they save. */
export const FIX_ALL = 'source.fixAll.bems';

export const CODE_ACTION_KINDS: readonly string[] = ['quickfix', 'refactor.rewrite', FIX_ALL];
