// Renders cards as Teams shows them into pictures, light and dark, narrow and wide; complains of what a machine can see.
//
//   node render.mjs [--out FOLDER] [CARD.json ...]        (all agreed cards, into build/cards, unless said otherwise)
//
// Exit code 1 when there is a complaint, 2 when the browser is not there.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { show } from "./sheet.mjs";
import { THEMES } from "./themes.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const GOLDEN = here("../dialogs/cards/golden");
const WIDTHS = [320, 700];
const ON_A_SHEET = { 320: 15, 700: 8 };
const BROWSER = process.env.CHROMIUM || "/usr/bin/chromium";
const QUIET = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: "string", default: here("../../build/cards") } },
});
process.exitCode = await main(values.out, positionals);

async function main(out, files) {
  if (!existsSync(BROWSER)) {
    console.error(`There is no Chromium at ${BROWSER}: install it (Debian: apt-get install chromium), or name it in CHROMIUM.`);
    return 2;
  }
  const cards = read(files.length ? files : readdirSync(GOLDEN).sort().map((name) => join(GOLDEN, name)));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { pictures, complaints } = await photograph(cards, out);
  writeFileSync(join(out, "index.html"), index(pictures));
  complaints.forEach((one) => console.error(one));
  console.log(`${cards.length} cards on ${pictures.length} sheets in ${out}, ${complaints.length} complaints`);
  return complaints.length ? 1 : 0;
}

function read(files) {
  return files.map((file) => ({ name: basename(file, ".json"), json: JSON.parse(readFileSync(file, "utf-8")) }));
}

async function photograph(cards, out) {
  const profile = mkdtempSync(join(tmpdir(), "cards-"));
  const how = { executablePath: BROWSER, headless: true, args: QUIET };
  const browser = await chromium.launchPersistentContext(profile, how);
  try {
    const page = await browser.newPage();
    const pictures = [];
    const complaints = [];
    for (const { of, ...look } of looks(cards)) {
      const size = ON_A_SHEET[look.width];
      for (let from = 0; from < of.length; from += size) {
        const looked = await show(page, of.slice(from, from + size), look);
        complaints.push(...looked.flatMap((each) => each.complaints));
        const picture = [look.theme, look.width, look.opened ? "opened" : "closed", from / size + 1].join("-") + ".png";
        await page.screenshot({ path: join(out, picture), fullPage: true });
        pictures.push(picture);
      }
    }
    return { pictures, complaints };
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

// Both themes at both widths; cards with parts that are folded away once more with these opened.
function looks(cards) {
  const folding = cards.filter(({ json }) => JSON.stringify(json).includes('"Action.ToggleVisibility"'));
  return Object.keys(THEMES).flatMap((theme) =>
    WIDTHS.flatMap((width) => [
      { of: cards, theme, width, opened: false },
      { of: folding, theme, width, opened: true },
    ]),
  );
}

function index(pictures) {
  const shown = pictures.map((name) => `<h2>${name}</h2><a href="${name}"><img src="${name}" alt="${name}"></a>`);
  const style = "body { font-family: sans-serif } img { max-width: 100%; border: 1px solid #ccc }";
  return `<!doctype html><meta charset="utf-8"><title>Cards</title><style>${style}</style>\n${shown.join("\n")}\n`;
}
