import type { InlayHint, Range } from 'vscode-languageserver-types';
import { entitlementById } from '../../profile/entitlements';
import type { Entitlement } from '../../profile/entitlements';
import { listOf } from '../../text/listOf';
import { firstWhere } from '../../text/firstWhere';
import type { ProfileDocument } from './profileDocument';

/** The names of documented entitlements behind their ids, as far as the settings allow it. */
export function inlayHints({ profile, positions, settings }: ProfileDocument, range: Range): InlayHint[] {
  if (!settings.inlayHints.entitlementNames) return [];
  const { start, end } = positions.spanOf(range);
  const { applicationServers } = profile;
  const hints: InlayHint[] = [];
  for (let at = firstWhere(applicationServers, ({ node }) => node.end >= start); at < applicationServers.length; at++) {
    const { node, applicationId } = applicationServers[at] as (typeof applicationServers)[number];
    if (node.start > end) break;
    const entitlement = applicationId && entitlementById(applicationId.text);
    if (!entitlement || applicationId.node.end < start || applicationId.node.end > end) continue;
    hints.push({
      position: positions.positionAt(applicationId.node.end),
      label: entitlement.name,
      paddingLeft: true,
      tooltip: { kind: 'markdown', value: portsOf(entitlement) },
    });
  }
  return hints;
}

function portsOf({ ports }: Entitlement): string {
  if (ports.length === 0) return 'No port is documented for it.';
  const words = ports.map(({ port, note }) => (note === undefined ? String(port) : `${port} (${note})`));
  return `Documented ${ports.length === 1 ? 'port' : 'ports'}: ${listOf(words, 'and')}`;
}
