import { contains } from '../../network/addressRange';
import { isSameOrBelow } from '../../network/domainName';
import { entitlementById } from '../entitlements';
import type { DomainEntry, ReadableProfile } from './entries';
import type { Question } from './question';
import { routeKey } from './route';
import { APP_SERVERS, OURS, SETTINGS_REFERENCE } from './section';
import type { Section } from './section';
import type { Claims, Note, Step } from './step';
import { shown } from './words';

/** Where what was found is put. */
export interface Findings {
  readonly steps: Step[];
  /** Why the answer is not certain. */
  readonly doubts: Note[];
}

/** Looks up `name`, which the host of the question is or may be completed to, in the sections of the profile. */
export function claimsOn(name: string, question: Question, profile: ReadableProfile, findings: Findings): Claims {
  const lookup = new NameLookup(name, question, profile, findings);
  lookup.domains();
  lookup.servers();
  lookup.ranges();
  lookup.appServers();
  return lookup.claims;
}

class NameLookup {
  readonly claims: Claims = { base: [], byPort: new Map(), apps: [] };

  constructor(
    private readonly name: string,
    private readonly question: Question,
    private readonly profile: ReadableProfile,
    private readonly findings: Findings,
  ) {}

  private step(
    section: Section,
    matched: boolean,
    explanation: string,
    about: Partial<Pick<Step, 'span' | 'entry' | 'route' | 'source'>> = {},
  ): Step {
    const nothing = { span: null, entry: null, route: null, source: SETTINGS_REFERENCE };
    const step: Step = { section, name: this.name, matched, explanation, ...nothing, ...about };
    this.findings.steps.push(step);
    return step;
  }

  private doubt(text: string, source: string = OURS): void {
    this.findings.doubts.push({ text, source });
  }

  domains(): void {
    const { name, question } = this;
    if (question.address !== null) {
      this.step('allowedDomains', false, `${shown(name)} is an address: allowed domains cover names.`);
      return;
    }
    const covering = this.profile.domains
      .filter(({ domain }) => isSameOrBelow(name, domain))
      .sort((a, b) => b.domain.length - a.domain.length);
    if (covering.length === 0) this.step('allowedDomains', false, `No allowed domain covers ${shown(name)}.`);
    const usable = covering.filter(({ route }) => question.sdk !== 5 || route.type === 'proxyCluster');
    const nearest = usable.filter(({ domain }) => domain === usable[0]?.domain);
    for (const entry of covering) this.domain(entry, usable[0], nearest.includes(entry));
    this.doubtsOfDomains(covering, usable, nearest);
  }

  private domain(entry: DomainEntry, nearest: DomainEntry | undefined, decides: boolean): void {
    const { span, text, domain, route } = entry;
    const about = { span, entry: text, route };
    const covers =
      domain === this.name
        ? `${shown(this.name)} is an allowed domain itself`
        : `${shown(this.name)} is below the allowed domain ${shown(text)}`;
    if (decides) {
      const step = this.step('allowedDomains', true, `${covers}.`, about);
      this.claims.base.push({ step, route });
    } else if (this.question.sdk === 5 && route.type !== 'proxyCluster') {
      const says = route.type === 'direct' ? 'a direct route' : 'a denial';
      this.step('allowedDomains', true, `${covers}, but ${says} reaches only apps on SDK 6.0 or later.`, about);
    } else {
      const source = `${SETTINGS_REFERENCE}; ${OURS}`;
      this.step('allowedDomains', true, `${covers}, but ${shown(nearest?.text ?? '')} is nearer.`, {
        ...about,
        source,
      });
    }
  }

  private doubtsOfDomains(
    covering: readonly DomainEntry[],
    usable: readonly DomainEntry[],
    nearest: readonly DomainEntry[],
  ): void {
    const [first] = nearest;
    if (!first) return;
    if (covering[0] && covering[0].domain !== first.domain) {
      this.doubt(
        `Whether ${shown(first.text)} counts for apps on an SDK before 6.0 is not documented, as ${shown(covering[0].text)} is nearer and its route is not for them.`,
      );
    }
    const key = routeKey(first.route);
    const farther = usable.find((entry) => entry.domain !== first.domain && routeKey(entry.route) !== key);
    if (farther) {
      this.doubt(
        `${shown(farther.text)} covers ${shown(this.name)} too, with another route: that the nearest domain counts is our reading, no public source says it.`,
      );
    }
  }

  servers(): void {
    const { name, question, claims } = this;
    const entries = this.profile.servers.filter(({ host }) => host === name);
    if (entries.length === 0) this.step('additionalServers', false, `No additional server is called ${shown(name)}.`);
    for (const { span, text, port, route } of entries) {
      const about = { span, entry: `${text}:${port}`, route };
      if (question.port !== null && question.port !== port) {
        const says = `${shown(name)} is listed for port ${port}: nothing says that this covers port ${question.port}.`;
        this.step('additionalServers', false, says, about);
      } else {
        const says = `${shown(name)} is an additional server on port ${port}.`;
        const step = this.step('additionalServers', true, says, about);
        const known = claims.byPort.get(port);
        if (known) known.push({ step, route });
        else claims.byPort.set(port, [{ step, route }]);
      }
    }
  }

  ranges(): void {
    const { name, question, profile } = this;
    const { address } = question;
    if (address === null) {
      if (profile.ranges.length === 0) return;
      const says = `Whether an address range covers ${shown(name)} depends on the address that the name stands for, which the profile does not tell.`;
      this.step('ipAddressRanges', false, says, { source: OURS });
      return;
    }
    const entries = profile.ranges.filter(({ range }) => contains(range, address));
    if (entries.length === 0) this.step('ipAddressRanges', false, `No address range contains ${shown(name)}.`);
    for (const { span, text, route } of entries) {
      const says = `${shown(name)} is in the address range ${shown(text)}.`;
      const step = this.step('ipAddressRanges', true, says, { span, entry: text, route });
      this.claims.base.push({ step, route });
    }
  }

  appServers(): void {
    const { name, question } = this;
    const entries = this.profile.appServers.filter(({ host }) => host === name);
    if (entries.length === 0) this.step('applicationServers', false, `No app has a server called ${shown(name)}.`);
    for (const { span, text, port, route, application } of entries) {
      const entry = port === null ? text : `${text}:${port}`;
      const about = { span, entry, route, source: APP_SERVERS };
      const app = appName(application);
      const at = port === null ? '' : ` on port ${port}`;
      if (question.port !== null && port !== null && question.port !== port) {
        const says = `${shown(name)} is a server of ${app}${at}: nothing says that this covers port ${question.port}.`;
        this.step('applicationServers', false, says, about);
      } else if (route === null) {
        const says = `${shown(name)} is a server of ${app}${at}, but the entry names no cluster.`;
        this.step('applicationServers', true, says, about);
        this.doubt(`Which way ${app} takes to a server for which it names no cluster is not documented.`);
      } else {
        const says = `${shown(name)} is a server of ${app}${at}: this holds for that app.`;
        const step = this.step('applicationServers', true, says, about);
        this.claims.apps.push({ step, route, application, port });
      }
    }
  }
}

/** An app by its name and the id of its entitlement, or by the id alone. */
export function appName(id: string): string {
  const name = entitlementById(id)?.name;
  return name === undefined ? shown(id) : `${name} (${id})`;
}
