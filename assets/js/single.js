// Unpacks the app where all of it is in one file, and puts the pieces to the page. It comes by
// `inflate.js` when everything else is there.
document.currentScript.remove();
const bytesOf = globalThis.standpointBytes;
const packedPlace = document.getElementById('packed');
const carriedPlace = document.getElementById('carried');
if (carriedPlace) {
  globalThis.standpointCarried = carriedPlace.textContent;
  carriedPlace.remove();
}
// The file as it was written, before the app changes the page.
const file = `<!doctype html>${document.documentElement.outerHTML}`;
const packed = packedPlace.textContent;
packedPlace.remove();
document.getElementById('boot').remove();

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

// Once the page has been painted: it takes a few seconds where the machine is slow.
requestAnimationFrame(() =>
  setTimeout(() => {
    const [size, glue, style] = [%SIZE%, %GLUE%, %STYLE%];
    const content = unpack(bytesOf(packed), size, style, %CODE%);
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
