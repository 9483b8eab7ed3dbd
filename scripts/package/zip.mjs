/** What a ZIP file needs to be read: its directory stands at the end, before this record. */
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;

/**
 * The files of a ZIP file.
 * @param bytes of the whole file; no ZIP64, which a small package never is
 * @returns of each file its path, `size` and `packed`, its size in the ZIP file, in bytes
 */
export function listZip(bytes) {
  let end = bytes.length - END_BYTES;
  while (end >= 0 && bytes.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new Error('This is no ZIP file.');

  const files = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('The directory of the ZIP file is damaged.');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    files.push({
      path: bytes.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength),
      size: bytes.readUInt32LE(at + 24),
      packed: bytes.readUInt32LE(at + 20),
    });
    at += ENTRY_BYTES + nameLength + extraLength + commentLength;
  }
  return files;
}
