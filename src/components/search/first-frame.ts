/**
 * What the search page does before it is drawn, as a script within it: the field holds what the address asks for, or takes
 * the keys; what leads on without a search is left out where results or earlier searches will stand in its place.
 */
export const firstFrame = [
  `{const field=document.getElementById("search-query"),`,
  `query=(new URLSearchParams(location.search).get("q")??"").replace(/\\s+/g," ").trim();`,
  `let recent;`,
  `try{recent=localStorage.getItem("recent-searches")}catch{}`,
  `if(query)field.value=query;else field.focus();`,
  `document.querySelector(".search-results").hidden=Boolean(query||recent)}`,
].join('');
