import { pathToFileURL } from 'node:url';
import type sarif from 'sarif';
import type { Diagnostic, Fix, Severity } from '../../rules/diagnostic';
import { RULES } from '../../rules/catalogue';
import { exampleText } from '../../rules/exampleFiles';
import type { Language } from '../../language';
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

/** A profile may have comments, which the media type of JSON does not know; none is registered for those that have. */
const MIME_TYPE: Record<Language, string> = {
  'response-file': 'text/x-java-properties',
  'connectivity-profile': 'application/json',
};

const ROOT = '%SRCROOT%';

/** Static Analysis Results Interchange Format (OASIS), version 2.1.0. */
export function formatSarif(report: Report): string {
  const indexOf = new Map(RULES.map((rule, index) => [rule.id, index]));
  const invocation: sarif.Invocation = {
    executionSuccessful: report.failures.length === 0,
    toolExecutionNotifications: report.failures.map((text) => ({ level: 'error', message: { text } })),
  };
  const artifacts: Artifacts = new Map(report.files.map((file, index) => [file.path, { file, index }]));
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
      mimeType: MIME_TYPE[file.language],
    })),
    results: report.files.flatMap((file) => resultsOf(file, artifacts, indexOf)),
  };
  const log: sarif.Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** The files of the report by their paths, with their places in the list. */
type Artifacts = ReadonlyMap<string, { readonly file: ReportedFile; readonly index: number }>;

function descriptorOf(rule: Rule): sarif.ReportingDescriptor {
  const fix = rule.fix ? `\n\nFix: ${rule.fix.description}` : '';
  const [bad] = rule.examples.bad;
  const example = bad && exampleText(bad);
  const code = example === undefined ? '' : `\n\nExample:\n\n${example}`;
  const markdownCode =
    example === undefined
      ? ''
      : `\n\nExample:\n\n\`\`\`${rule.about === 'profile' || rule.about === 'deployment' ? 'text' : 'properties'}\n${example.trimEnd()}\n\`\`\``;
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

function resultsOf(file: ReportedFile, artifacts: Artifacts, indexOf: ReadonlyMap<string, number>): sarif.Result[] {
  const fingerprints = fingerprintsOf(file);
  return file.diagnostics.map((diagnostic, i) => {
    const ruleIndex = indexOf.get(diagnostic.rule);
    const fixes = fixesOf(file, diagnostic);
    return {
      ruleId: diagnostic.rule,
      ...(ruleIndex === undefined ? {} : { ruleIndex }),
      level: LEVEL[diagnostic.severity],
      message: { text: diagnostic.message },
      locations: [{ physicalLocation: placeIn(file, diagnostic.span, artifacts) }],
      ...(diagnostic.related.length > 0
        ? {
            relatedLocations: diagnostic.related.map(({ span, message, file: other }, id) => ({
              id,
              message: { text: message },
              physicalLocation: placeIn(other ? (artifacts.get(other.name)?.file ?? file) : file, span, artifacts),
            })),
          }
        : {}),
      partialFingerprints: { 'bemsConfig/v1': fingerprints[i] as string },
      ...(fixes.length > 0 ? { fixes } : {}),
    };
  });
}

function placeIn(file: ReportedFile, span: Span, artifacts: Artifacts): sarif.PhysicalLocation {
  const index = artifacts.get(file.path)?.index;
  const artifactLocation = { ...locationOf(file), ...(index !== undefined && { index }) };
  return { artifactLocation, region: regionOf(file, span) };
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
