"""Code of whoever wrote a link reaches no other host, nothing of this site.

Each door is tried from where the reader's code runs; a second host counts what arrives.
"""

import http.server
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.reader import WAIT, Reader


@dataclass
class Other:
    """Another host, and what it was asked for."""

    address: str = ""
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def other() -> Iterator[Other]:
    host = Other()

    class Handler(http.server.BaseHTTPRequestHandler):
        def answer(self) -> None:
            host.asked.append(self.path)
            self.send_response(200)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Content-Type", "text/javascript")
            self.end_headers()

        do_GET = do_POST = do_HEAD = do_OPTIONS = answer

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        host.address = f"http://127.0.0.1:{server.server_port}"
        yield host
        server.shutdown()


# Every way out of Python that Pyodide, Emscripten or CPython has, each by itself.
PYTHON_DOORS = {
    "js": "import js; js.fetch(OTHER)",
    "js eval": "import js; js.eval(f'fetch(\"{OTHER}\")')",
    "js globals": "import js; js.globalThis.fetch(OTHER)",
    "js prototype": (
        "import js; js.object_entries.constructor.constructor(f'fetch(\"{OTHER}\")')()"
    ),
    "run_js": "from pyodide.code import run_js; run_js(f'fetch(\"{OTHER}\")')",
    "run_js import": "from pyodide.code import run_js; run_js(f'import(\"{OTHER}\")')",
    "function constructor": (
        "from pyodide.ffi import to_js\n"
        "to_js([1]).constructor.constructor(f'fetch(\"{OTHER}\")')()"
    ),
    "function constructor of the api": (
        "import pyodide_js\npyodide_js.runPython.constructor(f'fetch(\"{OTHER}\")')()"
    ),
    "the api's module": (
        "import pyodide_js\n"
        "module = pyodide_js._module\n"
        "(getattr(module, 'readAsync', None) or module.asyncLoad)(OTHER)"
    ),
    "the api's lazy file": (
        "import pyodide_js\n"
        "pyodide_js.FS.createLazyFile('/', 'lazy', OTHER, True, False)\n"
        "open('/lazy').read()"
    ),
    "the api's packages": "import pyodide_js; pyodide_js.loadPackage(OTHER + '/a.whl')",
    "the api's internals": (
        "import pyodide_js\n"
        "pyodide_js._api.loadBinaryFile(OTHER) "
        "if hasattr(pyodide_js._api, 'loadBinaryFile') "
        "else pyodide_js._api.runtimeEnv.constructor.constructor("
        "f'fetch(\"{OTHER}\")')()"
    ),
    "pyfetch": (
        "import asyncio, pyodide.http\n"
        "asyncio.get_event_loop().run_until_complete(pyodide.http.pyfetch(OTHER))"
    ),
    "pyfetch later": (
        "import asyncio, pyodide.http\n"
        "asyncio.ensure_future(pyodide.http.pyfetch(OTHER))"
    ),
    "open_url": "import pyodide.http; pyodide.http.open_url(OTHER)",
    "pyxhr": "from pyodide.http import pyxhr; pyxhr.get(OTHER)",
    "core": (
        "import _pyodide_core\n"
        "[getattr(_pyodide_core, name)(OTHER) for name in dir(_pyodide_core)"
        " if 'fetch' in name or 'js' == name[:2]]"
    ),
    "base": "import _pyodide._base; _pyodide._base.eval_code('import js; js.fetch(0)')",
    "ctypes": (
        "import ctypes\n"
        "ctypes.CDLL(None).emscripten_run_script(f'fetch(\"{OTHER}\")'.encode())"
    ),
    "ctypes string": (
        "import ctypes\n"
        "ctypes.CDLL(None).emscripten_run_script_string(f'fetch(\"{OTHER}\")'.encode())"
    ),
    "ctypes wget": (
        "import ctypes\n"
        "ctypes.CDLL(None).emscripten_async_wget(OTHER.encode(), b'/x', None, None)"
    ),
    "urllib": "import urllib.request; urllib.request.urlopen(OTHER)",
    "socket": (
        "import socket\n"
        "s = socket.socket(); s.settimeout(2)\n"
        "s.connect(('127.0.0.1', int(OTHER.rsplit(':')[-1]))); s.send(b'GET /')"
    ),
    "a timer": (
        "import asyncio\n"
        "def later():\n    global LATER\n    LATER = 1\n"
        "    import js; js.fetch(OTHER)\n"
        "asyncio.get_event_loop().call_later(0.1, later)"
    ),
    "the next turn": (
        "import asyncio\n"
        "def soon():\n    global LATER\n    LATER = 2\n"
        "asyncio.get_event_loop().call_soon(soon)"
    ),
    "a proxied callback": (
        "import pyodide_js\nfrom pyodide.ffi import create_proxy\n"
        "pyodide_js._api.scheduleCallback(create_proxy(lambda *_: OTHER), 50)"
    ),
    "webbrowser": "import webbrowser; webbrowser.open(OTHER)",
    "a browser's file system": (
        "import pyodide_js\n"
        "pyodide_js.FS.mount(pyodide_js.FS.filesystems.IDBFS, None, '/x')\n"
        "pyodide_js.FS.syncfs(False, lambda *_: None)"
    ),
}
TRY = """OTHER, LATER = {other!r}, 0
for name, door in {doors!r}.items():
    print('trying', name, flush=True)
    try:
        exec(door, globals())
    except BaseException:
        pass
"""


