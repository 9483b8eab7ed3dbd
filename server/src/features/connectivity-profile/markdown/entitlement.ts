import { entitlementById, isReserved } from '../../../profile/entitlements';
import type { Entitlement } from '../../../profile/entitlements';
import { listOf } from '../../../text/listOf';
import type { Description } from '../../markdown/explanation';
import { code } from '../../markdown/text';

const OURS = 'OURS';

/** The name of an entitlement, its id, and the ports of the service behind it. */
export function describeEntitlement(entitlement: Entitlement): Description {
  const { name, id, ports, bems, source, note } = entitlement;
  return {
    parts: [
      `**${name}** · ${code(id)}`,
      ports.length === 0 ? 'No port is documented for it.' : `Documented ${portsOf(entitlement)}. ${HINT}`,
      bems ? 'BEMS instances are listed under it, so one that is removed goes from here, too.' : null,
      note ?? null,
    ],
    sources: [source, ...ports.map((port) => port.source), ...(ports.length > 0 ? [OURS] : [])],
  };
}

const HINT = 'That the port belongs to this entitlement is our reading: a hint, no more.';

/** What is known of an id that no public document names. */
export function describeOwnEntitlement(id: string): Description {
  return {
    parts: [
      `**An entitlement of your own** · ${code(id)}`,
      isReserved(id)
        ? 'No public document names this id, although only the vendor may begin one like that.'
        : 'No public document names this id.',
    ],
    sources: ['PUB UEM administration, Add an internal BlackBerry Dynamics app entitlement'],
  };
}

/** What is documented about `port`, of the service behind the entitlement `id` or behind any. */
export function describePort(port: number, id?: string): Description | null {
  const entitlement = id === undefined ? undefined : entitlementById(id);
  const documented = entitlement?.ports.find((each) => each.port === port);
  if (!entitlement || !documented) return null;
  const note = documented.note === undefined ? '' : `, ${documented.note}`;
  return {
    parts: [`**Port ${port}**`, `The documented port of ${entitlement.name}${note}. ${HINT}`],
    sources: [documented.source, OURS],
  };
}

/** `ports of its service: 8082 (with SSL) and 8080 (without SSL)`. */
export function portsOf({ ports }: Entitlement): string {
  const shown = ports.map(({ port, note }) => (note === undefined ? String(port) : `${port} (${note})`));
  return `${shown.length > 1 ? 'ports' : 'port'} of its service: ${listOf(shown, 'and')}`;
}
