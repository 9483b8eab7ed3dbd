/** Whether a number can be a TCP port. Source: PUB RFC 9293, 3.1. */
export function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65_535;
}
