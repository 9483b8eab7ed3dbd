import type { Deployment } from '../deployment/deployment';
import type { ResponseFile } from '../model/responseFile';
import type { ConnectivityProfile } from '../profile/connectivityProfile';
import type { DeploymentReport, ProfileReport, Report } from './report';
import type { Severity } from './diagnostic';

/** The text of a file; for rules about several files their texts by name. */
export type Example = string | Readonly<Record<string, string>>;

/** Examples of a rule's page; all run as tests. */
export interface Examples<E extends Example = string> {
  /** Files in which the rule must report, and nothing else may but `also`. */
  readonly bad: readonly E[];
  /** Rules that the bad examples cannot help meeting, too. */
  readonly also?: readonly string[];
  /** The same, put right: nothing may be reported. */
  readonly good: readonly E[];
}

/**
 * A diagnostic as data: from it come the check, the rule's page, the settings, the schema and the reports. Two rules of
 * one id report the same of two types of file.
 */
export interface Rule<E extends Example = Example> {
  /** Stable: the diagnostic's code, the name in settings and suppressions. */
  readonly id: string;
  readonly severity: Severity;
  /** One line for lists: what is wrong, without a full stop. */
  readonly title: string;
  /** Why it matters: what the installer, Windows, SQL Server or UEM then does. */
  readonly reason: string;
  /** Where the documented fact stands. */
  readonly source: string;
  /** What its fix does, in words, and whether it is safe; absent where there is none. */
  readonly fix?: { readonly description: string; readonly safe: boolean };
  /** Severities under a rule set of the configuration (`ruleSets`). */
  readonly ruleSets?: Readonly<Record<string, Severity>>;
  /**
   * `form` rules of response files keep their severity whatever the origin of a role; those of `value` rest on the role, so
   * an inferred one makes an error a warning and a warning information.
   */
  readonly about: 'form' | 'value' | 'profile' | 'deployment' | 'configuration';
  /** The diagnostic is about the file as a whole: `bems-disable` anywhere in it suppresses it. */
  readonly wholeFile?: boolean;
  readonly examples: Examples<E>;
}

/** A rule about response files. */
export interface ResponseFileRule extends Rule<string> {
  readonly about: 'form' | 'value';
  /** Reports what is wrong with a response file. */
  readonly check?: (file: ResponseFile, report: Report) => void;
  /**
   * Reports what is wrong with the entries of `file`, where that rests on each entry alone: on its text, its comments, its
   * role and on whether it counts. It is asked again only about entries that changed, so `file` may show no others; each
   * finding names its entry.
   */
  readonly checkEntries?: (file: ResponseFile, report: Report) => void;
}

/** A rule about connectivity profiles. */
export interface ProfileRule extends Rule<string> {
  readonly about: 'profile';
  readonly check: (profile: ConnectivityProfile, report: ProfileReport) => void;
}

/** A rule about what the files of a workspace say together. */
export interface DeploymentRule extends Rule<Readonly<Record<string, string>>> {
  readonly about: 'deployment';
  readonly check: (deployment: Deployment, report: DeploymentReport) => void;
}

/** Declares a rule about response files: for its type only. */
export function defineRule(rule: ResponseFileRule): ResponseFileRule {
  return rule;
}

/** Declares a rule about connectivity profiles. */
export function defineProfileRule(rule: Omit<ProfileRule, 'about'>): ProfileRule {
  return { ...rule, about: 'profile' };
}

/** Declares a rule about several files. */
export function defineDeploymentRule(rule: Omit<DeploymentRule, 'about'>): DeploymentRule {
  return { ...rule, about: 'deployment' };
}
