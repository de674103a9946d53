// Starts the app where all of it is in one file: unpacks it, and puts the pieces to the page. At
// the end of the file, so that everything before it is there.
const packedPlace = document.getElementById('packed');
const carriedPlace = document.getElementById('carried');
if (carriedPlace) {
  globalThis.standpointCarried = carriedPlace.textContent;
  carriedPlace.remove();
}
// A host may say itself which letters a page has, and then these are not what they were.
const isWhole = document.characterSet === 'windows-1252';
if (!isWhole) {
  document.querySelector('#shell p').textContent =
    'This page is to be opened from a disk: save it, and open it there by a double click.';
}
// The file as it was written, before the app changes the page.
const file = `<!doctype html>${document.documentElement.outerHTML}`;

// The file has one byte for each letter, so that bytes can stand in it nearly as they are.
const byteOf = [];
[...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].forEach(
  (letter, byte) => {
    byteOf[letter.charCodeAt(0)] = byte;
  },
);
const bytesOf = (text) => Uint8Array.from(text, (letter) => byteOf[letter.charCodeAt(0)]);

// What HTML does not leave as it is stands behind a sign, moved by 64: see `single.rs`.
const written = packedPlace.textContent.replace(/=(.)/g, (_, letter) => String.fromCharCode(letter.charCodeAt(0) - 64));
packedPlace.remove();

// A copy of the file that carries a backup.
globalThis.standpointCopy = (name, backup) => {
  const plain = backup.replace(
    /[<\u007f-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const carrier = document.createElement('script');
  carrier.type = 'application/json';
  carrier.id = 'carried';
  carrier.textContent = plain;
  const place = file.indexOf('<script id="packed"');
  const copy = bytesOf(file.slice(0, place) + carrier.outerHTML + file.slice(place));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([copy], { type: 'text/html' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

// Once the page has been painted: it takes a second or two.
requestAnimationFrame(() =>
  setTimeout(() => {
    if (!isWhole) return;
    const [size, glue, style] = [%SIZE%, %GLUE%, %STYLE%];
    const content = unpack(bytesOf(written), size, %CODE%);
    const text = (from, to) => new TextDecoder().decode(content.subarray(from, to));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text(glue, style));
    document.adoptedStyleSheets.push(sheet);
    globalThis.standpointModule = content.subarray(style);
    const script = document.createElement('script');
    script.type = 'module';
    script.textContent = text(0, glue);
    document.head.append(script);
  }),
);
