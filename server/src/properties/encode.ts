/**
 * A source for the value `value`, to stand behind an `=` or `:`: decoding it gives `value` again, and it stands on one
 * line. Only what must be escaped is escaped.
 */
export function encodeValue(value: string): string {
  return escapeText(value).replace(/^ /, '\\ ');
}

/** A source for the key `key`: decoding it gives `key` again; separators, blanks and comment marks are escaped. */
export function encodeKey(key: string): string {
  return escapeText(key).replace(/[ =:]/g, '\\$&').replace(/^[#!]/, '\\$&');
}

const ESCAPE_FOR: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\f': '\\f',
};

function escapeText(text: string): string {
  return text.replace(/[\\\t\n\r\f]/g, (c) => ESCAPE_FOR[c] as string);
}
