import { entitlementById } from '../../../profile/entitlements';
import { settingAt } from '../../../profile/settings';
import { SUPPRESSION_MEANINGS } from '../../../rules/suppressionComment';
import type { SuppressionKind } from '../../../rules/suppressionComment';
import { markdownOf } from '../../markdown/explanation';
import type { Description } from '../../markdown/explanation';
import { describeEntitlement, describePort } from '../markdown/entitlement';
import { describeRuleHere } from '../markdown/rule';
import { describeSetting, describeValue } from '../markdown/setting';
import { describeSuppression } from '../markdown/suppression';

/** What a suggestion is about: all that its documentation is made from when somebody looks at it. */
export type CompletionData = { readonly language: 'connectivity-profile' } & (
  | { readonly about: 'setting'; readonly path: readonly string[] }
  | { readonly about: 'value'; readonly path: readonly string[]; readonly value: string }
  | { readonly about: 'entitlement'; readonly id: string }
  | { readonly about: 'port'; readonly port: number; readonly id?: string }
  | { readonly about: 'rule'; readonly rule: string }
  | { readonly about: 'directive'; readonly kind: SuppressionKind }
);

/** The documentation of a suggestion in Markdown; undefined where there is none to give. */
export function explain(data: CompletionData): string | undefined {
  const description = descriptionOf(data);
  return description ? markdownOf(description) : undefined;
}

function descriptionOf(data: CompletionData): Description | null {
  switch (data.about) {
    case 'setting': {
      const setting = settingAt(data.path);
      return setting && describeSetting(setting, data.path);
    }
    case 'value': {
      const setting = settingAt(data.path);
      return setting && describeValue(setting, data.value, data.path);
    }
    case 'entitlement': {
      const entitlement = entitlementById(data.id);
      return entitlement ? describeEntitlement(entitlement) : null;
    }
    case 'port':
      return describePort(data.port, data.id);
    case 'rule':
      return describeRuleHere(data.rule, null);
    case 'directive':
      return data.kind in SUPPRESSION_MEANINGS ? describeSuppression(data.kind) : null;
    default:
      return null;
  }
}
