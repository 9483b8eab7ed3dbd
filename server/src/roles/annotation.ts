import type { Span } from '../text/span';
import { ROLES, ROLE_NAMES, SERVICES, formatRole } from './role';
import type { Role, RoleName, Service } from './role';

/** What is wrong with an annotation. Spans are offsets in the comment's text. */
export type AnnotationProblem =
  | { readonly kind: 'no-role'; readonly span: Span }
  | { readonly kind: 'unknown-role'; readonly span: Span; readonly word: string }
  | {
      readonly kind: 'unknown-service';
      readonly span: Span;
      readonly word: string;
      readonly allowed: readonly Service[];
    }
  | { readonly kind: 'no-service'; readonly span: Span; readonly allowed: readonly Service[] }
  | { readonly kind: 'no-service-allowed'; readonly span: Span; readonly word: string };

/** `@role NAME [SERVICE]` in a comment. */
export interface RoleAnnotation {
  /** From the `@` to the last word that counts. */
  readonly span: Span;
  /** Null where the annotation has a problem. */
  readonly role: Role | null;
  readonly problem: AnnotationProblem | null;
}

const ANNOTATION = /^([ \t]*)@role(?![^ \t])/;

/**
 * The role annotation that the text of a comment line (behind its `#` or `!`) begins with, or null.
 * `mail` means `core`: both services share one database (S0 Database requirements).
 */
export function annotationIn(comment: string): RoleAnnotation | null {
  if (!comment.includes('@role')) return null;
  const match = ANNOTATION.exec(comment);
  if (!match) return null;
  const start = (match[1] as string).length;
  const words = wordsFrom(comment, start + '@role'.length);
  const [roleWord, serviceWord] = words;
  const whole = (end: number): Span => ({ start, end });
  const failed = (end: number, problem: AnnotationProblem): RoleAnnotation => ({
    span: whole(end),
    role: null,
    problem,
  });

  if (!roleWord) return failed(start + 5, { kind: 'no-role', span: whole(start + 5) });
  if (!isRoleName(roleWord.text)) {
    return failed(roleWord.span.end, { kind: 'unknown-role', span: roleWord.span, word: roleWord.text });
  }
  const allowed = ROLES[roleWord.text].services;
  if (!serviceWord) {
    if (allowed.length === 0) {
      return { span: whole(roleWord.span.end), role: { name: roleWord.text, service: null }, problem: null };
    }
    return failed(roleWord.span.end, { kind: 'no-service', span: roleWord.span, allowed });
  }
  if (allowed.length === 0) {
    return failed(serviceWord.span.end, { kind: 'no-service-allowed', span: serviceWord.span, word: serviceWord.text });
  }
  const service = asService(serviceWord.text);
  if (!service || !allowed.includes(service)) {
    return failed(serviceWord.span.end, {
      kind: 'unknown-service',
      span: serviceWord.span,
      word: serviceWord.text,
      allowed,
    });
  }
  return { span: whole(serviceWord.span.end), role: { name: roleWord.text, service }, problem: null };
}

/** Reads `databasePort core`, as it stands in a key map. */
export function parseRole(text: string): Role | null {
  const annotation = annotationIn(`@role ${text}`);
  return annotation?.role ?? null;
}

/** Whether an annotation can say `role`: one that belongs to a service names it. */
export function isAnnotatable(role: Role): boolean {
  return role.service !== null || ROLES[role.name].services.length === 0;
}

/** The comment that says `role`, without its line end. */
export function annotationOf(role: Role): string {
  return `# @role ${formatRole(role)}`;
}

function wordsFrom(text: string, from: number): { text: string; span: Span }[] {
  return [...text.slice(from).matchAll(/[^ \t\f]+/g)].map((m) => ({
    text: m[0],
    span: { start: from + m.index, end: from + m.index + m[0].length },
  }));
}

function isRoleName(word: string): word is RoleName {
  return (ROLE_NAMES as readonly string[]).includes(word);
}

function asService(word: string): Service | undefined {
  return word === 'mail' ? 'core' : SERVICES.find((s) => s === word);
}
