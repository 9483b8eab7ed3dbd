import type { CommentLine } from '../../model/commentLine';
import type { AnnotationProblem } from '../../roles/annotation';
import { ROLE_NAMES } from '../../roles/role';
import type { Fix } from '../diagnostic';
import { shiftSpan } from '../../text/span';
import { insert, remove, replace } from '../../text/edit';
import { defineRule } from '../rule';
import { cut, quote } from '../wording';
import { listOf } from '../../text/listOf';
import { nearest } from '../../text/nearest';

export const roleAnnotation = defineRule({
  id: 'role-annotation',
  severity: 'error',
  title: 'A role annotation that says nothing',
  reason:
    'A comment `# @role NAME [SERVICE]` right above a key tells what the value is, so that it can be checked. With a word that is no role or no service, or with no key below it, the value goes unchecked. (The annotation is ours; for the installer it is a comment.) ' +
    `There are the roles ${listOf(ROLE_NAMES.map(quote), 'and')}.`,
  source: 'OURS',
  fix: { description: 'Use the nearest role, or a service that the role knows.', safe: false },
  about: 'form',
  examples: {
    bad: [
      '# @role databsePort core\nPORT_OF_SQL=1433\n',
      '# @role databasePort\nPORT_OF_SQL=1433\n',
      '# @role hostName\n\nNAME=bems01\n',
    ],
    good: [
      '# @role databasePort core\nPORT_OF_SQL=1433\n',
      '# the port\n# @role databasePort mail\nPORT_OF_SQL=1433\n',
    ],
  },
  check(file, report) {
    for (const comment of file.looseComments) {
      const annotation = comment.annotation;
      if (!annotation) continue;
      report({
        span: shiftSpan(annotation.span, comment.start),
        message: 'No key stands below this role: put the annotation into the comment lines right above its key.',
      });
    }
  },
  checkEntries(file, report) {
    for (const entry of file.entries) {
      for (const comment of entry.comments) {
        const problem = comment.annotation?.problem;
        if (!problem) continue;
        report({
          about: entry,
          span: shiftSpan(problem.span, comment.start),
          message: sentence(problem),
          fixes: fixesFor(problem, comment),
        });
      }
    }
  },
});

function sentence(problem: AnnotationProblem): string {
  switch (problem.kind) {
    case 'no-role':
      return 'The annotation names no role: write one behind it, such as `@role databasePort core`.';
    case 'unknown-role': {
      const near = meantRole(problem.word);
      return `There is no role ${quote(problem.word)}: ${near ? `did you mean \`${near}\`?` : 'write one that there is, such as `hostName`, or remove the annotation.'}`;
    }
    case 'unknown-service': {
      const near = nearest(problem.word, problem.allowed);
      return `${quote(problem.word)} is no service that has this role: ${near ? `did you mean \`${near}\`?` : `write ${listOf(problem.allowed.map((s) => `\`${s}\``))}.`}`;
    }
    case 'no-service':
      return `The role needs a service: add ${listOf(problem.allowed.map((s) => `\`${s}\``))}.`;
    case 'no-service-allowed':
      return `The role belongs to no service: remove ${quote(problem.word)}.`;
  }
}

/** The role that a word is near, or the only one that begins with it: `installDir`. */
function meantRole(word: string): string | undefined {
  const longer = ROLE_NAMES.filter((name) => name.toLowerCase().startsWith(word.toLowerCase()));
  return nearest(word, ROLE_NAMES) ?? (longer.length === 1 ? longer[0] : undefined);
}

function fixesFor(problem: AnnotationProblem, comment: CommentLine): Fix[] {
  const span = { start: comment.start + problem.span.start, end: comment.start + problem.span.end };
  switch (problem.kind) {
    case 'no-role':
      return [];
    case 'unknown-role': {
      const near = meantRole(problem.word);
      return near ? [{ title: `Change to ${near}`, safe: false, edits: [replace(span, near)] }] : [];
    }
    case 'unknown-service': {
      const near = nearest(problem.word, problem.allowed);
      const services = near ? [near, ...problem.allowed.filter((service) => service !== near)] : problem.allowed;
      return services.map((service) => ({
        title: `Change to ${service}`,
        safe: false,
        edits: [replace(span, service)],
      }));
    }
    case 'no-service':
      return problem.allowed.map((service) => ({
        title: `Add ${service}`,
        safe: false,
        edits: [insert(span.end, ` ${service}`)],
      }));
    case 'no-service-allowed':
      return [
        {
          title: `Remove ${cut(problem.word)}`,
          safe: false,
          edits: [remove({ start: blanksBefore(comment, span.start), end: span.end })],
        },
      ];
  }
}

/** Where the blanks begin that stand before `offset` in a comment. */
function blanksBefore(comment: CommentLine, offset: number): number {
  return comment.start + comment.text.slice(0, offset - comment.start).trimEnd().length;
}
