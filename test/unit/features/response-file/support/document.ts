/** Response files for the tests of features: a text in which `|` marks the cursor. */
import { DEFAULT_CONFIGURATION } from '../../../../../server/src/configuration/configuration';
import { ResponseDocument } from '../../../../../server/src/features/response-file/responseDocument';
import type { DocumentSettings } from '../../../../../server/src/features/checkedDocument';
import { parseRole } from '../../../../../server/src/roles/annotation';
import type { Role } from '../../../../../server/src/roles/role';
import type { SeveritySetting } from '../../../../../server/src/rules/diagnostic';
import { parseTemplate } from '../../../../../server/src/template/template';
import type { Position } from '../../../../../server/src/text/lines';
import type { PositionEncoding } from '../../../../../server/src/text/positions';

/** What a test says besides the text. */
export interface DocumentOptions {
  readonly uri?: string;
  readonly keyRoles?: Readonly<Record<string, string>>;
  /** The text of an adopted template. */
  readonly template?: string;
  readonly rules?: Readonly<Record<string, SeveritySetting>>;
  readonly encoding?: PositionEncoding;
  readonly settings?: Partial<DocumentSettings>;
}

export const FOLDER = 'file:///deploy';

/** The document whose text is `source`, without a common indentation and a first empty line. */
export function documentOf(source: string, options: DocumentOptions = {}): ResponseDocument {
  const { template, keyRoles = {}, rules = {} } = options;
  const settings: DocumentSettings = {
    configuration: {
      ...DEFAULT_CONFIGURATION,
      keyRoles: new Map(Object.entries(keyRoles).map(([key, role]) => [key, parseRole(role) as Role])),
      rules: new Map(Object.entries(rules)),
    },
    template: template === undefined ? null : parseTemplate(template),
    configurationUri: null,
    templateUri: template === undefined ? null : `${FOLDER}/template.properties`,
    inlayHints: { decodedValues: true, inferredRoles: true, entitlementNames: true },
    codeLens: true,
    ...options.settings,
  };
  const text = { text: dedent(source), encoding: 'utf-8', byteOrderMark: false, invalidAt: -1 } as const;
  const uri = options.uri ?? `${FOLDER}/GoodServerSetup.properties`;
  return new ResponseDocument(uri, 1, text, settings, options.encoding ?? 'utf-16');
}

/** The document of `source` without its first `|`, and where that stood. */
export function atCursor(
  source: string,
  options: DocumentOptions = {},
): { document: ResponseDocument; position: Position; offset: number } {
  const marked = dedent(source);
  const offset = marked.indexOf('|');
  if (offset < 0) throw new Error('The test marks no place with |.');
  const document = documentOf(marked.slice(0, offset) + marked.slice(offset + 1), options);
  return { document, position: document.positions.positionAt(offset), offset };
}

/** A text of several lines without the indentation of its first line, in every line, and without the empty line before it. */
export function dedent(source: string): string {
  if (!source.startsWith('\n')) return source;
  const lines = source.slice(1).split('\n');
  const indent = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0;
  const isLast = (index: number): boolean => index === lines.length - 1;
  return lines.map((line, index) => (isLast(index) && line.trim() === '' ? '' : line.slice(indent))).join('\n');
}
