import { connectDatabaseName, coreDatabaseName, databaseName, docsDatabaseName } from '../../generated/validators';
import { DATABASE_SERVICES, databaseKeysOf, isInstalled } from '../../model/installation';
import { isJudged } from '../../model/judged';
import type { ResponseFile } from '../../model/responseFile';
import { setValue } from '../edits';
import { defineRule } from '../rule';
import { quote } from '../wording';

const IS_SUGGESTED = { core: coreDatabaseName, connect: connectDatabaseName, docs: docsDatabaseName };

export const databaseNameSuggested = defineRule({
  id: 'database-name-suggested',
  severity: 'hint',
  title: 'Another database name than the guide suggests',
  reason:
    "The guide suggests names for the databases, by the services that share a computer; the vendor's instructions and support speak of them. Any other name works as well.",
  source: 'S0 Database requirements; Install the BEMS software, step 14',
  fix: { description: 'Use the suggested name.', safe: false },
  about: 'value',
  examples: {
    bad: ['# @role databaseName core\nCORE_DB=MobilityDatabase\n'],
    good: ['# @role databaseName core\nCORE_DB=BEMS_Core\n', '# @role databaseName core\nCORE_DB=BEMS-Core3\n'],
  },
  check(file, report) {
    for (const service of DATABASE_SERVICES) {
      const { name } = databaseKeysOf(file, service);
      if (!name || name.isEmpty || !isJudged(file, name)) continue;
      if (IS_SUGGESTED[service](name.meant.text) || !databaseName(name.meant.text)) continue;
      const suggested = suggestedDatabaseName(file, service);
      report({
        span: name.meant.source,
        entry: name,
        message: `The guide suggests the name ${quote(suggested)} here.`,
        // A line that a backslash has swallowed would go with the old value.
        fixes: name.faults.swallow
          ? []
          : [{ title: `Change to ${suggested}`, safe: false, edits: [setValue(name, suggested)] }],
      });
    }
  },
});

/**
 * The name that the guide suggests for the database of `service` on this computer. All services together share
 * `BEMS_Core`; on computers of their own Mail has `BEMS_Core1`, Presence 2, Connect 3, Docs 4. A file cannot tell
 * Mail from Core, so only the other services give a number. Source: S0 Database requirements.
 */
export function suggestedDatabaseName(file: ResponseFile, service: 'core' | 'connect' | 'docs'): string {
  if (service === 'connect') return 'BEMS_Connect';
  if (service === 'docs') return 'BEMS_Docs';
  const connect = isInstalled(file, 'connect');
  const docs = isInstalled(file, 'docs');
  if (connect && !docs) return 'BEMS_Core3';
  if (docs && !connect) return 'BEMS_Core4';
  return isInstalled(file, 'presence') && !connect ? 'BEMS_Core2' : 'BEMS_Core';
}
