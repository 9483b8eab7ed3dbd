import { findJdbcProperty } from '../../../jdbc/catalogue';
import { VARIABLE_PREFIXES, VARIABLE_SOURCE, installerVariable } from '../../../model/variables';
import { documentedKey } from '../../../roles/documented';
import { ROLES, ROLE_NAMES, SERVICES } from '../../../roles/role';
import type { RoleName, Service } from '../../../roles/role';
import { findRule } from '../../../rules/catalogue';
import { suppressionIn } from '../../../rules/suppressionComment';
import { describeAnnotation, describeSuppression } from '../markdown/directive';
import type { Directive } from '../markdown/directive';
import { markdownOf } from '../../markdown/explanation';
import type { Description } from '../../markdown/explanation';
import { describeProperty } from '../markdown/jdbcProperty';
import { describeService, examplesOf, headingOf } from '../markdown/role';
import { quotation } from '../../markdown/text';
import { describeVariable } from '../markdown/variable';

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

/** The documentation of a suggestion in Markdown; undefined where there is none to give. */
export function explain(data: CompletionData): string | undefined {
  const explanation = textOf(data);
  return explanation?.parts.some((part) => part !== null) ? markdownOf(explanation) : undefined;
}

function textOf(data: CompletionData): Description | undefined {
  switch (data.about) {
    case 'key':
      return ofKey(data);
    case 'role':
      return ofRole(data.role);
    case 'service':
      return SERVICES.includes(data.service) ? { parts: describeService(data.service), sources: [] } : undefined;
    case 'connection property': {
      const property = findJdbcProperty(data.name);
      return property && describeProperty(property);
    }
    case 'rule': {
      const rule = findRule(data.rule);
      return rule && { parts: [`**${rule.title}**`, rule.reason], sources: [rule.source] };
    }
    case 'directive':
      return ofDirective(data.directive);
    case 'variable':
      return ofVariable(data.name);
  }
}

function ofDirective(directive: Directive): Description | undefined {
  if (directive === '@role') return describeAnnotation();
  const suppression = suppressionIn(directive);
  return suppression ? describeSuppression(suppression.kind) : undefined;
}

function ofKey({ key, role, comment, withheld }: CompletionData & { about: 'key' }): Description {
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

function ofRole(name: RoleName): Description | undefined {
  if (!ROLE_NAMES.includes(name)) return undefined;
  const { description, source } = ROLES[name];
  return { parts: [headingOf({ name, service: null }), description, examplesOf(name)], sources: [source] };
}

/** A variable, the beginning of the name of one, or a key. */
function ofVariable(name: string): Description {
  const variable = installerVariable(name);
  if (variable) return describeVariable(variable);
  const prefixed = VARIABLE_PREFIXES.find(({ prefix }) => prefix === name);
  const parts = prefixed
    ? [`**${prefixed.title}**`, 'Write its name behind the full stop.']
    : ['The value of this key.'];
  return { parts, sources: [VARIABLE_SOURCE] };
}
