// What the interface speaks is said of the whole page; what it quotes inside of Streamlit's own
// widgets, which take no HTML, is said of those below a container whose key begins with `quoted`.

const inQuoted = '[class*="st-key-quoted"]';

function markQuoted() {
  for (const own of document.querySelectorAll(`${inQuoted} :is(code, textarea, [data-baseweb="tag"], button p)`)) {
    if (!own.lang) own.lang = 'vi';
  }
}

function speak(language, cookie) {
  document.documentElement.lang = language;
  if (cookie) document.cookie = `${cookie}=${language}; path=/; max-age=31536000; samesite=lax`;
  markQuoted();
  if (!window.quotedMarks) new MutationObserver(() => window.quotedMarks()).observe(document.body, {childList: true, subtree: true});
  window.quotedMarks = markQuoted;
}
