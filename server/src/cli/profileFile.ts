import { resolve } from 'node:path';
import { ConnectivityProfile } from '../profile/connectivityProfile';
import type { Settings } from '../service';
import { type FileText, encodeText, unencodableAt } from '../text/encoding';
import { type TextEdit, applyEdits } from '../text/edit';
import { ConfigurationFiles } from './configurationFiles';
import { type ReadResult, bytesIn, readTextFile, textIn, tooLarge } from './readFile';
import { DEFAULT_LIMIT, sourcesOf } from './source';
import { type Terminal, wantsColour } from './terminal';
import { replaceFile } from './writeFile';

/** The options of every command that works on one profile, as commander gives them. */
export interface ProfileOptions {
  readonly config?: string;
  readonly maxFileSize?: number;
}

/** A profile as it was read. */
export interface ProfileFile {
  /** As shown. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly file: FileText;
  readonly profile: ConnectivityProfile;
  readonly settings: Settings;
}

/** Reads one profile; otherwise the lines that say why it cannot be had. */
export async function openProfile(
  path: string,
  options: ProfileOptions,
  terminal: Terminal,
): Promise<ProfileFile | readonly string[]> {
  if (path === '-') return ['- (standard input) cannot be the profile: name a file.'];
  const configurations = new ConfigurationFiles({ cwd: terminal.cwd, config: options.config });
  const { sources, problems } = await sourcesOf([path], terminal, { configurations, maxFileSize: options.maxFileSize });
  if (configurations.problems.length + problems.length > 0) return [...configurations.problems, ...problems];
  const [source] = sources;
  if (!source?.path || sources.length > 1) return [`${path}: names more than one file; name one.`];
  if (source.language !== 'connectivity-profile')
    return [`${source.name}: this is no connectivity profile (.json, .jsonc).`];
  const content = await source.read();
  if (content.kind !== 'text') return [`${source.name}: ${sentenceOf(content)}`];
  const { file, bytes } = content;
  const profile = new ConnectivityProfile(file);
  return { name: source.name, path: source.path, bytes, file, profile, settings: source.settings };
}

export function isProblem(opened: ProfileFile | readonly string[]): opened is readonly string[] {
  return Array.isArray(opened);
}

/** The text of any file that was named, - for standard input; otherwise a line that says why it cannot be had. */
export async function readNamed(
  path: string,
  maxMB: number | undefined,
  terminal: Terminal,
): Promise<{ readonly text: string } | string> {
  const limit = maxMB ?? DEFAULT_LIMIT;
  if (path !== '-') {
    const content = await readTextFile(resolve(terminal.cwd, path), limit);
    return content.kind === 'text' ? { text: content.file.text } : `${path}: ${sentenceOf(content)}`;
  }
  const bytes = await terminal.readInput(bytesIn(limit));
  const content = bytes ? textIn(bytes) : ({ kind: 'problem', sentence: tooLarge(null, limit) } as const);
  return content.kind === 'text' ? { text: content.file.text } : `standard input: ${sentenceOf(content)}`;
}

/**
 * Prints the change of a profile as a unified diff, or writes it: whole or not at all.
 * @returns a line that says why it cannot be made, or null
 */
export async function changeProfile(
  { name, path, bytes, file }: ProfileFile,
  edits: readonly TextEdit[],
  write: boolean,
  terminal: Terminal,
): Promise<string | null> {
  const text = applyEdits(file.text, edits);
  if (text === file.text) return null;
  if (file.invalidAt >= 0 || unencodableAt(text, file) >= 0) {
    return `${name}: its bytes are not valid UTF-8, or a new character does not fit them: save it as UTF-8 first.`;
  }
  if (write) {
    const problem = await replaceFile(path, encodeText(text, file), bytes);
    return problem === null ? null : `${name}: ${problem}`;
  }
  const { unifiedDiff } = await import('./unifiedDiff');
  const colour = wantsColour(terminal, terminal.stdout, true);
  terminal.stdout.write(unifiedDiff(name, { text: file.text, secrets: [] }, { text, secrets: [] }, colour));
  return null;
}

function sentenceOf(content: Exclude<ReadResult, { readonly kind: 'text' }>): string {
  return content.kind === 'missing' ? 'there is no such file.' : content.sentence;
}
