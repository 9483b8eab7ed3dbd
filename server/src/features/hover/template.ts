import type { ResponseEntry } from '../../model/entry';
import { ResponseFile } from '../../model/responseFile';
import type { ResponseFileContext } from '../../model/responseFile';
import { MASK } from '../../model/mask';
import { isOutsideVariable } from '../../model/secrets';
import { encodeKey, encodeValue } from '../../properties';
import { documentedKey } from '../../roles/documented';
import type { TemplateKey } from '../../template/template';
import { applyEdits } from '../../text/edit';
import { code, quotation } from '../markdown/text';

/** What the adopted template says about the key of `entry`: its comment and its value, as the template's own words. */
export function describeInTemplate(file: ResponseFile, entry: ResponseEntry, key: string): string[] {
  const { template } = file.context;
  if (!template) return [];
  const known = template.keys.get(key);
  if (!known) {
    // Nothing of a key that somebody else vouches for.
    const isVouchedFor = file.knownKeys.keys.has(key) || documentedKey(key) !== undefined;
    return isVouchedFor ? [] : ['The adopted template does not have this key.'];
  }
  const words =
    known.documentation === '' ? [] : ['The adopted template says:', quotation(commentOf(known, file.context))];
  return [...words, defaultOf(file, entry, known)];
}

/** The template's comment with what looks like a secret in it masked. */
function commentOf({ documentation }: TemplateKey, context: ResponseFileContext): string {
  const { text, secrets } = alone(documentation.replace(/^/gm, '#'), context);
  const masked = applyEdits(
    text,
    secrets.map((span) => ({ span, newText: MASK })),
  );
  return masked.replace(/^#/gm, '');
}

function defaultOf(file: ResponseFile, entry: ResponseEntry, { key, defaultValue }: TemplateKey): string {
  if (defaultValue === '') return 'The adopted template leaves the value empty.';
  return `Value in the adopted template: ${code(maskedDefault(file, entry, key, defaultValue))}`;
}

/** As written in a file; masked by the role of `entry`, by the key and by what the value holds. */
function maskedDefault(file: ResponseFile, entry: ResponseEntry, key: string, value: string): string {
  if (entry.isSecret) return isOutsideVariable(value) ? value : MASK;
  const { text, entries, secrets } = alone(`${encodeKey(key)}=${encodeValue(value)}`, file.context);
  const own = entries[0];
  if (!own) return MASK;
  return secrets.length > 0 ? own.masked(secrets) : text.slice(own.node.valueStart);
}

/** A file of nothing but `text`, to find the secrets in it. */
function alone(text: string, context: ResponseFileContext): ResponseFile {
  return new ResponseFile({ text, encoding: 'utf-8', byteOrderMark: false, invalidAt: -1 }, context);
}
