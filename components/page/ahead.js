// Shows the chart's picture, where the chart will be, from when Streamlit has made the page until the chart stands
// there, and reads what draws charts once the picture is on the screen. GIVEN is what the server knows.
{
  // Pixels of a rem, and up to which the page's margins are narrow and its sidebar is folded; in rem how wide the
  // sidebar is and how high what stands above the chart: Streamlit makes room for them later.
  const REM = 15, NARROW = 640, FOLDED = 768, SIDEBAR = 18.75, ABOVE = 8.6;
  // Milliseconds in which a chart is drawn anew where the page has told its true width.
  const ANEW = 1500;
  // Milliseconds after which a run that is over will bring no chart.
  const SURE = 500;

  const left = REM * ((innerWidth > FOLDED ? SIDEBAR : 0) + (innerWidth > NARROW ? 2.2 : 0.8));
  const free = innerWidth - left - REM * (innerWidth > NARROW ? 2.2 : 0.8);
  const usual = /Mobi/.test(navigator.userAgent) ? GIVEN.phone : GIVEN.desk;
  // As the page will tell it, where it does: `viewport.py`.
  const width = free < usual - 12 || free > usual * 1.06 ? Math.floor(free / 10) * 10 : usual;
  const { pathname } = location;
  const box = document.createElement("div");
  let picture = "", isPlaced = false, isRead = false, hasRun = false, ending = 0, leaving = 0;

  const theme = () => {
    const kept = JSON.parse(localStorage.getItem(`stActiveTheme-${pathname}-v2`) || "{}").name;
    const named = /dark|light/i.exec(kept || "");
    return named ? named[0].toLowerCase() : matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  };

  const ask = async () => {
    const query = new URLSearchParams(location.search);
    query.set("theme", theme());
    query.set("width", width);
    const answer = await fetch(`./${GIVEN.path}?${query}`);
    const isPicture = answer.status === 200 && answer.headers.get("content-type").startsWith("image/svg");
    picture = isPicture ? await answer.text() : "";
    look();
  };

  const read = () => {
    if (!isRead) import(GIVEN.chart).catch(() => {});
    isRead = true;
  };

  // Plotly's way where the legend does not find room on one line: columns as wide as the widest entry.
  const align = () => {
    const legend = box.querySelector(".legend");
    const widths = [...(legend?.children || [])].map(entry => entry.getBoundingClientRect().width + 5);
    const room = Number(box.querySelector("svg svg").getAttribute("width"));
    if (widths.reduce((sum, each) => sum + each, 0) <= room) return;
    const widest = Math.max(...widths);
    legend.style.display = "grid";
    legend.style.gridTemplateColumns = `repeat(${Math.max(1, Math.floor(room / widest))}, ${widest}px)`;
  };

  const place = () => {
    isPlaced = true;
    box.className = "ahead";
    box.style.cssText = `position: fixed; left: ${left}px; top: ${REM * ABOVE}px; pointer-events: none`;
    box.innerHTML = picture;
    document.body.append(box);
    align();
    // Once it has been painted.
    requestAnimationFrame(() => setTimeout(read));
  };

  const end = () => {
    changes.disconnect();
    // With the frame that shows the chart.
    requestAnimationFrame(() => {
      box.parentElement?.style.removeProperty("min-height");
      box.remove();
    });
  };

  const stand = chart => {
    if (box.parentElement !== chart) {
      chart.style.minHeight = `${box.offsetHeight}px`;
      box.style.cssText = "position: absolute; left: 0; top: 0; z-index: 1; pointer-events: none";
      chart.append(box);
    }
    const drawn = chart.querySelector(".main-svg");
    if (drawn?.getAttribute("width") === box.firstChild.getAttribute("width")) end();
    else if (drawn) ending ||= setTimeout(end, ANEW);
  };

  const leave = () => {
    leaving = 0;
    if (!document.querySelector(".st-key-timeline")) end();
  };

  const look = () => {
    const app = document.querySelector(".stApp");
    if (!app) return;
    const chart = app.querySelector(".st-key-timeline");
    const isConnected = app.dataset.testConnectionState === "CONNECTED";
    const isRunning = app.dataset.testScriptState === "running";
    hasRun ||= isRunning;
    if (picture && !isPlaced && !chart?.querySelector(".main-svg")) place();
    if (isConnected && !isPlaced) read();
    if (location.pathname !== pathname) end();
    else if (hasRun && !isRunning && !chart) leaving ||= setTimeout(leave, SURE);
    else if (chart && box.isConnected) stand(chart);
    else if (chart?.querySelector(".main-svg")) end();
  };

  const changes = new MutationObserver(look);
  changes.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: GIVEN.states });
  // The page's other parts show no chart.
  if (GIVEN.path) ask().catch(() => {});
}
