/**
 * The script that puts on `<html>` what the reader has set on this device, before anything is drawn: `data-theme`,
 * `data-size`, `data-contrast`, `data-keys`, `data-scripted` for what needs room before its own script has come, and `data-returned` where a place to go on reading is kept for the page. It
 * follows changes made on the page (a `settings` event, so that they hold where nothing can be kept) and in other tabs.
 * It stands in every page, so it is written small; its first theme colour is that of the light theme.
 */
export const firstPaint = [
  `(root=>{`,
  `root.dataset.scripted="";`,
  `const kept=key=>{try{return JSON.parse(localStorage.getItem(key))||{}}catch{return{}}},`,
  `apply=set=>{`,
  `for(const name of["theme","size","contrast","keys"])set[name]?root.dataset[name]=set[name]:delete root.dataset[name];`,
  `document.querySelectorAll("meta[name=theme-color]").forEach((meta,at)=>{`,
  `const theme=at?"dark":"light";`,
  `meta.media=set.theme?set.theme==theme?"":"not all":"(prefers-color-scheme:"+theme+")"})};`,
  `apply(kept("reading-settings"));`,
  `if(kept("reading-places")[location.pathname])root.dataset.returned="";`,
  `addEventListener("settings",({detail})=>apply(detail));`,
  `addEventListener("storage",()=>apply(kept("reading-settings")))`,
  `})(document.documentElement)`,
].join('');
