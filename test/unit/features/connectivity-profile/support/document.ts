/** Connectivity profiles for the tests of features: a text in which `|` marks the cursor. */
import { DEFAULT_CONFIGURATION } from '../../../../../server/src/configuration/configuration';
import type { DocumentSettings } from '../../../../../server/src/features/checkedDocument';
import { ProfileDocument } from '../../../../../server/src/features/connectivity-profile/profileDocument';
import type { SeveritySetting } from '../../../../../server/src/rules/diagnostic';
import type { Position } from '../../../../../server/src/text/lines';
import type { PositionEncoding } from '../../../../../server/src/text/positions';
import { FOLDER, dedent } from '../../response-file/support/document';

/** What a test says besides the text. */
export interface ProfileOptions {
  readonly uri?: string;
  readonly rules?: Readonly<Record<string, SeveritySetting>>;
  readonly encoding?: PositionEncoding;
  readonly settings?: Partial<DocumentSettings>;
}

/** The profile whose text is `source`, without a common indentation and a first empty line. */
export function documentOf(source: string, options: ProfileOptions = {}): ProfileDocument {
  const settings: DocumentSettings = {
    configuration: { ...DEFAULT_CONFIGURATION, rules: new Map(Object.entries(options.rules ?? {})) },
    template: null,
    configurationUri: null,
    templateUri: null,
    inlayHints: { decodedValues: true, inferredRoles: true, entitlementNames: true },
    codeLens: true,
    ...options.settings,
  };
  const text = { text: dedent(source), encoding: 'utf-8', byteOrderMark: false, invalidAt: -1 } as const;
  const uri = options.uri ?? `${FOLDER}/mail.connectivity-profile.json`;
  return new ProfileDocument(uri, 1, text, settings, options.encoding ?? 'utf-16');
}

/** The profile of `source` without its first `|`, and where that stood. */
export function atCursor(
  source: string,
  options: ProfileOptions = {},
): { document: ProfileDocument; position: Position; offset: number } {
  const marked = dedent(source);
  const offset = marked.indexOf('|');
  if (offset < 0) throw new Error('The test marks no place with |.');
  const document = documentOf(marked.slice(0, offset) + marked.slice(offset + 1), options);
  return { document, position: document.positions.positionAt(offset), offset };
}
