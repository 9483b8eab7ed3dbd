import { parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { validateConfiguration } from '../generated/validators';
import type { SchemaError } from '../generated/validators';
import { annotationIn } from '../roles/annotation';
import { ROLE_NAMES } from '../roles/role';
import type { Role } from '../roles/role';
import { RULES } from '../rules/catalogue';
import { SEVERITY_SETTINGS } from '../rules/diagnostic';
import type { SeveritySetting } from '../rules/diagnostic';
import { listOf, quote } from '../rules/wording';
import { nearest } from '../text/nearest';
import type { Span } from '../text/span';
import { DEFAULT_CONFIGURATION } from './configuration';
import type { Configuration } from './configuration';
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
  const { root, value, problem } = parse(text);
  if (!root) return { configuration: DEFAULT_CONFIGURATION, problems: problem ? [problem] : [] };
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
    else problems.push({ span: spanOf(nodeAt(root, ['keyRoles', key])), message: badRole(role) });
  }
  if (raw.template !== undefined && !pathExists(raw.template)) {
    problems.push({
      span: spanOf(nodeAt(root, ['template'])),
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

/** The tree of `text` and its value, or what is wrong with it; neither for a text of blanks and comments. */
function parse(text: string): { root?: Node; value?: unknown; problem?: ConfigurationProblem } {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
    const [first] = errors;
    if (first) return { problem: describeSyntax(first) };
    return root ? { root, value: valueOf(root) } : {};
  } catch (error) {
    // The parser recurses: thousands of nested brackets are deeper than the stack.
    if (!(error instanceof RangeError)) throw error;
    return { problem: { span: { start: 0, end: 1 }, message: 'This is nested too deeply to be read.' } };
  }
}

/** The value of `node`. A member named `__proto__` is a member like others; of two with one name the last counts. */
function valueOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOf);
  if (node.type !== 'object') return node.value;
  return Object.fromEntries(propertiesOf(node).map(({ name, value }) => [name.value, value && valueOf(value)]));
}

function propertiesOf(object: Node): { name: Node; value: Node | undefined }[] {
  return (object.children ?? []).flatMap(({ children: [name, value] = [] }) => (name ? [{ name, value }] : []));
}

/** The node that the steps of `path` lead to, or the last one on the way there that exists. */
function nodeAt(root: Node, path: readonly string[]): Node {
  let node = root;
  for (const step of path) {
    const next =
      node.type === 'array'
        ? node.children?.[Number(step)]
        : propertiesOf(node).findLast(({ name }) => name.value === step)?.value;
    if (!next) break;
    node = next;
  }
  return node;
}

function describeSyntax({ error, offset, length }: ParseError): ConfigurationProblem {
  const words = printParseErrorCode(error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return {
    span: { start: offset, end: offset + length },
    message: `This is not well-formed JSON (${words}).`,
  };
}

/** One sentence for a failing keyword of the schema; null for errors that another one explains. */
function describe(error: SchemaError, root: Node): ConfigurationProblem | null {
  const path = pathOf(error.instancePath);
  const node = nodeAt(root, path);
  const at = (message: string): ConfigurationProblem => ({ span: spanOf(node), message });
  switch (error.keyword) {
    case 'additionalProperties': {
      const name = String(error.params.additionalProperty);
      const known = path[0] === 'rules' ? RULES.map((rule) => rule.id) : CONFIGURATION_MEMBERS;
      const near = nearest(name, known);
      const what = path[0] === 'rules' ? 'rule' : 'setting';
      return {
        span: keySpan(node, name),
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
function pathOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function keySpan(object: Node, name: string): Span {
  return spanOf(propertiesOf(object).findLast((property) => property.name.value === name)?.name ?? object);
}

function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}

function inOrder(problems: ConfigurationProblem[]): ConfigurationProblem[] {
  return problems.sort((a, b) => a.span.start - b.span.start);
}
