import type { CodeAction } from 'vscode-languageserver-types';
import { withKeyRole, withRuleSeverity } from '../../configuration/edit';
import { CONFIGURATION_FILE } from '../../configuration/configuration';
import type { Role } from '../../roles/role';
import { formatRole } from '../../roles/role';
import { SEVERITIES } from '../../rules/diagnostic';
import type { Severity, SeveritySetting } from '../../rules/diagnostic';
import type { PositionEncoding } from '../../text/positions';
import type { CodeActionCapabilities } from '../codeActions';
import type { CheckedDocument } from '../checkedDocument';
import type { Touched } from './touched';
import { changedConfiguration, configurationUriFor, workspaceEdit } from './workspaceEdit';

/** What an action that changes the configuration file carries until its text is at hand. */
export interface ConfigurationChange {
  readonly configurationUri: string;
  readonly encoding: PositionEncoding;
  readonly documentChanges: boolean;
  readonly change:
    | { readonly kind: 'severity'; readonly rule: string; readonly severity: SeveritySetting }
    | { readonly kind: 'keyRole'; readonly key: string; readonly role: string };
}

/** Switches a rule off in the configuration, or makes it one less severe. */
export function severityActions(
  document: CheckedDocument,
  rule: string,
  touched: readonly Touched[],
  capabilities: CodeActionCapabilities,
): CodeAction[] {
  // What is set from outside wins over the configuration.
  if (document.settings.overrides?.has(rule)) return [];
  const client = touched.flatMap((each) => each.client);
  const actionOf = (title: string, severity: SeveritySetting): CodeAction[] => {
    const data = changeOf(document, capabilities, { kind: 'severity', rule, severity });
    if (!data) return [];
    return [{ title, kind: 'quickfix', ...(client.length > 0 ? { diagnostics: client } : {}), data }];
  };
  const lower = oneLower(touched[0]?.diagnostic.severity ?? 'hint');
  return [
    ...(lower ? actionOf(`Set ${rule} to ${lower} in ${CONFIGURATION_FILE}`, lower) : []),
    ...actionOf(`Switch ${rule} off in ${CONFIGURATION_FILE}`, 'off'),
  ];
}

/** Gives a key its role in the key map of the configuration. */
export function keyMapAction(
  document: CheckedDocument,
  key: string,
  role: Role,
  capabilities: CodeActionCapabilities,
): CodeAction[] {
  const text = formatRole(role);
  const data = changeOf(document, capabilities, { kind: 'keyRole', key, role: text });
  return data ? [{ title: `Assign role in ${CONFIGURATION_FILE}: ${text}`, kind: 'refactor.rewrite', data }] : [];
}

/** Adds the edit to an action that changes the configuration; others stay as they are. */
export function completeChange(action: CodeAction, configurationText: string | null): CodeAction {
  const data = action.data as ConfigurationChange | undefined;
  if (data?.configurationUri === undefined) return action;
  const { configurationUri, encoding, documentChanges, change } = data;
  if (configurationText === null && !documentChanges) return action;
  const file = changedConfiguration(configurationUri, configurationText, encoding, (text) =>
    change.kind === 'severity'
      ? withRuleSeverity(text, change.rule, change.severity)
      : withKeyRole(text, change.key, change.role),
  );
  return file ? { ...action, edit: workspaceEdit([file], documentChanges) } : action;
}

/** Null where there is no configuration file and none can be made. */
function changeOf(
  document: CheckedDocument,
  { documentChanges }: CodeActionCapabilities,
  change: ConfigurationChange['change'],
): ConfigurationChange | null {
  const configurationUri = configurationUriFor(document);
  if (configurationUri === null || (document.settings.configurationUri === null && !documentChanges)) return null;
  return { configurationUri, encoding: document.positions.encoding, documentChanges, change };
}

function oneLower(severity: Severity): Severity | undefined {
  return SEVERITIES[SEVERITIES.indexOf(severity) + 1];
}
