// Remembers the reader's language. At the root it leads there; a page's switch keeps the section.
const book = document.documentElement;

function remembered() {
  try {
    return localStorage.getItem("language");
  } catch {
    return null; // storage is switched off
  }
}

/** @param {string} language */
function remember(language) {
  try {
    localStorage.setItem("language", language);
  } catch {
    // the browser's language decides the next time
  }
}

const topOf = (/** @type {Element} */ element) => element.getBoundingClientRect().top;
const inView = (/** @type {Element} */ element) => topOf(element) >= 0 && topOf(element) < innerHeight;

/** Where the reader is: the address's own place while it is in view, or the last heading above. */
function section() {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (location.hash.startsWith("#code=") || scrollY === 0 || (place && inView(place))) return location.hash;
  const headings = [...document.querySelectorAll("article :is(h2, h3, h4)[id]")];
  const read = headings.findLast((heading) => topOf(heading) < innerHeight / 3);
  return read ? `#${read.id}` : "";
}

if ("choose" in book.dataset) {
  const wished = [remembered(), ...navigator.languages].map((tag) => tag?.slice(0, 2));
  const language = wished.find((tag) => tag === "ko" || tag === "en");
  if (language) location.replace(`${language}/`);
} else {
  remember(book.lang);
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll(".book-languages a");
  for (const link of links) {
    link.addEventListener("click", () => {
      remember(link.hreflang);
      link.hash = section();
    });
  }
}
