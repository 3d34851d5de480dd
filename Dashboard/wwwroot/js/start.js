// Starts the circuit in the page's own language, whatever another tab has chosen since.
(function () {
  const english = document.documentElement.lang === 'en';
  Blazor.start({ circuit: { configureSignalR: builder => builder.withUrl('_blazor?lang=' + (english ? 'en' : 'zh')) } });
})();
