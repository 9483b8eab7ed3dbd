import { findJdbcProperty } from '../../jdbc/catalogue';
import { connectionPropertiesOf } from '../../model/connectionProperties';
import { sourceOf } from '../../model/sourceOf';
import { isOutsideVariable } from '../../model/secrets';
import { defineRule } from '../rule';

export const plaintextPassword = defineRule({
  id: 'plaintext-password',
  severity: 'information',
  title: 'A password stands in the file in clear',
  reason:
    'The guide allows it, and everyone who can read the file, its backups or its versions reads the password with it. A variable of the environment (`$lax.nl.env.NAME$`) keeps it out of the file.',
  source: 'S0 Perform a silent install or upgrade; PUB Revenera InstallAnywhere, variable notation',
  about: 'value',
  examples: {
    bad: ['# @role databasePassword core\nCORE_DB_SECRET=illustrative\n'],
    good: ['# @role databasePassword core\nCORE_DB_SECRET=$lax.nl.env.BEMS_SQL$\n'],
  },
  checkEntries(file, report) {
    const message =
      'A password in clear: restrict who can read this file, or let the installer take it from the environment with `$lax.nl.env.NAME$`.';
    for (const entry of file.entries) {
      if (!file.counts(entry)) continue;
      if (entry.isPassword) {
        if (entry.isEmpty || isOutsideVariable(entry.meant.text)) continue;
        report({ span: entry.meant.source, entry, message });
      } else if (entry.role === 'databaseProperties') {
        for (const property of connectionPropertiesOf(entry).properties) {
          if (!findJdbcProperty(property.name)?.secret || property.value === '' || isOutsideVariable(property.value))
            continue;
          report({ span: sourceOf(entry.meant, property.span), entry, message });
        }
      }
    }
  },
});
