import type { ResponseEntry } from '../model/entry';
import { maskedSlice } from '../model/masked';
import { ResponseFile } from '../model/responseFile';
import type { ResponseFileContext } from '../model/responseFile';
import { encodeKey, encodeValue } from '../properties';
import { plainText } from '../text/encoding';

const cache = new WeakMap<ResponseFileContext, ResponseFile>();

/** The adopted template once more as a response file, so that it is understood, and its secrets are found, as in any. */
export function templateFileOf(context: ResponseFileContext): ResponseFile {
  let file = cache.get(context);
  if (!file) cache.set(context, (file = new ResponseFile(plainText(textOf(context)), context)));
  return file;
}

function textOf({ template }: ResponseFileContext): string {
  const lines: string[] = [];
  for (const { key, defaultValue, documentation } of template?.keys.values() ?? []) {
    if (documentation !== '') lines.push(...documentation.split('\n').map((line) => `#${line}`));
    lines.push(`${encodeKey(key)}=${encodeValue(defaultValue)}`);
  }
  return lines.join('\n');
}

/** The comment above `entry` of the template, without its marks, secrets masked. */
export function maskedCommentOf({ text, secrets }: ResponseFile, entry: ResponseEntry): string {
  return entry.comments.map(({ start, node }) => maskedSlice(text, secrets, { start, end: node.textEnd })).join('\n');
}
