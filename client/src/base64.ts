/** So many bytes at a time: a function takes a limited number of arguments. */
const CHUNK = 0x8000;

/** Bytes in Base64, with what Node and browsers both have. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  return btoa(binary);
}
