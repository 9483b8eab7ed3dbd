import { isSameOrBelow } from '../../network/domainName';
import type { Span } from '../../text/span';
import type { ConnectivityProfile } from '../connectivityProfile';
import { answersOf } from './answers';
import type { Answer } from './answers';
import { casesOf, keyOf, merged } from './cases';
import type { Case } from './cases';
import { claimsOn } from './claims';
import type { Findings } from './claims';
import type { ReadableProfile } from './entries';
import { notesOf } from './notes';
import type { Question } from './question';
import { readableProfile } from './readable';
import { routeKey } from './route';
import type { PlainRoute } from './route';
import { DEFAULT_ROUTE_PAGES, OURS, SETTINGS_REFERENCE, titleOf } from './section';
import type { Section } from './section';
import type { Claim, Note, Step } from './step';
import { summaryOf } from './summary';
import { shown } from './words';
import { listOf } from '../../text/listOf';

/** Which route a host takes, and why. */
export interface RouteLookup {
  readonly question: Question;
  /** What the host may be called: itself, or completed with each default domain. */
  readonly names: readonly string[];
  /** Everything that was looked at, in order. */
  readonly steps: readonly Step[];
  /**
   * One where the route is clear. Several of one host, port and app: documentation does not tell which of them holds.
   */
  readonly answers: readonly Answer[];
  /** Whether nothing undocumented, and nothing left out, could make the answer another. */
  readonly certain: boolean;
  /** The answer in one line. */
  readonly summary: string;
  readonly notes: readonly Note[];
  /** What cannot be used as it stands, in the order of the text. */
  readonly leftOut: readonly LeftOutPart[];
}

export interface LeftOutPart {
  /** UTF-16 offsets of the text. */
  readonly span: Span;
  readonly message: string;
  /** Whether it could be meant for this host. */
  readonly mayDecide: boolean;
}

/**
 * Which route `question` takes by `profile`; null where the text holds no profile at all. Source: PUB UEM
 * administration 12.11-12.19, settings of the connectivity profile and routing with BlackBerry Proxy.
 */
export function lookUpRoute(profile: ConnectivityProfile, question: Question): RouteLookup | null {
  return profile.root ? new Lookup(readableProfile(profile), profile.target?.text ?? null, question).run() : null;
}

class Lookup {
  private readonly findings: Findings = { steps: [], doubts: [] };

  constructor(
    private readonly profile: ReadableProfile,
    private readonly target: string | null,
    private readonly question: Question,
  ) {}

  run(): RouteLookup {
    const { question, profile, findings } = this;
    const names = this.names();
    const all = this.allTraffic();
    const fallback = all ? null : this.fallback();
    const hosts = all ? [{ host: question.host, cases: this.overridden(all) }] : this.hosts(names, fallback as Claim);
    const isFallback = hosts.some(({ cases }) => cases.some(({ claims }) => claims.includes(fallback as Claim)));
    if (fallback) findings.steps.push(isFallback ? fallback.step : this.unusedDefault());
    const answers = hosts.flatMap(({ host, cases }) => answersOf(host, cases, findings.steps));
    if (!all) this.addDoubts(hosts, isFallback);
    const leftOut = profile.leftOut.map(({ section, span, message, concerns }) => {
      const isDefault = section === 'defaultAllowedDomainRoute' && isFallback && question.sdk === 6;
      const counts = section === null || !all;
      return { span, message, mayDecide: counts && (isDefault || concerns([...names, question.host], question)) };
    });
    const certain = findings.doubts.length === 0 && !leftOut.some(({ mayDecide }) => mayDecide);
    const notes = [...findings.doubts, ...notesOf(question, answers, findings.steps, this.target)];
    const summary = summaryOf(question, answers, certain);
    return { question, names, steps: findings.steps, answers, certain, summary, notes, leftOut };
  }

  /** The names to look up; a host without a domain gets each default domain, in the order of the profile. */
  private names(): readonly string[] {
    const { question, profile } = this;
    const { host, address } = question;
    if (address !== null || host.includes('.')) return [host];
    const completed = new Set<string>();
    for (const { domain, span } of profile.defaultDomains) {
      const name = `${host}.${domain}`;
      completed.add(name);
      const explanation = `The default domain ${shown(domain)} completes ${shown(host)} to ${shown(name)}.`;
      this.step('defaultDomains', true, explanation, { name, span, entry: domain });
    }
    if (completed.size === 0) {
      this.step('defaultDomains', false, `No default domain completes ${shown(host)}: it is looked up as it is.`);
    }
    const isListed =
      profile.domains.some(({ domain }) => isSameOrBelow(host, domain)) ||
      profile.servers.some((entry) => entry.host === host) ||
      profile.appServers.some((entry) => entry.host === host);
    return completed.size === 0 || isListed ? [host, ...completed] : [...completed];
  }

