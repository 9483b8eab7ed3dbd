import type { ResponseEntry } from '../../../model/entry';
import { MASK } from '../../../model/mask';
import { maskedSlice } from '../../../model/masked';
import type { ResponseFile } from '../../../model/responseFile';
import { isOutsideVariable } from '../../../model/secrets';
import { documentedKey } from '../../../roles/documented';
import type { TemplateKey } from '../../../template/template';
import { code, quotation } from '../../markdown/text';
import { maskedCommentOf, templateFileOf } from '../../../model/templateFile';

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
  const words = known.documentation === '' ? [] : ['The adopted template says:', quotation(commentOf(file, known))];
  return [...words, defaultOf(file, entry, known)];
}

function commentOf({ context }: ResponseFile, { key }: TemplateKey): string {
  const template = templateFileOf(context);
  const own = template.effective(key);
  return own ? maskedCommentOf(template, own) : '';
}

function defaultOf(file: ResponseFile, entry: ResponseEntry, { key, defaultValue }: TemplateKey): string {
  if (defaultValue === '') return 'The adopted template leaves the value empty.';
  return `Value in the adopted template: ${code(maskedDefault(file, entry, key, defaultValue))}`;
}

/** As written in a file; masked by the role of `entry`, by the key and by what the value holds. */
function maskedDefault({ context }: ResponseFile, entry: ResponseEntry, key: string, value: string): string {
  if (entry.isSecret) return isOutsideVariable(value) ? value : MASK;
  const template = templateFileOf(context);
  const own = template.effective(key);
  return own ? maskedSlice(template.text, template.secrets, own.valueSpan) : MASK;
}
