// Starts the app where all of it is in one file: inflates what unpacks it, and runs that.
//
// The file has one byte for each letter, so that bytes can stand in it nearly as they are.
const byteOf = [];
[...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].forEach(
  (letter, byte) => {
    byteOf[letter.charCodeAt(0)] = byte;
  },
);
const bytesOf = (text) => Uint8Array.from(text, (letter) => byteOf[letter.charCodeAt(0)]);
globalThis.standpointBytes = bytesOf;

// A host may say itself which letters a page has, and then these are not what they were.
if (document.characterSet === 'windows-1252') {
  // What HTML does not leave as it is stands behind a sign, moved by 64: see `single.rs`.
  const written = document.getElementById('boot').textContent;
  const bytes = bytesOf(written.replace(/=(.)/g, (_, letter) => String.fromCharCode(letter.charCodeAt(0) - 64)));
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  new Response(inflated).text().then((text) => {
    const script = document.createElement('script');
    script.textContent = text;
    document.head.append(script);
  });
} else {
  document.querySelector('#shell p').textContent =
    'This page is to be opened from a disk: save it, and open it there by a double click.';
}
