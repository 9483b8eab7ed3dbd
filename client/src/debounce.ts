/** Calls `act` once when nobody has asked for it for `milliseconds`. */
export function debounce(act: () => void, milliseconds: number): { (): void; dispose(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };
  return Object.assign(later, { dispose: () => clearTimeout(timer) });
}