def tried(reader: Reader, other: Other, doors: dict[str, str]) -> set[str]:
    """Try doors one after the other until one of them ends Python."""
    reader.write(1, TRY.format(other=other.address, doors=doors))
    reader.press(1)
    reader.page.wait_for_function(
        "() => ['done', 'failed'].includes("
        "document.querySelector('.run').dataset.state)",
        timeout=WAIT,
    )
    lines = reader.printed(1).splitlines()
    return {line.removeprefix("trying ") for line in lines} & set(doors)


def test_no_door_of_python_leads_to_another_host(
    unlucky: Reader, context: BrowserContext, other: Other
) -> None:
    asked: list[str] = []
    unlucky.open().run(1)
    context.on("request", lambda request: asked.append(request.url))
    doors = dict(PYTHON_DOORS)
    while doors:
        passed = tried(unlucky, other, doors)
        assert passed
        doors = {name: code for name, code in doors.items() if name not in passed}
    unlucky.page.wait_for_timeout(1500)  # what would still come
    assert other.asked == []
    own = ("blob:", unlucky.address)  # a new worker is a blob
    assert [url for url in asked if not url.startswith(own)] == []


def test_nothing_runs_after_a_block_has_ended(unlucky: Reader, other: Other) -> None:
    unlucky.open()
    doors = {name: PYTHON_DOORS[name] for name in ("a timer", "the next turn")}
    assert tried(unlucky, other, doors) == set(doors)
    unlucky.page.wait_for_timeout(500)
    unlucky.try_out("print(LATER)", 2)
    assert unlucky.printed(2) == "0\n"


