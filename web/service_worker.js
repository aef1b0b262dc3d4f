// Keeps one release of the page, whole: it starts without a network, and files of two releases never mix.
// The build fills in WORDKEEP_RELEASE (the hash of the release) and WORDKEEP_FILES (all its files).
/* global WORDKEEP_RELEASE, WORDKEEP_FILES */

const prefix = "wordkeep-";
const cache_name = prefix + WORDKEEP_RELEASE;

self.addEventListener("install", (event) => {
  // All or nothing: a release of which one file is missing is not installed, and the old one stays.
  // A name with a hash never changes its content, so what the page has just loaded is not fetched twice; the page itself
  // is asked for anew, since an old one would name files that are gone.
  const how = (file) => ({ cache: file === "./" ? "no-cache" : "force-cache" });
  const requests = WORDKEEP_FILES.map((file) => new Request(file, how(file)));
  event.waitUntil(caches.open(cache_name).then((cache) => cache.addAll(requests)));
});

self.addEventListener("activate", (event) => {
  const remove_others = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith(prefix) && name !== cache_name) await caches.delete(name);
    }
  };
  event.waitUntil(remove_others());
});

// A new release waits until the page asks for it: never a change under somebody's hands.
self.addEventListener("message", (event) => {
  if (event.data?.type === "activate") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  const home = new URL("./", self.location);
  const is_page = url.pathname === home.pathname || url.pathname === home.pathname + "index.html";
  const from_cache = async () => {
    const cache = await caches.open(cache_name);
    return (await cache.match(is_page ? home : request)) ?? fetch(request);
  };
  event.respondWith(from_cache());
});
