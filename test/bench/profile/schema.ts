import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const SCHEMA = resolve('schemas/connectivity-profile.schema.json');

/** The schema that the other servers get: ours, as it is published. */
export const schemaUri = pathToFileURL(SCHEMA).toString();

/** The description of a member of an application server, in that schema. */
export function descriptionOf(member: string): string {
  const { $defs } = JSON.parse(readFileSync(SCHEMA, 'utf8')) as Schema;
  const description = $defs.applicationServer.properties[member]?.description;
  if (description === undefined) throw new Error(`${SCHEMA} does not describe ${member}.`);
  return description;
}

interface Schema {
  readonly $defs: {
    readonly applicationServer: { readonly properties: Readonly<Record<string, { readonly description?: string }>> };
  };
}
