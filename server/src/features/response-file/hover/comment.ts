import type { CommentLine } from '../../../model/commentLine';
import { annotationIn } from '../../../roles/annotation';
import { ROLES, ROLE_NAMES } from '../../../roles/role';
import type { RoleName, Service } from '../../../roles/role';
import { findRule } from '../../../rules/catalogue';
import type { SeveritySettings } from '../../../rules/severity';
import { suppressionIn } from '../../../rules/suppressionComment';
import { listOf } from '../../../text/listOf';
import { shiftSpan, spanAt } from '../../../text/span';
import type { Span } from '../../../text/span';
import type { ResponseFile } from '../../../model/responseFile';
import { describeAnnotation, describeSuppression } from '../markdown/directive';
import type { Description, Explanation } from '../../markdown/explanation';
import { describeService } from '../markdown/role';
import { describeRule } from '../../markdown/rule';
import { code } from '../../markdown/text';
import { describeRole } from './role';

/** The word of a role annotation or of a suppression at `offset`, explained; null for any other comment. */
export function explainComment(
  file: ResponseFile,
  settings: SeveritySettings,
  comment: CommentLine,
  offset: number,
): Explanation | null {
  const at = offset - comment.start;
  const isUnder = ({ start, end }: Span): boolean => at >= start && at <= end;
  const explained = (span: Span, text: Description | null): Explanation | null =>
    text && { span: shiftSpan(span, comment.start), ...text };
  if (annotationIn(comment.text)) {
    const words = [...comment.text.matchAll(/[^ \t\f]+/g)].map(({ 0: word, index }) => ({
      word,
      span: spanAt(index, word.length),
    }));
    const index = words.findIndex(({ span }) => isUnder(span));
    const spelled = words.map(({ word }) => word);
    return words[index] ? explained(words[index].span, wordOfAnnotation(file, spelled, index)) : null;
  }
  const suppression = suppressionIn(comment.text);
  if (!suppression) return null;
  if (isUnder(suppression.keyword)) return explained(suppression.keyword, describeSuppression(suppression.kind));
  const name = suppression.names.find(({ span }) => isUnder(span));
  const rule = name && findRule(name.text);
  return rule ? explained(name.span, describeRule(rule, settings)) : null;
}

function wordOfAnnotation(file: ResponseFile, words: readonly string[], index: number): Description | null {
  if (index === 0) return describeAnnotation();
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

function explainRole(file: ResponseFile, name: RoleName, service: Service | null): Description {
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

function explainService(word: string, role: RoleName, service: Service): Description {
  const { services, source } = ROLES[role];
  return {
    parts: [
      ...describeService(service),
      word === 'mail' ? `${code('mail')} means ${code('core')}.` : null,
      `Services of ${code(role)}: ${listOf(services.map(code))}`,
    ],
    sources: [service === 'core' ? 'S0 Database requirements' : source],
  };
}
