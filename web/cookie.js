(() => {
  const { cookie, value } = document.querySelector('[data-cookie]').dataset;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${cookie}=${value}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
})();
