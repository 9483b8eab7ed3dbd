import type { InstallCommandParams, InstallCommandResult } from '../../protocol';

/** As the guide names it for Oracle Java (S0 Install the BEMS software); the version is the user's to put in. */
const INSTALLER = 'GoodEnterpriseMobilityServer.<version>.exe';

/**
 * The command that runs the installer unattended with the response file at `path`, for a prompt in the folder of the
 * installer. The guide has one command for a new installation, an upgrade and a repair, so `action` changes nothing.
 *
 * The name of the installer is quoted: with its `<version>` left in, a shell must find no such program instead of
 * redirecting its input. With OpenJDK the guide starts `InstallBEMS.bat`; whether that takes these arguments is not known.
 * Source: S0 Perform a silent install or upgrade.
 * @param path the Windows path of the response file, absolute: the installer takes others from its own folder
 */
export function installCommand(
  path: string,
  _action: InstallCommandParams['action'],
  shell: InstallCommandParams['shell'],
): InstallCommandResult {
  // No Windows path has such characters. As they would end the quotes or the line, they are made a file that is not found.
  const safe = path.replace(/["\p{Cc}\u2028\u2029]/gu, '?');
  const command = {
    cmd: () => `"${INSTALLER}" LAX_VM "%JAVA_HOME%\\bin\\java.exe" -i silent -f ${forCmd(safe)}`,
    powershell: () => `& '.\\${INSTALLER}' LAX_VM "$env:JAVA_HOME\\bin\\java.exe" -i silent -f ${forPowerShell(safe)}`,
  }[shell]();
  return { command, source: 'S0 Perform a silent install or upgrade' };
}

/**
 * `path` as one argument at a prompt of cmd. In quotes only `%` is special, and there nothing takes that from it. So each
 * stands outside of them with a caret: where two would enclose the name of a variable, quotes and a caret belong to that
 * name now, and a prompt leaves what is no variable as it is. A backslash before the quotes is doubled, as the program
 * would take the quotes for a character otherwise.
 * Source: PUB Microsoft, cmd; parsing C command-line arguments. Delayed expansion (`!`) is off unless somebody turns it on.
 */
function forCmd(path: string): string {
  return path
    .split('%')
    .map((part, index) => (part === '' && index > 0 ? '' : `"${part.replace(/(?<!\\)\\+$/, '$&$&')}"`))
    .join('^%');
}

/**
 * `path` as one argument for PowerShell: between single quotes nothing is special but those, also the typographic ones.
 * Source: PUB Microsoft, about_Quoting_Rules; the PowerShell language specification, 2.3.5.2.
 */
function forPowerShell(path: string): string {
  return `'${path.replace(/['\u2018-\u201B]/g, '$&$&')}'`;
}
