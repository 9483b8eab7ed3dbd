import type { CommentLine } from '../../model/commentLine';
import { annotationIn } from '../../roles/annotation';
import { ROLES, ROLE_NAMES } from '../../roles/role';
import type { RoleName, Service } from '../../roles/role';
import { findRule } from '../../rules/catalogue';
import type { Rule } from '../../rules/rule';
import { roleAnnotation } from '../../rules/response-file/role-annotation';
import type { SeveritySettings } from '../../rules/severity';
import { listOf } from '../../rules/wording';
import type { ResponseFile } from '../../model/responseFile';
import type { Explanation } from './explanation';
import { code } from './markdown';
import { SERVICE_TITLES, describeRole } from './role';

type Text = Omit<Explanation, 'span'>;

const DIRECTIVE = /^[ \t]*bems-(disable-next-line|disable|enable)(?![^ \t])/;

const DIRECTIVES: Readonly<Record<string, string>> = {
  'disable-next-line': 'Silences the rules that it names for the entry below.',
  disable:
    'Silences the rules that it names from here on, up to a `bems-enable`; rules about the file as a whole wherever it stands.',
  enable: 'Ends what `bems-disable` above has silenced: the rules that it names, or all of them.',
};

/** The word of a role annotation or of a suppression at `offset`, explained; null for any other comment. */
export function explainComment(
  file: ResponseFile,
  settings: SeveritySettings,
  comment: CommentLine,
  offset: number,
): Explanation | null {
  const isAnnotation = annotationIn(comment.text) !== null;
  const directive = isAnnotation ? null : DIRECTIVE.exec(comment.text);
  if (!isAnnotation && !directive) return null;
  const words = [...comment.text.matchAll(isAnnotation ? /[^ \t\f]+/g : /[^ \t\f,]+/g)];
  const at = offset - comment.start;
  const index = words.findIndex(({ 0: word, index: start }) => at >= start && at <= start + word.length);
  const word = words[index];
  if (!word) return null;
  const text = isAnnotation
    ? wordOfAnnotation(
        file,
        words.map(([w]) => w),
        index,
      )
    : wordOfSuppression(settings, directive?.[1] ?? '', word[0], index);
  const start = comment.start + word.index;
  return text && { span: { start, end: start + word[0].length }, ...text };
}

function wordOfAnnotation(file: ResponseFile, words: readonly string[], index: number): Text | null {
  if (index === 0) return { parts: ['**A role annotation**', roleAnnotation.reason], sources: ['OURS'] };
  const role = ROLE_NAMES.find((name) => name === words[1]);
  if (!role) return null;
  const service = serviceOf(words[2], role);
  if (index === 1) return explainRole(file, role, service);
  return index === 2 && service ? explainService(words[2] as string, role, service) : null;
}

/** The service that `word` names, if `role` has it; `mail` means `core`. */
function serviceOf(word: string | undefined, role: RoleName): Service | null {
  const wanted = word === 'mail' ? 'core' : word;
  return ROLES[role].services.find((service) => service === wanted) ?? null;
}

function explainRole(file: ResponseFile, name: RoleName, service: Service | null): Text {
  const { title, description, services } = ROLES[name];
  const described = describeRole({ name, service }, file);
  return {
    parts: [
      `**${title}**`,
      description,
      services.length === 0 ? 'It belongs to no service.' : `Services: ${listOf(services.map(code))}`,
      ...described.parts,
    ],
    sources: described.sources,
  };
}

function explainService(word: string, role: RoleName, service: Service): Text {
  const { services, source } = ROLES[role];
  return {
    parts: [
      `**${SERVICE_TITLES[service]}**`,
      ...(word === 'mail' ? [`${code('mail')} means ${code('core')}: both use one database.`] : []),
      ...(service === 'admin' ? ['The account that the Common Services run under.'] : []),
      `Services of ${code(role)}: ${listOf(services.map(code))}`,
    ],
    sources: [word === 'mail' ? 'S0 Database requirements' : source],
  };
}

function wordOfSuppression(settings: SeveritySettings, directive: string, word: string, index: number): Text | null {
  if (index === 0) return { parts: ['**A suppression**', DIRECTIVES[directive] ?? null], sources: ['OURS'] };
  const rule = findRule(word);
  return rule ? explainRule(rule, settings) : null;
}

function explainRule(rule: Rule, settings: SeveritySettings): Text {
  const configured = settings.configured.get(rule.id);
  const here = configured === undefined || configured === rule.severity ? '' : `, set to ${configured} here`;
  return {
    parts: [
      `**${rule.title}**`,
      rule.reason,
      `Severity: ${rule.severity}${here}`,
      rule.fix ? `Fix: ${rule.fix.description}` : null,
    ],
    sources: [rule.source],
  };
}
