import { computerOf, isInstalled } from '../../../model/installation';
import type { Computer } from '../../../model/installation';
import type { ResponseFile } from '../../../model/responseFile';
import { SERVICES } from '../../../roles/role';
import type { Service } from '../../../roles/role';
import type { CheckedDocument } from '../../checkedDocument';
import { isResponseDocument } from '../../response-file/responseDocument';

/** A BEMS computer, as a response file of the workspace tells. */
export interface Host {
  /** Its fully qualified name where the file tells it. */
  readonly name: string;
  readonly services: readonly Service[];
  readonly uri: string;
}

const computers = new WeakMap<ResponseFile, Computer>();

/** The BEMS computers of the response files of `files`, each name once; those with `service` first. */
export function hostsOf(files: readonly CheckedDocument[], service: Service | null): readonly Host[] {
  const byName = new Map<string, Host>();
  for (const document of files) {
    if (!isResponseDocument(document)) continue;
    const { file, uri } = document;
    const { name } = computerIn(file);
    if (name === null || byName.has(name)) continue;
    byName.set(name, { name, uri, services: SERVICES.filter((each) => each !== 'admin' && isInstalled(file, each)) });
  }
  const hosts = [...byName.values()];
  const has = ({ services }: Host): boolean => service !== null && services.includes(service);
  return [...hosts.filter(has), ...hosts.filter((host) => !has(host))];
}

/** The DNS domains of these computers, each once. */
export function domainsOf(files: readonly CheckedDocument[]): readonly string[] {
  const domains = new Set<string>();
  for (const document of files) {
    const domain = isResponseDocument(document) ? computerIn(document.file).domain : null;
    if (domain !== null) domains.add(domain);
  }
  return [...domains];
}

function computerIn(file: ResponseFile): Computer {
  let computer = computers.get(file);
  if (!computer) computers.set(file, (computer = computerOf(file)));
  return computer;
}
