import { contextOf, severitiesOf } from '../../configuration/settings';
import type { Settings } from '../../configuration/settings';
import { ResponseFile } from '../../model/responseFile';
import type { Known } from '../../model/responseFile';
import type { InternalProblem } from '../../rules/problem';
import type { Diagnostic } from '../../rules/diagnostic';
import { runRules } from '../../rules/run';
import type { RuleRun } from '../../rules/run';
import type { FileText } from '../../text/encoding';
import { positionsOf } from '../../text/positions';
import type { PositionEncoding, Positions } from '../../text/positions';

/** What applies to one document besides its text: the configuration, and what the editor is set to. */
export interface DocumentSettings extends Settings {
  /** The `bems-config.json` in force, or null. */
  readonly configurationUri: string | null;
  /** The adopted template, or null. */
  readonly templateUri: string | null;
  readonly inlayHints: { readonly decodedValues: boolean; readonly inferredRoles: boolean };
  readonly codeLens: boolean;
}

/**
 * A response file as the features see it: read once for one version of its text, and never changed. Open documents have
 * the text of the editor, the others that of the disk.
 */
export class ResponseDocument {
  readonly file: ResponseFile;
  /** Between offsets of `file.text` and the positions of the protocol, in the encoding of the client. */
  readonly positions: Positions;
  private cachedRun: RuleRun | undefined;

  constructor(
    readonly uri: string,
    /** The editor's version; null where the document is not open. */
    readonly version: number | null,
    file: FileText,
    readonly settings: DocumentSettings,
    encoding: PositionEncoding,
    /** What was read of the document before it was changed. */
    known: Known = {},
  ) {
    this.file = new ResponseFile(file, contextOf(settings), known);
    this.positions = positionsOf(this.file.lines, encoding);
  }

  /** All diagnostics of the file, sorted by position; found when first asked for. */
  get diagnostics(): readonly Diagnostic[] {
    return this.run.diagnostics;
  }

  /** Rules that crashed. */
  get problems(): readonly InternalProblem[] {
    return this.run.problems;
  }

  private get run(): RuleRun {
    return (this.cachedRun ??= runRules(this.file, severitiesOf(this.settings)));
  }
}
