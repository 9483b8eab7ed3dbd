import { findJdbcProperty } from '../jdbc/catalogue';
import { parseConnectionProperties } from '../jdbc/parse';
import type { ConnectionProperties, ConnectionProperty } from '../jdbc/parse';
import type { ResponseEntry } from './entry';
import { judgedEntries } from './judged';
import type { ResponseFile } from './responseFile';

const cache = new WeakMap<ResponseEntry, ConnectionProperties>();

/** The connection properties in the value of `entry`, as meant. */
export function connectionPropertiesOf(entry: ResponseEntry): ConnectionProperties {
  let properties = cache.get(entry);
  if (!properties) cache.set(entry, (properties = parseConnectionProperties(entry.meant.text)));
  return properties;
}

/** The property that the driver knows as `name` or by a synonym; the last one where it stands twice. */
export function propertyNamed(list: ConnectionProperties, name: string): ConnectionProperty | undefined {
  return list.properties.findLast((property) => findJdbcProperty(property.name)?.name === name);
}

/** Whether the boolean property `name` is set to true. */
export function isTrue(list: ConnectionProperties, name: string): boolean {
  return propertyNamed(list, name)?.value.toLowerCase() === 'true';
}

/** The lists of connection properties of the file that can be judged, with their entries. */
export function connectionLists(file: ResponseFile): { entry: ResponseEntry; list: ConnectionProperties }[] {
  return judgedEntries(file, 'databaseProperties').map((entry) => ({ entry, list: connectionPropertiesOf(entry) }));
}
