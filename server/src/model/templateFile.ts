import { isDocumentation } from '../template/template';
import { plainText } from '../text/encoding';
import type { ResponseEntry } from './entry';
import { maskedSlice } from './masked';
import { ResponseFile } from './responseFile';
import type { ResponseFileContext } from './responseFile';

const cache = new WeakMap<ResponseFileContext, ResponseFile>();

/** The adopted template once more as a response file, so that it is understood, and its secrets are found, as in any. */
export function templateFileOf(context: ResponseFileContext): ResponseFile {
  let file = cache.get(context);
  if (!file) cache.set(context, (file = new ResponseFile(plainText(context.template?.text ?? ''), context)));
  return file;
}

/** The comment above `entry` of the template, without its marks, rulers and what is meant for this tool; secrets masked. */
export function maskedCommentOf({ text, secrets }: ResponseFile, entry: ResponseEntry): string {
  return entry.comments
    .filter((comment) => isDocumentation(comment.text.trim()))
    .map(({ start, node }) => maskedSlice(text, secrets, { start, end: node.textEnd }).trim())
    .join('\n')
    .trim();
}
