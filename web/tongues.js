// The language of the interface is said of the whole page. Streamlit's own widgets take no HTML: what
// they quote is said to be Vietnamese below a container whose key begins with `quoted`.
// In a block, since a script that changes is run again where the last one was.
{
  const quoted = '[class*="st-key-quoted"]';
  const parts = ['code', 'button p', '[data-testid="stMultiSelectTagsContainer"] > :not(input)'];

  const markQuoted = () => {
    const lists = [...document.querySelectorAll(`${quoted} [role="combobox"][aria-controls]`)]
      .map((box) => document.getElementById(box.getAttribute('aria-controls')));
    const own = document.querySelectorAll(parts.map((part) => `${quoted} ${part}`).join());
    for (const element of [...own, ...lists]) if (element && !element.lang) element.lang = 'vi';
    document.querySelectorAll('.st-key-tongues button').forEach((button, place) => {
      button.lang = ['vi', 'en'][place];
    });
  };

  // Streamlit's box for files speaks English alone. Names of files in it are left as they are.
  const box = '[data-testid="stFileUploaderDropzone"]';
  const told = '[data-testid="stFileUploaderDropzoneInstructions"]';
  const reword = (text) => {
    const limit = text.parentElement.closest(told) !== null;
    window.uploaderWords.forEach(([other, own]) => {
      if (text.nodeValue === other) text.nodeValue = own;
      else if (limit && text.nodeValue.endsWith(` ${other}`))
        text.nodeValue = text.nodeValue.slice(0, -other.length) + own;
    });
  };
  const rewordAll = () => {
    for (const element of document.querySelectorAll(box)) {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) reword(texts.currentNode);
    }
  };

  window.speak = (language, cookie, uploaderWords) => {
    window.uploaderWords = uploaderWords;
    document.documentElement.lang = language;
    if (cookie) document.cookie = `${cookie}=${language}; path=/; max-age=31536000; samesite=lax`;
    window.quotedMarks?.disconnect();
    window.quotedMarks = new MutationObserver(() => { markQuoted(); rewordAll(); });
    window.quotedMarks.observe(document.body, {childList: true, subtree: true});
    markQuoted();
    rewordAll();
  };
}
