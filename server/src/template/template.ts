/** A key of an adopted template. */
export interface TemplateKey {
  readonly key: string;
  /** The template's value, decoded. */
  readonly defaultValue: string;
  /** The text of the comment lines above it, without their marks; empty where there are none. */
  readonly documentation: string;
}

/** The vendor's response file as a list of what a response file can hold. */
export interface Template {
  /** By key, in the template's order. */
  readonly keys: ReadonlyMap<string, TemplateKey>;
}

/** The template in `text`: its keys, defaults, and comments. */
export declare function parseTemplate(text: string): Template;
