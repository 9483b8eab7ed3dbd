import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';

const KEY = /^([A-Z][A-Z_0-9]+)=/;

/** A response file on the disk, in a folder of its own. */
export interface BenchFile {
  readonly name: string;
  readonly text: string;
  /** URIs. */
  readonly folder: string;
  readonly uri: string;
}

/**
 * Writes a file of `count` lines into `parent`: `example` again and again, with keys of their own. The one key that is
 * documented stands in it once; further on it would be a name like many, and read as something else.
 */
export function benchFile(parent: string, name: string, example: string, count: number): BenchFile {
  const lines: string[] = [];
  const source = readFileSync(`examples/${example}/GoodServerSetup.properties`, 'utf8').split('\n');
  for (let copy = 0; lines.length < count; copy++) {
    const ofCopy = (line: string): string => line.replace('USER_INSTALL_DIR1', 'FOLDER').replace(KEY, `$1_${copy}=`);
    lines.push(...(copy === 0 ? source : source.map(ofCopy)));
  }
  const text = lines.slice(0, count).join('\n');
  const folder = join(parent, name.replaceAll(/\W+/g, '-'));
  const path = join(folder, 'GoodServerSetup.properties');
  mkdirSync(folder);
  writeFileSync(path, text);
  return { name, text, folder: pathToFileURL(folder).toString(), uri: pathToFileURL(path).toString() };
}

/** Something typed, and how to take it back: the file is the same again after every other edit. */
export interface Typed {
  /** Where the cursor is afterwards. */
  readonly cursor: Position;
  readonly type: TextDocumentContentChangeEvent;
  readonly takeBack: TextDocumentContentChangeEvent;
}

type Place = 'value' | 'comment' | 'line' | 'key';

/** `count` edits at random places, in turns of the kinds `places`; the same for the same text and `seed`. */
export function typedIn(text: string, places: readonly Place[], count: number, seed = 1): Typed[] {
  const lines = text.split('\n');
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => typedAt(lines, places[index % places.length] as Place, random));
}

function typedAt(lines: readonly string[], place: Place, random: () => number): Typed {
  const fits = (line: string): boolean =>
    place === 'comment' ? /^#.*\w/.test(line) : place === 'value' ? /^[^#!]+=./.test(line) : line === '';
  let line = Math.floor(random() * lines.length);
  // A new line may come after any.
  while (place !== 'line' && !fits(lines[line] as string)) line = (line + 1) % lines.length;
  const { length } = lines[line] as string;
  if (place === 'line') return typed({ line, character: length }, '\n');
  // Comments from their second character on, values from their beginning.
  const first = place === 'comment' ? 1 : place === 'value' ? (lines[line] as string).indexOf('=') + 1 : 0;
  const character = first + Math.floor(random() * (length - first + 1));
  const letters = place === 'key' ? 'UIS' : 'abest.15-\\';
  return typed({ line, character }, letters[Math.floor(random() * letters.length)] as string);
}

function typed(start: Position, text: string): Typed {
  const cursor =
    text === '\n'
      ? { line: start.line + 1, character: 0 }
      : { line: start.line, character: start.character + text.length };
  return {
    cursor,
    type: { range: { start, end: start }, text },
    takeBack: { range: { start, end: cursor }, text: '' },
  };
}

/** Numbers from 0 to below 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
