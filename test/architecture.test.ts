import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { cruise, type IForbiddenRuleType, type IModule } from "dependency-cruiser";
import ts from "typescript";

const ROOT = join(import.meta.dirname, "..");

/** The layout of ARCHITECTURE.md: a part of `src` and its number. Imports only go down the numbers. */
const LAYERS: readonly (readonly [part: string, number: number])[] = [
  ["model", 0],
  ["lexicon", 1],
  ["clean", 1],
  ["extract", 2],
  ["reconcile", 3],
  ["export", 3],
  ["contract", 3],
  ["read", 4],
  ["store", 4],
  ["config.ts", 4],
  ["pipeline", 5],
  ["serve", 6],
  ["cli", 6],
  ["show", 6],
];

/** Same bytes in, same claims out: no clock, disk, network or chance. */
const PURE = ["model", "lexicon", "clean", "extract", "reconcile"];

/** What of Node a pure part may use: hashing, and tables of encodings. */
const PURE_BUILTINS = ["crypto", "buffer"];

const MAX_LINES = 400;

const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => `src/${path.replaceAll("\\", "/")}`)
  .sort();

const languages = readdirSync(join(ROOT, "codebook", "languages"));

const partOf = (path: string): string => path.split("/")[1] ?? "";

const pathsOf = (parts: readonly string[]): string => `^src/(?:${parts.join("|").replaceAll(".", "\\.")})(?:/|$)`;

const ORDER: IForbiddenRuleType[] = LAYERS.map(([part, number]) => ({
  name: `${part} (${number}) imports only what stands lower`,
  from: { path: pathsOf([part]) },
  to: {
    path: pathsOf(LAYERS.filter(([other, level]) => other !== part && level >= number).map(([other]) => other)),
  },
}));

const FORBIDDEN: IForbiddenRuleType[] = [
  ...ORDER,
  { name: "no cycles", from: { path: "^src/" }, to: { circular: true } },
  { name: "every import is found", from: { path: "^src/" }, to: { couldNotResolve: true } },
  { name: "model imports nothing", from: { path: "^src/model/" }, to: { pathNot: "^src/model/" } },
  {
    name: "pure parts use no disk or network",
    from: { path: pathsOf(PURE) },
    to: { dependencyTypes: ["core"], pathNot: `^(?:node:)?(?:${PURE_BUILTINS.join("|")})$` },
  },
  {
    name: "the core of extract imports no language",
    from: { path: "^src/extract/(?!languages/)" },
    to: { path: "^src/extract/languages/" },
  },
  { name: "src imports no test, bench or script", from: { path: "^src/" }, to: { path: "^(?:test|bench|scripts)/" } },
];

async function cruised(): Promise<{ modules: readonly IModule[]; violations: string[] }> {
  const { output } = await cruise(["src"], {
    baseDir: ROOT,
    validate: true,
    ruleSet: { forbidden: FORBIDDEN.map((rule) => ({ ...rule, severity: "error" as const })) },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
  });
  assert.ok(typeof output !== "string", "dependency-cruiser gives its result as an object");
  const violations = output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  return { modules: output.modules, violations };
}

function sourceOf(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(join(ROOT, path), "utf8"), ts.ScriptTarget.Latest, true);
}

