// Firefox and WebKit, each by what it understands itself (WebDriver BiDi; WebDriver over HTTP), with the few words that
// a short story needs: open, reload, evaluate, type, click, screenshot. Both draw into a screen of their own (Xvfb),
// since neither gives WebGL without one.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import WebSocket from "ws";

const start = (command, args, env, stdio) => spawn(command, args, { detached: true, env: { ...process.env, ...env }, stdio });

const stop = (child) =>
  new Promise((done) => {
    if (child.exitCode !== null) return done();
    child.once("exit", done);
    process.kill(-child.pid, "SIGKILL");
  });

// The first line of an output that `pattern` finds.
const line_of = (stream, pattern) =>
  new Promise((found, lost) => {
    let text = "";
    stream.on("data", (data) => {
      const match = pattern.exec((text += data));
      if (match) found(match[1]);
    });
    stream.on("end", () => lost(new Error(`ended without ${pattern}: ${text}`)));
  });

// A screen that lives as long as what runs on it.
export async function open_screen() {
  const child = start("Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], {}, ["ignore", "ignore", "ignore", "pipe"]);
  const number = await line_of(child.stdio[3], /^(\d+)\n/);
  return { env: { DISPLAY: `:${number}`, LIBGL_ALWAYS_SOFTWARE: "1" }, close: () => stop(child) };
}

const free_port = () =>
  new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

const key_actions = (keys) => [{
  type: "key", id: "keyboard",
  actions: [...keys].flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]),
}];
const click_actions = (x, y) => [{
  type: "pointer", id: "mouse",
  actions: [{ type: "pointerMove", x, y }, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }],
}];

export async function open_firefox(screen) {
  const profile = await mkdtemp(join(tmpdir(), "wordkeep-firefox-"));
  const child = start("firefox-esr", ["--remote-debugging-port", "0", "--no-remote", "--profile", profile, "about:blank"],
    screen.env, ["ignore", "ignore", "pipe"]);
  const address = await line_of(child.stderr, /listening on (ws:\S+)/);
  const socket = new WebSocket(`${address}/session`);
  const waiting = new Map();
  socket.on("message", (data) => {
    const { id, type, result, message } = JSON.parse(data);
    const { done, failed } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (type === "error") failed?.(new Error(message));
    else done?.(result);
  });
  await new Promise((done, failed) => socket.once("open", done).once("error", failed));
  let last = 0;
  const call = (method, params) =>
    new Promise((done, failed) => {
      waiting.set(++last, { done, failed });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  await call("session.new", { capabilities: {} });
  const { contexts: [{ context }] } = await call("browsingContext.getTree", {});
  await call("browsingContext.setViewport", { context, viewport: { width: 1280, height: 800 } });
  return {
    open: (url) => call("browsingContext.navigate", { context, url, wait: "complete" }),
    reload: () => call("browsingContext.reload", { context, wait: "complete" }),
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await call("script.evaluate", { expression, target: { context }, awaitPromise: true });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value;
    },
    type: (keys) => call("input.performActions", { context, actions: key_actions(keys) }),
    click: (x, y) => call("input.performActions", { context, actions: click_actions(x, y) }),
    screenshot: async () => Buffer.from((await call("browsingContext.captureScreenshot", { context })).data, "base64"),
    close: async () => {
      socket.close();
      await stop(child);
      await rm(profile, { recursive: true, force: true });
    },
  };
}

export async function open_webkit(screen) {
  const port = await free_port();
  const child = start("WebKitWebDriver", [`--port=${port}`],
    { ...screen.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" }, ["ignore", "ignore", "ignore"]);
  const request = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${path}: ${value.error} ${value.message}`);
    return value;
  };
  const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": {
    binary: "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser", args: ["--automation"] } } };
  // The driver is there when it answers.
  let session;
  for (const end = Date.now() + 30_000; !session; ) {
    session = await request("POST", "/session", { capabilities }).catch((error) => {
      if (error.cause?.code !== "ECONNREFUSED" || Date.now() > end) throw error;
    });
  }
  const path = `/session/${session.sessionId}`;
  return {
    open: (url) => request("POST", `${path}/url`, { url }),
    reload: () => request("POST", `${path}/refresh`, {}),
    evaluate: (expression) => request("POST", `${path}/execute/sync`, { script: `return ${expression}`, args: [] }),
    type: (keys) => request("POST", `${path}/actions`, { actions: key_actions(keys) }),
    click: (x, y) => request("POST", `${path}/actions`, { actions: click_actions(x, y) }),
    screenshot: async () => Buffer.from(await request("GET", `${path}/screenshot`), "base64"),
    close: async () => {
      await request("DELETE", path).catch(() => {});
      await stop(child);
    },
  };
}
