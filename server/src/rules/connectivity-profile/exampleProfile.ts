/** A small profile for the examples of a rule: one list with one entry a line. */
export function exampleProfile(list: string, ...entries: readonly string[]): string {
  return `{\n  "name": "West",\n  "${list}": [\n${entries.map((entry) => `    ${entry}`).join(',\n')}\n  ]\n}\n`;
}

/** A route through a cluster, as a profile has it. */
export function clusterRoute(cluster: string): string {
  return `{ "type": "proxyCluster", "primaryRouteName": "${cluster}" }`;
}
