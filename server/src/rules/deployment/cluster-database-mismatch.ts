import type { Cluster } from '../../deployment/clusters';
import { titleOf } from '../../deployment/deployment';
import type { Deployment, DeploymentFile } from '../../deployment/deployment';
import type { DatabaseFacts, DatabaseNameValue, ServerValue } from '../../deployment/responseFileFacts';
import { canBeSame } from '../../network/hosts';
import { DATABASE_SERVICES } from '../../model/installation';
import { SERVICE_TITLES } from '../../roles/role';
import type { DeploymentReport } from '../report';
import { defineDeploymentRule } from '../rule';
import { quote } from '../wording';

const FIRST = 'bems01/GoodServerSetup.properties';
const SECOND = 'bems02/GoodServerSetup.properties';
const CONFIGURATION = '{ "clusters": { "west": ["bems*/GoodServerSetup.properties"] } }\n';
const database = (host: string, name: string): string =>
  `# @role databaseHost core\nCORE_DB_SERVER=${host}\n# @role databaseName core\nCORE_DB=${name}\n`;

export const clusterDatabaseMismatch = defineDeploymentRule({
  id: 'cluster-database-mismatch',
  severity: 'warning',
  title: 'Two computers of a cluster name different databases',
  reason:
    'The computers of a BEMS cluster work on the same databases: whoever adds one names the servers and databases that the others use. With another one it becomes a deployment of its own. Compared are the response files that `clusters` in bems-config.json counts among one cluster, service by service, with the first of them in the order of their paths; ports are not compared, nor an address with a name.',
  source: 'S0 Database requirements',
  examples: {
    bad: [
      {
        'bems-config.json': CONFIGURATION,
        [FIRST]: database('sql01.example.com', 'BEMS_Core'),
        [SECOND]: database('sql02.example.com', 'BEMS_Core'),
      },
    ],
    good: [
      {
        'bems-config.json': CONFIGURATION,
        [FIRST]: database('sql01.example.com', 'BEMS_Core'),
        [SECOND]: database('SQL01.example.com', 'BEMS_Core'),
      },
    ],
  },
  check(deployment, report) {
    // In two clusters together, two files are still told once.
    const told = new Set<object>();
    for (const { cluster, files } of membersOf(deployment)) {
      for (const service of DATABASE_SERVICES) checkService(service, cluster, files, told, report);
    }
  },
});

/** The clusters of the response files, each with its files in order. */
function membersOf({ files }: Deployment): Iterable<{ cluster: Cluster; files: DeploymentFile[] }> {
  const members = new Map<string, { cluster: Cluster; files: DeploymentFile[] }>();
  for (const file of files) {
    for (const cluster of file.clusters) {
      const known = members.get(cluster.id);
      if (known) known.files.push(file);
      else members.set(cluster.id, { cluster, files: [file] });
    }
  }
  return members.values();
}

/** A value of the file that named it first. */
interface First<V> {
  readonly file: DeploymentFile;
  readonly value: V;
}

function checkService(
  service: DatabaseFacts['service'],
  cluster: Cluster,
  files: readonly DeploymentFile[],
  told: Set<object>,
  report: DeploymentReport,
): void {
  let server: First<ServerValue> | undefined;
  let name: First<DatabaseNameValue> | undefined;
  for (const file of files) {
    if (file.facts.kind !== 'response-file') continue;
    const facts = file.facts.databases.find((each) => each.service === service);
    if (facts?.server) {
      if (!server) server = { file, value: facts.server };
      else if (areDifferent(server.value, facts.server) && !told.has(facts.server)) {
        told.add(facts.server);
        tell(file, facts.server, server, service, cluster, report);
      }
    }
    if (facts?.name) {
      if (!name) name = { file, value: facts.name };
      else if (name.value.name !== facts.name.name && !told.has(facts.name)) {
        told.add(facts.name);
        tell(file, facts.name, name, service, cluster, report);
      }
    }
  }
}

/** Whether two texts certainly mean two servers. */
function areDifferent(a: ServerValue, b: ServerValue): boolean {
  // What an address stands for is not known here.
  if (a.isAddress !== b.isAddress) return false;
  if (a.isAddress ? a.name !== b.name : !canBeSame(a.name, b.name)) return true;
  // A file that names no instance may reach it by its port.
  return a.instance !== null && b.instance !== null && a.instance !== b.instance;
}

function tell(
  file: DeploymentFile,
  { entry, span }: ServerValue | DatabaseNameValue,
  { file: other, value }: First<ServerValue | DatabaseNameValue>,
  service: DatabaseFacts['service'],
  cluster: Cluster,
  report: DeploymentReport,
): void {
  const what = entry.role === 'databaseHost' ? 'server' : 'database';
  const named = value.shown === null ? `another ${what}` : `the ${what} ${quote(value.shown)}`;
  report(file, {
    span,
    entry,
    // What rests on a role that is only inferred is told more quietly, whichever of the two it is.
    ...(value.entry.isInferred && { severity: 'information' }),
    message: `${quote(titleOf(other))}, which is in the cluster ${quote(cluster.name)} too, names ${named} for ${SERVICE_TITLES[service]}: all computers of a cluster use the same one.`,
    related: [{ span: value.span, message: 'What the first file of the cluster names.', file: other }],
  });
}
