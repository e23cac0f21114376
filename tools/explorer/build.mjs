// Builds graph/data/explorer: one script, one style sheet, the page, the notices.
// `node build.mjs [FOLDER]`; the same sources and lock give the same bytes.

import { build } from "esbuild";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] ?? join(here, "..", "..", "graph", "data", "explorer");
const common = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  charset: "ascii",
  legalComments: "none",
  target: ["es2022"],
  format: "iife",
};

const main = await build({ ...common, entryPoints: ["src/main.ts"] });
const style = await build({ ...common, entryPoints: ["src/style.css"] });

/** The licence of every package that is in the script, as MIT and ISC ask for. */
function notices() {
  const inputs = Object.keys(main.metafile.inputs);
  const packages = new Set(inputs.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean));
  const parts = [...packages].sort().map((name) => {
    const folder = join(here, "node_modules", name);
    const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).sort().find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} has no licence file`);
    const text = readFileSync(join(folder, file), "utf8").replace(/\r\n/g, "\n").replace(/-->/g, "").trim();
    return `${name} ${about.version} (${about.license})\n\n${text}\n`;
  });
  return `This page contains code of these packages.\n\n${parts.join("\n---\n\n")}`;
}

if (!existsSync(target)) mkdirSync(target, { recursive: true });
const script = main.outputFiles[0].text;
if (/<\/script|<!--/i.test(script)) throw new Error("the script would end its own element");
writeFileSync(join(target, "explorer.js"), script);
writeFileSync(join(target, "explorer.css"), style.outputFiles[0].text);
writeFileSync(join(target, "notices.txt"), notices());
copyFileSync(join(here, "src", "page.html"), join(target, "page.html"));
console.log(`${relative(process.cwd(), target)}: explorer.js ${script.length} bytes`);
