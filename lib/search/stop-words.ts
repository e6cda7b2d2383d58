/** Words too common in French to find anything by, folded. They count in a quoted phrase only. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    "a ai as au aux avec c ce ces cet cette d dans de des donc du elle elles en es est et eu il ils j je l la le les leur " +
    "leurs lui m ma mais me mes n ne nos notre nous on ont ou par pas pour qu que qui s sa sans se ses si son sont sur " +
    "t ta te tes ton tu un une vos votre vous y " +
    // Être, avoir and the verbs that only help others (Snowball's French list, and what speech adds to it).
    "etait etaient ete etre etes etant suis sommes sera seront serait seraient soit soient sois fut furent avoir avons avez " +
    "avait avaient aura auront aurait auraient ayant ait aient eue eues eus fait peut peux peuvent faut " +
    // Pronouns, conjunctions and adverbs that are in every paragraph.
    "ca cela ceci celui celle ceux celles moi toi soi eux mon ton quel quelle quels quelles quoi dont comme quand lorsque " +
    "puisque parce car depuis pendant selon sous contre avant apres deux alors ainsi puis lors si plus tres trop aussi meme memes tout tous toute toutes encore entre chez vers jusqu lorsqu puisqu quoiqu"
  ).split(" "),
);
