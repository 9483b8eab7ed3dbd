import { fixFile, type LintResult, lintFile } from '../service';
import { type FileText, encodeText } from '../text/encoding';
import type { ReportedFile } from './report';
import type { Source } from './source';

/** What to do with the safe fixes: nothing, write them, or show them as a diff. */
export type FixMode = 'none' | 'write' | 'dry-run';

/** What came of one file by itself. */
export interface CheckedFile {
  readonly source: Source;
  /** As it is after the fixes. */
  readonly file: FileText;
  readonly result: LintResult;
  /** How many findings were fixed, or with `dry-run` would be. */
  readonly fixed: number;
  /** The diff of a dry run; empty where nothing changes. */
  readonly diff: string;
  /** Why the fixes could not be made, to stand behind the file's name; `serious` where they were to be written. */
  readonly notFixed: { readonly sentence: string; readonly serious: boolean } | null;
}

/** A file as it was read. */
export interface OpenFile {
  readonly source: Source;
  readonly file: FileText;
  readonly bytes: Uint8Array;
}

/** Checks a file by itself, after making its safe fixes where `mode` says so; `colour` is for the diff. */
export async function checkFile(
  { source, file, bytes }: OpenFile,
  mode: FixMode,
  colour: boolean,
): Promise<CheckedFile> {
  const { language, settings } = source;
  const asItIs = (): CheckedFile => ({
    source,
    file,
    result: lintFile(language, file, settings),
    fixed: 0,
    diff: '',
    notFixed: null,
  });
  if (mode === 'none') return asItIs();
  if (file.invalidAt >= 0) {
    const sentence = `not fixed: its bytes are not valid ${file.encoding === 'unknown' ? 'UTF-8' : 'UTF-16'}; save it as UTF-8 first.`;
    return { ...asItIs(), notFixed: { sentence, serious: false } };
  }
  const { text, fixed } = fixFile(language, file, settings);
  if (text === file.text) return asItIs();

  const after = { ...file, text };
  const mended = { source, file: after, result: lintFile(language, after, settings), fixed, diff: '', notFixed: null };
  if (mode === 'dry-run') {
    const { unifiedDiff } = await import('./unifiedDiff');
    const before = lintFile(language, file, settings);
    const diff = unifiedDiff(source.name, before, { text, secrets: mended.result.secrets }, colour);
    return { ...mended, diff };
  }
  const problem = source.path === null ? null : await replaced(source.path, encodeText(text, file), bytes);
  return problem === null ? mended : { ...asItIs(), notFixed: { sentence: problem, serious: true } };
}

async function replaced(path: string, content: Uint8Array, before: Uint8Array): Promise<string | null> {
  const { replaceFile } = await import('./writeFile');
  return replaceFile(path, content, before);
}

/** A checked file as the formats take it. */
export function reportedFile({ name, path, language }: Source, result: LintResult): ReportedFile {
  const { text, lines, diagnostics, secrets } = result;
  return { path: name, absolutePath: path, language, text, lines, diagnostics, secrets };
}
