import { port } from '../../generated/validators';
import { judgedEntries } from '../../model/judged';
import { defineRule } from '../rule';
import { quoteValue } from '../wording';

export const portRange = defineRule({
  id: 'port-range',
  severity: 'error',
  title: 'Not a port number',
  reason:
    'A port is a whole number from 1 to 65535; nothing can listen on another, and text behind the number is part of the value.',
  source: 'S0 Install the BEMS software, step 14; PUB RFC 9293, 3.1',
  about: 'value',
  examples: {
    bad: ['# @role databasePort core\nCORE_DB_PORT=14330000\n'],
    good: ['# @role databasePort core\nCORE_DB_PORT=14330\n', '# @role databasePort core\nCORE_DB_PORT=\n'],
  },
  checkEntries(file, report) {
    for (const entry of judgedEntries(file, 'databasePort')) {
      const value = entry.meant.text;
      if (port(value)) continue;
      report({
        span: entry.meant.source,
        entry,
        message: `${quoteValue(file, entry, value) ?? 'This'} is not a port: write a whole number from 1 to 65535, or nothing for dynamic ports.`,
      });
    }
  },
});
