import { severitiesOf } from '../configuration/settings';
import type { Settings } from '../configuration/settings';
import type { Diagnostic } from '../rules/diagnostic';
import type { InternalProblem } from '../rules/problem';
import type { Found } from '../rules/report';
import { diagnosticsOf } from '../rules/run';
import type { Checked } from '../rules/run';
import type { SuppressibleComment } from '../rules/suppressionComment';
import type { LineIndex } from '../text/lines';
import { positionsOf } from '../text/positions';
import type { PositionEncoding, Positions } from '../text/positions';

/** What applies to one document besides its text: the configuration, and what the editor is set to. */
export interface DocumentSettings extends Settings {
  /** The `bems-config.json` in force, or null. */
  readonly configurationUri: string | null;
  /** The adopted template, or null. */
  readonly templateUri: string | null;
  readonly inlayHints: {
    readonly decodedValues: boolean;
    readonly inferredRoles: boolean;
    readonly entitlementNames: boolean;
  };
  readonly codeLens: boolean;
}

/**
 * What the files of the workspace together make of one of them: always the same list until that changes; null while
 * nobody knows.
 */
export type FindingsOfOthers = (uri: string) => readonly Found[] | null;

/**
 * A file as the features see it: read once for one version of its text. Open documents have the text of the editor, the
 * others that of the disk.
 */
export abstract class CheckedDocument {
  abstract readonly kind: 'response-file' | 'connectivity-profile';
  /** Between offsets of the text and the positions of the protocol, in the encoding of the client. */
  readonly positions: Positions;
  private cachedCheck: Checked | undefined;
  private assembled:
    { readonly others: readonly Found[] | null; readonly diagnostics: readonly Diagnostic[] } | undefined;

  constructor(
    readonly uri: string,
    /** The editor's version; null where the document is not open. */
    readonly version: number | null,
    readonly settings: DocumentSettings,
    readonly lines: LineIndex,
    encoding: PositionEncoding,
    private readonly findingsOfOthers: FindingsOfOthers = () => null,
  ) {
    this.positions = positionsOf(lines, encoding);
  }

  get text(): string {
    return this.lines.text;
  }

  /** All diagnostics of the file, sorted by position; the same list until the files around it change what they say. */
  get diagnostics(): readonly Diagnostic[] {
    const others = this.findingsOfOthers(this.uri);
    if (this.assembled?.others !== others) {
      const diagnostics = diagnosticsOf(this.checked, this.suppressible, severitiesOf(this.settings), others);
      this.assembled = { others, diagnostics };
    }
    return this.assembled.diagnostics;
  }

  /** Rules that crashed. */
  get problems(): readonly InternalProblem[] {
    return this.checked.problems;
  }

  /** The same file with another text, checked by itself: for fixes that are made one after the other. */
  abstract diagnosticsOfText(text: string): readonly Diagnostic[];

  protected abstract check(): Checked;
  protected abstract get suppressible(): readonly SuppressibleComment[];

  private get checked(): Checked {
    return (this.cachedCheck ??= this.check());
  }
}
