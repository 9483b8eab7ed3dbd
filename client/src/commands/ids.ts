/** The commands of the extension; `package.json` contributes each of them. */
export const COMMAND_IDS = [
  'bems.newResponseFile',
  'bems.adoptTemplate',
  'bems.assignRole',
  'bems.showInstallerView',
  'bems.copyInstallCommand',
  'bems.redactedCopy',
  'bems.newConnectivityProfile',
  'bems.routeLookup',
  'bems.consoleChecklist',
  'bems.importApplicationServers',
  'bems.compareWithLive',
  'bems.decommissionHost',
  'bems.explainRule',
  'bems.checkWorkspace',
  'bems.saveAsUtf8',
  'bems.restartServer',
  'bems.showLog',
] as const;

export type CommandId = (typeof COMMAND_IDS)[number];
