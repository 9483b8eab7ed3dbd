/** Characters that XML 1.0 does not allow at all, not even as references (XML 1.0, 2.2). */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** `text` as it may stand in an attribute in double quotes, line ends included; illegal characters become U+FFFD. */
export function escapeAttribute(text: string): string {
  return text.replace(ILLEGAL, '\uFFFD').replace(/[&<>"\t\n\r]/g, (character) => REFERENCES[character] as string);
}

/** `text` as it may stand between tags. */
export function escapeContent(text: string): string {
  return text.replace(ILLEGAL, '\uFFFD').replace(/[&<>\r]/g, (character) => REFERENCES[character] as string);
}

/** `name="value" name="value"`, in the order of the object. */
export function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeAttribute(String(value))}"`)
    .join(' ');
}
