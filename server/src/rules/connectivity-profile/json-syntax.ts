import type { ConnectivityProfile } from '../../profile/connectivityProfile';
import type { SyntaxProblem } from '../../jsonc/document';
import type { FileText } from '../../text/encoding';
import { lineEndOf } from '../../text/lines';
import { insert, remove } from '../../text/edit';
import type { ProfileFinding } from '../report';
import { defineProfileRule } from '../rule';
import { faultAt } from './syntax/faults';
import { lastCharacterBefore, SyntaxPlace } from './syntax/place';

export const jsonSyntax = defineProfileRule({
  id: 'json-syntax',
  severity: 'error',
  title: 'Not well-formed JSON',
  reason:
    'Behind a fault of syntax nobody can tell what is meant, and tools that read the profile refuse it as a whole. Comments are allowed.',
  source: 'PUB RFC 8259',
  fix: { description: 'Remove the stray comma.', safe: true },
  examples: {
    bad: [
      '{\n  "name": "West",\n  "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" },\n}\n',
      '{\n  "name": "West"\n  "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" }\n}\n',
    ],
    good: [
      '{\n  // Comments are allowed.\n  "name": "West",\n  "defaultAllowedDomainRoute": { "type": "proxyCluster", "primaryRouteName": "First" }\n}\n',
    ],
  },
  check(profile, report) {
    const { json, file } = profile;
    if (file.invalidAt >= 0) report(notUtf8(file));
    if (!json.root && json.problems.length === 0) report(emptyFile(profile));
    const { fault } = json;
    for (const problem of json.problems) {
      // What looks like a stray or a missing comma behind a serious fault may stand in a text.
      if (fault && problem.start >= fault.start) break;
      report(problem.kind === 'trailing comma' ? trailingComma(problem) : missingComma(problem, profile));
    }
    if (fault) report(faultAt(fault, new SyntaxPlace(json, fault.start)));
  },
});

/** RFC 8259, 8.1: what is exchanged is UTF-8. */
function notUtf8({ invalidAt, encoding }: FileText): ProfileFinding {
  const what = encoding === 'unknown' ? 'This is not UTF-8, and was read as Latin-1' : 'These bytes are no character';
  return { span: { start: invalidAt, end: invalidAt + 1 }, message: `${what}: save the file as UTF-8.` };
}

function trailingComma({ start, end }: SyntaxProblem): ProfileFinding {
  return {
    span: { start, end },
    message: 'Nothing follows this comma: remove it.',
    fixes: [{ title: 'Remove the comma', safe: true, edits: [remove({ start, end })] }],
  };
}

/** Reported where the comma belongs: what follows may stand lines below. */
function missingComma({ start }: SyntaxProblem, { json }: ConnectivityProfile): ProfileFinding {
  const span = lastCharacterBefore(start, json);
  return {
    span,
    message: 'A comma is missing here before what follows: insert it.',
    fixes: [{ title: 'Insert the comma', safe: false, edits: [insert(span.end, ',')] }],
  };
}

function emptyFile({ text }: ConnectivityProfile): ProfileFinding {
  const lineEnd = lineEndOf(text);
  const lastLine = text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
  const before = lastLine.trim() === '' ? '' : lineEnd;
  const profile = `{${lineEnd}  "name": "Connectivity profile"${lineEnd}}${lineEnd}`;
  return {
    span: { start: text.length, end: text.length },
    message: 'There is no profile in this file: a profile is an object in braces, and its `name` is required.',
    fixes: [{ title: 'Begin a profile', safe: false, edits: [insert(text.length, before + profile)] }],
  };
}
