import { pathToFileURL } from 'node:url';
import type sarif from 'sarif';
import type { Diagnostic, Fix, Severity } from '../../rules/diagnostic';
import { RULES } from '../../rules/catalogue';
import { exampleText } from '../../rules/exampleFiles';
import type { Rule } from '../../rules/rule';
import type { Span } from '../../text/span';
import { fingerprintsOf } from '../fingerprint';
import type { Report, ReportedFile } from '../report';
import { showableFixes } from '../secrets';

const LEVEL: Record<Severity, sarif.ReportingConfiguration.level> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const ROOT = '%SRCROOT%';

/** Static Analysis Results Interchange Format (OASIS), version 2.1.0. */
export function formatSarif(report: Report): string {
  const indexOf = new Map(RULES.map((rule, index) => [rule.id, index]));
  const invocation: sarif.Invocation = {
    executionSuccessful: report.failures.length === 0,
    toolExecutionNotifications: report.failures.map((text) => ({ level: 'error', message: { text } })),
  };
  const run: sarif.Run = {
    tool: {
      driver: {
        name: 'bems-config',
        version: report.version,
        semanticVersion: report.version,
        rules: RULES.map(descriptorOf),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: 'The folder in which bems-config was run.' } } },
    invocations: [invocation],
    artifacts: report.files.map((file) => ({
      location: locationOf(file),
      roles: ['analysisTarget'],
      mimeType: 'text/x-java-properties',
    })),
    results: report.files.flatMap((file, index) => resultsOf(file, index, indexOf)),
  };
  const log: sarif.Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptorOf(rule: Rule): sarif.ReportingDescriptor {
  const fix = rule.fix ? `\n\nFix: ${rule.fix.description}` : '';
  const [bad] = rule.examples.bad;
  const example = bad && exampleText(rule, bad);
  const code = example === undefined ? '' : `\n\nExample:\n\n${example}`;
  const markdownCode = example === undefined ? '' : `\n\nExample:\n\n\`\`\`properties\n${example.trimEnd()}\n\`\`\``;
  return {
    id: rule.id,
    shortDescription: { text: `${rule.title}.` },
    fullDescription: { text: rule.reason },
    help: {
      text: `${rule.reason}${fix}${code}\n\nSource: ${rule.source}`,
      markdown: `${rule.reason}${fix}${markdownCode}\n\nSource: ${rule.source}`,
    },
    defaultConfiguration: { level: LEVEL[rule.severity] },
    properties: { tags: ['bems', rule.about] },
  };
}

function resultsOf(file: ReportedFile, artifactIndex: number, indexOf: ReadonlyMap<string, number>): sarif.Result[] {
  const fingerprints = fingerprintsOf(file);
  const location = { ...locationOf(file), index: artifactIndex };
  return file.diagnostics.map((diagnostic, i) => {
    const ruleIndex = indexOf.get(diagnostic.rule);
    const fixes = fixesOf(file, diagnostic);
    return {
      ruleId: diagnostic.rule,
      ...(ruleIndex === undefined ? {} : { ruleIndex }),
      level: LEVEL[diagnostic.severity],
      message: { text: diagnostic.message },
      locations: [{ physicalLocation: { artifactLocation: location, region: regionOf(file, diagnostic.span) } }],
      ...(diagnostic.related.length > 0
        ? {
            relatedLocations: diagnostic.related.map(({ span, message }, id) => ({
              id,
              message: { text: message },
              physicalLocation: { artifactLocation: location, region: regionOf(file, span) },
            })),
          }
        : {}),
      partialFingerprints: { 'bemsConfig/v1': fingerprints[i] as string },
      ...(fixes.length > 0 ? { fixes } : {}),
    };
  });
}

function fixesOf(file: ReportedFile, { fixes }: Diagnostic): sarif.Fix[] {
  return showableFixes(fixes, file.text, file.secrets)
    .filter(({ edits }) => edits.length > 0)
    .map((fix: Fix) => ({
      description: { text: fix.title },
      artifactChanges: [
        {
          artifactLocation: locationOf(file),
          replacements: fix.edits.map(({ span, newText }) => ({
            deletedRegion: regionOf(file, span),
            insertedContent: { text: newText },
          })),
        },
      ],
    }));
}

/** Relative to the working folder; a file elsewhere is named whole, as a relative reference must not climb. */
function locationOf({ path, absolutePath }: ReportedFile): sarif.ArtifactLocation {
  const outside = path.startsWith('../') || /^(?:[A-Za-z]:)?\//.test(path);
  if (outside && absolutePath !== null) return { uri: pathToFileURL(absolutePath).href };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}

/** Lines and columns count from 1; the end column is the one behind the last character. */
function regionOf({ lines }: ReportedFile, span: Span): sarif.Region {
  const { start, end } = lines.rangeOf(span);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