# Every way out that a browser gives to a worker, from JavaScript, which the reader's
# code does not have: the frame and its policy alone, without the worker's own lock.
SCRIPT_DOORS = {
    "fetch": "await fetch(other)",
    "fetch, blind": "await fetch(other, {mode: 'no-cors'})",
    "this site": "await fetch(site)",
    "XMLHttpRequest": (
        "const x = new XMLHttpRequest(); x.open('GET', other, false); x.send()"
    ),
    "WebSocket": (
        "await new Promise((yes, no) => {const s = new WebSocket("
        "other.replace('http', 'ws')); s.onopen = yes; s.onerror = no})"
    ),
    "EventSource": (
        "await new Promise((yes, no) => {const s = new EventSource(other);"
        " s.onopen = yes; s.onerror = no})"
    ),
    "WebTransport": "await new WebTransport(other.replace('http', 'https')).ready",
    "import": "await import(other)",
    "import of this site": "await import(site + '/run/x.js')",
    "import of data": "await import('data:text/javascript,0')",
    "importScripts": "importScripts(other)",
    "eval": "eval('0')",
    "Function": "Function('0')()",
    "a worker of another host": "new Worker(other)",
    "a worker of this site": "new Worker(site + '/service-worker.js')",
    "a worker in a worker": (
        "await new Promise((yes, no) => {const w = new Worker(URL.createObjectURL("
        "new Blob([`fetch('${other}')"
        ".then(() => postMessage(1), () => postMessage(0))`]"
        ", {type: 'text/javascript'}))); w.onerror = no;"
        " w.onmessage = ({data}) => data ? yes() : no()})"
    ),
    "SharedWorker": "new SharedWorker(other)",
    "Cache Storage": "await caches.open('book')",
    "IndexedDB": (
        "await new Promise((yes, no) => {const r = indexedDB.open('x');"
        " r.onsuccess = yes; r.onerror = no})"
    ),
    "localStorage": "localStorage.setItem('a', 'b')",
    "the file system": "await navigator.storage.getDirectory()",
    "the service worker": "await navigator.serviceWorker.getRegistrations()",
    "locks": "await navigator.locks.request('a', () => 0)",
    "a font": "await new FontFace('x', `url(${other})`).load()",
    "a beacon": "navigator.sendBeacon(other)",
}
WORKER = """onmessage = async ({data: {port}}) => {
  const [other, site, through] = [OTHER, SITE, []];
  const channel = globalThis.BroadcastChannel ? new BroadcastChannel("book") : null;
  channel?.postMessage("from inside");
  for (const [name, door] of DOORS) {
    const late = new Promise((_, no) => setTimeout(no, 2000));
    try { await Promise.race([door(other, site), late]); through.push(name); } catch {}
  }
  port.postMessage(through);
}"""
# A second frame as the page makes its own, with another script in its worker.
BREAK_IN = """async (source) => {
  const heard = [];
  new BroadcastChannel("book").onmessage = ({data}) => heard.push(data);
  const frame = document.querySelector("iframe").cloneNode();
  const {port1: page, port2: inner} = new MessageChannel();
  const {port1, port2} = new MessageChannel();
  frame.onload = () => frame.contentWindow.postMessage(null, "*", [inner]);
  document.body.append(frame);
  const bytes = new TextEncoder().encode(source);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const sha256 = [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const name = "worker";
  page.postMessage({type: "begin", name, sha256, zipped: false, compiled: false});
  page.postMessage({type: "chunk", name, bytes});
  page.postMessage({type: "end", name});
  await new Promise((have) => (page.onmessage = have));
  page.postMessage({type: "start", generation: 1}, [port2]);
  const through = await new Promise((done) => {
    port1.onmessage = ({data}) => done(data);
  });
  return [...through, ...heard];
}"""


def test_no_door_of_a_worker_is_open_in_the_frame(
    unlucky: Reader, other: Other
) -> None:
    unlucky.open().run(1)
    doors = ",".join(
        f"[{json.dumps(name)}, async (other, site) => {{ {code} }}]"
        for name, code in SCRIPT_DOORS.items()
    )
    source = (
        WORKER.replace("OTHER", json.dumps(other.address))
        .replace("SITE", json.dumps(unlucky.address))
        .replace("DOORS", f"[{doors}]")
    )
    assert unlucky.page.evaluate(BREAK_IN, source) == []
    assert other.asked == []


def names(page: Page) -> set[str]:
    """What the worker that runs Python can name."""
    (worker,) = [w for w in page.workers if w.url.startswith("blob:null")]
    found: list[str] = worker.evaluate(
        """() => {
          const names = [];
          for (let at = self; at; at = Object.getPrototypeOf(at)) {
            names.push(...Object.getOwnPropertyNames(at));
          }
          return names;
        }"""
    )
    return set(found)


def test_the_worker_owns_the_language_and_little_else(at_work: Reader) -> None:
    at_work.run(1)
    owned = names(at_work.page)
    assert {"WebAssembly", "Promise"} <= owned
    taken = {"fetch", "XMLHttpRequest", "WebSocket", "EventSource", "Worker"}
    taken |= {"importScripts", "BroadcastChannel", "indexedDB", "caches", "postMessage"}
    taken |= {"setTimeout", "setInterval", "MessageChannel", "close", "FontFace"}
    assert owned & taken == set()
    assert len(owned) < 140, sorted(owned)


