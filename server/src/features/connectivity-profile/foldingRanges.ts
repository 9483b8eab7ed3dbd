import { FoldingRangeKind } from 'vscode-languageserver-types';
import type { FoldingRange } from 'vscode-languageserver-types';
import type { JsonComment, JsonNode } from '../../jsonc/nodes';
import { isFirstInLine } from '../../text/blanks';
import type { ConnectivityProfile } from '../../profile/connectivityProfile';
import { containersIn, isClosed } from './containers';
import type { ProfileDocument } from './profileDocument';

/** What may fold, in lines, the last one included. */
interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind?: FoldingRangeKind;
}

const REGION = /^\/\/[ \t]*#(end)?region\b/;

/**
 * Objects and lists, whose last line stays in sight; comments; what is between `// #region` and `// #endregion`. Two of
 * them are apart, or one lies in the other; one begins in a line.
 */
export function foldingRanges({ profile }: ProfileDocument): FoldingRange[] {
  const candidates = [...containerFolds(profile), ...commentFolds(profile), ...regionFolds(profile)]
    .filter(({ startLine, endLine }) => endLine > startLine)
    .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
  const folds: FoldingRange[] = [];
  const open: Fold[] = [];
  for (const fold of candidates) {
    while (open.length > 0 && (open.at(-1) as Fold).endLine < fold.startLine) open.pop();
    const around = open.at(-1);
    if (around && (fold.startLine === around.startLine || fold.endLine > around.endLine)) continue;
    open.push(fold);
    folds.push(fold);
  }
  return folds;
}

function containerFolds({ json, lines, text }: ConnectivityProfile): Fold[] {
  // Behind the last that is written there is nothing to fold.
  const written = text.trimEnd().length;
  return containersIn(json.root).map((node) => ({
    startLine: lines.lineAt(node.start),
    endLine: lines.lineAt(Math.min(node.end, written)) - (isClosed(node, text) ? 1 : 0),
  }));
}

/** Block comments, and runs of line comments that have their lines to themselves. */
function commentFolds({ json, lines, text }: ConnectivityProfile): Fold[] {
  const folds: { startLine: number; endLine: number; kind: FoldingRangeKind }[] = [];
  let run: { startLine: number; endLine: number; kind: FoldingRangeKind } | null = null;
  for (const comment of json.comments) {
    const [startLine, endLine] = [lines.lineAt(comment.start), lines.lineAt(comment.end)];
    const isInRun = comment.kind === 'line' && !regionIn(comment, text) && isFirstInLine(text, comment.start);
    if (isInRun && run?.endLine === startLine - 1) {
      run.endLine = endLine;
    } else {
      const fold = { startLine, endLine, kind: FoldingRangeKind.Comment };
      run = isInRun ? fold : null;
      folds.push(fold);
    }
  }
  return folds;
}

/** A region ends in the object or list in which it begins. */
function regionFolds({ json, lines, text }: ConnectivityProfile): Fold[] {
  const folds: Fold[] = [];
  const begun = new Map<JsonNode | null, number[]>();
  const containers = containersIn(json.root);
  let next = 0;
  let around: JsonNode | null = null;
  for (const comment of json.comments) {
    const mark = regionIn(comment, text);
    if (!mark) continue;
    for (let node = containers[next]; node && node.start < comment.start; node = containers[++next]) around = node;
    while (around && around.end <= comment.start) around = around.parent;
    const line = lines.lineAt(comment.start);
    const inside = begun.get(around) ?? [];
    begun.set(around, inside);
    if (mark === 'begin') inside.push(line);
    const startLine = mark === 'end' ? inside.pop() : undefined;
    if (startLine !== undefined) folds.push({ startLine, endLine: line, kind: FoldingRangeKind.Region });
  }
  return folds;
}

function regionIn({ kind, start, end }: JsonComment, text: string): 'begin' | 'end' | null {
  const mark = kind === 'line' ? REGION.exec(text.slice(start, Math.min(end, start + 100))) : null;
  if (!mark) return null;
  return mark[1] === undefined ? 'begin' : 'end';
}
