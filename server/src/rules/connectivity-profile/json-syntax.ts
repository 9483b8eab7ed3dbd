import { remove } from '../edits';
import { defineProfileRule } from '../rule';

export const jsonSyntax = defineProfileRule({
  id: 'json-syntax',
  severity: 'error',
  title: 'Not well-formed JSON',
  reason:
    'Behind a fault of syntax nobody can tell what is meant, and tools that read the profile refuse it as a whole.',
  source: 'PUB RFC 8259',
  fix: { description: 'Remove the stray comma.', safe: true },
  examples: {
    bad: ['{ "name": "West", }\n'],
    also: ['no-internal-route'],
    good: ['{ "name": "West" } // comments are allowed\n'],
  },
  check({ json }, report) {
    for (const problem of json.problems) {
      if (problem.kind !== 'trailing comma') continue;
      report({
        span: problem,
        message: 'Nothing follows this comma: remove it.',
        fixes: [{ title: 'Remove the comma', safe: true, edits: [remove({ start: problem.start, end: problem.end })] }],
      });
    }
  },
});