def test_the_frame_has_no_origin_and_its_own_policy(at_work: Reader) -> None:
    at_work.run(1)
    frame = at_work.page.locator("iframe")
    expect(frame).to_have_count(1)
    expect(frame).to_have_attribute("sandbox", "allow-scripts")
    (inner,) = [f for f in at_work.page.frames if f.parent_frame]
    assert inner.evaluate("self.origin") == "null"
    policy = inner.locator("meta").get_attribute("content") or ""
    assert "default-src 'none'" in policy
    assert "'self'" not in policy


def test_what_a_stopped_python_still_says_is_not_heard(at_work: Reader) -> None:
    for code in ("import time; time.sleep(600)", "while True: print('x' * 1000)"):
        at_work.write(1, code)
        at_work.press(1)
        at_work.becomes(1, "running")
        at_work.page.wait_for_timeout(300)
        at_work.press(1)
        at_work.becomes(1, "failed")
        # Past the last breath of the one that was stopped, 2 s after it.
        at_work.try_out("import time; time.sleep(3); print('alive')")
        assert at_work.printed(1) == "alive\n"


def test_a_python_that_closes_itself_is_noticed(unlucky: Reader) -> None:
    unlucky.open().run(1)
    unlucky.page.locator("iframe").evaluate("frame => frame.remove()")
    unlucky.press(1)
    unlucky.becomes(1, "failed")
    expect(unlucky.status(1)).to_contain_text("Python ended unexpectedly")
    unlucky.run(1)


# Says to the page what a worker could say that has been broken into.
PORTS = """const Own = MessageChannel;
window.MessageChannel = class extends Own {
  constructor() { super(); window.last = this.port1; }
};
window.say = (data) => window.last.dispatchEvent(new MessageEvent("message", { data }));
window.id = 0;
const post = MessagePort.prototype.postMessage;
MessagePort.prototype.postMessage = function (message, ...more) {
  if (message?.type === "run") window.id = message.id;
  return post.call(this, message, ...more);
};"""
FORGED = {
    "an end without a beginning": (
        "say({type: 'done', id, place: 4, error: null, failed: false, verdict: ''})"
    ),
    "an end of another place": (
        "say({type: 'begin', id, place: 2}); say({type: 'done', id,"
        " place: Number.MAX_SAFE_INTEGER, error: null, failed: false, verdict: ''})"
    ),
    "all begin, one ends": (
        "for (const place of [1, 2, 3, 0]) say({type: 'begin', id, place});"
        " say({type: 'done', id, place: 4, error: null, failed: false, verdict: ''})"
    ),
    "no message": (
        "say({type: 'done', id, place: NaN, error: null, failed: false, verdict: ''})"
    ),
    "a text without end": (
        "say({type: 'print', id, kind: 'stdout', text: 'x'.repeat(1e8)})"
    ),
    "messages without end": (
        "for (let n = 0; n < 1e6; n += 1) say({type: 'cut', id: id + 1})"
    ),
    "needs without end": (
        "for (let n = 0; n < 1e6; n += 1) say({type: 'need', name: 'matplotlib'})"
    ),
}


def test_whatever_a_worker_says_no_block_runs_for_ever(unlucky: Reader) -> None:
    unlucky.page.add_init_script(PORTS)
    unlucky.open().run(1)
    for name, forged in FORGED.items():
        unlucky.write(3, "while True: pass")
        unlucky.press(4)
        unlucky.becomes(3, "running")
        unlucky.page.evaluate(f"() => {{ {forged} }}")
        unlucky.page.wait_for_timeout(200)
        for number in (1, 2, 3, 4):
            state = unlucky.home(number).get_attribute("data-state")
            assert state not in ("waiting", "running"), (name, number)
        unlucky.page.reload()
        unlucky.run(1)
