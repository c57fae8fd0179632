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

  window.speak = (language, cookie) => {
    document.documentElement.lang = language;
    if (cookie) document.cookie = `${cookie}=${language}; path=/; max-age=31536000; samesite=lax`;
    window.quotedMarks?.disconnect();
    window.quotedMarks = new MutationObserver(markQuoted);
    window.quotedMarks.observe(document.body, {childList: true, subtree: true});
    markQuoted();
  };
}
