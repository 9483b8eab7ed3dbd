import { validateConfiguration } from '../generated/validators';
import type { SchemaError } from '../generated/validators';
import type { SyntaxProblem } from '../jsonc/document';
import { memberNamed, nodeAt } from '../jsonc/nodes';
import type { JsonNode } from '../jsonc/nodes';
import { parseJsonc } from '../jsonc/parse';
import { annotationIn } from '../roles/annotation';
import { ROLE_NAMES } from '../roles/role';
import type { Role } from '../roles/role';
import { RULES } from '../rules/catalogue';
import { SEVERITY_SETTINGS } from '../rules/diagnostic';
import type { SeveritySetting } from '../rules/diagnostic';
import { quote } from '../rules/wording';
import { listOf } from '../text/listOf';
import { nearest } from '../text/nearest';
import type { Span } from '../text/span';
import { DEFAULT_CONFIGURATION } from './configuration';
import type { Configuration } from './configuration';
import { faultIn } from './fault';
import { CONFIGURATION_MEMBERS, RULE_SETS } from './schema';

/** What is wrong with a configuration file, and where. */
export interface ConfigurationProblem {
  readonly span: Span;
  readonly message: string;
}

export interface ConfigurationResult {
  /** What could be read; what was wrong is left at its default. */
  readonly configuration: Configuration;
  /** In the order of the file. */
  readonly problems: readonly ConfigurationProblem[];
}

/**
 * Reads the text of a `bems-config.json`: JSON with comments and trailing commas. An empty file is an empty configuration.
 * @param pathExists whether a path, relative to the configuration file, exists; asked for `template`
 */
export function parseConfiguration(text: string, pathExists: (path: string) => boolean): ConfigurationResult {
  const json = parseJsonc(text);
  const fault = faultIn(json);
  if (fault) return { configuration: DEFAULT_CONFIGURATION, problems: [describeSyntax(fault)] };
  const { root, value } = json;
  if (!root) return { configuration: DEFAULT_CONFIGURATION, problems: [] };
  const problems: ConfigurationProblem[] = [];
  if (!validateConfiguration(value)) {
    for (const error of validateConfiguration.errors ?? []) {
      const described = describe(error, root);
      if (described) problems.push(described);
    }
    return { configuration: DEFAULT_CONFIGURATION, problems: inOrder(problems) };
  }
  const raw = value as RawConfiguration;
  const keyRoles = new Map<string, Role>();
  for (const [key, role] of Object.entries(raw.keyRoles ?? {})) {
    const annotation = annotationIn(`@role ${role}`);
    if (annotation?.role) keyRoles.set(key, annotation.role);
    else problems.push({ span: spanAt(root, ['keyRoles', key]), message: badRole(role) });
  }
  if (raw.template !== undefined && !pathExists(raw.template)) {
    problems.push({
      span: spanAt(root, ['template']),
      message: `There is no file ${quote(raw.template)}: write the path of the template, relative to this file.`,
    });
  }
  const configuration: Configuration = {
    rules: new Map(Object.entries(raw.rules ?? {})),
    keyRoles,
    template: raw.template ?? null,
    clusters: new Map(Object.entries(raw.clusters ?? {})),
    ruleSets: raw.ruleSets ?? [],
    ignore: raw.ignore ?? [],
    maxFileSizeMB: raw.maxFileSizeMB ?? DEFAULT_CONFIGURATION.maxFileSizeMB,
  };
  return { configuration, problems: inOrder(problems) };
}

/** The members of the file, once its schema holds. */
interface RawConfiguration {
  rules?: Record<string, SeveritySetting>;
  keyRoles?: Record<string, string>;
  template?: string;
  clusters?: Record<string, string[]>;
  ruleSets?: string[];
  ignore?: string[];
  maxFileSizeMB?: number;
}

function describeSyntax({ kind, start, end }: SyntaxProblem): ConfigurationProblem {
  const words = kind.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return {
    span: { start, end },
    message: kind === 'too deep' ? 'This is nested too deeply to be read.' : `This is not well-formed JSON (${words}).`,
  };
}

/** One sentence for a failing keyword of the schema; null for errors that another one explains. */
function describe(error: SchemaError, root: JsonNode): ConfigurationProblem | null {
  const path = stepsOf(error.instancePath);
  const at = (message: string): ConfigurationProblem => ({ span: spanAt(root, path), message });
  switch (error.keyword) {
    case 'additionalProperties': {
      const name = String(error.params.additionalProperty);
      const known = path[0] === 'rules' ? RULES.map((rule) => rule.id) : CONFIGURATION_MEMBERS;
      const near = nearest(name, known);
      const what = path[0] === 'rules' ? 'rule' : 'setting';
      return {
        span: nameSpan(nodeAt(root, path), name) ?? spanAt(root, path),
        message: `There is no ${what} ${quote(name)}${near ? `: did you mean ${quote(near)}?` : '.'}`,
      };
    }
    case 'enum':
      return at(
        path[0] === 'rules'
          ? `A severity is ${listOf(SEVERITY_SETTINGS.map(quote))}.`
          : `There is no such rule set: write ${listOf(RULE_SETS.map(quote))}.`,
      );
    case 'type':
      // That it is no rule set says more.
      if (path[0] === 'ruleSets' && path.length > 1) return null;
      return at(`Here belongs ${TYPE_NAMES[String(error.params.type)] ?? 'another type'}.`);
    case 'exclusiveMinimum':
      return at('The limit is a number of megabytes above 0.');
    case 'minLength':
      return at('The path is empty: write the path of the template, or leave the setting out.');
    default:
      return at('This value is not allowed here.');
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  object: 'an object, `{ … }`',
  array: 'a list, `[ … ]`',
  string: 'a text in double quotes',
  number: 'a number',
};

function badRole(role: string): string {
  const annotation = annotationIn(`@role ${role}`);
  const problem = annotation?.problem;
  if (problem?.kind === 'unknown-role') {
    const near = nearest(problem.word, ROLE_NAMES);
    return `There is no role ${quote(problem.word)}${near ? `: did you mean ${quote(near)}?` : '.'}`;
  }
  if (problem?.kind === 'no-service' || problem?.kind === 'unknown-service') {
    return `The role needs a service behind it: ${listOf(problem.allowed.map(quote))}.`;
  }
  return problem?.kind === 'no-service-allowed'
    ? 'The role belongs to no service.'
    : 'Write a role, such as `databasePort core`.';
}

/** The steps of a JSON pointer. */
function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function nameSpan(object: JsonNode | null, name: string): Span | undefined {
  return object?.type === 'object' ? memberNamed(object, name)?.nameSpan : undefined;
}

function spanAt(root: JsonNode, path: readonly string[]): Span {
  const { start, end } = nodeAt(root, path) ?? root;
  return { start, end };
}

function inOrder(problems: ConfigurationProblem[]): ConfigurationProblem[] {
  return problems.sort((a, b) => a.span.start - b.span.start);
}
