import type { ResponseFileContext } from '../model/responseFile';
import type { SeveritySetting } from '../rules/diagnostic';
import type { SeveritySettings } from '../rules/severity';
import type { Template } from '../template/template';
import type { Configuration } from './configuration';

/** What applies to one file besides its own text. */
export interface Settings {
  readonly configuration: Configuration;
  /** Rules set from outside the configuration (`--rule`); they win over it. */
  readonly overrides?: ReadonlyMap<string, SeveritySetting>;
  /** The adopted template, read and parsed by the host. */
  readonly template: Template | null;
}

const contexts = new WeakMap<Settings, ResponseFileContext>();

/** What a response file's meaning depends on; the same object for the same settings. */
export function contextOf(settings: Settings): ResponseFileContext {
  let context = contexts.get(settings);
  if (!context) {
    context = { keyRoles: settings.configuration.keyRoles, template: settings.template };
    contexts.set(settings, context);
  }
  return context;
}

/** What the rules' severities depend on. */
export function severitiesOf({ configuration, overrides }: Settings): SeveritySettings {
  return { configured: new Map([...configuration.rules, ...(overrides ?? [])]), ruleSets: configuration.ruleSets };
}
