// Remembers the reader's language. At the root it leads there; a page's switch keeps the section.
const page = document.documentElement;

function remembered() {
  try {
    return localStorage.getItem("language");
  } catch {
    return null; // storage is switched off
  }
}

function remember(language) {
  try {
    localStorage.setItem("language", language);
  } catch {
    // the browser's language decides the next time
  }
}

if ("choose" in page.dataset) {
  const wished = [remembered(), ...navigator.languages].map((tag) => tag?.slice(0, 2));
  const language = wished.find((tag) => tag === "ko" || tag === "en");
  if (language) location.replace(`${language}/`);
} else {
  remember(page.lang);
  for (const link of document.querySelectorAll(".book-languages a")) {
    link.addEventListener("click", () => {
      remember(link.hreflang);
      link.hash = location.hash;
    });
  }
}
