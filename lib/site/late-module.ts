/**
 * A script for the head of a page that is read before it is used: the module that `<html data-module>` names is fetched
 * once words are drawn, so that it shares no line with them. An address that asks something of the page has it at once:
 * what it filters out never shows. The module takes the name away as it starts: until then, buttons are not shown.
 */
export const fetchOnceDrawn =
  "{const fetchModule=()=>import(document.documentElement.dataset.module);" +
  "location.search||location.hash?fetchModule():" +
  'new PerformanceObserver((_,paints)=>{paints.disconnect();fetchModule()}).observe({type:"paint"})}';