/** Every node of the files that `find` names, as `file:line what`. */
function findNodes(paths: readonly string[], find: (node: ts.Node) => string | null): string[] {
  return paths.flatMap((path) => {
    const source = sourceOf(path);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      const what = find(node);
      if (what !== null)
        found.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

const IMPURE_MEMBERS =
  /^(?:Date\.now|Math\.random|performance\.\w+|process\.\w+|Temporal\.Now|crypto\.(?:random\w+|getRandomValues))$/;
const IMPURE_CALLS = /^(?:fetch|setTimeout|setInterval|setImmediate|queueMicrotask|randomUUID|randomBytes|randomInt)$/;
const IN_PLACE_OF_USER = /^(?:toLocale\w*|localeCompare)$/;

/** A use of the clock, of chance, of the network, or of the machine's own language and time zone. */
function impurity(node: ts.Node): string | null {
  if (ts.isNewExpression(node) && node.expression.getText() === "Date" && (node.arguments?.length ?? 0) === 0)
    return "new Date()";
  if (ts.isPropertyAccessExpression(node) && IMPURE_MEMBERS.test(node.getText())) return node.getText();
  if (!ts.isCallExpression(node)) return null;
  const called = node.expression;
  if (ts.isIdentifier(called) && (IMPURE_CALLS.test(called.text) || called.text === "Date")) return `${called.text}()`;
  if (!ts.isPropertyAccessExpression(called) || !IN_PLACE_OF_USER.test(called.name.text)) return null;
  return node.arguments.some(ts.isStringLiteral) ? null : `${called.name.text}() without a language`;
}

function readsEnvironment(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node) && node.getText() === "process.env") return "process.env";
  if (!ts.isImportDeclaration(node) || !/^["'](?:node:)?process["']$/.test(node.moduleSpecifier.getText())) return null;
  return /\benv\b/.test(node.importClause?.getText() ?? "") ? "env of node:process" : null;
}

/** A text that is a language's code, or a path into a language's folder. */
function namesLanguage(node: ts.Node): string | null {
  const isText = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);
  if (!isText && !ts.isTemplateHead(node)) return null;
  return languages.includes(node.text) || /(?:^|\/)languages\//.test(node.text) ? `"${node.text}"` : null;
}

/** What is left of an expression without its classes, escapes and named groups: letters that it looks for. */
const lettersOf = (expression: string): string =>
  expression
    .replace(/\/[a-z]*$/, "")
    .replace(/\\[pP]\{[^}]*\}|\\[a-zA-Z]|\(\?<\w+>|[a-zA-Z]-[a-zA-Z]/g, "")
    .replace(/[^a-z]/g, "");

/** A comparison of a text's words with words of a language: an expression with letters, or `lower === "of"`. */
function namesWords(node: ts.Node): string | null {
  if (node.kind === ts.SyntaxKind.RegularExpressionLiteral)
    return lettersOf(node.getText()) === "" ? null : node.getText();
  if (!ts.isBinaryExpression(node) || !/^[!=]==$/.test(node.operatorToken.getText())) return null;
  const [text, other] = ts.isStringLiteral(node.left) ? [node.left, node.right] : [node.right, node.left];
  const isWord = ts.isStringLiteral(text) && /^['\p{L}][\p{L} '-]*$/u.test(text.text);
  const isText =
    (ts.isPropertyAccessExpression(other) && other.name.text === "lower") ||
    (ts.isCallExpression(other) && other.expression.getText() === "lowerAt");
  return isWord && isText ? node.getText() : null;
}

describe("architecture", async () => {
  const { modules, violations } = await cruised();

  it("sees every file of src", () => {
    const seen = new Set(modules.map((module) => module.source));
    assert.ok(files.length > 50, `only ${files.length} files under src`);
    assert.deepEqual(
      files.filter((file) => !seen.has(file)),
      [],
    );
  });

  it("sees the imports of these files", () => {
    const imports = modules.reduce((sum, module) => sum + module.dependencies.length, 0);
    assert.ok(imports > files.length, `only ${imports} imports in ${files.length} files`);
  });

  it("knows every part of src by its number", () => {
    const known = new Set(LAYERS.map(([part]) => part));
    assert.deepEqual(
      files.filter((file) => !known.has(partOf(file))),
      [],
    );
  });

  it("keeps the order of imports, without cycles", () => assert.deepEqual(violations, []));

  it("keeps clock, chance and network out of the pure parts", () => {
    assert.deepEqual(
      findNodes(
        files.filter((file) => PURE.includes(partOf(file))),
        impurity,
      ),
      [],
    );
  });

  it("names no language in the core of extract", () => {
    const core = files.filter((file) => partOf(file) === "extract" && !file.startsWith("src/extract/languages/"));
    assert.deepEqual(findNodes(core, namesLanguage), []);
  });

  it("looks for no language's words in extract and reconcile: they are the codebook's", () => {
    const core = files.filter(
      (file) => ["extract", "reconcile"].includes(partOf(file)) && !file.startsWith("src/extract/languages/"),
    );
    assert.deepEqual(findNodes(core, namesWords), []);
  });

  it("reads the environment in src/config.ts only", () => {
    assert.deepEqual(
      findNodes(
        files.filter((file) => file !== "src/config.ts"),
        readsEnvironment,
      ),
      [],
    );
  });

  it("reports files that want a better cut", (t) => {
    for (const file of files) {
      const lines = readFileSync(join(ROOT, file), "utf8").split("\n").length - 1;
      if (lines > MAX_LINES) t.diagnostic(`${file} has ${lines} lines; over ${MAX_LINES} it wants a better cut`);
    }
  });
});
