/** The name of the first cluster of every installation. Source: PUB UEM administration 12.11-12.19, BlackBerry Proxy clusters. */
export const FIRST_CLUSTER = 'First';

/** The priorities of an application server, the first one first. `PRIMARY` is documented, the others are OURS. */
export const PRIORITIES = ['PRIMARY', 'SECONDARY', 'TERTIARY'] as const;

/** The priority of an application server that names none: OURS. */
export const [DEFAULT_PRIORITY] = PRIORITIES;
