import type { RelatedPlace } from '../rules/diagnostic';
import type { EntryFinding, Found } from '../rules/report';
import type { Span } from '../text/span';

/**
 * What is different between two lists of findings about a file: the findings themselves, or only where the places in other
 * files are that they point to.
 */
export function compareFound(before: readonly Found[], now: readonly Found[]): 'none' | 'other files' | 'findings' {
  if (before === now) return 'none';
  if (before.length !== now.length || !before.every((found, i) => isSame(found, now[i] as Found))) return 'findings';
  return before.every(({ finding }, i) => areSamePlaces(finding.related, now[i]?.finding.related))
    ? 'none'
    : 'other files';
}

function isSame({ rule, finding }: Found<EntryFinding>, other: Found<EntryFinding>): boolean {
  return (
    rule === other.rule &&
    finding.message === other.finding.message &&
    finding.severity === other.finding.severity &&
    isSameSpan(finding.span, other.finding.span) &&
    finding.entry?.roleText === other.finding.entry?.roleText &&
    finding.entry?.assignment?.origin === other.finding.entry?.assignment?.origin
  );
}

function areSamePlaces(a: readonly RelatedPlace[] = [], b: readonly RelatedPlace[] = []): boolean {
  return a.length === b.length && a.every((place, i) => isSamePlace(place, b[i] as RelatedPlace));
}

function isSamePlace(a: RelatedPlace, b: RelatedPlace): boolean {
  if (a.message !== b.message || a.file?.name !== b.file?.name || !isSameSpan(a.span, b.span)) return false;
  if (!a.file || !b.file || a.file.lines === b.file.lines) return true;
  const [{ line, character }, other] = [a.file.lines.positionAt(a.span.start), b.file.lines.positionAt(b.span.start)];
  return line === other.line && character === other.character;
}

function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
