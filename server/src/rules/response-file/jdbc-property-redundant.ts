import { findJdbcProperty } from '../../jdbc/catalogue';
import { connectionLists, propertyNamed } from '../../model/connectionProperties';
import { sourceOf } from '../../model/sourceOf';
import { ROLES } from '../../roles/role';
import type { RoleName } from '../../roles/role';
import { removePart } from '../edits';
import { defineRule } from '../rule';
import { quote } from '../wording';

/** A property that repeats a field is wanted beside another that needs it. */
const WANTED_BESIDE: Readonly<Record<string, string>> = {
  integratedSecurity: 'authenticationScheme',
  databaseName: 'failoverPartner',
};

export const jdbcPropertyRedundant = defineRule({
  id: 'jdbc-property-redundant',
  severity: 'warning',
  title: 'A connection property that repeats a field of its own',
  reason:
    'The server, the database, the port and the credentials have values of their own in the response file. A second place for them is a second place to change, and which one wins is not documented.',
  source: 'S0 Install the BEMS software, step 14; OURS',
  fix: { description: 'Remove it.', safe: false },
  about: 'value',
  examples: {
    bad: ['# @role databaseProperties core\nCORE_DB_EXTRA=databaseName=BEMS_Core\n'],
    good: ['# @role databaseProperties core\nCORE_DB_EXTRA=failoverPartner=sql02;databaseName=BEMS_Core\n'],
  },
  checkEntries(file, report) {
    for (const { entry, list } of connectionLists(file)) {
      for (const property of list.properties) {
        const known = findJdbcProperty(property.name);
        if (!known?.repeats) continue;
        const beside = WANTED_BESIDE[known.name];
        if (beside !== undefined && propertyNamed(list, beside)) continue;
        report({
          span: sourceOf(entry.meant, property.span),
          entry,
          message: `${quote(property.name)} repeats a value that has a field of its own (${ROLES[known.repeats as RoleName].title.toLowerCase()}): remove it here.`,
          fixes: [
            {
              title: `Remove ${property.name}`,
              safe: false,
              edits: [removePart(entry, sourceOf(entry.meant, property.segment))],
            },
          ],
        });
      }
    }
  },
});
