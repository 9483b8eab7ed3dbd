import type { EditorSettings } from '../protocol';

/** The settings in what the client answered, without whatever is of another type than it should be. */
export function editorSettingsOf(answer: unknown): EditorSettings {
  const { rules, ruleSets, template, inlayHints, codeLens } = objectOf(answer);
  const { decodedValues, inferredRoles, entitlementNames } = objectOf(inlayHints);
  const { enabled } = objectOf(codeLens);
  return {
    rules: Object.fromEntries(Object.entries(objectOf(rules)).filter(isText)),
    ruleSets: Array.isArray(ruleSets) ? ruleSets.filter((name) => typeof name === 'string') : [],
    ...(typeof template === 'string' && { template }),
    inlayHints: {
      ...(typeof decodedValues === 'boolean' && { decodedValues }),
      ...(typeof inferredRoles === 'boolean' && { inferredRoles }),
      ...(typeof entitlementNames === 'boolean' && { entitlementNames }),
    },
    codeLens: { ...(typeof enabled === 'boolean' && { enabled }) },
  };
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isText(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string';
}