  /** 'Route all traffic' where it decides; null where the rest of the profile does. */
  private allTraffic(): Claim | null {
    const { routeAllTraffic: all } = this.profile;
    if (all === 'left out') return null;
    const { sdk } = this.question;
    if (!all) {
      if (sdk === 5) this.step('routeAllTraffic', false, "'Route all traffic' is not set.");
      return null;
    }
    const { span, route } = all;
    const section = 'routeAllTraffic';
    if (sdk !== 5) {
      this.step(section, false, "'Route all traffic' reaches only apps on an SDK before 6.0.", { span, route });
      return null;
    }
    if (this.target === 'uem-cloud') {
      this.step(section, false, "UEM Cloud, for which the profile is, has no 'Route all traffic'.", { span, route });
      return null;
    }
    const says = "'Route all traffic' is set: for apps on an SDK before 6.0 it overrides the rest of the profile.";
    return { step: this.step(section, true, says, { span, route }), route };
  }

  private overridden(claim: Claim): readonly Case[] {
    return [{ port: this.question.port, apps: null, claims: [claim] }];
  }

  private hosts(names: readonly string[], fallback: Claim): readonly { host: string; cases: readonly Case[] }[] {
    const { question, profile, findings } = this;
    const hosts = names.map((host) => ({
      host,
      cases: casesOf(claimsOn(host, question, profile, findings), question.port, fallback),
    }));
    const keys = new Set(hosts.map(({ cases }) => keyOf(cases)));
    if (keys.size === 1) {
      return [{ host: question.host, cases: merged(hosts.map(({ cases }) => cases)) }];
    }
    const { host } = question;
    if (names.includes(host)) {
      this.doubt(`Whether an entry for ${shown(host)} counts before a default domain completes it is not documented.`);
    }
    if (names.filter((name) => name !== host).length > 1) {
      this.doubt(
        `In which order the default domains complete ${shown(host)}, and which of them holds, is not documented.`,
      );
    }
    return hosts;
  }

  /** What holds for a host that nothing else in the profile is about. */
  private fallback(): Claim {
    const { profile, question } = this;
    const { defaultRoute } = profile;
    const section = 'defaultAllowedDomainRoute';
    const claim = (
      route: PlainRoute | null,
      explanation: string,
      span: Span | null = null,
      source = DEFAULT_ROUTE_PAGES,
    ): Claim => ({
      route,
      step: { section, name: null, matched: route !== null, span, entry: null, route, explanation, source },
    });
    if (question.sdk === 5) {
      return claim(
        null,
        'Nothing in the profile is about this host, and the default route is for apps on SDK 6.0 or later.',
      );
    }
    if (defaultRoute === 'left out' || (!defaultRoute && !profile.isComplete)) {
      return claim(
        null,
        'Nothing that can be read is about this host, and the default route cannot be read.',
        null,
        OURS,
      );
    }
    if (defaultRoute) {
      const { route, span } = defaultRoute;
      return claim(route, 'Nothing else in the profile is about this host: the default route holds.', span);
    }
    const direct: PlainRoute = { type: 'direct', primary: null, secondary: null };
    return claim(direct, 'Nothing in the profile is about this host, and without a default route it is direct.');
  }

  private unusedDefault(): Step {
    const { defaultRoute } = this.profile;
    const said = defaultRoute === 'left out' ? null : defaultRoute;
    return {
      section: 'defaultAllowedDomainRoute',
      name: null,
      matched: false,
      span: said?.span ?? null,
      entry: null,
      route: said?.route ?? null,
      explanation: 'The default route is only for what the profile does not name.',
      source: DEFAULT_ROUTE_PAGES,
    };
  }

  private addDoubts(hosts: readonly { readonly cases: readonly Case[] }[], isFallback: boolean): void {
    const { question, profile } = this;
    const cases = hosts.flatMap((host) => host.cases);
    const conflicts = new Set(cases.map((one) => this.conflictIn(one)).filter((text) => text !== null));
    for (const text of conflicts) this.doubt(text);
    if (isFallback && question.sdk === 5) {
      this.doubt('What apps on an SDK before 6.0 do with a host that no entry is about is not documented.');
    } else if (isFallback && question.address !== null) {
      this.doubt('The default route is documented for domains; that it also holds for addresses is our reading.');
    }
    if (question.address !== null) return;
    const routes = new Set(cases.flatMap(({ claims }) => claims.map(({ route }) => routeKey(route))));
    const other = profile.ranges.find(({ route }) => routes.size > 1 || !routes.has(routeKey(route)));
    if (other) {
      this.doubt(
        `The address ranges could make a difference, such as ${shown(other.text)}: neither the address of ${shown(question.host)} nor whether ranges count for names can be told from the profile.`,
      );
    }
  }

  private conflictIn({ claims }: Case): string | null {
    if (new Set(claims.map(({ route }) => routeKey(route))).size < 2) return null;
    const titles = [...new Set(claims.map(({ step }) => `'${titleOf(step.section)}'`))];
    return titles.length > 1
      ? `Documentation does not tell which of ${listOf(titles, 'and')} counts for one and the same host.`
      : `Several entries of ${titles.join('')} lead to different routes: documentation does not tell which of them counts.`;
  }

  private step(section: Section, matched: boolean, explanation: string, about: Partial<Step> = {}): Step {
    const nothing = { name: null, span: null, entry: null, route: null, source: SETTINGS_REFERENCE };
    const step: Step = { section, matched, explanation, ...nothing, ...about };
    this.findings.steps.push(step);
    return step;
  }

  private doubt(text: string): void {
    this.findings.doubts.push({ text, source: OURS });
  }
}
