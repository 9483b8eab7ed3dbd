import { fixFile, type LintResult, lintFile } from '../service';
import { type FileText, encodeText } from '../text/encoding';
import type { ReportedFile } from './report';
import type { Source } from './source';

/** What to do with the safe fixes: nothing, write them, or show them as a diff. */
export type FixMode = 'none' | 'write' | 'dry-run';

/** What came of one file. */
export interface CheckedFile {
  readonly reported: ReportedFile;
  /** How many findings were fixed, or with `dry-run` would be. */
  readonly fixed: number;
  /** The diff of a dry run; empty where nothing changes. */
  readonly diff: string;
  /** The bytes after the fixes, for standard output. */
  readonly bytes: Uint8Array;
  /** Why the fixes could not be made, to stand behind the file's name; `serious` where they were to be written. */
  readonly notFixed: { readonly sentence: string; readonly serious: boolean } | null;
  /** Rules that crashed, a line each. */
  readonly crashes: readonly string[];
}

/** A file as it was read. */
export interface OpenFile {
  readonly source: Source;
  readonly file: FileText;
  readonly bytes: Uint8Array;
}

/** Checks a file, after making its safe fixes where `mode` says so; `colour` is for the diff. */
export async function checkFile(open: OpenFile, mode: FixMode, colour: boolean): Promise<CheckedFile> {
  const { source, file, bytes } = open;
  const unchanged = { fixed: 0, diff: '', bytes, notFixed: null };
  if (mode === 'none') return { ...unchanged, ...linted(source, file) };
  if (file.invalidAt >= 0) {
    const sentence = `not fixed: its bytes are not valid ${file.encoding === 'unknown' ? 'UTF-8' : 'UTF-16'}; save it as UTF-8 first.`;
    return { ...unchanged, ...linted(source, file), notFixed: { sentence, serious: false } };
  }
  const { text, fixed } = fixFile(source.language, file, source.settings);
  if (text === file.text) return { ...unchanged, ...linted(source, file) };

  const after = { ...file, text };
  const result = linted(source, after);
  if (mode === 'dry-run') {
    const { unifiedDiff } = await import('./unifiedDiff');
    const before = lintFile(source.language, file, source.settings);
    const diff = unifiedDiff(source.name, before, { text, secrets: result.reported.secrets }, colour);
    return { ...unchanged, ...result, fixed, diff };
  }
  const fixedBytes = encodeText(text, file);
  const problem = source.path === null ? null : await replaced(source.path, fixedBytes, bytes);
  if (problem === null) return { ...result, fixed, diff: '', bytes: fixedBytes, notFixed: null };
  return { ...unchanged, ...linted(source, file), notFixed: { sentence: problem, serious: true } };
}

async function replaced(path: string, content: Uint8Array, before: Uint8Array): Promise<string | null> {
  const { replaceFile } = await import('./writeFile');
  return replaceFile(path, content, before);
}

function linted(source: Source, file: FileText): { reported: ReportedFile; crashes: string[] } {
  const { text, lines, diagnostics, secrets, problems }: LintResult = lintFile(source.language, file, source.settings);
  return {
    reported: {
      path: source.name,
      absolutePath: source.path,
      language: source.language,
      text,
      lines,
      diagnostics,
      secrets,
    },
    crashes: problems.map(({ rule, detail }) => `${source.name}: the rule ${rule} failed (${detail})`),
  };
}
