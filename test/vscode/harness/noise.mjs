/** What VS Code says of itself in the console of its extension host when its native parts and its cloud are missing. */
const NOISE = [
  /^\[Service Worker\]/,
  /^\[(?:AccountPolicyGate|AgentHost|reconnection-grace)/,
  /^getaddrinfo ENOTFOUND/,
  /^(?:Creating a socket|Creation of workbench contribution|Ignoring |Resolv|Updating additional)/,
  /^ChatSessionStore/,
  /No signed-in session/,
  /^Timed out waiting for authentication provider/,
  /^Error: Could not locate the bindings file/,
  /^Cannot find module '\.\/build\/Release\/watchdog/,
];

/** Whether a line of the console has nothing to do with the tests. */
export function isNoise(line) {
  return NOISE.some((pattern) => pattern.test(line));
}
