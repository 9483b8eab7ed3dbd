import { severitiesOf } from '../../configuration/settings';
import { ConnectivityProfile } from '../../profile/connectivityProfile';
import type { KnownOfProfile } from '../../profile/connectivityProfile';
import type { Diagnostic } from '../../rules/diagnostic';
import { checkProfile, runProfileRules } from '../../rules/run';
import type { Checked } from '../../rules/run';
import { commentsOfProfile } from '../../rules/suppressionComment';
import type { SuppressibleComment } from '../../rules/suppressionComment';
import type { FileText } from '../../text/encoding';
import type { PositionEncoding } from '../../text/positions';
import { CheckedDocument } from '../checkedDocument';
import type { DocumentSettings, FindingsOfOthers } from '../checkedDocument';

/** A connectivity profile as the features see it. */
export class ProfileDocument extends CheckedDocument {
  readonly kind = 'connectivity-profile';
  readonly profile: ConnectivityProfile;

  constructor(
    uri: string,
    version: number | null,
    file: FileText,
    settings: DocumentSettings,
    encoding: PositionEncoding,
    known: KnownOfProfile = {},
    findingsOfOthers?: FindingsOfOthers,
  ) {
    const profile = new ConnectivityProfile(file, known);
    super(uri, version, settings, profile.lines, encoding, findingsOfOthers);
    this.profile = profile;
  }

  diagnosticsOfText(text: string): readonly Diagnostic[] {
    const profile = new ConnectivityProfile({ ...this.profile.file, text });
    return runProfileRules(profile, severitiesOf(this.settings)).diagnostics;
  }

  protected check(): Checked {
    return checkProfile(this.profile, severitiesOf(this.settings));
  }

  protected get suppressible(): readonly SuppressibleComment[] {
    return commentsOfProfile(this.profile);
  }
}

export function isProfileDocument(document: CheckedDocument): document is ProfileDocument {
  return document.kind === 'connectivity-profile';
}
