import { JDBC_SOURCE, findJdbcProperty } from '../../jdbc/catalogue';
import type { JdbcProperty } from '../../jdbc/catalogue';
import { documentedKey } from '../../roles/documented';
import { ROLES, ROLE_NAMES } from '../../roles/role';
import type { RoleName, Service } from '../../roles/role';
import { findRule } from '../../rules/catalogue';
import { listOf } from '../../rules/wording';
import { markdownOf } from '../markdown/explanation';
import type { Explanation } from '../markdown/explanation';
import { code, escaped, quotation } from '../markdown/text';
import { VARIABLE_MEANINGS, VARIABLE_NAMES, VARIABLE_SOURCE } from './variableNames';

type Text = Omit<Explanation, 'span'>;

/** What a suggestion is about: all that its documentation is made from when somebody looks at it. */
export type CompletionData =
  | {
      readonly about: 'key';
      readonly key: string;
      readonly role?: RoleName;
      /** The template's comment, secrets masked. */
      readonly comment?: string;
      /** The template has a value that is not put in. */
      readonly withheld?: true;
    }
  | { readonly about: 'role'; readonly role: RoleName }
  | { readonly about: 'service'; readonly service: Service }
  | { readonly about: 'connection property'; readonly name: string }
  | { readonly about: 'rule'; readonly rule: string }
  | { readonly about: 'directive'; readonly directive: Directive }
  | { readonly about: 'variable'; readonly name: string };

/** The words that a comment of ours begins with. */
export type Directive = '@role' | 'bems-disable-next-line' | 'bems-disable' | 'bems-enable';

const DIRECTIVES: Readonly<Record<Directive, string>> = {
  '@role': 'Says what the value of the next key is, and of which service.',
  'bems-disable-next-line': 'Silences the rules named behind it for the next key, with all its lines.',
  'bems-disable': 'Silences the rules named behind it from here on.',
  'bems-enable': 'Ends what `bems-disable` began, for the rules named behind it or for all.',
};

const SERVICES: Readonly<Record<Service, string>> = {
  admin: 'The account that the Common Services run under.',
  core: 'Core, and Mail with it: the two share one database.',
  connect: 'The Connect service.',
  presence: 'The Presence service.',
  docs: 'The Docs service.',
};

/** The documentation of a suggestion in Markdown; undefined where there is none to give. */
export function explain(data: CompletionData): string | undefined {
  const explanation = textOf(data);
  return explanation?.parts.some((part) => part !== null)
    ? markdownOf({ span: { start: 0, end: 0 }, ...explanation })
    : undefined;
}

function textOf(data: CompletionData): Text | undefined {
  switch (data.about) {
    case 'key':
      return ofKey(data);
    case 'role':
      return ofRole(data.role);
    case 'service':
      return { parts: [SERVICES[data.service]], sources: [] };
    case 'connection property':
      return ofProperty(findJdbcProperty(data.name));
    case 'rule': {
      const rule = findRule(data.rule);
      return rule && { parts: [`**${rule.title}**`, rule.reason], sources: [rule.source] };
    }
    case 'directive':
      return { parts: [DIRECTIVES[data.directive]], sources: ['OURS'] };
    case 'variable':
      return ofVariable(data.name);
  }
}

function ofKey({ key, role, comment, withheld }: CompletionData & { about: 'key' }): Text {
  const documented = documentedKey(key);
  const about = role ? ofRole(role) : undefined;
  return {
    parts: [
      ...(documented ? [documented.description] : (about?.parts ?? [])),
      ...(comment ? ['The adopted template says:', quotation(comment)] : []),
      withheld ? 'The value in the template may be a secret and is not put in.' : null,
    ],
    sources: documented ? [documented.source] : (about?.sources ?? []),
  };
}

function ofRole(name: RoleName): Text | undefined {
  if (!ROLE_NAMES.includes(name)) return undefined;
  const { title, description, source } = ROLES[name];
  const { default: usual, example } = ROLES[name];
  return {
    parts: [
      `**${title}**`,
      description,
      usual === undefined ? null : `Default: ${code(usual)}`,
      example === undefined || example === usual ? null : `Example: ${code(example)}`,
    ],
    sources: [source],
  };
}

function ofProperty(property: JdbcProperty | undefined): Text | undefined {
  if (!property) return undefined;
  const { name, type, unit, values, ranges, maxLength, synonyms, since, until, note, repeats } = property;
  const bounds = values?.map(code) ?? ranges?.map(rangeText);
  return {
    parts: [
      `**${name}** — ${type}${unit === undefined ? '' : `, in ${unit}`}`,
      property.default === undefined ? null : `Default: ${code(property.default)}`,
      bounds ? `Values: ${listOf(bounds)}` : null,
      maxLength === undefined ? null : `At most ${maxLength} characters.`,
      synonyms ? `Other names: ${synonyms.map(code).join(', ')}` : null,
      note === undefined ? null : `Note: ${escaped(note)}`,
      repeats === undefined ? null : 'The response file has a key of its own for it.',
      `Releases of the driver: ${until === undefined ? `since ${since}` : `${since} to ${until}`}`,
    ],
    sources: [JDBC_SOURCE],
  };
}

function rangeText({ minimum, maximum }: { minimum: number; maximum?: number }): string {
  if (maximum === undefined) return `${minimum} or more`;
  return minimum === maximum ? String(minimum) : `${minimum} to ${maximum}`;
}

/** A variable, or the beginning of the name of one. */
function ofVariable(name: string): Text {
  const meaning = VARIABLE_MEANINGS.get(name) ?? (VARIABLE_NAMES.includes(name) ? 'The installer sets it.' : null);
  return { parts: [meaning ?? 'The value of this key.'], sources: [VARIABLE_SOURCE] };
}
