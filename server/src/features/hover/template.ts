import type { ResponseEntry } from '../../model/entry';
import { ResponseFile } from '../../model/responseFile';
import { MASK } from '../../model/mask';
import { findSecrets, isOutsideVariable } from '../../model/secrets';
import { encodeKey, encodeValue } from '../../properties';
import type { TemplateKey } from '../../template/template';
import { code, quotation } from './markdown';

/** What the adopted template says about the key of `entry`: its comment and its value, as the template's own words. */
export function describeInTemplate(file: ResponseFile, entry: ResponseEntry, key: string): string[] {
  const { template } = file.context;
  if (!template) return [];
  const known = template.keys.get(key);
  if (!known) return ['The adopted template does not have this key.'];
  const words = known.documentation === '' ? [] : ['The adopted template says:', quotation(commentOf(known))];
  return [...words, defaultOf(file, entry, known)];
}

/** The template's comment without what looks like a secret in it. */
function commentOf({ documentation }: TemplateKey): string {
  return documentation
    .split('\n')
    .map((text) => {
      const node = { kind: 'comment', start: 0, markStart: 0, textEnd: text.length, end: text.length } as const;
      return findSecrets({ entries: [], comments: [{ text, start: 0, node }] })
        .reverse()
        .reduce((line, secret) => line.slice(0, secret.start) + MASK + line.slice(secret.end), text);
    })
    .join('\n');
}

function defaultOf(file: ResponseFile, entry: ResponseEntry, { key, defaultValue }: TemplateKey): string {
  if (defaultValue === '') return 'The adopted template leaves the value empty.';
  return `Value in the adopted template: ${code(maskedDefault(file, entry, key, defaultValue))}`;
}

/** As written in a file; masked by the role of `entry`, by the key and by what the value holds. */
function maskedDefault(file: ResponseFile, entry: ResponseEntry, key: string, value: string): string {
  if (entry.isSecret) return isOutsideVariable(value) ? value : MASK;
  const text = `${encodeKey(key)}=${encodeValue(value)}`;
  const alone = new ResponseFile({ text, encoding: 'utf-8', byteOrderMark: false, invalidAt: -1 }, file.context);
  const holdsSecret = alone.secrets.length > 0;
  return holdsSecret ? (alone.entries[0]?.masked(alone.secrets) ?? MASK) : encodeValue(value);
}
